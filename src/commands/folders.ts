import { dirname, join } from "node:path";
import { UserError } from "../errors.ts";
import { planFolders } from "../evidence/folders.ts";
import type { Io } from "../io.ts";
import { createFolders, evidenceFiles } from "../load/create-folders.ts";
import { exists, readText, show } from "../load/file.ts";
import { loadSettings, settingsName } from "../load/settings.ts";
import type { Pack } from "../model/content.ts";
import { visible } from "../text.ts";
import type { CommonFlags } from "./flags.ts";
import { localDay } from "./outcome.ts";

/** init --folders: the folders of a year and settings that fit them; for files that are there already, proposals to confirm. */
export async function makeFolders(io: Io, flags: CommonFlags, pack: Pack): Promise<string[]> {
  const found = await loadSettings(io);
  const folder = found === undefined ? "." : found.folder;
  const year = (flags.asOf ?? localDay(io.now())).slice(0, 4);
  const { files, told } = evidenceFiles(io, folder);
  const plan = planFolders(pack, year, files, told);
  const { path, head } = target(io, found?.file, folder);
  const unknown = plan.unknown.map((file) => `# - ${visible(file)}\n`);
  const rest = unknown.length === 0 ? "" : `\n# Not recognised by name; add what proves something:\n${unknown.join("")}`;
  const written = createFolders(io, folder, plan.folders, { path, text: `${head}${plan.settings}${rest}` });
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const said = [`Wrote ${written.length > 4 ? `${count(written.length - 1, "folder")} and ${show(path)}` : written.join(", ")}.`];
  if (told.length > 0)
    said.push(`${count(told.length, "question")} supported by what documents say of themselves; nothing to do for those.`);
  for (const { path: file, title, questions } of plan.proposals)
    said.push(visible(`Proposed: ${file} as "${title}" for ${questions.join(", ")}`));
  if (plan.proposals.length > 0) said.push(`Look at each line marked "proposed" in ${show(path)} and confirm or change it.`);
  if (plan.unknown.length > 0) said.push(`${count(plan.unknown.length, "file")} not recognised; listed at the end of ${show(path)}.`);
  return said;
}

/** Settings that say nothing of documents yet get them added; any others stay, and the proposals go beside them. */
function target(io: Io, file: string | undefined, folder: string): { path: string; head: string } {
  if (file === undefined) return { path: join(folder, settingsName), head: "format: 1\n" };
  const read = readText(io, file);
  const text = "code" in read ? "" : read.text;
  if (/^format:/m.test(text) && !/^(?:documents|records)\s*:/m.test(text))
    return { path: file, head: text.endsWith("\n") ? text : `${text}\n` };
  const path = join(dirname(file), "cor-check.proposed.yaml");
  if (exists(io, path))
    throw new UserError(`${show(path)} exists already; move what you need of it into ${show(file)} and delete it first`);
  return { path, head: "format: 1\n" };
}
