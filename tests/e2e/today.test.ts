import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, temporaryFolder } from "../support/cli.ts";

const folder = temporaryFolder();
writeFileSync(
  join(folder, "cor-check.yaml"),
  'format: 1\nrecords:\n  - { path: "{date}.md", title: Walk, every: month, supports: [management-commitment.policy] }\n',
);

/** The day that a check counts from, with a clock that stands still. */
function todayAt(instant: string, zone: string): string {
  const clock = join(folder, "clock.mjs");
  writeFileSync(
    clock,
    `const Real = Date; globalThis.Date = class extends Real { constructor(...of) { super(...(of.length ? of : ["${instant}"])); } };`,
  );
  const { out, err } = run(["check", "--format", "json", "--quiet"], {
    cwd: folder,
    env: { TZ: zone, NODE_OPTIONS: `--import=${new URL(`file://${clock}`)}` },
  });
  expect(err).toBe("");
  return JSON.parse(out).asOf;
}

test.each([
  ["2026-11-28T06:30:00Z", "America/Edmonton", "2026-11-28"],
  ["2026-11-28T05:59:00Z", "America/Edmonton", "2026-11-27"],
  ["2027-02-28T06:00:00Z", "Canada/Mountain", "2027-02-28"],
  ["2026-10-31T06:00:00Z", "America/Edmonton", "2026-10-31"],
  ["2026-01-10T06:30:00Z", "America/Edmonton", "2026-01-09"],
  ["2027-07-01T06:00:00Z", "America/Edmonton", "2027-07-01"],
  ["2026-11-28T06:30:00Z", "America/Denver", "2026-11-27"],
  ["2026-11-28T06:30:00Z", "America/Toronto", "2026-11-28"],
  ["2026-12-31T23:30:00Z", "Pacific/Auckland", "2027-01-01"],
  ["2026-11-28T03:29:00Z", "America/St_Johns", "2026-11-27"],
])("at %s it is in %s the %s, whatever this Node knows of Alberta", (instant, zone, day) => {
  expect(todayAt(instant, zone)).toBe(day);
});
