import type { AuditResult, Finding } from "../../src/model/result.ts";
import { fingerprint } from "../../src/score/gaps.ts";
import { type Loose, makePack, score } from "./packs.ts";

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
