import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/io.ts";
import { temporaryFolder } from "../support/cli.ts";

const folder = temporaryFolder();

function written(bytes: string | Uint8Array): string {
  const path = join(folder, "document.md");
  writeFileSync(path, bytes);
  return path;
}

test("a short text in UTF-8 is read whole", () => {
  for (const text of ["x", "# École 測試 😀\n", "a".repeat(64 * 1024 - 1)]) expect(nodeFiles.shortText(written(text))).toBe(text);
});

test.each([
  ["nothing", ""],
  ["a text of a whole block", "a".repeat(4096)],
  ["a text of 64 KB", "a".repeat(64 * 1024)],
  ["a byte order mark", "\ufefftext"],
  ["a NUL", "a\0b"],
  ["UTF-16", Buffer.from("\ufefftext", "utf16le")],
  ["Latin-1", Buffer.from("École", "latin1")],
])("%s is left to the long way", (_, bytes) => {
  expect(nodeFiles.shortText(written(bytes))).toBeUndefined();
});

test.skipIf(process.platform === "win32")("a pipe, a device without end and a folder are left to the long way, and nothing waits", () => {
  const pipe = join(folder, "pipe.md");
  execFileSync("mkfifo", [pipe]);
  mkdirSync(join(folder, "folder.md"));
  for (const path of [pipe, "/dev/zero", "/dev/null", join(folder, "folder.md")]) expect(nodeFiles.shortText(path)).toBeUndefined();
  expect(() => nodeFiles.shortText(join(folder, "gone.md"))).toThrow(/ENOENT/);
});
