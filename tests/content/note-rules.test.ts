import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/cli.ts";
import { type Measure, measure, readNotes } from "../support/labelled-notes.ts";

const sets = [
  ...["labelled", "held-out", "labelled-2", "held-out-2", "labelled-3", "labelled-4", "labelled-5", "held-out-3"],
  ...["labelled-6", "labelled-7", "labelled-8", "labelled-9"],
  ...["labelled-10", "labelled-11", "labelled-12", "labelled-13", "hard"],
  ...["labelled-14", "labelled-15", "labelled-16", "labelled-17", "labelled-18", "labelled-19", "labelled-20"],
  ...["labelled-21", "labelled-22", "labelled-23", "labelled-24", "labelled-25", "labelled-26", "labelled-27"],
  ...["labelled-28", "labelled-29", "labelled-30", "labelled-31", "labelled-32", "labelled-33", "labelled-34"],
  ...["labelled-35", "labelled-36", "labelled-37", "held-out-5", "held-out-6"],
];
/** What is known to be short of 0.95 and 0.8: of what was held out, and not to be tuned on, of what was written to trip the rules up, and where one note in a set without others is found wrongly. It may only get better. */
const short: Partial<Record<string, { precision?: number; recall?: number }>> = {
  "held-out note-contradicts": { recall: 0.5 },
  "held-out-3 note-contradicts": { recall: 0.72 },
  "held-out-2 note-contradicts": { recall: 0.54 },
  "held-out-5 note-contradicts": { precision: 0.91 },
  "held-out-5 positive-unsupported": { recall: 0.76 },
  "held-out-6 positive-unsupported": { precision: 0.93 },
  "held-out-6 note-names-person": { precision: 0 },
  "labelled-29 positive-unsupported": { precision: 0.93 },
  "labelled-34 note-names-person": { precision: 0 },
  "labelled-33 note-names-person": { precision: 0 },
  "labelled-33 positive-unsupported": { precision: 0.84, recall: 0.79 },
  "held-out-2 positive-unsupported": { precision: 0.94 },
  "labelled-6 positive-unsupported": { precision: 0.93 },
  "labelled-7 positive-unsupported": { recall: 0.76 },
  "labelled-8 positive-unsupported": { precision: 0.93 },
  "labelled-10 positive-unsupported": { precision: 0.91 },
  "labelled-11 positive-unsupported": { recall: 0.76 },
  "labelled-12 positive-unsupported": { precision: 0.85 },
  "labelled-21 positive-unsupported": { precision: 0.93 },
  "labelled-23 positive-unsupported": { precision: 0.9 },
  "labelled-24 positive-unsupported": { precision: 0.94 },
  "labelled-34 positive-unsupported": { precision: 0.86, recall: 0.75 },
  "hard positive-unsupported": { precision: 0.66 },
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
