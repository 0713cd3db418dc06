import { dirname, join } from "node:path";
import type { Io } from "../io.ts";
import type { Settings } from "../model/settings.ts";
import { didYouMean, type Problem } from "../problems.ts";
import { exists, type Loaded, loadYaml } from "./file.ts";
import { settingsShape } from "./shapes.ts";

export const settingsName = "cor-check.yaml";

export interface FoundSettings extends Loaded<Settings> {
  /** The folder that the paths in the settings are relative to. */
  folder: string;
}

/** `cor-check.yaml` here or upwards to the git root; without git, here only. */
export async function loadSettings(io: Io): Promise<FoundSettings | undefined> {
  const path = findUpwards(io);
  return path === undefined ? undefined : { ...(await loadYaml(io, path, settingsShape)), folder: dirname(path) };
}

function findUpwards(io: Io): string | undefined {
  if (exists(io, settingsName)) return settingsName;
  let folder = "";
  let here = io.cwd;
  const found: string[] = [];
  for (;;) {
    const path = join(folder, settingsName);
    if (exists(io, path)) found.push(path);
    if (exists(io, join(folder, ".git"))) return found[0];
    if (dirname(here) === here) return undefined;
    here = dirname(here);
    folder = join(folder, "..");
  }
}

/** Names under `rules:` that are no rule: a slip there leaves the rule as it was, and nobody would know. */
export function unknownRules({ file, value, source }: Omit<Loaded<Settings>, "problems">, known: readonly string[]): Problem[] {
  return Object.keys(value?.rules ?? {})
    .filter((name) => !known.includes(name))
    .map((name): Problem => {
      const place = source?.placeOf(["rules", name], "key") ?? { line: 1, column: 1 };
      return { file, ...place, code: "unknown-rule", message: `there is no rule "${name}".${didYouMean(name, known)}`, severity: "error" };
    });
}
