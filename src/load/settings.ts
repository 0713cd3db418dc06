import { dirname, join } from "node:path";
import type { Io } from "../io.ts";
import type { Settings } from "../model/settings.ts";
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
