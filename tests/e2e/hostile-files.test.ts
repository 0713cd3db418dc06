import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, temporaryFolder } from "../support/cli.ts";

const head = 'format: 1\npack: cor\nedition: "x"\n';
const files: [name: string, content: string | Uint8Array, code: string][] = [
  [
    "alias-bomb",
    `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
      .split("")
      .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${"abcdefghi"[i]}`)}]\n`)
      .join("")}`,
    "too-many-aliases",
  ],
  ["circle", "a: &a [*a]\n", "too-deep"],
  ["many-aliases", `x: &x 1\ny: [${Array(200).fill("*x")}]\n`, "too-many-aliases"],
  ["prototype", `${head}__proto__: {polluted: 1}\n`, "forbidden-key"],
  ["duplicate", `${head}pack: secor\n`, "duplicate-key"],
  ["tab", "format: 1\ncompany:\n\tlegal_name: X\n", "tab-indent"],
  ["50-megabytes", `a: ${"x".repeat(50_000_000)}`, "too-big"],
  ["50000-keys", Array.from({ length: 50_000 }, (_, i) => `k${i}: 1\n`).join(""), "too-big"],
  ["6000-keys", Array.from({ length: 6_000 }, (_, i) => `k${i}: 1\n`).join(""), "too-many-keys"],
  ["binary", Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256), "binary-file"],
  ["utf-16-le", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(head, "utf16le")]), "utf-16"],
  ["utf-16-without-mark", Buffer.from(head, "utf16le"), "utf-16"],
  ["latin-1", Buffer.from("format: 1\nname: \xe9\n", "latin1"), "not-utf-8"],
  ["deep-brackets", `a: ${"[".repeat(100_000)}`, "too-deep"],
  ["deep-lines", Array.from({ length: 3_000 }, (_, i) => `${" ".repeat(i)}a:\n`).join(""), "too-deep"],
  ["depth-65", `a: ${"[".repeat(65)}${"]".repeat(65)}`, "too-deep"],
  ["tag", 'format: !!js/function "x"\n', "tag"],
  ["two-documents", "format: 1\n---\nformat: 1\n", "several-documents"],
  ["empty", "", "wrong-type"],
  ["bare-cr", "format: 1\rpack: cor\r", "cr-line-ends"],
];

test.each(files)("%s: exit 2, one clear message with its place, nothing on stdout", (name, content, code) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, `${name}.yaml`), content);
  const {
    code: exit,
    out,
    err,
  } = run(["report", "--assessment", `${name}.yaml`], { cwd: folder, env: { NODE_OPTIONS: "--max-old-space-size=200" } });
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toMatch(new RegExp(`^${name}\\.yaml:\\d+:\\d+ error: .+ \\(${code}\\)$`, "m"));
  expect(err.split("\n").length).toBeLessThanOrEqual(4);
});

test("a folder, a missing and an unreadable file are named", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "folder.yaml"));
  writeFileSync(join(folder, "locked.yaml"), head);
  chmodSync(join(folder, "locked.yaml"), 0);
  expect(run(["report", "--assessment", "folder.yaml"], { cwd: folder })).toMatchObject({
    code: 2,
    err: expect.stringContaining("is a folder"),
  });
  expect(run(["report", "--assessment", "none.yaml"], { cwd: folder })).toMatchObject({
    code: 2,
    err: expect.stringContaining("there is no such file"),
  });
  const isRoot = process.getuid?.() === 0;
  if (!isRoot)
    expect(run(["report", "--assessment", "locked.yaml"], { cwd: folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining("no right"),
    });
});

test("control characters of a file reach no stream", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a.yaml"), `${head}"\u001b[31m\u202e": 1\ncompany: {legal_name: "\u001b]0;x\u0007"}\n`);
  const { out, err } = run(["validate", "a.yaml"], { cwd: folder });
  expect(`${out}${err}`).toContain("<U+001B>");
  expect(`${out}${err}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test("a mark, CRLF and the file itself survive", () => {
  const folder = temporaryFolder();
  const text = `\ufeff${head.replaceAll("\n", "\r\n")}`;
  writeFileSync(join(folder, "a.yaml"), text);
  expect(run(["validate", "a.yaml"], { cwd: folder }).out).toMatch(/^a\.yaml:3:10 error: .*wrong-edition/m);
  expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe(text);
});
