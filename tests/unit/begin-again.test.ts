import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { initFrom } from "../../src/commands/init-from.ts";
import { UserError } from "../../src/errors.ts";
import { root } from "../support/cli.ts";
import { type MemoryIo, memoryIo } from "../support/memory-io.ts";

const shipped = ["dist/packs/secor.json", "dist/packs/cor.json", "schema/assessment.schema.json", "schema/settings.schema.json"];
const old = readFileSync(join(root, "examples/small-employer/assessment.yaml"), "utf8");
const interviews = "format: 1\nassessment: assessment.yaml\ninterviews: []\n";
const flags = { input: false, people: 7, outputs: [] };

function company(): MemoryIo {
  const ships = Object.fromEntries(shipped.map((path) => [join(root, path), readFileSync(join(root, path))]));
  return memoryIo({ "assessment.yaml": old, "interviews.yaml": interviews, ...ships });
}

/** The n-th change of a file fails. */
function failingAt(io: MemoryIo, n: number): { reached: () => boolean } {
  let count = 0;
  const failing =
    <T extends unknown[]>(change: (...args: T) => void) =>
    (...args: T) => {
      count++;
      if (count === n) throw Object.assign(new Error("ENOSPC: planted"), { code: "ENOSPC" });
      change(...args);
    };
  const { replace, create, remove } = io.files;
  Object.assign(io.files, { replace: failing(replace), create: failing(create), remove: failing(remove) });
  return { reached: () => count >= n };
}

test("whichever write fails, last time's file is whole, and the next run ends as if nothing had been", async () => {
  let failures = 0;
  for (let n = 1; n < 40; n++) {
    const io = company();
    const planted = failingAt(io, n);
    let error: unknown;
    try {
      await initFrom(io, "assessment.yaml", flags);
    } catch (caught) {
      error = caught;
    }
    if (!planted.reached()) break;
    const kept = [...io.disk].filter(([path]) => !path.startsWith("/")).map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(kept, `write ${n}`).toContain(old);
    expect(kept, `write ${n}`).toContain(interviews);
    if (error !== undefined) {
      failures++;
      expect(error, `write ${n}`).toBeInstanceOf(UserError);
    }
    const isReplaced = io.text("assessment.yaml") !== old;
    io.disk.delete("assessment.yaml.lock");
    if (!isReplaced) {
      await initFrom(io, "assessment.yaml", flags);
      expect([...io.disk.keys()].filter((path) => path.startsWith("assessments/")).sort(), `write ${n}`).toEqual([
        "assessments/.gitignore",
        "assessments/2026-11-20-interviews.yaml",
        "assessments/2026-11-20.yaml",
      ]);
    }
  }
  expect(failures).toBeGreaterThan(5);
}, 60_000);

test("last time's interviews go aside and stay out of git", async () => {
  const io = company();
  await initFrom(io, "assessment.yaml", flags);
  expect(io.disk.has("interviews.yaml")).toBe(false);
  expect(io.text("assessments/2026-11-20-interviews.yaml")).toBe(interviews);
  expect(io.text("assessments/.gitignore")).toContain("2026-11-20-interviews.yaml");
});
