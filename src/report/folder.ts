/** The files of the folder for the client: what each is made by, and what it is for, in the words of the index. */
export interface FolderFile extends ListedFile {
  /** A form of the report, or of the plan. */
  of: "report" | "plan";
  format: string;
}

/** A file as the index lists it. */
export interface ListedFile {
  name: string;
  title: string;
  /** Who opens it. */
  whom: string;
  what: string;
}

/** The list by which the program knows its own files. */
export const manifestWords = {
  title: "The list of these files",
  whom: "Programs",
  what: "By it cor-check knows what it wrote, so that nothing of yours is overwritten. Nobody needs to read it.",
};

/** In the order of the index. Names are stable: what is written again replaces what was there. */
export const folderFiles: readonly FolderFile[] = [
  {
    name: "report.html",
    of: "report",
    format: "html",
    title: "The report",
    whom: "Everyone",
    what: "The closing meeting, and the answer to most questions. Opens in any browser, on a phone too, and prints to Letter paper.",
  },
  {
    name: "report.docx",
    of: "report",
    format: "docx",
    title: "The report to edit",
    whom: "Who writes in it",
    what: "The same for Word, to write in and to send on.",
  },
  {
    name: "report.xlsx",
    of: "report",
    format: "xlsx",
    title: "Gaps and actions",
    whom: "Who follows up",
    what: "For Excel, to sort and filter: marks and losses by element, every gap, every action with owner and day.",
  },
  {
    name: "report.md",
    of: "report",
    format: "markdown",
    title: "The report as plain text",
    whom: "Who keeps a wiki",
    what: "The same for a wiki or a repository (Markdown).",
  },
  {
    name: "plan.md",
    of: "plan",
    format: "markdown",
    title: "The plan",
    whom: "Who does the work",
    what: "What to do in which order, as plain text (Markdown).",
  },
  {
    name: "plan.xlsx",
    of: "plan",
    format: "xlsx",
    title: "The plan as a table",
    whom: "Who does the work",
    what: "For Excel: each step with who, by when, hours and points.",
  },
  {
    name: "plan.ics",
    of: "plan",
    format: "ics",
    title: "The plan as a calendar",
    whom: "Who does the work",
    what: "The steps on the days they are due, with who does each, for Outlook and other calendars.",
  },
  {
    name: "calendar.ics",
    of: "report",
    format: "ics",
    title: "Deadlines as a calendar",
    whom: "Everyone",
    what: "The audit, the last days for interviews and for the report, reviews, papers that run out, and each agreed action with its owner, for Outlook and other calendars.",
  },
  {
    name: "transcription.md",
    of: "report",
    format: "transcription",
    title: "Transcription sheet",
    whom: "Who keys it in",
    what: "What to key into the certifying partner's own tool, question by question. Ticks stay when the folder is written again.",
  },
  {
    name: "result.json",
    of: "report",
    format: "json",
    title: "The result as data",
    whom: "Programs",
    what: "To compare with next year: keep it.",
  },
];

export const indexName = "index.html";
