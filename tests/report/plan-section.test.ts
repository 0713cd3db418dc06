import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { planAudit } from "../../src/plan/plan.ts";
import { reporters } from "../../src/report/index.ts";
import { redact, redactPlan } from "../../src/report/redact.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { run, temporaryFolder } from "../support/cli.ts";
import { makeAssessment, makePack, score } from "../support/packs.ts";
import { planWith } from "../support/results.ts";
import { unzip } from "../support/zip.ts";

const pack = makePack({
  a: {
    rules: { fix: { do: "Write the rules.", hours: 3, lead_days: 0 }, checks: { documentation: { points: 20 } } },
    talks: { fix: { do: "Hold the talks.", hours: 2, lead_days: 60 }, requires: ["a.rules"], checks: { documentation: { points: 60 } } },
    rest: { checks: { documentation: { points: 20 } } },
  },
});
const answers = { "a.rules": { documentation: "no" }, "a.talks": { documentation: "no" }, "a.rest": { documentation: "yes" } };
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
    .replace(/<[^>]*>/g, " ")
    .replace(/[\\|*#:-]+/g, " ")
    .replace(/\s+/g, " ");
}

describe.each(["html", "docx", "markdown"])("%s", (format) => {
  test("shows each step with its day, hours, gain and the score after it, by group; and what comes first at the top", async () => {
    const text = await wordsOf(format, plan);
    expect(text).toContain("5 hours to a pass on our points 100.0 of 100");
    expect(text).toContain(
      "This week 1 step, about 3 hours. Step Question What to do By Hours Points Then at 1 1.01 Write the rules. 2026 11 27 3 +20 40.0",
    );
    expect(text).toContain("Takes longer begin now 1 step, about 2 hours.");
    expect(text).toContain("2 1.02 Hold the talks. Shows from 2027 01 19. 2027 01 19 2 +60 100.0");
    expect(text).toContain("1 step cannot show by the audit on 2026 12 11. The steps before them bring you to 40.0 by then.");
    expect(text).toMatch(/\b1 ?\. a 20\.0 100\.0 50\b/);
    expect(text).not.toMatch(/efforts|For a plan without/);
    if (format !== "markdown")
      expect(text).toContain("What to do first 1.01 Write the rules. About 3 hours, by 2026 11 27. The whole plan 2 steps, about 5 hours.");
  });

  test("says why no plan can pass", async () => {
    const short = planAudit(pack, makeAssessment(answers, rest), { asOf: "2026-11-20", exclude: ["a.talks"] });
    expect(await wordsOf(format, short)).toMatch(/3 hours bring you to 40\.0 not a pass .*Cannot pass, because/);
  });

  test("has no such section where nothing was planned, and a reassuring one where nothing is to do", async () => {
    expect(await wordsOf(format, undefined)).not.toContain("The plan what to do");
    const done = planAudit(pack, makeAssessment({ ...answers, "a.rules": { documentation: "yes" }, "a.talks": { documentation: "yes" } }), {
      asOf: "2026-11-20",
    });
    expect(await wordsOf(format, done)).toContain("Nothing to do You stand at 100.0 of 100 and need 80.");
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
  expect(await wordsOf("html", ready)).toContain("1 hour to more room above the marks 100.0 of 100");
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
    expect(page).toContain(`${own.hours} hours to a pass on our points: 85.0 of 100`);
    expect(JSON.parse(readFileSync(file("a.json"), "utf8"))).not.toHaveProperty("plan");
    expect(out).not.toContain("hours to a pass");
    expect(run(["check", ...args, "-f", "html"]).out).not.toContain("hours to a pass");
  }, 30_000);
});
