/** Whom to interview, where to go and what to pull: counts only. No name of a person ever enters it. */
export interface SamplePlan {
  formatVersion: 1;
  pack: { id: string; title: string; edition: string };
  /** What the pack says once in every report. */
  notice: string;
  company: string | null;
  asOf: string;
  people: PeoplePlan;
  sites: SitesPlan;
  records: RecordsPlan;
  /** What is missing or must be asked before the plan is whole, in words. */
  toDo: string[];
  /** The paragraph for the audit report; empty while the plan is not whole. */
  justification: string;
}

export interface PeoplePlan {
  /** People of counted roles; null where a site has no headcount. */
  headcount: number | null;
  /** The least number of interviews; null where it is not known. */
  needed: number | null;
  from: "table" | "agreed" | null;
  /** Interviews of the groups together: rounding up may ask for a few more than needed. */
  planned: number;
  done: number;
  /** Counted roles at sites, in the order of pack and assessment; nobody is left out. */
  groups: Group[];
  /** Interviewed people for whom no site was written down. */
  doneWithoutSite: { role: string; title: string; people: number }[];
  /** Roles that are asked something and do not count towards the number. */
  also: { role: string; title: string; people: number | null; done: number }[];
  /** The role that holds the most senior person. */
  mostSenior: { role: string; title: string } | null;
}

export interface Group {
  site: string;
  siteTitle: string;
  role: string;
  title: string;
  people: number;
  ask: number;
  done: number;
  /** At a site that is not visited: by phone or video. */
  isRemote: boolean;
}

export interface SitesPlan {
  number: number;
  needed: number | null;
  from: "table" | "agreed" | null;
  /** Sites marked for a visit; a single site counts as marked. */
  marked: number;
  sites: PlannedSite[];
}

export interface PlannedSite {
  id: string;
  title: string;
  isHeadOffice: boolean;
  lastVisited: string | null;
  people: number | null;
  /** Whether it is among those to visit: what the table needs, head office first, then who waited longest. */
  isProposed: boolean;
  isMarked: boolean;
  /** Whether something was observed there. */
  isToured: boolean;
  why: string;
}

export interface RecordsPlan {
  /** The day from which records are looked for: the look-back window, or the start of the system where that is later. */
  from: string;
  kinds: RecordKind[];
}

export interface RecordKind {
  /** Ids of the questions it bears out, and their numbers. */
  questions: string[];
  numbers: string[];
  title: string;
  every: string;
  /** How many there should be through the window. */
  expected: number;
  /** How many of them to pull; null where the table has no number. */
  pull: number | null;
}

/** Someone drawn is away or says no: who, and why. */
export interface Replacement {
  out: string;
  reason: string;
}

/** Who was drawn from a roster. The one thing here that holds names: it goes into its own output and nowhere else. */
export interface Draw {
  seed: number;
  drawn: Drawn[];
  replaced: (Replacement & { next: string | null })[];
  /** Groups for which the roster has too few people, in words. */
  short: string[];
}

export interface Drawn {
  site: string;
  siteTitle: string;
  title: string;
  name: string;
  /** In always, not by lot. */
  isMostSenior: boolean;
  /** Takes the place of someone who was drawn before. */
  replaces: string | null;
}
