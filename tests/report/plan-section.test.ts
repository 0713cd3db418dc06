import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { planAudit } from "../../src/plan/plan.ts";
import { actionFormats } from "../../src/report/actions.ts";
import { reporters } from "../../src/report/index.ts";
import { planFormats } from "../../src/report/plan.ts";
import { redact, redactPlan } from "../../src/report/redact.ts";
import { actionsOf } from "../../src/score/actions.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { run, temporaryFolder } from "../support/cli.ts";
import { makeAssessment, makePack, score } from "../support/packs.ts";
import { planWith } from "../support/results.ts";
import { unzip } from "../support/zip.ts";

const pack = makePack({
  a: {
    rules: { fix: { do: "Write the rules.", hours: 3, lead_days: 0 }, checks: { documentation: { points: 20 } } },
    talks: { fix: { do: "Hold the talks.", hours: 2, lead_days: 60 }, requires: ["a.rules"], checks: { documentation: { points: 60 } } },
    rest: { fix: { do: "Fix it.", hours: 90, lead_days: 0 }, checks: { documentation: { points: 20 } } },
  },
});
const agreed = { id: "a1", do: "Put the rules on paper.", owner: "Lee", due: "2026-11-25", done: null };
const beside = { id: "a2", do: "Paint the shop.", owner: null, due: "2027-01-15", done: null };
const answers = {
  "a.rules": { documentation: "no", actions: [agreed] },
  "a.talks": { documentation: "no" },
  "a.rest": { documentation: "partial", actions: [beside] },
};
const rest = { audit: { day: "2026-12-11" } };
const result = score(pack, answers, rest);
const plan = planAudit(pack, makeAssessment(answers, rest), { asOf: "2026-11-20" });

/** The words of a report, whatever it is made of. */
async function wordsOf(format: string, given: Plan | undefined): Promise<string> {
  const render = await reporters[format]?.load();
  const out = (await render?.(result, { columns: 80, paint: noPaint, plain: false, verbose: false, plan: given })) ?? "";
  const text = typeof out === "string" ? out : (unzip(out).get("word/document.xml") ?? "");
  return text
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<\/?span[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("\\", "")
    .replace(/[|*#:-]+/g, " ")
    .replace(/\s+/g, " ");
}

describe.each(["html", "docx", "markdown"])("%s", (format) => {
  test("shows each step with its day, hours, gain and the score after it, by group; and what comes first at the top", async () => {
    const text = await wordsOf(format, plan);
    expect(text).toContain("5 hours to 90.0 of 100, a pass with 5 to spare");
    expect(text).toContain("You stand at 10.0 of 100. A pass needs 80 in all and 50 in each element.");
    expect(text).toContain("The plan aims at 85 in all and 55 in each element 5 points to spare, because an auditor may mark lower");
    expect(text).toContain(
      "It becomes a pass with step 2 90.0, with 10.0 to spare. Up to there it is about 5 hours, and all of it shows by",
    );
    expect(text).toContain("This week 1 step, about 3 hours, to be done by 2026 11 25.");
    expect(text).toContain("Step What is asked, and what to do Who By Hours Adds Then at");
    expect(text).toContain(
      "1 1.01 Is it so? Do Write the rules. Agreed Put the rules on paper, for 2026 11 25. At the latest 2026 12 11. Lee 2026 11 25 3",
    );
    expect(text).toMatch(/Lee 2026 11 25 3 \+20\.0 \(\+20\) 30\.0/);
    expect(text).toMatch(
      /2 1\.02 Is it so\? Do Hold the talks\. Then 60 days until it shows, on 2027 01 26\. nobody yet 2026 11 27 2 \+60\.0 \(\+60\) 90\.0 \(a pass\)/,
    );
    expect(text).toContain("By the audit on 2026 12 11 this plan brings you to 30.0, not a pass. No plan passes by then");
    expect(text).toContain("is on 1 of 2 steps yet give them out.");
    expect(text).toMatch(
      /Agreed as well, not needed for these marks .*1\.03 Is it so\? Agreed Paint the shop\. Due after 2026 12 11 it does not count by then\. nobody yet 2027 01 15/,
    );
    expect(text).toMatch(/\b1 ?\. a 10\.0 90\.0 50\b/);
    expect(text).not.toMatch(/efforts|margin|plan without/);
    if (format !== "markdown")
      expect(text).toContain(
        "What to do first 1.01 Write the rules. About 3 hours, by 2026 11 25, Lee. The whole plan 2 steps, about 5 hours.",
      );
  });

  test("names what is not answered and what it holds, before every step", async () => {
    const open = { "a.talks": { documentation: "yes" }, "a.rest": { documentation: "yes" } };
    const text = await wordsOf(format, planAudit(pack, makeAssessment(open, rest), { asOf: "2026-11-20" }));
    expect(text).toContain("Answer what is open first 1 question is not answered yet. They hold 80.0 of 100 and are taken as no");
    expect(text).toMatch(
      /First answer what is open .*1 question, with what rests on them worth 80\.0 of 100.*1 ?\. a 1 ?\.01 20\.0 20 .*This week/,
    );
  });

  test("lists what has to be added for a pass by the audit", async () => {
    const later = makePack({
      a: {
        slow: { fix: { do: "Wait.", hours: 1, lead_days: 30 }, checks: { documentation: { points: 20 } } },
        dear: { fix: { do: "Work hard.", hours: 50, lead_days: 0 }, checks: { documentation: { points: 20 } } },
        rest: { checks: { documentation: { points: 60 } } },
      },
    });
    const no = { documentation: "no" };
    const given = makeAssessment({ "a.slow": no, "a.dear": no, "a.rest": { documentation: "yes" } }, { audit: { day: "2026-12-01" } });
    const text = await wordsOf(format, planAudit(later, given, { asOf: "2026-11-20", target: 80, margin: 0 }));
    expect(text).toContain(
      "By the audit on 2026 12 01 this plan brings you to 60.0, not a pass. 1 piece of work more, about 50 hours, makes it a bare pass",
    );
    expect(text).not.toContain("taken as no");
    expect(text).toMatch(
      /To pass by the audit this as well With the steps above .*1\.02 Is it so\? Do Work hard\. nobody yet 2026 12 01 50/,
    );
  });

  test("says why no plan can pass", async () => {
    const short = planAudit(pack, makeAssessment(answers, rest), { asOf: "2026-11-20", exclude: ["a.talks"] });
    expect(await wordsOf(format, short)).toMatch(/48 hours bring you to 40\.0 of 100, not a pass .*Cannot pass, because/);
  });

  test("has no such section where nothing was planned, and a reassuring one where nothing is to do", async () => {
    expect(await wordsOf(format, undefined)).not.toContain("The plan what to do");
    const done = planAudit(pack, makeAssessment({ ...answers, "a.rules": { documentation: "yes" }, "a.talks": { documentation: "yes" } }), {
      asOf: "2026-11-20",
    });
    expect(await wordsOf(format, done)).toContain("Nothing to do You stand at 90.0 of 100. A pass needs 80 in all");
  });
});

test("a plan for who passes already says so", async () => {
  const ready = planAudit(
    pack,
    makeAssessment({
      ...answers,
      "a.rules": { documentation: "yes" },
      "a.talks": { documentation: "yes" },
      "a.rest": { documentation: "no" },
    }),
    { asOf: "2026-11-20" },
  );
  expect(await wordsOf("html", ready)).toContain("90 hours to more room above the marks 100.0 of 100");
});

test("in a client copy the plan holds no path that the result names", () => {
  const secret = "private/SECRETX/register.md";
  const named = score(pack, { ...answers, "a.rest": { documentation: "yes", evidence: [{ path: secret }] } });
  const copy = JSON.stringify(redactPlan(planWith(`See ${secret} first.`), named));
  expect(JSON.stringify(redact(named))).not.toContain("SECRETX");
  expect(copy).not.toContain("SECRETX");
  expect(copy).toContain("See (path left out) first.");
});

describe("the built program", () => {
  const args = ["--assessment", "examples/site-contractor/assessment.yaml", "--as-of", "2026-11-20"];

  test("report works out the plan for the formats that show it; the JSON result, the screen and check know nothing of it", () => {
    const folder = temporaryFolder();
    const file = (name: string) => join(folder, name);
    const own = JSON.parse(run(["plan", ...args, "-f", "json"]).out);
    const { out } = run(["report", ...args, "-q", "-f", "terminal", "-o", "-", "-o", file("a.html"), "-o", file("a.json")]);
    const page = readFileSync(file("a.html"), "utf8");
    expect(page.match(/<tr role="row"><th role="rowheader" scope="row" class="" data-label="Step">/g)).toHaveLength(own.steps.length);
    expect(page).toContain(`${own.hours} hours to 85.0 of 100, a pass with 5 to spare`);
    expect(JSON.parse(readFileSync(file("a.json"), "utf8"))).not.toHaveProperty("plan");
    expect(out).not.toContain("hours to 85.0");
    expect(run(["check", ...args, "-f", "html"]).out).not.toContain("hours to 85.0");
  }, 30_000);
});

test("the workbook has the steps, what they come to in words, and a sheet for whatever stands beside them", async () => {
  const sheetsOf = async (given: Plan) => {
    const bytes = await planFormats.xlsx?.render(given, { columns: 80, paint: noPaint, plain: false, verbose: false });
    const files = bytes instanceof Uint8Array ? unzip(bytes) : new Map<string, string>();
    return [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
  };
  expect(await sheetsOf(plan)).toEqual(["Plan", "In words", "Agreed as well"]);
  expect(await sheetsOf(planWith("Words."))).toEqual(["Plan", "In words", "Answer first", "Agreed as well"]);
});

test("a week with more work than one person can do says so", async () => {
  const hours = (each: number) => {
    const much = makePack({ a: { q: { fix: { do: "Work.", hours: each, lead_days: 14 }, checks: { documentation: { points: 5 } } } } });
    return wordsOf(
      "html",
      planAudit(much, makeAssessment({ "a.q": { documentation: "no" } }, { audit: { day: "2026-12-07" } }), { asOf: "2026-11-20" }),
    );
  };
  expect(await hours(16.25)).toContain("more than one person can do in a week beside the daily work share it out");
  expect(await hours(16)).not.toContain("share it out");
});

test("questions that follow one another are named by the first and the last", async () => {
  const many = makePack({ a: Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`q${n}`, { checks: { documentation: { points: 5 } } }])) });
  const given = makeAssessment({ "a.q4": { documentation: "yes" } });
  expect(await wordsOf("html", planAudit(many, given, { asOf: "2026-11-20" }))).toContain("1. a 1.01 to 1.03 (3), 1.05, 1.06 83.3 25");
});

test("the action plan as a file names no command, each row its question; what is due only after the audit says so", async () => {
  const form = async (given: typeof result) =>
    String(
      await actionFormats.markdown?.render(
        { result: given, actions: actionsOf(pack, given) },
        { columns: 80, paint: noPaint, plain: false, verbose: false },
      ),
    );
  const text = (await form(result)).replaceAll("\\", "");
  expect(text).toContain("| 1.01 Is it so? Do: Put the rules on paper. | Lee | 2026-11-25 |");
  expect(text).toContain("| 1.03 Is it so? Do: Paint the shop. | nobody yet | 2027-01-15 (after the audit) |");
  expect(await form(score(pack, {}))).not.toContain("cor-check");
});
