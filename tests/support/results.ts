import type { Plan } from "../../src/model/plan.ts";
import type { AuditResult, Finding } from "../../src/model/result.ts";
import { planAudit } from "../../src/plan/plan.ts";
import { fingerprint } from "../../src/score/gaps.ts";
import { type Loose, makeAssessment, makePack, score } from "./packs.ts";

/** A finding, given by what matters to the test. */
export function finding(given: Partial<Finding> & { title?: string } = {}): Finding {
  const { title = "", ...rest } = given;
  const base = {
    rule: "claimed-not-evidenced",
    severity: "error" as const,
    question: "a.one",
    method: "documentation" as const,
    file: "policies/safety.md",
    line: 3,
    message: "The answer is yes, but no document shows it.",
    do: "Add the document, or correct the answer.",
    state: "new" as const,
    ...rest,
  };
  return { fingerprint: fingerprint(base.rule, base.question ?? "", base.method, title), ...base };
}

const check = { documentation: { points: 5 } };
export const smallPack = makePack({
  a: { one: { checks: check }, two: { checks: { ...check, observation: { points: 4 } } } },
  b: { three: { checks: check } },
});

/** A small result: two elements, three questions, answers and findings as given. */
export function resultOf(answers: Loose, findings: readonly Finding[] = []): AuditResult {
  const result = score(smallPack, answers);
  const gaps = result.gaps.map((gap, index) => ({ ...gap, file: "assessment.yaml", line: 10 + index }));
  return { ...result, gaps, findings: [...findings] };
}

/** A plan with the text wherever a pack or a person could have put it, and every part a plan can have. */
export function planWith(text: string): Plan {
  const pack = makePack(
    {
      a: {
        q: { fix: { do: text, hours: 1, lead_days: 0 }, checks: { documentation: { points: 5 } } },
        r: { fix: { do: text, hours: 1, lead_days: 90 }, requires: ["a.q"], checks: { documentation: { points: 5 } } },
        s: { fix: { do: text, hours: 1, lead_days: 400 }, checks: { documentation: { points: 5 } } },
        t: { fix: { do: text, hours: 1, lead_days: 0 }, checks: { documentation: { points: 5 } } },
      },
    },
    { notice: text, title: text },
  );
  const actions = [{ id: "a1", do: text, owner: text, due: null, done: null }];
  const answers = { "a.q": { documentation: "no", actions }, "a.r": { documentation: "no" }, "a.s": { documentation: "no" } };
  const assessment = makeAssessment(answers, { company: { legal_name: text }, audit: { day: "2026-12-11" } });
  const plan = planAudit(pack, assessment, { asOf: "2026-11-20", by: "2027-06-01" });
  const elements = plan.elements.map((element) => ({ ...element, title: text }));
  const alsoAgreed = [
    { question: "a.t", number: "1.04", ask: text, id: "a2", do: text, owner: text, due: "2026-12-24", shows: "2026-12-24", inTime: false },
  ];
  return { ...plan, elements, alsoAgreed, steps: plan.steps.map((step) => ({ ...step, ask: text })), reasons: [...plan.reasons, text] };
}
