import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plan } from "../../src/model/plan.ts";
import type { AuditResult } from "../../src/model/result.ts";
import { reporters } from "../../src/report/index.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { makePack, score } from "../support/packs.ts";

const folder = temporaryFolder();

/** The address of an example's report, written by the built program. */
export function exampleReport(example: string): string {
  const file = join(folder, `${example}.html`);
  const { code, err } = run(["report", "--assessment", `examples/${example}/assessment.yaml`, "--as-of", "2026-11-20", "-q", "-o", file]);
  if (code !== 0) throw new Error(err);
  return pathToFileURL(file).href;
}

/** The address of the index of an example's folder, written by the built program. */
export function exampleIndex(example: string): string {
  const client = join(folder, `${example}-all`);
  const { code, err } = run([
    "report",
    "--assessment",
    `examples/${example}/assessment.yaml`,
    "--as-of",
    "2026-11-20",
    "-q",
    "--all",
    "-o",
    client,
  ]);
  if (code !== 0) throw new Error(err);
  return pathToFileURL(join(client, "index.html")).href;
}

/** The address of a comparison of two audits of one example, the second with one answer put right; written by the built program. */
export function comparisonPage(example: string): string {
  const [before, after, file] = [`examples/${example}/assessment.yaml`, join(folder, "after.yaml"), join(folder, "comparison.html")];
  writeFileSync(after, readFileSync(join(root, before), "utf8").replace(/documentation: no\b/, "documentation: yes"));
  const { code, err } = run(["compare", before, after, "--as-of", "2026-11-20", "-q", "-o", file]);
  if (code !== 0) throw new Error(err);
  return pathToFileURL(file).href;
}

/** The address of a report of a result, and of a plan where one is given. */
export async function reportOf(result: AuditResult, name: string, plan?: Plan): Promise<string> {
  const render = await reporters.html?.load();
  const file = join(folder, `${name}.html`);
  writeFileSync(file, (await render?.(result, { columns: 80, paint: noPaint, plain: false, verbose: true, plan })) ?? "");
  return pathToFileURL(file).href;
}

/** A result in which every text that a file or a person gives is made by `text`, told which place it is for. */
export function resultOf(questions: number, text: (place: string) => string): AuditResult {
  const ids = Array.from({ length: questions }, (_, index) => `q${index}`);
  const content = Object.fromEntries(
    ids.map((id) => [
      id,
      {
        ask: text(`ask ${id}`),
        na: "May be.",
        fix: { do: text(`fix ${id}`), hours: 1, lead_days: 3 },
        evidence: [{ kind: "register", title: text(`wanted ${id}`) }],
        checks: { documentation: { points: 5 }, interview: { points: 5, roles: ["worker"] } },
      },
    ]),
  );
  const answers = Object.fromEntries(
    ids.map((id, index) => [
      `a.${id}`,
      index % 5 === 4
        ? { not_applicable: text(`reason ${id}`) }
        : {
            documentation: { result: "no", note: text(`comment ${id}`) },
            ...(index % 5 === 3 ? {} : { interview: [{ role: "worker", positive: 1, of: 4, note: text(`heard ${id}`) }] }),
            note: text(`note ${id}`),
            strength: text(`strength ${id}`),
            evidence: [{ path: "a/b.md", part: text(`part ${id}`) }],
            actions: [{ id: "a1", do: text(`action ${id}`), owner: text(`owner ${id}`), due: "2026-12-01" }],
          },
    ]),
  );
  const roles = [{ id: "worker", title: text("role"), counted: true }];
  const sampling = { interviews: [{ from: 1, ask: "all" }], sites: [{ from: 1, visit: "all" }] };
  const result = score(
    makePack({ a: content }, { title: text("pack"), notice: text("notice"), edition: text("edition"), roles, sampling }),
    answers,
    {
      company: { legal_name: text("company"), trade_name: text("trade"), wcb_account: text("account"), industry_code: text("code") },
      certificate: { partner: text("partner"), number: text("certificate") },
      audit: { assessors: [{ name: text("assessor"), qualification: text("qualification") }] },
      sites: [{ id: "yard", title: text("site"), visit: true, headcount: { worker: 8 } }],
      interviewed: [{ site: "yard", role: "worker", people: 4 }],
    },
  );
  const finding = {
    rule: "stale",
    severity: "error" as const,
    method: null,
    line: 3,
    fingerprint: "0000000000000000",
    state: "new" as const,
  };
  const findings = ids.map((id) => ({
    ...finding,
    question: `a.${id}`,
    file: text(`file ${id}`),
    message: text(`message ${id}`),
    do: text(`finding ${id}`),
  }));
  const gates = [{ gate: "verdict" as const, met: false, message: text("gate") }];
  return { ...result, elements: result.elements.map((one) => ({ ...one, title: text("element") })), findings, gates };
}
