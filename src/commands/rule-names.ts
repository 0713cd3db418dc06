import type { Inputs } from "../load/assessment.ts";
import type { Problem } from "../problems.ts";

/** Every rule that `rules:` in the settings may name. */
export async function ruleNames(): Promise<string[]> {
  const { rules } = await import("../evidence/rules.ts");
  const { furtherRules } = await import("../report/rules.ts");
  return [...Object.keys(rules), ...Object.keys(furtherRules).filter((name) => furtherRules[name]?.severity !== undefined)];
}

/** The names under `rules:` that are no rule. */
export async function ruleProblems({ settings, settingsFile = "", sources }: Inputs): Promise<Problem[]> {
  if (settings?.rules === undefined) return [];
  const { unknownRules } = await import("../load/settings.ts");
  return unknownRules({ file: settingsFile, value: settings, source: sources.settings }, await ruleNames());
}
