import type { CarriedQuestion, CarryOver, CarryReason } from "../model/carry-over.ts";
import type { Fate } from "../model/migration.ts";
import type { ReportOptions } from "./index.ts";
import { jsonText } from "./json.ts";
import { type Document, documentForTerminal, documentInMarkdown, type Part } from "./parts.ts";
import { count } from "./words.ts";

type Render = (carried: CarryOver, options: ReportOptions) => string;

/** The forms of what came along from last time, by name. */
export const carryFormats: Record<string, { extensions: string[]; render: Render }> = {
  terminal: { extensions: [".txt"], render: (carried, options) => documentForTerminal(documentOf(carried), options) },
  markdown: { extensions: [".md", ".markdown"], render: (carried) => documentInMarkdown(documentOf(carried)) },
  json: { extensions: [".json"], render: (carried) => jsonText({ formatVersion: 1, ...carried }) },
};

const reasons: Record<CarryReason, string> = {
  carried: "came along",
  dropped: "no question takes its place",
  split: "it is several questions now",
  "not-allowed": "the rules do not let it come along into this audit",
  "not-applicable": "said not to apply last time: say so again, or answer it",
  "not-applicable-now": "does not apply to a company of this size",
  open: "was not answered",
  guess: "was only a first guess",
  short: "was not a full yes",
  flagged: "was marked for later",
  expired: "was found before that audit's look-back window",
  record: "rests on a record, which must be of this year",
  people: "people are asked and places are looked at afresh",
  "by-site": "was answered site by site",
  parts: "parts of it did not apply: tick it again",
  chosen: "you chose to ask it again",
  "over-limit": "more than may come along",
};

const grown = "Not taken along: the new program asks something else, or more";

const fateWords: Record<Fate, string> = { kept: "kept", renamed: "renamed", split: "split", dropped: "dropped" };

function documentOf(carried: CarryOver): Document {
  const { questions } = carried;
  const came = questions.filter(({ why }) => why === "carried");
  return {
    title: `${carried.company ?? carried.pack.title}: what came along from last time`,
    parts: [
      { title: "In short", lines: summary(carried) },
      ...questionsPart("Came along, marked as carried over", came),
      ...reasonsIn(carried).flatMap(({ why, title }) =>
        questionsPart(
          title,
          questions.filter((one) => one.why === why),
        ),
      ),
      ...actionsPart(carried),
      ...fatesPart(carried),
      ...(came.length > 0 && carried.conditions.length > 0
        ? [{ title: "What must be true for it", lines: [], items: carried.conditions }]
        : []),
    ],
    notice: carried.pack.notice,
  };
}

function summary(carried: CarryOver): string[] {
  const { last, questions, limit, actions, asked } = carried;
  const came = new Set(questions.flatMap(({ why, to }) => (why === "carried" ? (to[0] ?? []) : []))).size;
  const notes = questions.filter(({ note }) => note).length;
  const kept = actions.filter(({ to }) => to !== null).length;
  return [
    `${count(came, "answer")} came along from ${last.file} (${last.day}). ${count(asked, "question")} ${asked === 1 ? "is" : "are"} asked from the start.`,
    `${count(kept, "open action")} and ${count(notes, "note")} came along too. Interviews, tours, counts and records did not: they are found out afresh.`,
    ...(limit === null ? [] : [`At most ${limit.most} of the ${limit.of} questions that apply may come along.`]),
    ...whyLines(carried),
    ...editionLines(carried),
  ];
}

function whyLines({ hasGrown, pack, last, purpose, questions }: CarryOver): string[] {
  const [was, is] = [last.pack.toUpperCase(), pack.id.toUpperCase()];
  const hasCome = questions.some(({ why }) => why === "carried");
  if (hasGrown)
    return [
      `You grew out of ${was} into ${is}. An answer came along only where the same paper proves both.`,
      ...(hasCome ? [`A ${is} audit looks at everything itself, so this is a head start: cor-check ask puts it to you again.`] : []),
    ];
  if (!hasCome && questions.some(({ why }) => why === "not-allowed"))
    return [`The rules of ${is} let no answer come along from ${last.purpose} into ${purpose}: everything is asked again.`];
  if (last.verdict !== "ready" && hasCome)
    return [
      `On our points last time's audit was not ready. Without a certificate there is no ${purpose} year${last.purpose === purpose ? "." : `: then begin again with --purpose ${last.purpose}.`}`,
    ];
  return [];
}

function editionLines({ last, pack, hasGrown, questions }: CarryOver): string[] {
  if (!hasGrown && last.edition === pack.edition) return [];
  const number = (fate: Fate) => questions.filter((one) => one.fate === fate).length;
  const parts = (["kept", "renamed", "split", "dropped"] as const).map((fate) => `${number(fate)} ${fateWords[fate]}`);
  const from = `${last.pack.toUpperCase()} ${last.edition}`;
  return [`From ${from} to ${pack.id.toUpperCase()} ${pack.edition}: ${parts.join(", ")}.`];
}

/** Why questions are asked again, each reason once, the commonest first; what is gone comes last. */
function reasonsIn({ questions, hasGrown }: CarryOver): { why: CarryReason; title: string }[] {
  const number = (why: CarryReason) => questions.filter((one) => one.why === why).length;
  const found = [...new Set(questions.map(({ why }) => why))].filter((why) => why !== "carried");
  const last = (why: CarryReason) => Number(why === "dropped");
  return found
    .sort((a, b) => last(a) - last(b) || number(b) - number(a) || (a < b ? -1 : 1))
    .map((why) => ({
      why,
      title: why === "dropped" && hasGrown ? grown : `${why === "dropped" ? "Gone" : "Asked again"}: ${reasons[why]}`,
    }));
}

function questionsPart(title: string, questions: readonly CarriedQuestion[]): Part[] {
  if (questions.length === 0) return [];
  const rows = questions.map(({ number, ask, question }) => [number ?? "-", ask ?? question]);
  return [{ title: `${title} (${questions.length})`, lines: [], table: { head: ["#", "Question"], rows, gives: 1 } }];
}

function actionsPart({ actions, last }: CarryOver): Part[] {
  const part = (title: string, lines: string[], own: typeof actions): Part[] => {
    const rows = own.map(({ question, do: what, owner, due }) => [question, what, owner ?? "-", due ?? "-"]);
    return rows.length === 0 ? [] : [{ title, lines, table: { head: ["Question", "Action", "Who", "Due"], rows, gives: 1 } }];
  };
  const lost = actions.filter(({ to }) => to === null);
  return [
    ...part(
      "Open actions that came along",
      [],
      actions.filter(({ to }) => to !== null),
    ),
    ...part("Open actions left behind", [`No question takes them now. They stand in ${last.file}.`], lost),
  ];
}

/** What became of every question, where the edition is another; where the program is, of those that it has too. */
function fatesPart({ questions, last, pack, hasGrown }: CarryOver): Part[] {
  if (!hasGrown && last.edition === pack.edition) return [];
  const shown = questions.filter(({ fate }) => !hasGrown || fate !== "dropped");
  if (shown.length === 0) return [];
  const rows = shown.map(({ question, fate, to }) => [question, fateWords[fate], fate === "kept" ? "" : to.join(", ") || "-"]);
  return [{ title: "What became of each question", lines: [], table: { head: ["Then", "Became", "Now"], rows, gives: 0 } }];
}
