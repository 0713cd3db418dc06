import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { replaceFolder } from "../../src/load/folder.ts";
import { type MemoryIo, memoryIo } from "../support/memory-io.ts";

const names = { all: ["index.html", "sheet.md", "report.docx", "plan.md"], editable: ["sheet.md"] };
const files = (given: Record<string, string>) =>
  Object.entries(given).map(([name, text]) => ({ name, data: new TextEncoder().encode(text) }));
const write = (io: MemoryIo, given: Record<string, string>) => replaceFolder(io, "out", files(given), names);
const contents = (io: MemoryIo) => Object.fromEntries([...io.disk.keys()].sort().map((name) => [name.replace("out/", ""), io.text(name)]));
const refusal = (io: MemoryIo, given: Record<string, string>) => {
  const before = contents(io);
  let message = "";
  try {
    write(io, given);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    message = String((error as Error).message);
  }
  expect(contents(io)).toEqual(before);
  return message;
};

test("written again, its own files are replaced, the old ones that are not wanted any more go, and strangers stay", () => {
  const io = memoryIo({ "out/photo.jpg": "photo" });
  write(io, { "index.html": "1", "sheet.md": "[ ]", "plan.md": "plan" });
  io.disk.set("out/sheet.md", new TextEncoder().encode("[x]"));
  write(io, { "index.html": "2", "sheet.md": "[x] kept" });
  expect(contents(io)).toMatchObject({ "index.html": "2", "sheet.md": "[x] kept", "photo.jpg": "photo" });
  expect(io.disk.has("out/plan.md")).toBe(false);
  const once = contents(io);
  write(io, { "index.html": "2", "sheet.md": "[x] kept" });
  expect(contents(io)).toEqual(once);
});

test.each([
  ["a file of someone else", { "out/report.docx": "mine" }, /report\.docx is there and was not written by report --all/],
  ["a sheet of someone else", { "out/sheet.md": "mine" }, /sheet\.md is there and was not written/],
  ["a folder in the way", { "out/report.docx/a": "mine" }, /report\.docx is there and is no file/],
  ["a manifest of another program", { "out/manifest.json": '{"name": "app"}' }, /manifest\.json is not the list/],
  ["a manifest that is no JSON", { "out/manifest.json": "x" }, /manifest\.json is not the list/],
])("refuses %s, and writes nothing", (_, there, message) => {
  expect(refusal(memoryIo(there), { "index.html": "1", "sheet.md": "1", "report.docx": "1" })).toMatch(message);
});

test("what was changed by hand is refused by name; what is not wanted any more and was changed stays", () => {
  const io = memoryIo();
  write(io, { "index.html": "1", "report.docx": "1", "plan.md": "1" });
  io.disk.set("out/report.docx", new TextEncoder().encode("edited"));
  expect(refusal(io, { "index.html": "2", "report.docx": "2" })).toMatch(
    /^out: report\.docx was changed since it was written\. Nothing was written/,
  );
  io.disk.delete("out/report.docx");
  io.disk.set("out/plan.md", new TextEncoder().encode("edited"));
  write(io, { "index.html": "2", "report.docx": "2" });
  expect(contents(io)).toMatchObject({ "index.html": "2", "report.docx": "2", "plan.md": "edited" });
  expect(refusal(io, { "plan.md": "3" })).toMatch(/plan\.md is there and was not written/);
});

test("stopped at any file, the next run goes through", () => {
  for (let stop = 1; stop <= 5; stop++) {
    const io = memoryIo();
    write(io, { "index.html": "1", "report.docx": "1", "sheet.md": "1" });
    const { replace } = io.files;
    let count = 0;
    io.files.replace = (path, data) => {
      if (++count >= stop) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      replace(path, data);
    };
    expect(() => write(io, { "index.html": "2", "report.docx": "2", "sheet.md": "2" })).toThrow("full");
    io.files.replace = replace;
    write(io, { "index.html": "3", "report.docx": "3", "sheet.md": "3" });
    expect(contents(io)).toMatchObject({ "index.html": "3", "report.docx": "3", "sheet.md": "3" });
  }
});

test("a manifest can name no file outside the folder, and none that report --all does not write", () => {
  const io = memoryIo({ "secret.txt": "x", "out/photo.jpg": "x" });
  const hash = io.sha256();
  hash.add(new TextEncoder().encode("x"));
  const lists = { "../secret.txt": [hash.hex()], "photo.jpg": [] as string[] };
  lists["photo.jpg"] = lists["../secret.txt"];
  io.disk.set("out/manifest.json", new TextEncoder().encode(JSON.stringify({ madeBy: "cor-check report --all", files: lists })));
  write(io, { "index.html": "1" });
  expect([io.disk.has("secret.txt"), io.disk.has("out/photo.jpg")]).toEqual([true, true]);
});
