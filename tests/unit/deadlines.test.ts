import { expect, test } from "vitest";
import { findDeadlines } from "../../src/evidence/deadlines.ts";
import { builtinPack } from "../support/builtin.ts";

const pack = builtinPack("cor");
const deadlines = (audit: object) =>
  findDeadlines(pack, { format: 1, pack: "cor", edition: pack.edition, audit }, undefined, "2026-11-01", []).map(({ kind, day }) => [
    kind,
    day,
  ]);

test.each([
  [
    "from the first day of data on, 45 days to gather, and 21 more to report",
    { first_data: "2026-11-16" },
    [
      ["gather", "2026-12-31"],
      ["report", "2027-01-21"],
    ],
  ],
  [
    "the last day of data begins the 21 days",
    { day: "2026-11-16", first_data: "2026-11-16", last_data: "2026-11-20" },
    [
      ["report", "2026-12-11"],
      ["audit", "2026-11-16"],
      ["gather", "2026-12-31"],
    ],
  ],
  [
    "but not while the day of the audit is still to come",
    { day: "2026-12-11", first_data: "2026-11-16", last_data: "2026-11-20" },
    [
      ["audit", "2026-12-11"],
      ["gather", "2026-12-31"],
      ["report", "2027-01-01"],
    ],
  ],
])("%s", (_, audit, expected) => {
  expect(deadlines(audit)).toEqual(expected.toSorted((a, b) => ((a[1] ?? "") < (b[1] ?? "") ? -1 : 1)));
});
