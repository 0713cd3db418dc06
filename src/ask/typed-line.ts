import { graphemes, visible, widest } from "../text.ts";

/** Typed text in rows, and where the cursor stands: in which of them, after which part of it. */
export interface TypedRows {
  rows: string[];
  at: number;
  left: string;
}

interface Sign {
  shown: string;
  width: number;
  end: number;
}

/**
 * Text as it is typed, broken into rows of our own, so that the terminal breaks none and every row can be drawn anew. Broken after a space
 * where there is one; the cursor is counted in the text, as the line editor counts it.
 */
export function typedRows(text: string, cursor: number, columns: number): TypedRows {
  const rows = broken(signsOf(text), Math.max(4, columns - 2));
  const found = rows.findIndex((row) => (row.at(-1)?.end ?? 0) > cursor);
  const at = found < 0 ? rows.length - 1 : found;
  const before = (rows[at] ?? []).filter(({ end }) => end <= cursor);
  const lead = (row: number) => (row === 0 ? "> " : "  ");
  return {
    rows: rows.map((row, index) => lead(index) + textOf(row)),
    at,
    left: lead(at) + textOf(before),
  };
}

/** So many rows around the cursor; an arrow in front of the first or last says that there is more. */
export function typedWithin(typed: TypedRows, height: number): TypedRows {
  if (typed.rows.length <= height) return typed;
  const from = Math.max(0, Math.min(typed.at - Math.floor(height / 2), typed.rows.length - height));
  const to = from + height;
  const marked = (row: string, index: number) =>
    index === from && from > 0 ? `↑${row.slice(1)}` : index === to - 1 && to < typed.rows.length ? `↓${row.slice(1)}` : row;
  const rows = typed.rows.map(marked).slice(from, to);
  return { rows, at: typed.at - from, left: (rows[typed.at - from] ?? "").slice(0, 1) + typed.left.slice(1) };
}

function signsOf(text: string): Sign[] {
  return graphemes(text).map(({ segment, index }) => {
    const shown = visible(segment);
    return { shown, width: widest(shown), end: index + segment.length };
  });
}

function broken(signs: readonly Sign[], columns: number): Sign[][] {
  const rows: Sign[][] = [];
  let row: Sign[] = [];
  for (const sign of signs) {
    while (row.length > 0 && widthOf(row) + sign.width > columns) {
      const space = row.findLastIndex(({ shown }) => shown === " ");
      rows.push(row.slice(0, space < 0 ? row.length : space + 1));
      row = space < 0 ? [] : row.slice(space + 1);
    }
    row.push(sign);
  }
  // A full row leaves no place for the cursor behind it.
  return widthOf(row) >= columns ? [...rows, row, []] : [...rows, row];
}

function widthOf(row: readonly Sign[]): number {
  return row.reduce((sum, { width }) => sum + width, 0);
}

function textOf(row: readonly Sign[]): string {
  return row.map(({ shown }) => shown).join("");
}
