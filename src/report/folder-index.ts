import { fromPoints, toPoints } from "../model/exact.ts";
import { compare, type Fraction, fraction, subtract } from "../model/fraction.ts";
import type { Plan } from "../model/plan.ts";
import type { AuditResult, ElementResult } from "../model/result.ts";
import { agreedTexts } from "./agreed.ts";
import * as client from "./client-words.ts";
import { capital, clientCopyText } from "./closing-words.ts";
import { comingTable } from "./coming.ts";
import type { ListedFile } from "./folder.ts";
import { listOf, type Markup, markup, nothing, tableOf, withDays } from "./html-markup.ts";
import { htmlPage } from "./html-page.ts";
import { interviewTexts } from "./interview-words.ts";
import { openFirstText, passTexts } from "./plan-head.ts";
import { dayOf, whoText } from "./plan-words.ts";
import * as words from "./words.ts";

const stepsShown = 3;

/** The first page of the folder for the client: the answer, what to do first, what comes when, and what each file is. */
export function renderFolderIndex(result: AuditResult, plan: Plan | undefined, files: readonly ListedFile[]): Promise<string> {
  const { company, pack, redacted, purpose, asOf } = result;
  return htmlPage(
    `${company ?? pack.title}: readiness report, all files`,
    markup`<a class="skip" href="#main">To the answer</a>
<div class="sheet">
<header>
<p class="kicker">Readiness report, all files. ${pack.title}, edition ${pack.edition}</p>
<h1>${company ?? "No company named yet"}</h1>
<p>${capital(purpose)}, as of ${asOf}.</p>
${redacted ? markup`<p class="copy">${clientCopyText}</p>` : nothing}</header>
<main id="main" tabindex="-1">
${verdict(result)}${plan ? first(result, plan) : nothing}${agreed(result)}${coming(result, plan)}${missing(result)}<section aria-labelledby="files"><h2 id="files">What is in this folder</h2>
${filesTable(files)}</section>
<section aria-labelledby="refund"><h2 id="refund">About the refund</h2>
<p>${client.refundText(result)}</p></section>
</main>
<footer><p>${pack.notice}</p><p>Made with cor-check. When these files are made again, new ones take their place; if one of them was changed by hand, other than by ticks, none is replaced, and its name is told.</p></footer>
</div>
`,
  );
}

function verdict(result: AuditResult): Markup {
  const { tone, title, sentence } = client.clientHeadline(result);
  const missing = missingText(result);
  return markup`<section class="verdict ${tone}" aria-labelledby="verdict"><h2 id="verdict">${title}</h2>
<p><strong>${client.notAuditText}</strong></p>
<p>${capital(sentence)}</p>
<p>${withDays(client.besideVerdict(result).join(" "))}</p>
${missing === undefined ? nothing : markup`<p><strong>Where most points are missing:</strong> ${missing}</p>\n`}</section>
`;
}

/** The plan's first steps, with who does each and by when; what is open comes before them. */
function first(result: AuditResult, plan: Plan): Markup {
  const { steps, hours } = plan;
  if (steps.length === 0) return nothing;
  const rows = steps
    .slice(0, stepsShown)
    .map((step) => [
      step.number === null ? "Interviews and sampling" : `${step.number} ${step.ask ?? ""}`,
      step.do,
      whoText(step),
      dayOf(step),
    ]);
  const columns = [
    { title: "Question" },
    { title: "What" },
    { title: "Who", kind: "name" as const },
    { title: "By when", kind: "day" as const },
  ];
  const { auditDay } = result.details;
  const open = openFirstText(plan);
  return markup`<section aria-labelledby="first"><h2 id="first">What to do first</h2>
${open === "" ? nothing : markup`<p>${open}</p>\n`}${tableOf(`The first ${words.count(Math.min(steps.length, stepsShown), "step")} of the plan`, columns, rows)}<p>The whole plan: ${words.count(steps.length, "step")}, about ${words.count(hours, "hour")}. It is in <a href="report.html#plan">the report</a>.${auditDay === null ? "" : ` The audit is on ${auditDay}.`}</p>
${passTexts(plan).map((text) => markup`<p>${text}</p>\n`)}</section>
`;
}

function agreed(result: AuditResult): Markup {
  return markup`<section aria-labelledby="agreed"><h2 id="agreed">What was agreed</h2>
${agreedTexts(result).map((text) => markup`<p>${withDays(text)}</p>\n`)}</section>
`;
}

function coming(result: AuditResult, plan: Plan | undefined): Markup {
  const { caption, columns, rows } = comingTable(result, plan);
  if (rows.length === 0) return nothing;
  return markup`<section aria-labelledby="coming"><h2 id="coming">What comes when</h2>
${tableOf(caption, columns, rows)}</section>
`;
}

/** What keeps the report from being sent, and whom to interview for it. */
function missing(result: AuditResult): Markup {
  const items = client.missingForClient(result);
  if (items.length === 0) return nothing;
  return markup`<section aria-labelledby="missing"><h2 id="missing">Missing before this can be sent</h2>
${listOf(items, "ticks")}${interviewTexts(result).map((text) => markup`<p>${text}</p>\n`)}</section>
`;
}

function filesTable(files: readonly ListedFile[]): Markup {
  const columns = [
    { title: "File" },
    { title: "What it is", kind: "word" as const },
    { title: "For whom", kind: "word" as const },
    { title: "What it is for" },
  ];
  const rows = files.map((file) => [
    markup`<span class="nowrap"><a href="${file.name}">${file.name}</a></span>`,
    file.title,
    file.whom,
    file.what,
  ]);
  return tableOf("Begin with report.html; the others are for who needs them", columns, rows);
}

const elementsShown = 3;

/** The elements that lack most, not answered yet included; none is left out that lacks as much as the last one named. */
function missingText({ elements }: AuditResult): string | undefined {
  const lacking = elements
    .map((element) => ({ element, lost: lostOf(element) }))
    .filter(({ lost }) => lost.num > 0n)
    .sort((a, b) => compare(b.lost, a.lost));
  const last = lacking.slice(0, elementsShown).at(-1);
  if (last === undefined) return undefined;
  const named = lacking.filter(({ lost }) => compare(lost, last.lost) >= 0);
  return `${named.map(({ element, lost }) => `${element.title} (${lostText(element, lost)})`).join(", ")}.`;
}

function lostOf({ floor }: ElementResult): Fraction {
  return floor ? subtract(fraction(floor.of), fromPoints(floor.points)) : fraction(0);
}

function lostText({ floor, questions }: ElementResult, lost: Fraction): string {
  const open = questions.filter(({ state }) => state === "open").length;
  const unanswered = open > 0 ? `, ${words.count(open, "question")} not answered yet` : "";
  return `${words.pointsOnly(toPoints(lost))} of ${floor?.of} points${unanswered}`;
}
