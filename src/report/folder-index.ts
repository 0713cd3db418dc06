import { fromPoints } from "../model/exact.ts";
import { compare, fraction, subtract } from "../model/fraction.ts";
import type { Plan } from "../model/plan.ts";
import type { AuditResult, ElementResult } from "../model/result.ts";
import { capital, clientCopyText } from "./closing-words.ts";
import type { FolderFile } from "./folder.ts";
import { type Markup, markup, nothing, tableOf } from "./html-markup.ts";
import { htmlPage } from "./html-page.ts";
import { firstStepText } from "./plan-section.ts";
import * as words from "./words.ts";

/** The first page of the folder for the client: the answer in three lines, and what each file is. */
export function renderFolderIndex(result: AuditResult, plan: Plan | undefined, files: readonly FolderFile[]): Promise<string> {
  const { company, pack, redacted, purpose, asOf } = result;
  const { tone, title, sentence } = words.headline(result);
  const answers = [["Where the points are missing", missingText(result)] as const, ["What to do first", firstText(result, plan)] as const];
  const columns = [{ title: "File" }, { title: "What it is" }, { title: "What it is for" }];
  const rows = files.map((file) => [markup`<a href="${file.name}">${file.name}</a>`, file.title, file.what]);
  const name = company ?? "No company named yet";
  return htmlPage(
    `${company ?? pack.title}: readiness report, all files`,
    markup`<a class="skip" href="#main">To the files</a>
<div class="sheet">
<header>
<p class="kicker">Readiness report, all files. ${pack.title}, edition ${pack.edition}</p>
<h1>${name}</h1>
<p>${capital(purpose)}, as of ${asOf}.</p>
${redacted ? markup`<p class="copy">${clientCopyText}</p>` : nothing}</header>
<main id="main" tabindex="-1">
<section class="verdict ${tone}" aria-labelledby="verdict"><h2 id="verdict">${title}</h2>
<p>${capital(sentence)}</p>
${answers.map(([what, text]) => (text === undefined ? nothing : answer(what, text)))}</section>
<section aria-labelledby="files"><h2 id="files">What is in this folder</h2>
${tableOf("Begin with report.html; the others are for who needs them", columns, rows)}</section>
</main>
<footer><p>${pack.notice}</p><p>Made with cor-check. Written again, the files here replace themselves; what was changed by hand is never overwritten.</p></footer>
</div>
`,
  );
}

function answer(what: string, text: string): Markup {
  return markup`<p><strong>${what}:</strong> ${text}</p>\n`;
}

/** The three elements that lack most, not answered yet included. */
function missingText({ elements }: AuditResult): string | undefined {
  const lacking = elements
    .map((element) => ({ element, lost: lostOf(element) }))
    .filter(({ lost }) => lost.num > 0n)
    .sort((a, b) => compare(b.lost, a.lost))
    .slice(0, 3);
  if (lacking.length === 0) return undefined;
  return `${lacking.map(({ element }) => `${element.title} (${earnedText(element)})`).join(", ")}.`;
}

function lostOf({ floor }: ElementResult) {
  return floor ? subtract(fraction(floor.of), fromPoints(floor.points)) : fraction(0);
}

function earnedText({ floor, questions }: ElementResult): string {
  const open = questions.filter(({ state }) => state === "open").length;
  const unanswered = open > 0 ? `, ${words.count(open, "question")} not answered yet` : "";
  return floor ? `${words.pointsOnly(floor.points)} of ${floor.of} points proven${unanswered}` : "";
}

function firstText({ details }: AuditResult, plan: Plan | undefined): string | undefined {
  const first = plan && firstStepText(plan);
  if (first === undefined) return undefined;
  return `${first}${details.auditDay === null ? "" : ` The audit is on ${details.auditDay}.`}`;
}
