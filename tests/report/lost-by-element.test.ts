import { expect, test } from "vitest";
import { fromPoints } from "../../src/model/exact.ts";
import { compare, sum } from "../../src/model/fraction.ts";
import type { AuditResult, Points } from "../../src/model/result.ts";
import { reporters } from "../../src/report/index.ts";
import { openByQuestion } from "../../src/report/lost.ts";
import { lossesTable, lostByElement } from "../../src/report/lost-by-element.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { run } from "../support/cli.ts";
import { makePack, score } from "../support/packs.ts";

const check = { points: 10 };
const interview = { points: 10, roles: ["worker"] };
const pack = makePack(
  {
    a: {
      papers: { checks: { documentation: check, interview, observation: check } },
      held: { requires: ["a.papers"], checks: { documentation: { points: 5 } } },
      later: { checks: { documentation: { points: 7 } } },
    },
    b: { best: { combine: "average", points: 6, checks: { documentation: {}, interview: { roles: ["worker"] } } } },
    c: { full: { checks: { documentation: check } } },
  },
  { rounding: "exact" },
);
const result = score(pack, {
  "a.papers": { documentation: "no", interview: [{ role: "worker", positive: 2, of: 3 }], observation: "yes" },
  "a.held": { documentation: "no" },
  "b.best": { documentation: "yes", interview: [{ role: "worker", positive: 1, of: 2 }] },
  "c.full": { documentation: "yes" },
});

test("why an element lost points, by how it was looked at; what is open apart; no line where nothing was lost", () => {
  expect(lossesTable(result).rows).toEqual([
    [
      "1. a",
      "25.33 of 42",
      "documents 15, interviews 3.33, not answered yet 7",
      expect.stringMatching(
        /^1\.01 .* \(13\.33 points; documentation: answered no; interview: 2 of 3 positive\); 1\.02 .* \(5 points; documentation: answered no\); Not answered yet: 1\.03$/,
      ),
    ],
    ["2. b", "1.5 of 6", "over all together 1.5", expect.stringMatching(/^2\.01 .* \(1\.5 points; .*1 of 2 positive\)$/)],
  ]);
});

test.each(["site-contractor", "small-employer"])("%s: the parts add up to what is missing to full points, in every element", (example) => {
  const { out } = run(["report", "-f", "json", "--assessment", `examples/${example}/assessment.yaml`, "--as-of", "2026-11-20"]);
  const whole: AuditResult = JSON.parse(out);
  const all = lostByElement(whole);
  expect(all.length).toBeGreaterThan(5);
  const isSame = (parts: readonly Points[], whole: Points) => compare(sum(parts.map(fromPoints)), fromPoints(whole)) === 0;
  for (const { element, lost, found, open } of all) {
    const waiting = openByQuestion(whole).flatMap(({ question, total }) => (element.questions.includes(question) ? total : []));
    expect([element.id, isSame([...Object.values(found), open], lost), isSame(waiting, open)]).toEqual([element.id, true, true]);
    expect(isSame([lost, element.floor?.points ?? 0], element.floor?.of ?? 0)).toBe(true);
  }
});

test("every form lists the questions that lost points in one order, and says which", async () => {
  const options = { columns: 80, paint: noPaint, plain: false, verbose: false };
  const { out } = run(["report", "-f", "json", "--assessment", "examples/site-contractor/assessment.yaml", "--as-of", "2026-11-20"]);
  const orders = await Promise.all(
    ["markdown", "html"].map(async (format) => {
      const text = String(await (await reporters[format]?.load())?.(JSON.parse(out), options));
      expect(text).toContain("Most points first");
      const section = text.slice(text.lastIndexOf("Most points first"), text.lastIndexOf("Corrective actions"));
      return [...section.matchAll(/(?:^\d+\. \*\*|<h3>|<th role="rowheader"[^>]*>)(\d+\.\d\d)/gm)].map(([, number]) => number);
    }),
  );
  expect(orders[0]?.length).toBeGreaterThan(60);
  expect(orders[0]).toEqual(orders[1]);
});
