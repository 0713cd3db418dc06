import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { renderTranscription } from "../../src/report/transcription.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { anyCase } from "../support/arbitrary.ts";
import { run, temporaryFolder } from "../support/cli.ts";
import { makePack, score } from "../support/packs.ts";

const pack = makePack({
  first: {
    papers: {
      evidence: [{ kind: "register", title: "Job list" }],
      checks: { documentation: { points: 5 }, interview: { points: 5, roles: ["worker"] }, observation: { points: 5, na: "May be." } },
    },
  },
  second: { tour: { na: "May be.", checks: { documentation: { points: 5 }, observation: { points: 5 } } } },
});
const answers = {
  "first.papers": {
    documentation: "partial",
    interview: [{ role: "worker", positive: 2, of: 4, note: "Two had read it." }],
    observation: { not_applicable: "The site is empty." },
    note: "Seen: list of March.",
    evidence: [{ path: "lists/jobs.md", part: "#field" }],
  },
  "second.tour": { documentation: "yes" },
};
const sheet = (given: Record<string, unknown>, previous?: string) =>
  renderTranscription(score(pack, given), { columns: 80, paint: noPaint, plain: false, verbose: false, previous });
const tickAll = (text: string) => text.replaceAll("- [ ]", "- [x]");
const boxes = (text: string) => text.split("\n").filter((line) => line.startsWith("- ["));

test("question by question: what to key in, what to attach, and what cannot be keyed in yet", () => {
  const shown = sheet(answers).replace(/ <!--.*?-->/g, "");
  expect(shown.slice(shown.indexOf("## 1."), shown.indexOf("---"))).toBe(`## 1. first

### 1.01 Is it so?

- [ ] **Documentation**: partly
- [ ] **Interview**: 2 of 4 positive
- [ ] **Observation**: not applicable: The site is empty.
- [ ] **Note**: Seen: list of March. / Two had read it. \\(said in an interview\\)
- [ ] **Attach**: lists/jobs.md, part \\#field

## 2. second

### 2.01 Is it so?

- [ ] **Documentation**: yes
- Observation: not answered yet

`);
});

test("evidence that is asked for and not named is said", () => {
  expect(sheet({ "first.papers": { documentation: "yes" } })).toContain("- To attach: Job list (no file named yet)");
});

test("ticks stay while the answers do, in the program's own layout and in an editor's", () => {
  const ticked = tickAll(sheet(answers));
  expect(sheet(answers, ticked)).toBe(ticked.replace("0 of 6 lines", "6 of 6 lines"));
  const edited = ticked.replaceAll("- [x]", "  * [X]").replaceAll("\n", "\r\n");
  expect(boxes(sheet(answers, edited))).toEqual(boxes(ticked));
});

test("a changed answer loses its tick and says so until it is ticked again; the others keep theirs", () => {
  const changed = { ...answers, "first.papers": { ...answers["first.papers"], documentation: "no" } };
  const second = sheet(changed, tickAll(sheet(answers)));
  const [first, ...rest] = boxes(second);
  expect(first).toContain("- [ ] **Documentation**: no (**changed since it was ticked: key it in again**)");
  expect(rest.every((line) => line.startsWith("- [x]"))).toBe(true);
  expect(sheet(changed, second)).toBe(second);
  const third = sheet(changed, tickAll(second));
  expect(third).not.toContain("changed since it was");
  expect(boxes(third).every((line) => line.startsWith("- [x]"))).toBe(true);
});

test("what was ticked and is answered no more has to come out again, until that is ticked", () => {
  const gone = { ...answers, "second.tour": {} };
  const second = sheet(gone, tickAll(sheet(answers)));
  expect(second).toContain("## Keyed in before, to be taken out again\n\n- [ ] second.tour documentation");
  expect(sheet(gone, second)).toBe(second);
  expect(sheet(gone, tickAll(second))).not.toContain("to be taken out");
});

test("any answers: written again over itself, ticked or not, the sheet stands still", () => {
  const options = { columns: 80, paint: noPaint, plain: false, verbose: false };
  fc.assert(
    fc.property(anyCase, fc.boolean(), ({ pack: any, assessment }, isTicked) => {
      const result = scoreAudit(any, assessment, { asOf: "2026-11-20" });
      const first = renderTranscription(result, options);
      const left = isTicked ? tickAll(first) : first;
      expect(boxes(renderTranscription(result, { ...options, previous: left }))).toEqual(boxes(left));
    }),
    { numRuns: 100 },
  );
});

test("nothing of an earlier file but its ticks comes over", () => {
  const hostile =
    "- [x] <script>alert(1)</script> <!-- tick: first.papers documentation 00000000 --> \n- [x] <!-- tick: <b> x 00000000 gone -->\n# PLANTED";
  const shown = sheet(answers, hostile);
  expect(shown).not.toMatch(/script>|PLANTED|<b>/);
});

test("report -f transcription -o keeps the ticks of the file that is there", () => {
  const folder = temporaryFolder();
  const make = () =>
    run([
      "report",
      "--assessment",
      "examples/small-employer/assessment.yaml",
      "--as-of",
      "2026-11-20",
      "-f",
      "transcription",
      "-o",
      join(folder, "sheet.md"),
    ]);
  expect(make().code).toBe(0);
  const first = readFileSync(join(folder, "sheet.md"), "utf8");
  writeFileSync(join(folder, "sheet.md"), first.replace("- [ ]", "- [x]"));
  expect(make().code).toBe(0);
  const second = readFileSync(join(folder, "sheet.md"), "utf8");
  expect([second.match(/- \[x\]/g)?.length, second.includes("1 of ")]).toEqual([1, true]);
});
