/** A file that may prove something, as plain data: what it says of itself and what is wrong with it. Paths are relative to the root. */
export interface Document {
  path: string;
  /** Markdown files can say in front matter what they are. */
  isMarkdown: boolean;
  front: FrontMatter | undefined;
  /** What is wrong with the file itself, by rule code. */
  faults: DocumentFault[];
  /** The days in its name. */
  nameDays: string[];
  /** Git history: when its date, and nothing else, was changed last: "on 2026-03-02", or "in what is staged". */
  bumped?: string;
}

export interface DocumentFault {
  rule: string;
  line: number;
  message: string;
  /** No fault of a form that is meant to be filled in. */
  isFineInForm?: true;
}

export interface Located<T> {
  value: T;
  line: number;
}

/** The front matter of a Markdown document. Values that were not understood are left out, and are faults of the document. */
export interface FrontMatter {
  supports?: Located<string[]>;
  title?: Located<string>;
  approved_by?: Located<string>;
  approved_on?: Located<string>;
  review_every?: Located<string>;
  review_by?: Located<string>;
  expires_on?: Located<string>;
  /** The day of a record. */
  date?: Located<string>;
}

/** A place in a file of ours, for findings that no document carries. */
export interface FilePlace {
  file: string;
  line: number;
}

/** An entry of `documents` in the settings, or a Markdown file that says `supports` itself. */
export interface DocumentEntry {
  path: string;
  supports: string[];
  title?: string;
  approved_by?: string;
  approved_on?: string;
  review_every?: string;
  review_by?: string;
  expires_on?: string;
  expires?: "from-name";
  /** Of the entry in the settings. */
  place: FilePlace;
  files: Document[];
  /** Why nothing could be looked for. */
  fault?: DocumentFault;
}

export interface RecordFile {
  document: Document;
  day: string | undefined;
}

/** An entry of `records` in the settings. */
export interface RecordEntry {
  path: string;
  title: string;
  every: string;
  supports: string[];
  place: FilePlace;
  files: RecordFile[];
  fault?: DocumentFault;
}

/** A file that an answer names. */
export interface AnswerEvidence {
  question: string;
  path: string;
  part: string | undefined;
  place: FilePlace;
  document: Document | undefined;
  fault?: DocumentFault;
  /** Of the file or its part, where the answer says one. */
  sha256?: { said: string; found: string | undefined };
}

/** Everything the files say, before it is judged. */
export interface Evidence {
  documents: DocumentEntry[];
  records: RecordEntry[];
  answers: AnswerEvidence[];
  /** Why dates could not be held against git history: in words; undefined where they could, or where there is no git. */
  historyHidden: string | undefined;
  /** Where findings go that belong to no document: the settings, else the assessment. */
  settingsPlace: FilePlace;
  answerPlaces: ReadonlyMap<string, FilePlace>;
  answersPlace: FilePlace | undefined;
  /** What lay in the way of the walk: a folder that could not be read. */
  faults: (DocumentFault & { path: string })[];
}
