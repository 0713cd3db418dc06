import { type Pack, questionPoints } from "../model/content.ts";
import type { Placed } from "../model/find.ts";

/** The guide as data: the questions as the pack holds them, with id, number and points. */
export function renderGuideJson(pack: Pack, questions: readonly Placed[]): string {
  const { id, title, edition, notice } = pack;
  const elements = pack.elements.flatMap(({ questions: _, format: __, ...element }) => {
    const own = questions.filter((placed) => placed.element.id === element.id);
    if (own.length === 0) return [];
    return [
      {
        ...element,
        questions: own.map((placed) => ({
          ...placed.question,
          id: placed.id,
          number: placed.number,
          points: questionPoints(placed.question),
        })),
      },
    ];
  });
  return `${JSON.stringify({ formatVersion: 1, pack: { id, title, edition, notice }, elements }, null, 2)}\n`;
}
