import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root, run, temporaryFolder } from "../support/cli.ts";

const begin = (comments: number) =>
  `${"# kept for the file's size\n".repeat(comments)}format: 1\npack: secor\nedition: "2026.1"\ncompany: {people_peak: 7}\nanswers: {}\n`;
const program = `"${process.execPath}" "${join(root, "bin/cor-check.js")}"`;
const { NODE_EXTRA_CA_CERTS: _, CI: __, ...env } = process.env;

interface Full {
  name: string;
  /** The shell's lines around the program, which runs in the folder `small` beside the copy that is kept. */
  script: string;
  comments: number;
  reason: string;
}

/** A limit on the size of files holds everywhere; a disk of 64 KiB of one's own needs a system that lends one. */
const ways: Full[] = [
  {
    name: "a limit on the size of a file",
    script: `ulimit -f 8; cd small && ${program} ask --plain < ../answers.txt`,
    comments: 250,
    reason: "the file may not grow any larger here",
  },
  ...(spawnSync("unshare", ["-rm", "true"]).status === 0
    ? [
        {
          name: "a disk of 64 KiB",
          script: `mount -t tmpfs -o size=64k tmpfs small && cp start.yaml small/assessment.yaml && cd small && ${program} ask --plain < ../answers.txt; code=$?; cp assessment.yaml ../kept.yaml; ls -A > ../left.txt; exit $code`,
          comments: 1_000,
          reason: "the disk is full",
        },
      ]
    : []),
];

test.each(ways)(
  "$name: what was said to be saved is there, the file is whole, and it is said plainly",
  ({ script, comments, reason, name }) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "small"));
    writeFileSync(join(folder, "answers.txt"), "yes\n".repeat(400));
    const isDisk = name.startsWith("a disk");
    writeFileSync(join(folder, isDisk ? "start.yaml" : "small/assessment.yaml"), begin(comments));
    const [command, args] = isDisk ? ["unshare", ["-rm", "bash", "-c", script]] : ["bash", ["-c", script]];
    const done = spawnSync(command as string, args as string[], { cwd: folder, encoding: "utf8", env });
    const said = done.stderr;
    expect(done.status, said).toBe(74);
    expect(said.replace(/\s+/g, " ")).toContain(
      `assessment.yaml: could not be written: ${reason}. The answers saved before are intact; the last one is not saved.`,
    );
    expect(said).not.toContain("    at ");
    const kept = readFileSync(join(folder, isDisk ? "kept.yaml" : "small/assessment.yaml"), "utf8");
    const answers = parse(kept).answers as Record<string, object>;
    const saved = said.match(/Saved: /g)?.length ?? 0;
    expect(saved).toBeGreaterThan(3);
    expect(Object.values(answers).reduce((sum, answer) => sum + Object.keys(answer).length, 0)).toBe(saved);
    const left = isDisk ? readFileSync(join(folder, "left.txt"), "utf8").split("\n") : readdirSync(join(folder, "small"));
    expect(left.filter((one) => one.endsWith(".tmp") || one.endsWith(".lock"))).toEqual([]);
    writeFileSync(join(folder, "assessment.yaml"), kept);
    const after = run(["ask", "--plain"], { cwd: folder, input: "yes\n:quit\n", env: { CI: "" } });
    expect(after.code, after.err).toBe(0);
  },
);

test("a file that may only be read is left alone, and the way out is said", () => {
  const folder = temporaryFolder();
  const file = join(folder, "assessment.yaml");
  writeFileSync(file, begin(0));
  chmodSync(file, 0o444);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, 65_534, 65_534);
  const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  const args = [join(root, "bin/cor-check.js"), "ask", "--plain"];
  const done = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env, input: "yes\n", ...nobody });
  expect(done.status, done.stderr).toBe(74);
  expect(done.stderr.replace(/\s+/g, " ")).toContain("assessment.yaml: could not be written: you have no right to open it.");
  expect(done.stderr).not.toContain("Saved: ");
  expect(readFileSync(file, "utf8")).toBe(begin(0));
  expect(existsSync(`${file}.lock`)).toBe(false);
});
