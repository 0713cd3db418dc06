import { join } from "node:path";
import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { manifestName, replaceFolder, type Written } from "../load/folder.ts";
import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import { type FolderFile, folderFiles, indexName, manifestWords } from "../report/folder.ts";
import { renderFolderIndex } from "../report/folder-index.ts";
import { reporters } from "../report/index.ts";
import { planFormats } from "../report/plan.ts";
import { isUnassessed } from "../report/words.ts";
import { visible } from "../text.ts";
import type { ReportFlags } from "./flags.ts";
import { type Extras, optionsOf, textBefore, toShow } from "./output.ts";

/** The folder that `--all` writes; every slip in the flags is found before any work is done. */
export function folderOf(io: Io, { outputs = [] }: ReportFlags): string {
  const [first, ...more] = outputs;
  if (outputs.some(({ format }) => format !== undefined)) throw new UserError("--all writes every form: leave --format away");
  if (more.length > 0) throw new UserError("--all writes one folder: give --output once");
  if (first?.output === undefined || first.output === "-")
    throw new UserError("--all writes a folder: say which, as in --all --output report");
  const found = io.files.stat(first.output);
  if (found && found.kind !== "folder")
    throw new UserError(`--output ${first.output}: there is a file of that name, and --all writes a folder`);
  return first.output;
}

/** Everything for the client in one folder, with an index; rendered whole before the first file is written. */
export async function writeFolder(io: Io, flags: ReportFlags, folder: string, result: AuditResult, extras: Extras): Promise<void> {
  const { shown, plan } = await toShow(flags, [{ format: "html", output: folder }], result, extras);
  const chosen = folderFiles.filter((file) =>
    file.of === "plan" ? plan !== undefined : file.format !== "transcription" || !isUnassessed(shown),
  );
  const files: Written[] = [];
  for (const file of chosen) files.push({ name: file.name, data: bytesOf(await render(io, flags, folder, file, shown, plan)) });
  const listed = [...chosen, { name: manifestName, ...manifestWords }];
  files.push({ name: indexName, data: bytesOf(await renderFolderIndex(shown, plan, listed)) });
  try {
    const all = [...folderFiles.map(({ name }) => name), indexName];
    const editable = folderFiles.filter(({ format }) => reporters[format]?.remembers).map(({ name }) => name);
    replaceFolder(io, folder, files, { all, editable });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${folder}: could not be written: ${fileReason(error)}`, { cause: error, exitCode: 74 });
  }
  if (!flags.quiet)
    io.err.write(`${visible(`Wrote ${files.length} files and ${manifestName} into ${folder}. Begin with ${join(folder, indexName)}`)}\n`);
}

async function render(
  io: Io,
  flags: ReportFlags,
  folder: string,
  { name, of, format }: FolderFile,
  result: AuditResult,
  plan: Plan | undefined,
): Promise<string | Uint8Array> {
  const path = join(folder, name);
  const options = await optionsOf(io, flags, path);
  if (of === "plan") return plan ? ((await planFormats[format]?.render(plan, options)) ?? "") : "";
  const entry = reporters[format];
  const reporter = await entry?.load();
  return (await reporter?.(result, { ...options, plan, previous: entry?.remembers ? textBefore(io, path) : undefined })) ?? "";
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}
