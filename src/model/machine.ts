/** What was seen of the machine and the folder: facts, not yet judged. Nothing in it names a person, a host or an absolute path. */
export interface Machine {
  /** Today's calendar day, as the machine has it. */
  today: string;
  node: { version: string };
  isWindows: boolean;
  terminal: {
    /** How `ask` would ask: on screens, in plain lines, or not at all. */
    asks: "screens" | "lines" | "nobody";
    isTerminal: boolean;
    /** A pipeline: nobody sits there, and that is as it should be. */
    isCi: boolean;
    columns: number | null;
    hasColor: boolean;
    isUnicode: boolean;
  };
  /** What failed when a file of no use was written, renamed and removed, and why. */
  write: { step: "create" | "rename" | "read" | "remove"; code: string; reason: string } | null;
  names: {
    /** The service that copies the folder to the net, as in OneDrive. */
    cloud: string | null;
    /** Characters of the longest path. */
    longest: number;
    /** Paths that Windows cannot hold. */
    bad: string[];
    /** Paths that differ from another in capitals only. */
    twins: string[];
  };
  program: {
    files: number;
    /** Files of the program that are not there, or not as they were built. */
    broken: string[];
    packs: { id: string; edition: string; elements: number; questions: number }[];
  };
  files: {
    checked: string[];
    errors: number;
    /** The first fault, or why nothing could be read. */
    first: string | null;
  };
  git: {
    isRepository: boolean;
    hasProgram: boolean;
    /** Whether git tells about this repository; it does not where the folder belongs to somebody else. */
    answers: boolean;
    isShallow: boolean;
    /** Days that the last commit lies ahead of the clock; 0 where it does not. */
    ahead: number;
  };
  interviews: { exists: boolean; isIgnored: boolean; isTracked: boolean };
  zone: {
    name: string;
    /** Minutes ahead of UTC now, here and in Alberta. */
    offset: number;
    alberta: number;
    /** Whether this Node knows that Alberta keeps one time all year from 1 November 2026. */
    knowsAlberta: boolean;
  };
}

export type Readiness = "ok" | "look" | "not-ready";

/** One thing that was looked at, in plain words. */
export interface MachineItem {
  /** Lower kebab, stable. */
  id: string;
  state: Readiness;
  text: string;
  /** What to do; null where nothing is to be done. */
  do: string | null;
}
