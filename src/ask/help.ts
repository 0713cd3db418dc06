import { naText, type Pack } from "../model/content.ts";
import type { Step } from "./steps.ts";

/** What `?` says of a line in the quick look: why it matters, what counts, and the terms. */
export function termText(at: Step, pack: Pack): string {
  const { question } = at.placed;
  const terms = termsIn(pack, [question.ask, question.why, ...question.look_for].join(" "));
  return [...questionTexts(at), ...terms].join("\n");
}

/** What a low screen may have left out. */
function questionTexts({ placed: { number, question } }: Step): string[] {
  return [`${number} ${question.ask}`, `Why: ${question.why}`, `Look for: ${question.look_for.join("; ")}.`];
}

/** What `?` says: the question again, what a good note looks like, how to fix it, and the terms used, explained. */
export function helpText(at: Step, pack: Pack): string {
  const { question } = at.placed;
  const na = naText(at.check.na) ?? naText(question.na);
  const parts = [
    ...questionTexts(at),
    question.example_note && `A note that a reviewer would accept: ${question.example_note}`,
    `To fix it: ${question.fix.do}`,
    na && `Not applicable when: ${na}`,
    ...(question.law ?? []).map(({ cite, says }) => `${cite}: ${says}`),
    ...termsIn(pack, [question.ask, question.why, ...question.look_for, at.check.ask ?? "", question.fix.do].join(" ")),
  ];
  return parts.filter(Boolean).join("\n");
}

function termsIn(pack: Pack, text: string): string[] {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, " ")} `;
  return pack.glossary
    .filter(({ term, also }) =>
      [term, ...(also ?? [])].some((one) => words.includes(` ${one.toLowerCase()} `) || words.includes(` ${one.toLowerCase()}s `)),
    )
    .map(({ term, means }) => `${term}: ${means}`);
}
