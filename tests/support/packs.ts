import { type AssessmentFile, assessmentSchema } from "../../src/model/assessment.ts";
import type { Pack } from "../../src/model/content.ts";
import { elementSchema } from "../../src/model/element.ts";
import { packSchema } from "../../src/model/pack.ts";
import type { AuditResult, QuestionResult } from "../../src/model/result.ts";
import { scoreAudit } from "../../src/score/audit.ts";

export type Loose = Record<string, unknown>;

/** A pack of one or more elements of questions, given by what matters to the test. */
export function makePack(elements: Record<string, Record<string, Loose>>, pack: Loose = {}): Pack {
  const file = packSchema.parse({
    format: 1,
    id: "test",
    title: "Test",
    edition: "1",
    jurisdiction: "Alberta",
    notice: "A test pack.",
    elements: Object.keys(elements),
    eligibility: { people: {} },
    pass_rules: { certification: { overall: 80, element: 50 } },
    default_purpose: "certification",
    look_back: "12 months",
    roles: [
      { id: "manager", title: "Manager", counted: true },
      { id: "worker", title: "Worker", counted: true },
      { id: "contractor", title: "Contractor", counted: false },
    ],
    ...pack,
  });
  const parsed = Object.entries(elements).map(([id, questions], index) =>
    elementSchema.parse({
      format: 1,
      id,
      number: index + 1,
      title: id,
      purpose: "A test.",
      questions: Object.entries(questions).map(([questionId, question]) => ({
        id: questionId,
        ask: "Is it so?",
        why: "A test.",
        look_for: ["A test"],
        fix: { do: "Fix it.", hours: 1, lead_days: 0 },
        basis: "practice",
        ...question,
      })),
    }),
  );
  return { ...file, elements: parsed, glossary: [] };
}

export function makeAssessment(answers: Loose, rest: Loose = {}): AssessmentFile {
  return assessmentSchema.parse({ format: 1, pack: "test", edition: "1", answers, ...rest });
}

export function score(pack: Pack, answers: Loose, rest: Loose = {}): AuditResult {
  return scoreAudit(pack, makeAssessment(answers, rest), { asOf: "2026-11-20" });
}

export function questionOf(result: AuditResult, id: string): QuestionResult {
  const found = result.elements.flatMap((element) => element.questions).find((question) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}
