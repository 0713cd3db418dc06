/** What a column needs: its longest word, and its longest cell. In characters. */
interface Need {
  least: number;
  most: number;
}

/** Signs of the body of a table are about so wide, and a cell has so much air at its sides. In twentieths of a point. */
const sign = 106;
const air = 200;

/**
 * Widths for the columns of a table, in twentieths of a point; together they are the whole. Short columns get what they ask for, and
 * the long ones share what is left, the longest the most.
 */
export function columnWidths(columns: readonly (readonly string[])[], whole: number): number[] {
  const needs = columns.map(needOf);
  const isShort = ({ most }: Need) => most <= 16;
  const long = needs.filter((need) => !isShort(need));
  const asked = needs.map((need) => (isShort(need) || long.length === 0 ? need.most : need.least) * sign + air);
  const left = whole - sum(asked);
  if (left < 0) return scaled(asked, whole);
  const weight = (need: Need) => (long.length === 0 ? 1 : isShort(need) ? 0 : Math.sqrt(need.most));
  const weights = sum(needs.map(weight));
  return scaled(
    asked.map((width, index) => width + (left * weight(needs[index] ?? { least: 0, most: 0 })) / weights),
    whole,
  );
}

function needOf(cells: readonly string[]): Need {
  const lengths = cells.map((cell) => cell.length);
  const longest = cells.flatMap((cell) => cell.split(/\n| (?! *$)/)).map((word) => word.length);
  return { least: Math.min(16, Math.max(1, ...longest)), most: Math.min(600, Math.max(1, ...lengths)) };
}

/** Whole numbers in the same proportions; the last one takes what rounding leaves. */
function scaled(widths: readonly number[], whole: number): number[] {
  const total = sum(widths);
  const rounded = widths.map((width) => Math.floor((width * whole) / total));
  return rounded.map((width, index) => (index === rounded.length - 1 ? width + whole - sum(rounded) : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
