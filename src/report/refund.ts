import { percentText } from "../model/exact.ts";
import { type Fraction, fraction, multiply, roundHalfUp } from "../model/fraction.ts";
import type { Measure, PlanHours, RefundEstimate } from "../model/refund.ts";
import type { ReportOptions } from "./index.ts";
import { jsonText } from "./json.ts";
import { type Document, documentForTerminal, documentInMarkdown, type Part } from "./parts.ts";

type Render = (estimate: RefundEstimate, options: ReportOptions) => string;

/** The forms of a refund estimate, by name. */
export const refundFormats: Record<string, { extensions: string[]; render: Render }> = {
  terminal: { extensions: [".txt"], render: (estimate, options) => documentForTerminal(documentOf(estimate), options) },
  markdown: { extensions: [".md", ".markdown"], render: (estimate) => documentInMarkdown(documentOf(estimate)) },
  json: { extensions: [".json"], render: renderJson },
};

const names: Record<Measure, string> = {
  certificate: "Holding the certificate",
  improvement: "Better than your own record",
  leadership: "Well ahead of your industry",
};

function documentOf(estimate: RefundEstimate): Document {
  const { best } = estimate;
  return {
    title: "WCB refund: an estimate",
    parts: [
      {
        title: `About ${dollars(best.amount)} a year`,
        lines: [
          `${percent(best.percent)} of ${dollars(estimate.input.premium)}, the premium at the industry rate. Best measure: ${names[best.measure].toLowerCase()}.`,
          ...perHourLines(estimate),
          ...planLines(estimate.input.plan),
        ],
      },
      measuresPart(estimate),
      { title: "How it is worked out", lines: [formula(estimate)] },
      { title: "What must be true", lines: [], items: conditions },
      { title: "Where this comes from", lines: [], items: sources },
    ],
    notice:
      "An estimate from published figures. The WCB decides what is paid, and may change the program: ask it or your certifying partner.",
  };
}

function measuresPart({ measures, input, best }: RefundEstimate): Part {
  const rows = measures.map(({ measure, percent: share, amount }) => [
    names[measure],
    share === null ? "not given" : percent(share),
    amount === null ? "-" : dollars(amount),
    measure === best.measure ? "counts" : "",
  ]);
  const year = input.isFirstYear ? "the first year" : "a later year";
  return {
    title: "The three measures: the one that pays most counts",
    lines: [`Worked out for ${year} with the certificate.`],
    table: { head: ["Measure", "Percent", "Refund", ""], rows, gives: 0 },
  };
}

function perHourLines({ input, perHour }: RefundEstimate): string[] {
  return perHour === null || input.hours === null
    ? []
    : [`Set against ${hoursText(input.hours)} of preparation, one hour is worth about ${dollars(perHour)} in the first year it pays.`];
}

/** Which plan the hours come from, or why there are none. */
function planLines(plan: PlanHours | null): string[] {
  if (plan === null) return [];
  const { assessment, asOf, hours, outcome, after } = plan;
  const whose = `${assessment}, as of ${asOf}`;
  const score = after === null ? "" : ` It ends at ${percentText(after)} of 100 on our points.`;
  if (outcome === "short")
    return [`No plan passes for ${whose}, so there are no hours to set it against. See why: cor-check plan. Or name hours: --hours 40.`];
  if (hours === 0) return [`Nothing is left to do for ${whose}, so there are no hours to set it against.${score}`];
  const aim = outcome === "goal" ? "the cheapest way to every mark with 5 points to spare" : "it passes, but without the 5 points to spare";
  return [`The hours are those of cor-check plan for ${whose}: ${aim}.${score}`];
}

function formula({ input, best }: RefundEstimate): string {
  return `Premium at the industry rate x the best percent, at most 20: ${dollars(input.premium)} x ${percent(best.percent)} = ${dollars(best.amount)}.`;
}

const conditions = [
  "Your certificate is valid all year. A certificate that lapses in the year pays nothing for it.",
  "The base is the industry rate, not your own rate after a discount or a surcharge. Earnings x industry rate / 100 gives it.",
  "Holding the certificate pays 10 % in the first year and 5 % in each year after.",
  "Doing better than your own record pays 1 % for each 1 %, to 20 %. How the WCB measures the record is not published: take the figure from its letter.",
  "Being well ahead of the industry pays 10 to 20 %. From what distance on is not published: take the figure from the WCB.",
  "No refund is paid while the certificate is under review, or while charges under the OHS Act are open.",
];

const sources = [
  "Measures and percents: continuingcaresafety.ca, Partnerships in Injury Reduction; amhsa.net, PIR process.",
  "Base and conditions: the Alberta government's page on Partnerships in Injury Reduction; amhsa.net, Certificate of Recognition.",
  "The formula is put together from these; none of them prints it.",
];

/** Dollars for people: whole dollars from 100 on, else cents, halves up. */
function dollars(value: Fraction): string {
  const cents = roundHalfUp(multiply(value, fraction(100))).num;
  const isWhole = cents >= 10_000n;
  const whole = isWhole ? (cents + 50n) / 100n : cents / 100n;
  const text = String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
  return isWhole ? `$${text}` : `$${text}.${String(cents % 100n).padStart(2, "0")}`;
}

function percent(value: Fraction): string {
  return `${decimalText(value)} %`;
}

function hoursText(value: Fraction): string {
  return `${decimalText(value)} ${value.num === value.den ? "hour" : "hours"}`;
}

/** At most two decimals, cut. */
function decimalText(value: Fraction): string {
  const hundredths = (value.num * 100n) / value.den;
  const rest = String(hundredths % 100n)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${hundredths / 100n}${rest ? `.${rest}` : ""}`;
}

function renderJson({ input, measures, best, perHour }: RefundEstimate): string {
  const number = (value: Fraction | null) => (value === null ? null : Number(value.num) / Number(value.den));
  const cents = (value: Fraction | null) => (value === null ? null : Number(roundHalfUp(multiply(value, fraction(100))).num) / 100);
  const json = {
    formatVersion: 1,
    isEstimate: true,
    premium: cents(input.premium),
    isFirstYear: input.isFirstYear,
    measures: measures.map(({ measure, percent: share, amount }) => ({ measure, percent: number(share), amount: cents(amount) })),
    best: { measure: best.measure, percent: number(best.percent), amount: cents(best.amount) },
    hours: number(input.hours),
    perHour: cents(perHour),
    plan: input.plan,
  };
  return jsonText(json);
}
