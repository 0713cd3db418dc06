import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { UserError } from "../../src/errors.ts";
import { nodeIo } from "../../src/io.ts";
import { AnswerStore } from "../../src/load/store.ts";
import { temporaryFolder } from "../support/cli.ts";

const fs = process.getBuiltinModule("node:fs");
const calls = ["openSync", "writeFileSync", "fsyncSync", "closeSync", "renameSync", "readFileSync", "statSync", "accessSync"] as const;
const begin = 'format: 1\npack: cor\nedition: "1"\nanswers:\n  a.first: {documentation: yes}   # ours\n';

/** Three answers saved, the n-th file call failing; tells what was acknowledged. */
function saveWithFailure(folder: string, n: number, code: string, isShort: boolean): { saved: string[]; error: unknown; reached: boolean } {
  let count = 0;
  let reached = false;
  const spies = calls.map((name) => {
    const real = fs[name] as (...args: unknown[]) => unknown;
    return vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
      count++;
      if (count === n) {
        reached = true;
        if (isShort && name === "writeFileSync") real(args[0], String(args[1]).slice(0, 20), args[2]);
        throw Object.assign(new Error(`${code}: planted`), { code });
      }
      return real(...args);
    }) as never);
  });
  const saved: string[] = [];
  let error: unknown;
  try {
    const store = new AnswerStore(nodeIo(), join(folder, "assessment.yaml"));
    try {
      for (const question of ["a.second", "a.third", "a.fourth"]) {
        store.save(question, { documentation: "no" });
        saved.push(question);
      }
    } finally {
      store.close();
    }
  } catch (caught) {
    error = caught;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return { saved, error, reached };
}

test.each([
  ["ENOSPC", false],
  ["EIO", false],
  ["EPERM", false],
  ["EBUSY", false],
  ["ENOSPC", true],
] as const)(
  "whichever file call fails with %s (short write: %s), nothing acknowledged is lost and the file stays whole",
  (code, isShort) => {
    let failures = 0;
    for (let n = 1; ; n++) {
      const folder = temporaryFolder();
      writeFileSync(join(folder, "assessment.yaml"), begin);
      const { saved, error, reached } = saveWithFailure(folder, n, code, isShort);
      if (!reached) break;
      const text = readFileSync(join(folder, "assessment.yaml"), "utf8");
      const { answers } = parse(text) as { answers: Record<string, unknown> };
      expect(Object.keys(answers), `call ${n}`).toEqual(expect.arrayContaining(["a.first", ...saved]));
      expect(text).toContain("# ours");
      if (error === undefined) expect(saved).toHaveLength(3);
      else {
        failures++;
        expect(error, `call ${n}`).toBeInstanceOf(UserError);
      }
      expect(
        readdirSync(folder).filter((name) => name.endsWith(".tmp")),
        `call ${n}`,
      ).toEqual([]);
      expect(n).toBeLessThan(500);
    }
    expect(failures).toBeGreaterThan(5);
  },
);
