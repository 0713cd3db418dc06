import { join } from "node:path";
import { fileReason, isMissing } from "../errors.ts";
import type { Entry, Io } from "../io.ts";

export interface Walked {
  /** From the walked folder, with forward slashes. Links and everything that is no plain file are listed, and not followed. */
  files: { path: string; kind: Exclude<Entry["kind"], "folder"> }[];
  /** Folders that could not be looked into. */
  faults: { path: string; message: string }[];
}

const maxEntries = 250_000;

/** Every file below a folder, sorted, or as many as are wanted. Folders that begin with a dot and node_modules are passed over. No link is followed. */
export function walk(io: Io, folder: string, most = maxEntries): Walked {
  const walked: Walked = { files: [], faults: [] };
  const waiting = [""];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const folders: string[] = [];
    for (const { name, kind } of entriesOf(io, folder, path, walked)) {
      const inside = path === "" ? name : `${path}/${name}`;
      if (kind !== "folder") walked.files.push({ path: inside, kind });
      else if (!name.startsWith(".") && name !== "node_modules") folders.push(inside);
    }
    waiting.push(...folders.reverse());
    if (walked.files.length + waiting.length > most) {
      walked.faults.push({ path: path || ".", message: `holds more than ${most} files: the rest was not looked at` });
      break;
    }
  }
  return walked;
}

function entriesOf(io: Io, folder: string, path: string, walked: Walked): Entry[] {
  try {
    return io.files.entries(path === "" ? folder : join(folder, path));
  } catch (error) {
    if (!isMissing(error)) walked.faults.push({ path: path || ".", message: `cannot be looked into: ${fileReason(error)}` });
    return [];
  }
}
