import { meets } from "../model/exact.ts";
import type { ElementResult, Score } from "../model/result.ts";
import { type Markup, markup } from "./html-markup.ts";
import * as words from "./words.ts";

/** What is drawn of a score: proven, what open answers could still bring, and the mark. Widths are of 100, cut like the numbers. */

/** The hatching that every chart uses; it stands once in the page and takes no room. */
export const patterns: Markup = markup`<svg width="0" height="0" class="defs" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" class="hatch-ground"/><rect width="2.5" height="7" class="hatch-line"/></pattern></defs></svg>
`;

interface Bar {
  id: string;
  title: string;
  floor: Score;
  ceiling: Score;
  required: number | null;
}

/** The whole, with a scale and the mark named. */
export function overallChart({ floor, ceiling, required }: { floor: Score; ceiling: Score; required: number }): Markup {
  const anchor = required > 85 ? "end" : required < 15 ? "start" : "middle";
  const others = [0, 25, 50, 75, 100].filter((mark) => Math.abs(mark - required) > 8 || mark === 0 || mark === 100);
  const scale = others.map(
    (mark) =>
      markup`<line class="tick" x1="${mark}%" x2="${mark}%" y1="58" y2="63"/><text class="scale" x="${mark}%" y="77" text-anchor="${mark === 0 ? "start" : mark === 100 ? "end" : "middle"}">${mark}</text>`,
  );
  return svg(
    { id: "overall-chart", title: "All points", floor, ceiling, required },
    84,
    "chart",
    markup`<text class="mark-name" x="${required}%" y="13" text-anchor="${anchor}">You need ${required}</text>${bars(floor, ceiling, 24, 32)}<line class="mark" x1="${required}%" x2="${required}%" y1="18" y2="62"/>${scale}`,
  );
}

/** One element: a bar and its mark; the numbers stand beside it in the table. */
export function elementChart({ id, title, floor, ceiling, required }: ElementResult): Markup {
  if (!floor || !ceiling) return markup`not assessed`;
  const mark = required === null ? "" : markup`<line class="mark" x1="${required}%" x2="${required}%" y1="0" y2="22"/>`;
  return svg({ id: `chart-${id}`, title, floor, ceiling, required }, 22, "bar", markup`${bars(floor, ceiling, 4, 14)}${mark}`);
}

function bars(floor: Score, ceiling: Score, y: number, height: number): Markup {
  return markup`<rect class="ground" x="0" width="100%" y="${y}" height="${height}"/><rect class="most" x="0" width="${words.percentOrDash(ceiling)}%" y="${y}" height="${height}"/><rect class="least" x="0" width="${words.percentOrDash(floor)}%" y="${y}" height="${height}"/>`;
}

function svg({ id, title, floor, ceiling, required }: Bar, height: number, name: string, body: Markup): Markup {
  const need = required === null ? "no mark of its own" : `the mark is ${required}, ${reached(floor, ceiling, required)}`;
  const text = `A bar from 0 to 100: at least ${words.percentOrDash(floor)}, at most ${words.percentOrDash(ceiling)}, ${need}.`;
  return markup`<svg class="${name}" width="100%" height="${height}" role="img" aria-labelledby="${id}-title ${id}-text" focusable="false"><title id="${id}-title">${title}</title><desc id="${id}-text">${text}</desc>${body}</svg>`;
}

function reached(floor: Score, ceiling: Score, required: number): string {
  if (meets(floor, required)) return "reached";
  return meets(ceiling, required) ? "not proven yet" : "missed";
}

/** What the drawing means, in words beside the same signs. */
export const legend: Markup = markup`<ul class="legend"><li><svg width="26" height="14" aria-hidden="true" focusable="false"><rect class="least" width="26" height="14"/></svg> at least: proven</li><li><svg width="26" height="14" aria-hidden="true" focusable="false"><rect class="most" x=".5" y=".5" width="25" height="13"/></svg> up to at most: not answered yet</li><li><svg width="26" height="14" aria-hidden="true" focusable="false"><line class="mark" x1="13" x2="13" y1="0" y2="14"/></svg> the mark you need</li></ul>
`;
