import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import Ajv04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { renderSarif } from "../../src/report/sarif.ts";
import { root, run } from "../support/cli.ts";
import { hostileTexts } from "../support/hostile.ts";
import { finding, resultOf } from "../support/results.ts";

const folder = resolve(root, "../shared/data/schemas");
const weak = { "a.one": { documentation: "no" }, "a.two": { documentation: "partial" } };
const severities = ["error", "warning", "info"] as const;
const states = ["new", "baseline", "waived"] as const;

function judge(name: string): (text: string) => unknown {
  const path = join(folder, name);
  if (!existsSync(path))
    throw new Error(
      `The official SARIF schemas are not in ${folder}. They may not be copied into the repository: lay ${name} there, beside the checkout.`,
    );
  const schema = JSON.parse(readFileSync(path, "utf8"));
  // The draft-07 edition has a language pattern that is no valid regular expression under the u flag.
  const ajv = name.includes("draft07") ? new Ajv({ strict: false, unicodeRegExp: false }) : new Ajv04.default({ strict: false });
  addFormats.default(ajv as Ajv);
  const validate = ajv.compile(schema);
  return (text) => (validate(JSON.parse(text)) ? [] : validate.errors);
}

const samples: [string, () => string][] = [
  ["an example", () => run(["report", "--assessment", "examples/site-contractor/assessment.yaml", "-f", "sarif"]).out],
  ["nothing wrong", () => renderSarif({ ...resultOf({}), gaps: [], findings: [] })],
  [
    "every severity and state",
    () => {
      const waiver = { reason: "Booked", owner: "Owner", approvedBy: "Lead", until: "2027-01-01" };
      const all = severities.flatMap((severity) =>
        states.map((state) => finding({ severity, state, ...(state === "waived" ? { waiver } : {}) })),
      );
      return renderSarif(resultOf(weak, [...all, finding({ file: null, line: null, question: null, method: null })]));
    },
  ],
  [
    "hostile texts",
    () =>
      renderSarif(
        resultOf(
          weak,
          hostileTexts.map((text) => finding({ message: text, do: text, file: `a/${text}.md`, title: text })),
        ),
      ),
  ],
  [
    "30,000 findings",
    () =>
      renderSarif(
        resultOf(
          weak,
          Array.from({ length: 30_000 }, (_, line) => finding({ line: line + 1 })),
        ),
      ),
  ],
];

test.each(["sarif-2.1.0-errata01.json", "sarif-2.1.0-draft07.json"])(
  "SARIF is valid against %s",
  (name) => {
    const faults = judge(name);
    for (const [words, make] of samples) expect([words, faults(make())]).toEqual([words, []]);
    const bad = JSON.parse(renderSarif(resultOf(weak)));
    bad.runs[0].results[0].level = "critical";
    expect(faults(JSON.stringify(bad))).not.toEqual([]);
  },
  60_000,
);
