import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import { agreedTexts } from "./agreed.ts";
import { besideVerdict, clientHeadline, missingForClient, notAuditText } from "./client-words.ts";
import { capital, clientCopyText } from "./closing-words.ts";
import { legend, overallChart } from "./html-charts.ts";
import { type Markup, markup, nothing, type Section, withDays } from "./html-markup.ts";
import { firstStepText } from "./plan-head.ts";
import { factsOf } from "./tables.ts";
import * as words from "./words.ts";

/** Who, what and when: the head that a certifying partner looks for. */
export function cover(result: AuditResult): Markup {
  const { details, pack } = result;
  return markup`<header>
<p class="kicker">Readiness report. ${pack.title}, edition ${pack.edition}</p>
<h1>${result.company ?? "No company named yet"}</h1>
<p>${capital(result.purpose)}, as of ${result.asOf}.</p>
${result.redacted ? markup`<p class="copy">${clientCopyText}</p>` : nothing}
<dl class="facts">${factsOf(details).map(([name, value]) => markup`<div><dt>${name}</dt><dd>${fact(value)}</dd></div>\n`)}</dl>
</header>
`;
}

function fact(value: string | null): Markup {
  return value === null ? markup`<span class="blank">not given</span>` : withDays(value);
}

/** The answer to "did we pass, and by how much", in words, in four figures and in one picture. */
export function verdict(result: AuditResult, plan: Plan | undefined): Markup {
  const { tone, title, sentence } = clientHeadline(result);
  const { floor, ceiling, required } = result.overall;
  const short = missingForClient(result).length;
  const blanks =
    short > 0 ? markup`<p><a href="#missing">${words.count(short, "thing")} to settle</a> before this can be sent.</p>` : nothing;
  const first = plan && firstStepText(plan);
  const begin = first === undefined ? nothing : markup`<p><a href="#plan">What to do first</a>: ${first}</p>\n`;
  return markup`<section class="verdict ${tone}" aria-labelledby="verdict"><h2 id="verdict">${title}</h2>
<p><strong>${notAuditText}</strong></p>
<p>${capital(sentence)}</p>
<p>${withDays(besideVerdict(result).join(" "))}</p>
<p>${words.coverageText(result)}</p>
${begin}<p><a href="#actions">Agreed actions</a>: ${withDays(agreedTexts(result).join(" "))}</p>
${blanks}</section>
${
  floor && ceiling
    ? markup`<div class="whole"><dl class="figures">${figures(result).map(([name, value, of]) => markup`<div><dt>${name}</dt><dd>${value} <span class="of">${of}</span></dd></div>`)}</dl>
${overallChart({ floor, ceiling, required })}
${legend}</div>`
    : nothing
}`;
}

function figures({ overall, coverage }: AuditResult): [name: string, value: string, of: string][] {
  return [
    ["At least", words.percentOrDash(overall.floor), "of 100"],
    ["At most", words.percentOrDash(overall.ceiling), "of 100"],
    ["You need", String(overall.required), "of 100"],
    ["Answered", String(coverage.answered), `of ${coverage.questions} questions`],
  ];
}

export function contents(sections: readonly Section[]): Markup {
  return markup`<nav aria-labelledby="contents"><h2 id="contents">In this report</h2>
<ol>${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>\n`)}</ol></nav>
`;
}
