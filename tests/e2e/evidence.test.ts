import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AuditResult } from "../../src/model/result.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const asOf = ["--as-of", "2026-11-20"];

function check(folder: string, ...args: string[]): { code: number | null; result: AuditResult; err: string } {
  const { code, out, err } = run(["check", "-f", "json", ...asOf, ...args], { cwd: folder });
  return { code, result: JSON.parse(out), err };
}

const rulesOf = ({ findings }: AuditResult) => findings.map(({ rule }) => rule);
const fixture = (name: string) => {
  const folder = temporaryFolder();
  cpSync(join(root, "tests/fixtures/rules", name), folder, { recursive: true });
  return folder;
};

describe("settings alone", () => {
  test("documents and records are checked, every score is null, and only errors fail", () => {
    const good = check(fixture("missing-record/good"));
    expect([good.code, good.result.verdict, good.result.overall.floor]).toEqual([0, "not-assessed", null]);
    expect(good.result.elements.every(({ floor, ceiling }) => floor === null && ceiling === null)).toBe(true);
    const bad = check(fixture("missing-record/bad"));
    expect([bad.code, rulesOf(bad.result)]).toEqual([1, ["missing-record"]]);
    expect(bad.result.findings[0]).toMatchObject({ file: "cor-check.yaml", line: 3, question: "inspection-maintenance.done" });
    expect(check(fixture("not-approved/bad")).code).toBe(0);
    expect(check(fixture("missing-record/good"), "--verdict", "ready").code).toBe(1);
  });

  test("without documents, records or an assessment there is nothing to check", () => {
    expect(run(["check"], { cwd: folderOf({ "cor-check.yaml": "format: 1\n" }) })).toMatchObject({ code: 2, out: "" });
  });

  test("the strip and the findings are in the terminal and in Markdown", () => {
    const folder = fixture("missing-record/bad");
    const text = run(["report", ...asOf], { cwd: folder }).out;
    expect(text).toContain("error: cor-check.yaml:3 (missing-record)");
    expect(text.replace(/\s+/g, " ")).toContain("2026-01 x 2026-02 - 2026-03 x");
    const markdown = run(["report", "-f", "markdown", ...asOf], { cwd: folder }).out;
    expect(markdown).toContain("2026-01 `x` 2026-02 `-` 2026-03 `x`");
  });
});

describe("with an assessment", () => {
  test("a finding without a document stands at the answer, else at answers:", () => {
    const { result } = check(fixture("claimed-not-evidenced/bad"));
    expect(result.findings).toMatchObject([{ rule: "claimed-not-evidenced", file: "assessment.yaml", line: 7, method: "documentation" }]);
  });

  test("a claim on a document that does not hold stands at the document", () => {
    const folder = fixture("review-overdue/bad");
    cpSync(join(root, "tests/fixtures/rules/claimed-not-evidenced/good/assessment.yaml"), join(folder, "assessment.yaml"));
    const { result } = check(folder);
    expect(rulesOf(result)).toEqual(["claimed-not-evidenced", "review-overdue"]);
    expect(result.findings[0]).toMatchObject({ file: "policies/policy.md", question: "management-commitment.policy" });
  });

  test("findings never change a score, and a fingerprint survives a rename and moved lines", () => {
    const folder = fixture("claimed-not-evidenced/bad");
    const before = check(folder).result;
    writeFileSync(join(folder, "assessment.yaml"), `# a line more\n${readFileSync(join(folder, "assessment.yaml"), "utf8")}`);
    renameSync(join(folder, "policies/policy.md"), join(folder, "policies/hs.md"));
    const after = check(folder).result;
    expect(rulesOf(after)).toContain("missing-document");
    const prints = (result: AuditResult) =>
      result.findings
        .filter(({ rule, question }) => rule === "claimed-not-evidenced" && question?.startsWith("hazard"))
        .map(({ fingerprint }) => fingerprint);
    expect(prints(after)).toEqual(prints(before));
    expect(after.overall).toEqual(before.overall);
  });

  test("sha256 reads CRLF as LF, and of a part only that section", () => {
    const text = "# Jobs\n\nList.\n\n## Field\n\nDigging.\n\n## Office\n\nBooks.\n";
    const sha = (part: string) => createHash("sha256").update(part).digest("hex");
    const settings = (evidence: string) =>
      `format: 1\npack: cor\nedition: "2026.1"\nanswers:\n  hazard-assessment.inventory:\n    documentation: no\n    evidence: [${evidence}]\n`;
    const changed = (evidence: string, content: string) =>
      rulesOf(check(folderOf({ "jobs.md": content, "assessment.yaml": settings(evidence) })).result).includes("changed-since-answer");
    const whole = `{path: jobs.md, sha256: ${sha(text)}}`;
    const part = `{path: jobs.md, part: "#field", sha256: ${sha("## Field\n\nDigging.\n")}}`;
    expect([changed(whole, text), changed(whole, text.replaceAll("\n", "\r\n")), changed(whole, `${text} `)]).toEqual([false, false, true]);
    expect([
      changed(part, text),
      changed(part, text.replace("Books", "Phones").replaceAll("\n", "\r\n")),
      changed(part, text.replace("Digging", "Driving")),
    ]).toEqual([false, false, true]);
  });
});

describe("notes", () => {
  const answers = (note: string) =>
    `format: 1\npack: secor\nedition: "2026.1"\nanswers:\n  inspections.done:\n    documentation: {positive: 12, of: 12}\n    note: ${note}\n`;
  const settings = (rest: string) => `format: 1\nassessment: assessment.yaml\n${rest}`;
  const named = "{text: Sheets of 2026; Dan did all 12 with the owner., confidential: true}";

  test("are read without settings, on their line, never quoted, and fail nothing unasked", () => {
    const folder = folderOf({ "assessment.yaml": answers(named) });
    const { result } = check(folder, "--findings", "error", "--verdict", "not-ready");
    const place = { file: "assessment.yaml", line: 7, question: "inspections.done", severity: "warning" };
    expect(result.findings).toMatchObject([{ rule: "note-names-person", ...place }]);
    expect(result.gates?.every(({ met }) => met)).toBe(true);
    expect(check(folder, "--findings", "warning", "--verdict", "not-ready").code).toBe(1);
    for (const format of ["github", "sarif", "junit", "gitlab"])
      expect(run(["check", "-f", format, ...asOf], { cwd: folder }).out).not.toMatch(/\bDan\b/);
    const other = check(folderOf({ "assessment.yaml": answers("Sheets of 2026, all 12 by two workers.") })).result;
    expect([other.findings, other.overall]).toEqual([[], result.overall]);
  });

  test("are waived, known to a baseline and set another severity as documents are", () => {
    const waiver =
      "waivers: [{question: inspections.done, rule: note-names-person, reason: Agreed, owner: O, approved_by: P, until: 2027-02-01}]\n";
    const waived = check(folderOf({ "assessment.yaml": answers(named), "cor-check.yaml": settings(waiver) })).result;
    expect(waived.findings).toMatchObject([{ rule: "note-names-person", state: "waived" }]);
    const off = check(folderOf({ "assessment.yaml": answers(named), "cor-check.yaml": settings('rules: {note-names-person: "off"}\n') }));
    expect(off.result.findings).toEqual([]);
    const folder = folderOf({ "assessment.yaml": answers(named) });
    run(["check", "--write-baseline", "known.json", ...asOf], { cwd: folder });
    writeFileSync(join(folder, "assessment.yaml"), `# a line more\n${answers(named)}`);
    expect(check(folder, "--baseline", "known.json").result.findings).toMatchObject([{ line: 8, state: "baseline" }]);
  });
});

test("the same bytes whatever the time zone, the language and the folder it is run from", () => {
  const folder = fixture("missing-record/bad");
  mkdirSync(join(folder, "deep"));
  mkdirSync(join(folder, ".git"));
  const outs = ["UTC", "America/Edmonton", "Asia/Tokyo", "Pacific/Kiritimati"].flatMap((TZ) =>
    [folder, join(folder, "deep")].map((cwd) => run(["check", "-f", "json", ...asOf], { cwd, env: { TZ, LANG: "fr_CA.UTF-8" } }).out),
  );
  expect(new Set(outs).size).toBe(1);
});

test("the calendar holds the deadlines, and reads back", () => {
  const folder = folderOf({
    "cor-check.yaml":
      'format: 1\ndocuments:\n  - {path: "c/first-aid-*.pdf", supports: [emergency-response.first-aiders], expires: from-name}\n  - {path: "p.md", supports: [management-commitment.policy], review_every: 12 months}\n',
    "c/first-aid-2027-01-15.pdf": "%PDF-1.4",
    "p.md": "---\napproved_by: O\napproved_on: 2026-02-28\n---\nText.\n",
    "assessment.yaml":
      'format: 1\npack: cor\nedition: "2026.1"\naudit: {day: 2026-12-04}\nanswers:\n  management-commitment.policy:\n    documentation: yes\n    actions: [{id: a1, do: "Post it; twice, and\\nsign", due: 2026-12-24}]\n  emergency-response.first-aiders: {documentation: unknown}\n',
  });
  const { out } = run(["report", "-f", "ics", ...asOf], { cwd: folder });
  const lines = out.replace(/\r\n /g, "").split("\r\n");
  const days = lines.flatMap((line) => /^DTSTART;VALUE=DATE:(\d+)$/.exec(line)?.[1] ?? []);
  const titles = lines.flatMap((line) => /^SUMMARY:(.*)$/.exec(line)?.[1]?.replace(/\\(.)/g, "$1") ?? []);
  const ids = lines.filter((line) => line.startsWith("UID:"));
  expect(Object.fromEntries(days.map((day, index) => [day, titles[index]]))).toMatchObject({
    "20261204": "Audit day",
    "20261224": expect.stringContaining("Post it"),
    "20270115": "c/first-aid-2027-01-15.pdf expires",
    "20270118": expect.stringContaining("45 days"),
    "20270208": expect.stringContaining("21 days"),
    "20270228": "Review p.md",
  });
  expect(new Set(ids).size).toBe(days.length);
  expect(out.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
});

describe("hostile repositories", () => {
  const sentinel = "SENTINEL-7F3A";
  const limited = { env: { NODE_OPTIONS: "--max-old-space-size=200" } };

  test("nothing outside is read, nothing hangs, and each is named", () => {
    const outside = folderOf({ "secret.md": `---\nsupports: [${sentinel}.x]\n---\n${sentinel}\n`, "deep/2026-11-03.md": sentinel });
    const names = [
      "link.md",
      "gone.md",
      "loop.md",
      "dir-loop",
      "pipe.md",
      "null.md",
      "big.pdf",
      "locked.md",
      "esc\u001b[31m.md",
      "new\nline.md",
      "CON.md",
    ];
    const folder = folderOf({
      "cor-check.yaml": `format: 1\ndocuments:\n${[
        "link.md",
        "gone.md",
        "loop.md",
        "pipe.md",
        "null.md",
        "out/2026-11-03.md",
        "locked.md",
        "CON.md",
        "x/../y.md".replace("..", "%2e%2e"),
        "d/*.md",
        "d/big.pdf",
      ]
        .map((path) => `  - {path: ${JSON.stringify(path)}, supports: [management-commitment.policy]}\n`)
        .join("")}`,
      "locked.md": "# X\n\nText.\n",
      [`d/${names[8]}`]: "# A\n\nTBD\n",
      [`d/${names[9]}`]: "# A\n\nTBD\n",
    });
    symlinkSync(join(outside, "secret.md"), join(folder, "link.md"));
    symlinkSync(join(outside, "nothing"), join(folder, "gone.md"));
    symlinkSync("loop.md", join(folder, "loop.md"));
    symlinkSync(folder, join(folder, "dir-loop"));
    symlinkSync(join(outside, "deep"), join(folder, "out"));
    symlinkSync("/dev/zero", join(folder, "null.md"));
    symlinkSync(join(outside, "secret.md"), join(folder, "d/stolen.md"));
    execFileSync("mkfifo", [join(folder, "pipe.md"), join(folder, "d/pipe.md")]);
    chmodSync(join(folder, "locked.md"), 0);
    writeFileSync(join(folder, "d/big.pdf"), "%PDF-1.4");
    truncateSync(join(folder, "d/big.pdf"), 2 ** 31);
    const started = Date.now();
    const { code, out, err } = run(["check", "-f", "json", ...asOf], { cwd: folder, ...limited });
    expect(Date.now() - started).toBeLessThan(20_000);
    const result: AuditResult = JSON.parse(out);
    const said = result.findings.map(({ rule, message }) => `${rule} ${message}`).join("\n");
    expect([code, `${out}${err}`.includes(sentinel)]).toEqual([1, false]);
    for (const text of ["link.md", "null.md", "out/2026-11-03.md", "d/stolen.md"])
      expect(said).toMatch(new RegExp(`outside-root .*${text}`));
    for (const text of ["loop.md", "pipe.md", "d/pipe.md", "CON.md"]) expect(said).toMatch(new RegExp(`unreadable-document .*${text}`));
    for (const text of ["gone.md", "%2e%2e"]) expect(said).toMatch(new RegExp(`missing-document .*${text}`));
    const screen = run(["check", ...asOf, "--verbose"], { cwd: folder, ...limited });
    expect(screen.out).toContain("esc<U+001B>");
    expect(`${screen.out}${screen.err}`).not.toContain("\u001b");
  });

  test("a sha256 of a 2 GB file is refused, not waited for; a large one is streamed", () => {
    const answers = (path: string) =>
      `format: 1\npack: cor\nedition: "2026.1"\nanswers:\n  management-commitment.policy:\n    documentation: yes\n    evidence: [{path: ${path}, sha256: "00"}]\n`;
    const folder = folderOf({ "assessment.yaml": answers("huge.bin"), "huge.bin": "", "large.bin": "x" });
    truncateSync(join(folder, "huge.bin"), 2 ** 31);
    truncateSync(join(folder, "large.bin"), 2 ** 28);
    const huge = run(["check", "-f", "json", ...asOf], { cwd: folder, ...limited });
    expect(rulesOf(JSON.parse(huge.out))).toContain("unreadable-document");
    writeFileSync(join(folder, "assessment.yaml"), answers("large.bin"));
    expect(rulesOf(JSON.parse(run(["check", "-f", "json", ...asOf], { cwd: folder, ...limited }).out))).toContain("changed-since-answer");
  });

  test.each(["../x.md", "/etc/hostname", "C:/x.md", "\\\\\\\\server\\\\x", "~/x.md", "a/../../x.md"])(
    "%s is refused in the settings",
    (path) => {
      const folder = folderOf({
        "cor-check.yaml": `format: 1\ndocuments:\n  - {path: "${path}", supports: [management-commitment.policy]}\n`,
      });
      const { code, out, err } = run(["check"], { cwd: folder });
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/cor-check\.yaml:3:\d+ error: .*\(bad-path\)/);
    },
  );

  test("patterns that would explode, and front matter bombs, cost a moment", () => {
    const files: Record<string, string> = {
      "cor-check.yaml": `format: 1\ndocuments:\n  - {path: "d/${"*a".repeat(61)}*b.md", supports: [management-commitment.policy]}\n  - {path: "d/**/*.md", supports: [management-commitment.policy]}\n`,
    };
    for (let i = 0; i < 300; i++) files[`d/${"a".repeat(240)}${i}.md`] = "# A\n\nText.\n";
    files["d/bomb.md"] = `---\nsupports: &a [a.b]\nx: [${"*a,".repeat(5000)}]\n---\nText\n`;
    files["d/deep.md"] = `---\nsupports: ${"[".repeat(30_000)}\n---\nText\n`;
    files["d/keys.md"] = `---\nsupports: [a.b]\n${Array.from({ length: 9000 }, (_, i) => `k${i}: 1\n`).join("")}---\nText\n`;
    const { code, out } = run(["check", "-f", "json", ...asOf], { cwd: folderOf(files), ...limited });
    const found = (JSON.parse(out) as AuditResult).findings.filter(({ rule }) => rule === "bad-front-matter").map(({ file }) => file);
    expect(code).toBe(1);
    expect([...new Set(found)]).toEqual(["d/bomb.md", "d/deep.md", "d/keys.md"]);
  });
});

const hasGit = spawnSync("git", ["--version"]).status === 0;
const git = (folder: string, ...args: string[]) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", ...args], {
    encoding: "utf8",
  });

describe.runIf(hasGit)("git", () => {
  test("nothing that the repository sets up is run", () => {
    const folder = fixture("date-bumped/bad");
    git(folder, "init", "-q");
    cpSync(join(folder, "before"), folder, { recursive: true });
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "a");
    cpSync(join(folder, "after"), folder, { recursive: true });
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "b");
    const trap = join(folder, "trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch "${folder}/RAN"\ncat\n`);
    chmodSync(trap, 0o755);
    for (const key of [
      "core.fsmonitor",
      "diff.external",
      "diff.x.textconv",
      "diff.x.command",
      "filter.x.clean",
      "filter.x.smudge",
      "filter.x.process",
      "core.pager",
      "gpg.program",
      "core.sshCommand",
      "core.editor",
    ])
      git(folder, "config", key, trap);
    git(folder, "config", "log.showSignature", "true");
    writeFileSync(join(folder, ".gitattributes"), "*.md diff=x filter=x\n");
    for (const hook of ["post-checkout", "pre-commit", "post-index-change"]) cpSync(trap, join(folder, ".git/hooks", hook));
    const { result } = check(folder, "--changed", "HEAD~1");
    expect(rulesOf(result)).toContain("date-bumped");
    expect(existsSync(join(folder, "RAN"))).toBe(false);
  });

  test("--changed says which answers rest on what a change touched", () => {
    const folder = fixture("claimed-not-evidenced/good");
    git(folder, "init", "-q", "-b", "main");
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "a");
    const text = readFileSync(join(folder, "policies/policy.md"), "utf8");
    writeFileSync(join(folder, "policies/policy.md"), `${text}More.\n`);
    writeFileSync(join(folder, "other.txt"), "x");
    git(folder, "add", "-A");
    const rests = [{ question: "management-commitment.policy", files: ["policies/policy.md"] }];
    expect(check(folder, "--changed", "main").result.changed).toEqual({ ref: "main", files: 2, answers: rests });
    expect(run(["check", "--changed", "main", ...asOf], { cwd: folder }).out).toContain("management-commitment.policy: policies/policy.md");
    git(folder, "rm", "-qf", "policies/policy.md");
    expect(check(folder, "--changed", "main").result.changed?.answers).toEqual(rests);
    expect(run(["check", "--changed", "--upload-pack=x"], { cwd: folder })).toMatchObject({ code: 2, out: "" });
    expect(run(["check", "--changed", "none"], { cwd: folder })).toMatchObject({ code: 2, err: expect.stringContaining("no such commit") });
  });
});
