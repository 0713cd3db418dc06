import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeIo } from "../../src/io.ts";
import { readDocument } from "../../src/load/document.ts";
import { readHistory } from "../../src/load/git.ts";
import { Root } from "../../src/load/root.ts";
import type { Document } from "../../src/model/document.ts";
import { temporaryFolder } from "../support/cli.ts";
import { memoryIo } from "../support/memory-io.ts";

const place = { file: "cor-check.yaml", line: 3 };
const evidenceOf = (document: Document) => ({ answers: [], documents: [{ path: document.path, supports: [], place, files: [document] }] });
const policy = (approved: string, body = "We keep people safe.") =>
  `---\ntitle: Policy\napproved_by: Owner\napproved_on: ${approved}\n---\n\n# Policy\n\nLast reviewed: ${approved}\n\n${body}\n`;

const hasGit = spawnSync("git", ["--version"]).status === 0;
const git = (folder: string, ...args: string[]) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", ...args], {
    encoding: "utf8",
  });

describe.runIf(hasGit)("a date bumped with nothing else", () => {
  const file = "policies/policy.md";
  function repository(...versions: string[]) {
    const folder = temporaryFolder();
    git(folder, "init", "-q");
    mkdirSync(join(folder, "policies"));
    const write = (text: string) => writeFileSync(join(folder, file), text);
    const commit = (day: string) => {
      git(folder, "add", "-A");
      git(folder, "commit", "-q", "-m", day, `--date=${day}T12:00:00Z`);
    };
    for (const [index, text] of versions.entries()) {
      write(text);
      commit(`202${index}-03-02`);
    }
    const bumped = () => {
      const io = nodeIo();
      const document = readDocument(io, join(folder, file), file);
      expect(readHistory(io, new Root(io, folder), evidenceOf(document))).toBe(undefined);
      return document.bumped;
    };
    return { folder, write, commit, bumped };
  }
  const [old, later] = ["2025-03-02", "2026-03-02"];

  test("committed: with the day it was done; a text changed with it, or after it, takes it away", () => {
    expect(repository(policy(old), policy(later)).bumped()).toMatch(/^on \d{4}-\d{2}-\d{2}$/);
    expect(repository(policy(old), policy(later, "We keep people very safe.")).bumped()).toBe(undefined);
    expect(repository(policy(old), policy(later), policy(later, "Changed after.")).bumped()).toBe(undefined);
    expect(repository(policy(old)).bumped()).toBe(undefined);
  });

  test("CRLF and a changed file that is not committed are looked at as they lie on disk", () => {
    const { write, bumped } = repository(policy(old), policy(later));
    write(policy(later).replaceAll("\n", "\r\n"));
    expect(bumped()).toMatch(/^on /);
    write(policy(later, "Being written."));
    expect(bumped()).toBe(undefined);
  });

  test("staged, before the commit; not with a changed text", () => {
    const { folder, write, bumped } = repository(policy(old));
    write(policy(later));
    git(folder, "add", "-A");
    expect(bumped()).toBe("in what is staged");
    write(policy(later, "And a new line."));
    git(folder, "add", "-A");
    expect(bumped()).toBe(undefined);
  });
});

describe("where git cannot tell", () => {
  const dated = readDocument(memoryIo({ "p.md": policy("2026-03-02") }), "p.md", "p.md");
  const undated = readDocument(memoryIo({ "p.md": "# P\n\nText.\n" }), "p.md", "p.md");
  const looked = (
    document: Document,
    answer: (command: string) => { code: number; out: string } | undefined,
    files = { ".git/HEAD": "" },
  ) => {
    const io = {
      ...memoryIo(files),
      git: (_: string, args: readonly string[]) => {
        const said = answer(args.join(" "));
        return said && { code: said.code, out: new TextEncoder().encode(said.out) };
      },
    };
    return readHistory(io, new Root(io, "."), evidenceOf(document));
  };
  const refused = () => ({ code: 128, out: "" });

  test("no program, a repository it refuses, and a shallow one are each said; with nothing dated nothing is", () => {
    expect(looked(dated, () => undefined)).toContain("no git program here");
    expect(looked(dated, refused)).toContain("does not open this repository");
    expect(looked(dated, (command) => ({ code: 0, out: command.includes("shallow") ? "true\nabc\n" : "" }))).toContain("shallow clone");
    expect(looked(undated, refused)).toBe(undefined);
  });

  test("no commit yet, and no git at all, hide nothing", () => {
    expect(looked(dated, (command) => ({ code: command.includes("--git-dir") ? 0 : 128, out: "" }))).toBe(undefined);
    expect(looked(dated, refused, {} as { ".git/HEAD": string })).toBe(undefined);
  });
});
