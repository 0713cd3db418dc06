import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, run, temporaryFolder } from "../support/cli.ts";

const answered = `format: 1
pack: worked
edition: "1"
sites:
  - {id: office, title: Office, visit: true, headcount: {worker: 4}}
  - {id: yard, title: Yard, visit: true, headcount: {worker: 12}}
answers:
  a.policy: {documentation: partial, flag: later}
  a.known: {interview: {positive: 7, of: 7}}
  b.records:
    documentation:
      - {site: office, positive: 2, of: 2, on: 2020-01-01}
      - {site: yard, positive: 7, of: 10}
  b.visitors: {documentation: {not_applicable: The site is closed.}}
`;
const empty = `${answered.split("answers:")[0]}answers: {}\n`;
const farm = 'format: 1\npack: farm-example\nedition: "2026.1"\nsites: [{id: home, headcount: {owner: 1, worker: 6}}]\nanswers: {}\n';
const person = ["yes", "1"];

/** Every way of asking: where it begins, the flags, and the lines that are typed. */
const sessions: [string, string | undefined, string[], string[]][] = [
  ["by-element", empty, ["ask", "b"], ["7 of 9", "1", ":undo", "yes", ":skip", ":quit"]],
  ["documents", answered, ["ask", "--method", "documentation"], ["yes", ":back", "no", ":quit"]],
  ["tour", answered, ["ask", "--method", "observation", "--site", "yard"], ["3 of 4", ":note", "Third crew started.", ":quit"]],
  ["interview-tallies", answered, ["ask", "--method", "interview"], ["6 of 7", "1"]],
  ["quick", empty, ["ask", "--quick"], ["1", "?", "none", "2"]],
  ["overview", answered, ["ask"], [":overview", "1", "1", ":quit"]],
  ["find", answered, ["ask"], [":jump", "records", ":back", ":jump", "nothing like it", ":quit"]],
  ["check-your-answers", answered, ["ask"], [":review", "1", ":quit"]],
  ["only-open", answered, ["ask", "--only", "open"], ["yes", ":quit"]],
  ["only-gaps", answered, ["ask", "--only", "gaps"], ["yes", ":quit"]],
  ["only-flagged", answered, ["ask", "--only", "flagged"], [":flag", "yes", "1"]],
  ["only-expired", answered, ["ask", "--only", "expired"], ["3 of 3", "1"]],
  ["undo", empty, ["ask"], ["yes", ":note", "Seen.", ":flag", ":undo", ":undo", ":undo", ":undo", ":quit"]],
  [
    "people",
    empty,
    ["ask", "--role", "worker", "--site", "yard"],
    [...person, "3", "4", "1.02 yes", "1", ":back", "no", "4", "1.02 no", "2", "2", ":quit", "5"],
  ],
  ["criteria", farm, ["ask", "leading"], ["", "?", "5", "1 3", ":back", "", ":back", "none", ":back", "all", ":back", ":quit"]],
  ["init", undefined, ["init"], ["7", "", ":back", ":back", "7", "", "1", "Northern Framing Ltd.", "1", "1", "Shop", "1", "1", "5"]],
  ["init-brief", undefined, ["init", "--brief"], ["8", "1", ":back", "1", "Rye Bakery Ltd."]],
  ["menu", undefined, [], ["nowhere", "1", ":back", "1", "8", "1", "Rye Bakery Ltd.", "1 3", ":quit", "1", ":quit", "7", ":back", "8"]],
];

test.each(sessions)("%s in plain lines reads as it is kept", async (name, assessment, args, lines) => {
  const folder = temporaryFolder();
  const packs = assessment === farm ? "examples/custom-pack" : "tests/fixtures/worked-example";
  if (assessment !== undefined) cpSync(join(root, packs), folder, { recursive: true });
  if (assessment !== undefined) writeFileSync(join(folder, "assessment.yaml"), assessment);
  const ask = args[0] === "ask" ? ["--pack", "pack", "--as-of", "2026-11-20"] : [];
  // The name of the program alone has no flags: there it is the terminal that asks for lines, as in Git Bash.
  const flags = args.length === 0 ? [] : [...ask, "--plain"];
  const env = { CI: "", COLUMNS: "80", TERM: "xterm", ...(args.length === 0 ? { MSYSTEM: "MINGW64" } : {}) };
  const { err, out } = run([...args, ...flags], { cwd: folder, input: `${lines.join("\n")}\n`, env });
  expect(out).toBe("");
  expect(err).not.toMatch(/[\u001b\r]/);
  // What was typed is written after the prompt, as the terminal would show it; ids of interviews are random.
  let at = 0;
  const shown = err.replace(/^> /gm, () => `> ${lines[at++] ?? ""}\n`);
  const ids = [
    ...new Set(
      [...shown.matchAll(/\b[Ii]nterview (?:is )?([bcdfghjkmnpqrstvwxz][bcdfghjkmnpqrstvwxz2-9]{5})\b/g)].map((one) => one[1] ?? ""),
    ),
  ];
  const steady = ids.reduce((text, id, index) => text.replaceAll(id, `id-${index + 1}`), shown);
  await expect(steady).toMatchFileSnapshot(`golden/plain-${name}.txt`);
});
