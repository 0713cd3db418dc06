import type { AuditResult } from "../model/result.ts";
import { appendix } from "./html-appendix.ts";
import { patterns } from "./html-charts.ts";
import { contents, cover, verdict } from "./html-cover.ts";
import { elements, gaps, strengths } from "./html-gaps.ts";
import { Markup, markup, type Section } from "./html-markup.ts";
import { planSections } from "./html-plan.ts";
import { actions, findings, gates, missing, notAssessed, sampling } from "./html-sections.ts";
import { style } from "./html-style.ts";
import type { ReportOptions } from "./index.ts";

/** The report as one HTML file: no script, nothing fetched, fit for paper, phone and desk. */
export async function renderHtml(result: AuditResult, { plan }: Pick<ReportOptions, "plan">): Promise<string> {
  const planned = () => planSections(plan);
  const lost = () => gaps(result, plan !== undefined);
  const sections = [elements, strengths, planned, lost, actions, sampling, notAssessed, missing, findings, gates, appendix].flatMap(
    (section) => section(result),
  );
  const title = `${result.company ?? result.pack.title}: readiness report`;
  const page = markup`<!DOCTYPE html>
<html lang="en-CA">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#main">To the report</a>
${patterns}<div class="sheet">
${cover(result)}
<main id="main" tabindex="-1">
${verdict(result, plan)}
${contents(sections)}
${sections.map(sectionOf)}</main>
<footer><p>${result.pack.notice}</p><p>${result.pack.title}, edition ${result.pack.edition}. Made with cor-check.</p></footer>
</div>
</body>
</html>
`;
  return page.text;
}

/** Nothing may load or run; of styles only the sheet above. */
async function policy(): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
  const digest = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}

function sectionOf({ id, title, body, paper }: Section): Markup {
  return markup`<section aria-labelledby="${id}" class="${paper ?? ""}"><h2 id="${id}">${title}</h2>
${body}</section>
`;
}
