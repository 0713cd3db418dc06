import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Evidence, FilePlace } from "../model/document.ts";
import type { QuestionFile } from "../model/element.ts";
import { type Placed, placedQuestions } from "../model/find.ts";
import type { Deadline, Finding } from "../model/result.ts";
import type { Settings } from "../model/settings.ts";
import { didYouMean } from "../problems.ts";
import { FindingList } from "./findings.ts";
import { isRule, type RuleCode, ruleOf } from "./rules.ts";

export interface EvidenceInput {
  pack: Pack;
  /** Null where documents and records are checked before any assessment exists. */
  assessment: AssessmentFile | null;
  evidence: Evidence;
  /** The day look-back counts from. */
  asOf: string;
  rules: Settings["rules"];
}

/** So many different ids get a "did you mean": a folder with thousands of wrong ones would be looked at for minutes. */
const mostHints = 100;

/** What one question has to show for itself. */
export interface Support {
  path: string | undefined;
  place: FilePlace | undefined;
  isSound: boolean;
}

/** Where findings are collected: finds their place, and remembers what each question has to show. */
export class Desk {
  readonly input: EvidenceInput;
  readonly auditDay: string | undefined;
  readonly deadlines: Deadline[] = [];
  readonly questions: ReadonlyMap<string, Placed>;
  private readonly support = new Map<string, Support[]>();
  private readonly list: FindingList;
  /** By id that is not in the pack. */
  private readonly hints = new Map<string, string>();

  constructor(input: EvidenceInput) {
    this.input = input;
    this.list = new FindingList(input.rules);
    const day = input.assessment?.audit?.day ?? undefined;
    this.auditDay = day !== undefined && day > input.asOf ? day : undefined;
    this.questions = new Map(placedQuestions(input.pack).map((placed) => [placed.id, placed]));
  }

  /** Adds a finding once, unless its rule is off. */
  add(rule: RuleCode, question: string | null, place: FilePlace, message: string, title = "", todo?: string): void {
    const { severity, do: usual } = ruleOf(rule);
    const method = question === null ? null : "documentation";
    this.list.add(rule, severity, { question, method, place, message, do: todo ?? usual, title });
  }

  /** Of the documents' entries: the questions that are in the pack; of the others it is said. */
  known(supports: readonly string[], place: FilePlace): string[] {
    return supports.filter((id) => {
      if (this.questions.has(id)) return true;
      const hint = this.hints.get(id) ?? (this.hints.size < mostHints ? didYouMean(id, this.questions.keys()) : "");
      this.hints.set(id, hint);
      this.add("unknown-question", null, place, `The pack ${this.input.pack.id} has no question "${id}".${hint}`, id);
      return false;
    });
  }

  question(id: string): QuestionFile | undefined {
    return this.questions.get(id)?.question;
  }

  /** Where a finding goes that no document carries: the answer, else `answers:`, else the entry in the settings. */
  placeOf(question: string, entry: FilePlace): FilePlace {
    const { answerPlaces, answersPlace } = this.input.evidence;
    return answerPlaces.get(question) ?? answersPlace ?? entry;
  }

  supports(question: string, support: Support): void {
    const known = this.support.get(question);
    if (known) known.push(support);
    else this.support.set(question, [support]);
  }

  supportOf(question: string): readonly Support[] {
    return this.support.get(question) ?? [];
  }

  /** Where no document names one: the title of the evidence that the pack asks for. */
  titleOf(question: string, own: string | undefined): string {
    return own ?? this.question(question)?.evidence?.[0]?.title ?? "";
  }

  findings(): Finding[] {
    return this.list.all();
  }
}

/** The rule of a fault that was found on reading. */
export function ruleOfFault(rule: string): RuleCode {
  return isRule(rule) ? rule : "unreadable-document";
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
