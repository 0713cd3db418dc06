/** What GitHub code scanning asks of a SARIF file beyond the schema. Each fault in words; none is good. */
interface Sarif {
  $schema?: string;
  version?: string;
  runs: {
    tool: { driver: { name?: string; rules?: Rule[] } };
    automationDetails?: { id?: string };
    results: Result[];
  }[];
}
interface Rule {
  id?: string;
  shortDescription?: { text?: string };
  fullDescription?: { text?: string };
  help?: { text?: string };
  properties?: { tags?: string[] };
}
interface Result {
  ruleId?: string;
  ruleIndex?: number;
  level?: string;
  message?: { text?: string };
  locations?: { physicalLocation?: { artifactLocation?: { uri?: string }; region?: Record<string, number> } }[];
  partialFingerprints?: Record<string, string>;
}

export function githubFaults(text: string): string[] {
  const sarif = JSON.parse(text) as Sarif;
  const faults: string[] = [];
  const need = (isGood: unknown, words: string) => {
    if (!isGood && faults.length < 50) faults.push(words);
  };
  need(sarif.$schema && sarif.version === "2.1.0", "$schema or version");
  need(sarif.runs.length >= 1 && sarif.runs.length <= 20, "1 to 20 runs");
  for (const run of sarif.runs) {
    const rules = run.tool.driver.rules ?? [];
    need(run.tool.driver.name, "driver name");
    need(/^[^/]+(\/[^/]+)*\/$/.test(run.automationDetails?.id ?? ""), "automationDetails.id ends in /");
    need(rules.length <= 25_000 && run.results.length <= 25_000, "at most 25,000");
    need(new Set(rules.map((rule) => rule.id)).size === rules.length, "rule ids unique");
    for (const rule of rules) ruleFaults(rule, need);
    for (const [index, result] of run.results.entries())
      resultFaults(result, rules, (good, words) => need(good, `result ${index}: ${words}`));
    const prints = run.results.map((result) => result.partialFingerprints?.primaryLocationLineHash);
    need(new Set(prints).size === prints.length, "fingerprints tell results apart");
  }
  JSON.parse(text, (key, value) => {
    need(value !== "", `${key} is empty`);
    return value;
  });
  return faults;
}

type Need = (isGood: unknown, words: string) => void;

function ruleFaults(rule: Rule, need: Need): void {
  need(rule.id, "rule id");
  for (const text of [rule.shortDescription?.text, rule.fullDescription?.text])
    need(text && text.length <= 1024, `rule ${rule.id}: descriptions of 1 to 1024`);
  need(rule.help?.text, `rule ${rule.id}: help`);
  need((rule.properties?.tags ?? []).length <= 10, `rule ${rule.id}: tags`);
}

function resultFaults(result: Result, rules: readonly Rule[], need: Need): void {
  need(result.ruleIndex !== undefined && rules[result.ruleIndex]?.id === result.ruleId, "ruleIndex is the rule's");
  need(["none", "note", "warning", "error"].includes(result.level ?? ""), "level");
  need(result.message?.text?.trim(), "message");
  need(result.locations?.length === 1, "one location");
  const place = result.locations?.[0]?.physicalLocation;
  const uri = place?.artifactLocation?.uri ?? "";
  need(/^[A-Za-z0-9._~%-]+(\/[A-Za-z0-9._~%-]+)*$/.test(uri) && !/(^|\/)\.\.?(\/|$)/.test(uri), `uri ${uri} is relative and encoded`);
  const { startLine = 0, endLine = 0, startColumn = 0, endColumn = 0 } = place?.region ?? {};
  need(startLine >= 1 && endLine >= startLine && startColumn >= 1 && (endLine > startLine || endColumn >= startColumn), "region");
  need(result.partialFingerprints?.primaryLocationLineHash, "primaryLocationLineHash");
}
