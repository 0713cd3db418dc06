import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadEvidence } from "../../src/load/documents.ts";
import { run, temporaryFolder } from "../support/cli.ts";
import { memoryIo } from "../support/memory-io.ts";

const front =
  "---\nsupports: [management-commitment.policy]\ntitle: Politique de santé\napproved_by: Owner\napproved_on: 2026-03-02\n---\n";
const body = "We keep people safe.\n";
const swapped = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16();

function findings(file: string, bytes: string | Uint8Array) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "cor-check.yaml"), "format: 1\n");
  writeFileSync(join(folder, "good.md"), front + body);
  mkdirSync(join(folder, "policies"));
  writeFileSync(join(folder, "policies", file), bytes);
  const { code, out } = run(["check", "--format", "json", "--quiet", "--as-of", "2026-11-20"], { cwd: folder });
  const { findings: found } = JSON.parse(out);
  return { code, found: found.map(({ rule, question, file: where }: Record<string, string>) => [rule, question, where]) };
}

test.each([
  ["UTF-16", Buffer.from(`\ufeff${front}${body}`, "utf16le")],
  ["UTF-16, the other way round", swapped(front + body)],
  ["UTF-16 without a mark", Buffer.from(front + body, "utf16le")],
  ["Latin-1", Buffer.from(front + body, "latin1")],
  ["a NUL in the text", `${front}${body}\0`],
  ["more than 5 MB", front + body.repeat(300_000)],
])("a document that only its own front matter names is told where it cannot be read: %s", (_, bytes) => {
  expect(findings("policy.md", bytes)).toEqual({
    code: 1,
    found: [["unreadable-document", "management-commitment.policy", "policies/policy.md"]],
  });
});

test("so is one whose front matter is broken as well", () => {
  const { found } = findings("policy.md", Buffer.from("---\nsupports: policy é\n---\nText\n", "latin1"));
  expect(found).toEqual([["unreadable-document", null, "policies/policy.md"]]);
});

test.each([
  ["bytes", Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256))],
  ["Latin-1 of another program", Buffer.from("---\nlayout: page\ntitle: Été\n---\nText\n", "latin1")],
  ["a long text", body.repeat(300_000)],
  ["a rule at the top", Buffer.from("---\nÉté\n---\n", "latin1")],
])("what never said to be a document is passed over: %s", (_, bytes) => {
  expect(findings("notes.md", bytes)).toEqual({ code: 0, found: [] });
});

test("a Markdown file that may not be opened is told: nobody can see whether it is a document", () => {
  const io = memoryIo({ "cor-check.yaml": "format: 1\n", "a.md": front, "b.md": front, "c.txt": "x" });
  const open: typeof io.files.open = (path, use) => {
    if (path.endsWith("a.md")) throw Object.assign(new Error("no"), { code: "EACCES" });
    if (path.endsWith("b.md")) throw Object.assign(new Error("gone"), { code: "ENOENT" });
    return io.files.open(path, use);
  };
  const settings = { file: "cor-check.yaml", folder: "", value: { format: 1 as const }, source: undefined };
  const evidence = loadEvidence({ ...io, files: { ...io.files, open } }, { settings, assessment: undefined });
  expect(evidence?.documents.map(({ path, files }) => [path, files[0]?.faults[0]?.rule])).toEqual([["a.md", "unreadable-document"]]);
});

test("what several lines of the settings say of a document counts together, before its own front matter", () => {
  const text = "---\nsupports: [a.one, a.two, a.three]\napproved_on: 2025-12-01\n---\nWe care.\n";
  const io = memoryIo({ "cor-check.yaml": "format: 1\n", "p.md": text });
  const documents = [
    { path: "p*.md", supports: ["a.one"], review_every: "2 years" },
    { path: "*.md", supports: ["a.two"] },
  ];
  const settings = { file: "cor-check.yaml", folder: "", value: { format: 1 as const, documents }, source: undefined };
  const evidence = loadEvidence(io, { settings, assessment: undefined });
  expect(evidence?.documents.map(({ supports }) => supports)).toEqual([["a.one"], ["a.two"], ["a.three"]]);
});
