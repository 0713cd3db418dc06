import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSets } from "../../scripts/note-sets.ts";
import { root } from "../support/cli.ts";
import { type Measure, measure, readNotes } from "../support/labelled-notes.ts";

const sets = [...openSets(), "held-out", "held-out-2", "held-out-3", "held-out-5", "held-out-6", "held-out-7", "held-out-8"];
/** What is known to be short of 0.95 and 0.8: of the oldest sets that are held out and not to be tuned on, and where one note in a set without others is found wrongly. It may only get better. */
const short: Partial<Record<string, { precision?: number; recall?: number }>> = {
  "held-out note-contradicts": { recall: 0.62 },
  "held-out-2 note-contradicts": { recall: 0.68 },
  "held-out-3 note-contradicts": { recall: 0.72 },
  "held-out-6 note-names-person": { precision: 0 },
};
const measured = new Map(sets.map((name) => [name, measure(readNotes(name))]));

function line({ rule, precision, recall, misses, falseAlarms }: Measure): string {
  const ids = (found: readonly string[]) => (found.length === 0 ? "none" : found.join(" "));
  return `${rule}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; missed: ${ids(misses)}; false alarms: ${ids(falseAlarms)}`;
}

describe.each(sets)("rules on notes, measured on the %s set", (name) => {
  test.each(measured.get(name) ?? [])("$rule: precision 0.95 at least and recall 0.8, or what is known to be short of it", (found) => {
    const { precision = 0.95, recall = 0.8 } = short[`${name} ${found.rule}`] ?? {};
    expect(found.precision, line(found)).toBeGreaterThanOrEqual(precision);
    expect(found.recall, line(found)).toBeGreaterThanOrEqual(recall);
  });
});

test("what is missed, and what is found wrongly, is on the list and nothing else", async () => {
  const text = sets.map((name) => `${name}\n${(measured.get(name) ?? []).map((found) => `  ${line(found)}\n`).join("")}`).join("");
  console.info(text);
  await expect(text).toMatchFileSnapshot(join(root, "tests/fixtures/notes/measured.txt"));
});
