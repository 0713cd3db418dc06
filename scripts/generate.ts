// Run by the build: checks the packs and compiles them to JSON; writes the JSON Schemas.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { problemLines } from "../src/commands/outcome.ts";
import { createProgram } from "../src/commands/program.ts";
import type { Rule } from "../src/evidence/rule.ts";
import { rules } from "../src/evidence/rules.ts";
import { nodeIo } from "../src/io.ts";
import { builtinPacks } from "../src/load/builtin.ts";
import { loadPack } from "../src/load/pack.ts";
import { assessmentSchema } from "../src/model/assessment.ts";
import { baselineSchema } from "../src/model/baseline.ts";
import type { Pack } from "../src/model/content.ts";
import { elementSchema } from "../src/model/element.ts";
import { interviewsSchema } from "../src/model/interviews.ts";
import type { schemaNames } from "../src/model/names.ts";
import { glossarySchema, packSchema } from "../src/model/pack.ts";
import { planSchema } from "../src/model/plan.ts";
import { resultSchema } from "../src/model/result.ts";
import { settingsSchema } from "../src/model/settings.ts";
import { renderElementPage } from "../src/report/guide-markdown.ts";
import { furtherRules } from "../src/report/rules.ts";
import { markdown } from "../src/text.ts";

const schemas: Record<(typeof schemaNames)[number], z.ZodType> = {
  pack: packSchema,
  element: elementSchema,
  glossary: glossarySchema,
  assessment: assessmentSchema,
  interviews: interviewsSchema,
  settings: settingsSchema,
  baseline: baselineSchema,
  result: resultSchema,
  plan: planSchema,
};

export async function generate(): Promise<number> {
  mkdirSync("schema", { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    const json = z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" });
    writeIfNew(`schema/${name}.schema.json`, `${JSON.stringify({ title: `cor-check ${name}`, ...json }, null, 2)}\n`);
  }
  const program = createProgram({ io: nodeIo(), end: () => {} });
  writeFileSync("dist/help.txt", program.configureOutput({ getOutHelpWidth: () => 80 }).helpInformation());
  writeRules();
  let faults = 0;
  for (const id of builtinPacks) {
    const { pack, problems } = await loadPack(nodeIo(), `elements/${id}`);
    process.stderr.write(problemLines(problems));
    faults += problems.length;
    if (!pack) continue;
    writeFileSync(`dist/packs/${id}.json`, JSON.stringify(pack));
    writeIfNew("docs/glossary.md", glossaryPage(pack));
    writeGuide(pack);
  }
  return faults > 0 ? 1 : 0;
}

/** The words of the field and of the program, from elements/glossary.yaml. */
function glossaryPage({ glossary }: Pack): string {
  const lines = glossary.map(({ term, means, also }) => {
    const others = also?.length ? ` ${markdown(`Also: ${also.join(", ")}.`)}` : "";
    return `- **${markdown(term)}**: ${markdown(means)}${others}`;
  });
  return `# Words\n\nOne word for one thing, everywhere. Made from \`elements/glossary.yaml\` by the build.\n\n${lines.join("\n")}\n`;
}

/** A page for each rule on evidence, and a list of them. */
function writeRules(): void {
  const folder = "docs/rules";
  mkdirSync(folder, { recursive: true });
  const all: [string, Rule][] = Object.entries(rules);
  for (const [code, rule] of all) writeIfNew(`${folder}/${code}.md`, rulePage(code, rule));
  const further = Object.entries(furtherRules).flatMap(([code, { severity, ...rule }]) =>
    severity === undefined ? [] : ([[code, { ...rule, severity }]] as const),
  );
  for (const [code, { title, severity, text, do: todo }] of further)
    writeIfNew(
      `${folder}/${code}.md`,
      `# ${code}: ${markdown(title)}\n\nSeverity: ${severity}.\n\n${markdown(text)}\n\n**Do:** ${markdown(todo ?? "")}\n`,
    );
  const rows = [...all, ...further].map(([code, { title, severity }]) => `- [${code}](${code}.md) (${severity}): ${markdown(title)}`);
  const head = "What `check` finds in documents, records, claims and notes. Made from the table of rules by the build.";
  const change = 'A severity is changed, or a rule switched off, in `cor-check.yaml`: `rules: {not-approved: error, date-bumped: "off"}`.';
  writeIfNew(`${folder}/README.md`, `# Rules\n\n${head}\n${change}\n\n${rows.join("\n")}\n`);
  const kept = new Set(["README.md", ...[...all, ...further].map(([code]) => `${code}.md`)]);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(`${folder}/${name}`);
}

function rulePage(code: string, rule: Rule): string {
  const parts = [
    `# ${code}: ${markdown(rule.title)}`,
    `Severity: ${rule.severity}.${rule.spoils ? " A file with this finding proves nothing." : ""}`,
    markdown(rule.why),
    `**Do:** ${markdown(rule.do)}`,
    `**Good:** ${markdown(rule.good)}`,
    `**Bad:** ${markdown(rule.bad)}`,
    `Examples: [tests/fixtures/rules/${code}](../../tests/fixtures/rules/${code})`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The element guide: a page for each element, and a list of them. */
function writeGuide(pack: Pack): void {
  const folder = `docs/elements/${pack.id}`;
  mkdirSync(folder, { recursive: true });
  const pages = pack.elements.map((element) => {
    const name = `${String(element.number).padStart(2, "0")}-${element.id}.md`;
    return { name, title: `${element.number}. ${element.title}`, purpose: element.purpose, text: renderElementPage(pack, element) };
  });
  const list = pages.map(({ name, title, purpose }) => `- [${markdown(title)}](${name}): ${markdown(purpose)}`).join("\n");
  const needs = (pack.prerequisites ?? [])
    .map(({ text, source }) => `- ${markdown(text)}${source ? ` (${markdown(source)})` : ""}`)
    .join("\n");
  const parts = [
    `# ${markdown(pack.title)}`,
    `Edition ${markdown(pack.edition)}. ${markdown(pack.notice)}`,
    "Made from the element files by the build. A blank checklist to print: `cor-check list --pack ID --format markdown --blank`.".replace(
      "ID",
      pack.id,
    ),
    list,
    ...(needs === "" ? [] : ["## What must also be true", needs]),
  ];
  writeIfNew(`${folder}/README.md`, `${parts.join("\n\n")}\n`);
  for (const { name, text } of pages) writeIfNew(`${folder}/${name}`, text);
  const kept = new Set(["README.md", ...pages.map(({ name }) => name)]);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(`${folder}/${name}`);
}

function writeIfNew(path: string, text: string): void {
  let old: string | undefined;
  try {
    old = readFileSync(path, "utf8");
  } catch {
    old = undefined;
  }
  if (old !== text) writeFileSync(path, text);
}
