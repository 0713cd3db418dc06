import type { Deadline, Finding, RecordStrip } from "../model/result.ts";
import { judgeClaims } from "./claims.ts";
import { capital, Desk, type EvidenceInput, ruleOfFault } from "./desk.ts";
import { judgeAnswerEvidence, judgeDocuments } from "./documents.ts";
import { judgeRecords } from "./records.ts";

export interface JudgedEvidence {
  findings: Finding[];
  records: RecordStrip[];
  deadlines: Deadline[];
}

/** Holds the files against what is promised and claimed. Pure: the same inputs give the same findings in the same order. */
export function judgeEvidence(input: EvidenceInput): JudgedEvidence {
  const desk = new Desk(input);
  for (const fault of input.evidence.faults)
    desk.add(ruleOfFault(fault.rule), null, { file: fault.path, line: 1 }, `This folder ${fault.message}.`);
  judgeDocuments(desk);
  const records = judgeRecords(desk);
  judgeAnswerEvidence(desk);
  judgeClaims(desk);
  if (input.evidence.historyHidden !== undefined)
    desk.add("history-hidden", null, input.evidence.settingsPlace, `${capital(input.evidence.historyHidden)}.`);
  return { findings: desk.findings(), records, deadlines: desk.deadlines };
}
