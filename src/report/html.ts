import type { AuditResult } from "../model/result.ts";
import { refundText } from "./client-words.ts";
import { appendix } from "./html-appendix.ts";
import { patterns } from "./html-charts.ts";
import { contents, cover, verdict } from "./html-cover.ts";
import { elements, gaps, losses, strengths } from "./html-gaps.ts";
import { type Markup, markup, type Section } from "./html-markup.ts";
import { htmlPage } from "./html-page.ts";
import { planSections } from "./html-plan.ts";
import { actions, findings, gates, missing, notAssessed, sampling } from "./html-sections.ts";
import type { ReportOptions } from "./index.ts";

/** The report as one HTML file: no script, nothing fetched, fit for paper, phone and desk. */
export async function renderHtml(result: AuditResult, { plan }: Pick<ReportOptions, "plan">): Promise<string> {
  const planned = () => planSections(plan);
  const lost = () => gaps(result, plan !== undefined);
  const sections = [elements, losses, strengths, planned, lost, actions, sampling, notAssessed, missing, findings, gates, appendix].flatMap(
    (section) => section(result),
  );
  const title = `${result.company ?? result.pack.title}: readiness report`;
  return htmlPage(
    title,
    markup`<a class="skip" href="#main">To the report</a>
${patterns}<div class="sheet">
${cover(result)}
<main id="main" tabindex="-1">
${verdict(result, plan)}
${contents(sections)}
${sections.map(sectionOf)}</main>
<footer><p>${result.pack.notice}</p><p>${refundText(result)}</p><p>${result.pack.title}, edition ${result.pack.edition}. Made with cor-check.</p></footer>
</div>
`,
  );
}

function sectionOf({ id, title, body, paper }: Section): Markup {
  return markup`<section aria-labelledby="${id}" class="${paper ?? ""}"><h2 id="${id}">${title}</h2>
${body}</section>
`;
}
