import fc from "fast-check";
import { expect, test } from "vitest";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import type { Pack } from "../../src/model/content.ts";
import { createScorer, scoreAudit } from "../../src/score/audit.ts";
import { createStanding } from "../../src/score/standing.ts";
import { anyCase } from "../support/arbitrary.ts";

const options = { asOf: "2026-11-20" };
const whole = (pack: Pack, assessment: AssessmentFile) => {
  const { floor, ceiling, required } = scoreAudit(pack, assessment, options).overall;
  return { floor, ceiling, required };
};

test("the standing shown while asking is the overall score, answer by answer, and when sites change; a score kept is a score made anew", () => {
  fc.assert(
    fc.property(anyCase, ({ pack, assessment }) => {
      const standing = createStanding(pack, options);
      const score = createScorer(pack, options);
      const answers = assessment.answers ?? {};
      let now: AssessmentFile = { ...assessment, answers: {} };
      expect(standing(now)).toEqual(whole(pack, now));
      for (const [id, answer] of Object.entries(answers)) {
        now = { ...now, answers: { ...now.answers, [id]: answer } };
        expect(standing(now)).toEqual(whole(pack, now));
        expect(score(now)).toEqual(scoreAudit(pack, now, options));
      }
      now = { ...now, sites: [...(now.sites ?? []), { id: "one-more", visit: true, headcount: { worker: 40 } }] };
      expect(standing(now)).toEqual(whole(pack, now));
      expect(score(now)).toEqual(scoreAudit(pack, now, options));
    }),
    { numRuns: 60 },
  );
});
