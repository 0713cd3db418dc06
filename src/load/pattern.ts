/** A path pattern of the settings: `*` and `?` within a name, `**` for any folders, `{date}` where a date stands. */
export interface Pattern {
  /** What comes before the first wildcard, up to a slash: nothing outside of it can match. */
  readonly prefix: string;
  /** A plain path, without any wildcard. */
  readonly isLiteral: boolean;
  readonly hasDate: boolean;
  /** Whether the path matches; `date` is what stands where the pattern says {date}, as written there. */
  match(path: string): { date: string | undefined } | undefined;
  /** As match, with {date} standing for any text: a file that belongs here but carries no date. */
  matchLoosely(path: string): boolean;
}

const maxLength = 200;

/** Compiles a pattern, or says why it cannot be one. Matching is linear in both lengths: no pattern can explode. */
export function compilePattern(text: string): Pattern | { fault: string } {
  const fault = faultOf(text);
  if (fault !== undefined) return { fault };
  const segments = normal(text)
    .split("/")
    .filter((segment) => segment !== "" && segment !== ".")
    .map(toSegment);
  const isPlain = (segment: Segment) => segment !== anyFolders && segment.every((token) => typeof token === "string");
  const wild = segments.findIndex((segment) => !isPlain(segment));
  const plain = wild < 0 ? segments : segments.slice(0, wild);
  const prefix = plain.map((segment) => (segment as Token[]).join("")).join("/");
  const loose = segments.map((segment) => (segment === anyFolders ? segment : segment.map((token) => (token === date ? star : token))));
  return {
    prefix: wild < 0 || prefix === "" ? prefix : `${prefix}/`,
    isLiteral: wild < 0,
    hasDate: segments.some((segment) => segment !== anyFolders && segment.includes(date)),
    match: (path) => matchPath(segments, path),
    matchLoosely: (path) => matchPath(loose, path) !== undefined,
  };
}

function faultOf(text: string): string | undefined {
  if (text.length > maxLength) return `is longer than ${maxLength} signs`;
  if (/[?*+@!]\(/.test(text)) return "uses ?(…), *(…), +(…), @(…) or !(…), which is not understood here; write one entry for each";
  if (/[{}]/.test(text.replaceAll("{date}", ""))) return "uses braces other than {date}; write one entry for each";
  if (/[[\]]/.test(text)) return "uses [ ], which is not understood here; write ? for one sign or * for any";
  if (text.startsWith("!")) return "begins with !; only what belongs can be named";
  if ((text.match(/\{date\}/g) ?? []).length > 1) return "has {date} more than once";
  return undefined;
}

const star = Symbol("*");
const any = Symbol("?");
const date = Symbol("{date}");
const anyFolders = Symbol("**");
type Token = string | typeof star | typeof any | typeof date;
type Segment = Token[] | typeof anyFolders;

function toSegment(text: string): Segment {
  if (text === "**") return anyFolders;
  const tokens = (text.match(/\{date\}|\*+|[\s\S]/g) ?? []).map((part): Token => {
    if (part === "{date}") return date;
    if (part === "?") return any;
    return part.startsWith("*") ? star : part;
  });
  return tokens;
}

interface Found {
  date: string | undefined;
}

/** Segment by segment; on a miss the last ** takes one folder more. */
function matchPath(segments: readonly Segment[], path: string): Found | undefined {
  const names = normal(path).split("/");
  let [s, n, backS, backN] = [0, 0, -1, 0];
  const found: Found = { date: undefined };
  while (n < names.length) {
    const segment = segments[s];
    if (segment === anyFolders) {
      backS = s++;
      backN = n;
      continue;
    }
    if (segment !== undefined && matchName(segment, names[n] ?? "", found)) {
      s++;
      n++;
      continue;
    }
    if (backS < 0 || names[backN]?.startsWith(".")) return undefined;
    s = backS + 1;
    n = ++backN;
  }
  while (segments[s] === anyFolders) s++;
  return s === segments.length ? found : undefined;
}

/** Sign by sign; on a miss the last * takes one sign more. A wildcard never matches a dot at the start. */
function matchName(tokens: readonly Token[], name: string, found: Found): boolean {
  if (name.startsWith(".") && typeof tokens[0] !== "string") return false;
  let [t, i, backT, backI] = [0, 0, -1, 0];
  let held: string | undefined;
  while (i < name.length) {
    const token = tokens[t];
    const length = token === star ? 0 : lengthAt(token, name, i);
    if (token === star) {
      backT = t++;
      backI = i;
    } else if (length > 0) {
      if (token === date) held = name.slice(i, i + length);
      i += length;
      t++;
    } else if (backT >= 0) {
      t = backT + 1;
      i = ++backI;
    } else return false;
  }
  while (tokens[t] === star) t++;
  if (t < tokens.length) return false;
  found.date = held ?? found.date;
  return true;
}

/** How many signs of the name the token takes here; 0 where it does not fit. */
function lengthAt(token: Token | undefined, name: string, at: number): number {
  if (token === undefined) return 0;
  if (token === any) return 1;
  if (token === date) return dateLengthAt(name, at);
  return typeof token === "string" && name.startsWith(token, at) ? token.length : 0;
}

const dateForm = /^(?:\d{8}|\d{4}([-_.])\d{2}\1\d{2})(?!\d)/;

function dateLengthAt(name: string, at: number): number {
  return dateForm.exec(name.slice(at, at + 11))?.[0].length ?? 0;
}

/** Names compare alike however a system spells its accents. */
function normal(text: string): string {
  return /[^\u0000-\u007f]/.test(text) ? text.normalize("NFC") : text;
}
