import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run, temporaryFolder } from "../support/cli.ts";
import { unzip } from "../support/zip.ts";

const example = readFileSync("examples/site-contractor/assessment.yaml", "utf8");
const day = ["--as-of", "2026-11-20"];

function company(text = example): { folder: string; all: (...flags: string[]) => ReturnType<typeof run>; read: (name: string) => string } {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "assessment.yaml"), text);
  return {
    folder,
    all: (...flags) => run(["report", ...day, "--all", "-o", "client", ...flags], { cwd: folder }),
    read: (name) => readFileSync(join(folder, "client", name), "utf8"),
  };
}

/** What every file of a folder holds, office files unpacked. */
function everything(folder: string): Record<string, string> {
  const text = (name: string) => {
    const data = readFileSync(join(folder, name));
    return /\.(docx|xlsx)$/.test(name) ? [...unzip(data).values()].join("\n") : data.toString("utf8");
  };
  return Object.fromEntries(readdirSync(folder).map((name) => [name, text(name)]));
}

const names = [
  ...["calendar.ics", "index.html", "manifest.json", "plan.ics", "plan.md", "plan.xlsx", "report.docx", "report.html", "report.md"],
  ...["report.xlsx", "result.json", "transcription.md"],
];

/** What a manager asks of the first page. */
const answers = [
  "It is not the official audit.",
  "15.2 below the mark of 80 on what is proven; 3.5 above it if all that is open turns out well",
  "Own mark not proven yet: Investigation (needs 50, proven 0.0), Program Administration (needs 50, proven 0.0).",
  "The certificate ends on 2026-12-31, 20 days after the audit on 2026-12-11.",
  "Answer the 30 open questions, which hold 18.7 of 100.",
  "Interview 1 more person (1 Worker).",
  "The whole plan: 42 steps, about 36 hours.",
  "It becomes a pass with step 31: 80.6, with 0.6 to spare.",
  "By the audit on 2026-12-11 this plan brings you to 77.2, not a pass, as long as all that is not answered is taken as no",
  "all of it shows by 2027-03-04. That is after the certificate ends, on 2026-12-31",
  "Must: interview 1 more person, as worker at Yard and crews.",
  "No document is named yet under 83 answered questions",
  "2 of 2 agreed actions are open. None is overdue on 2026-11-20.",
  "Next: Write how contractors are judged and chosen (2.03, Operations manager, by 2026-12-01).",
];

test("one command makes the client's folder, again the same bytes; ticks stay; what was edited is not overwritten", () => {
  const { folder, all, read } = company();
  const first = all();
  expect([first.code, first.out]).toEqual([0, ""]);
  expect(first.err).toMatch(/^Wrote 11 files and manifest\.json into client\. Begin with client[/\\]index\.html\n$/);
  const client = join(folder, "client");
  expect(readdirSync(client).sort()).toEqual(names);
  const index = read("index.html");
  const linked = [...index.matchAll(/<a href="([a-z.]+)">/g)].map(([, name]) => name);
  expect([...linked, "index.html"].sort()).toEqual(names);
  expect(index).toContain("At least 64.8 of 100, at most 83.5, you need 80.");
  for (const text of answers) expect(index.replace(/<\/?span[^>]*>/g, "")).toContain(text);
  expect(read("plan.md")).toContain("36 hours to 85.0 of 100, a pass with 5 to spare");
  for (const name of ["plan.md", "report.md", "report.html", "index.html", "plan.ics"])
    expect([
      name,
      read(name)
        .replace(/<style>[\s\S]*?<\/style>/g, "")
        .match(/--(by|margin|open)\b|efforts/g),
    ]).toEqual([name, null]);
  expect(JSON.parse(read("result.json")).verdict).toBe("open");

  const before = Object.fromEntries(names.map((name) => [name, readFileSync(join(client, name)).toString("base64")]));
  writeFileSync(join(client, "transcription.md"), read("transcription.md").replace("- [ ]", "- [x]"));
  expect(all("-q")).toEqual({ code: 0, out: "", err: "" });
  expect(read("transcription.md")).toContain("1 of ");
  for (const name of names.filter((one) => !/transcription|manifest/.test(one)))
    expect([name, readFileSync(join(client, name)).toString("base64")]).toEqual([name, before[name]]);

  writeFileSync(join(client, "report.docx"), "edited");
  const refused = all();
  expect([refused.code, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain("client: report.docx was changed since it was written. Nothing was written");
  expect(readFileSync(join(client, "report.docx"), "utf8")).toBe("edited");
}, 60_000);

test("--redact: no planted secret in any file of the folder, and it says that it is the client copy", () => {
  const planted = example.replace(
    "note: The appraisal form has no safety part for managers.",
    "note: {text: SECRETX, confidential: true}\n    evidence: [{path: SECRETX/a.md}]",
  );
  expect(planted).not.toBe(example);
  const { folder, all, read } = company(planted);
  mkdirSync(join(folder, "SECRETX"));
  writeFileSync(join(folder, "SECRETX", "a.md"), "# A\n");
  expect(all("-q").code).toBe(0);
  const own = everything(join(folder, "client"));
  const leaking = Object.keys(own).filter((name) => own[name]?.includes("SECRETX"));
  expect(leaking).toEqual(["report.docx", "report.html", "report.md", "report.xlsx", "result.json", "transcription.md"]);
  expect(all("-q", "--redact").code).toBe(0);
  const copy = everything(join(folder, "client"));
  expect(Object.keys(copy).sort()).toEqual(names);
  expect(Object.keys(copy).filter((name) => copy[name]?.includes("SECRETX"))).toEqual([]);
  expect(read("index.html")).toContain("Client copy");
}, 60_000);

test("settings alone make a folder without a plan and a transcription sheet", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "policies"));
  writeFileSync(join(folder, "policies/hs.md"), "---\ntitle: Policy\napproved_by: Owner\napproved_on: 2026-03-01\n---\n# Policy\n");
  writeFileSync(
    join(folder, "cor-check.yaml"),
    "format: 1\ndocuments:\n  - {path: policies/hs.md, supports: [management-commitment.policy], review_every: 12 months}\n",
  );
  expect(run(["report", ...day, "--all", "-o", "out", "-q"], { cwd: folder })).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder, "out")).sort()).toEqual(names.filter((name) => !/plan|transcription/.test(name)));
}, 30_000);

describe("--all refuses", () => {
  test.each([
    ["no folder", [], "say which"],
    ["the screen", ["-o", "-"], "say which"],
    ["a format", ["-f", "html", "-o", "x"], "leave --format away"],
    ["two folders", ["-o", "x", "-o", "y"], "give --output once"],
    ["a file in place of the folder", ["-o", "assessment.yaml"], "there is a file of that name"],
  ])("%s", (_, flags, said) => {
    const { folder } = company();
    const done = run(["report", "--all", ...flags], { cwd: folder });
    expect([done.code, done.out]).toEqual([2, ""]);
    expect(done.err).toContain(said);
    expect(readdirSync(folder)).toEqual(["assessment.yaml"]);
  });

  test("a place where nothing can be written, with 74", () => {
    const { folder } = company();
    const done = run(["report", ...day, "--all", "-o", "assessment.yaml/client"], { cwd: folder });
    expect([done.code, done.out]).toEqual([74, ""]);
    expect(run(["report", ...day, "-f", "transcription", "-o", "assessment.yaml/sheet.md"], { cwd: folder }).code).toBe(74);
    expect(readdirSync(folder)).toEqual(["assessment.yaml"]);
  }, 30_000);
});
