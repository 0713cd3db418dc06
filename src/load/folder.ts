import { join } from "node:path";
import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { exists } from "./file.ts";

/** A file of a folder that the program writes as a whole. */
export interface Written {
  name: string;
  data: Uint8Array;
}

/** The sha256 of what the program left in each file; two while it is writing. */
type Manifest = Map<string, string[]>;

/** The file in which the program notes what it wrote, so that it knows its own again. */
export const manifestName = "manifest.json";

/**
 * Writes files into a folder where they may have been written before. What stands there and is not as the program left it is never
 * overwritten: that is a UserError which names it, before anything is written. `editable` files may have been changed by hand.
 * Files of an earlier run that are not among the new ones go. `all` are the only names that are ever touched.
 */
export function replaceFolder(
  io: Io,
  folder: string,
  files: readonly Written[],
  { all, editable }: { all: readonly string[]; editable: readonly string[] },
): void {
  const before = readManifest(io, folder, all);
  const foreign = files.flatMap(({ name }) => foreignText(io, folder, name, before, editable));
  if (foreign.length > 0) {
    const them = foreign.length === 1 ? "it" : "them";
    throw new UserError(
      `${folder}: ${foreign.join(", ")}. Nothing was written: move or rename ${them}, or give another folder with --output`,
    );
  }
  const now: Manifest = new Map(files.map(({ name, data }) => [name, [sha256(io, data)]]));
  const names = new Set([...before.keys(), ...now.keys()]);
  io.files.makeFolder(folder);
  // Should writing stop half way, the next run knows both the old files and the new ones as its own.
  writeManifest(
    io,
    folder,
    new Map([...names].map((name) => [name, [...new Set([...(before.get(name) ?? []), ...(now.get(name) ?? [])])]])),
  );
  for (const { name, data } of files) io.files.replace(join(folder, name), data);
  for (const name of before.keys())
    if (!now.has(name) && foreignText(io, folder, name, before, editable).length === 0) io.files.remove(join(folder, name));
  writeManifest(io, folder, now);
}

/** Why a file cannot be replaced, in words; nothing where it can be. */
function foreignText(io: Io, folder: string, name: string, before: Manifest, editable: readonly string[]): string[] {
  const found = io.files.stat(join(folder, name));
  if (found === undefined) return [];
  if (found.kind !== "file") return [`${name} is there and is no file`];
  const known = before.get(name);
  if (known === undefined) return [`${name} is there and was not written by report --all`];
  if (editable.includes(name) || known.includes(sha256(io, io.files.read(join(folder, name))))) return [];
  return [`${name} was changed since it was written`];
}

function readManifest(io: Io, folder: string, all: readonly string[]): Manifest {
  const path = join(folder, manifestName);
  if (!exists(io, path)) return new Map();
  try {
    const { madeBy, files } = JSON.parse(new TextDecoder().decode(io.files.read(path)));
    if (madeBy !== maker) throw new Error("not made by report --all");
    const own = Object.entries(files as object).filter(([name]) => all.includes(name));
    return new Map(own.map(([name, hashes]) => [name, Array.isArray(hashes) ? hashes.map(String) : []]));
  } catch (error) {
    throw new UserError(`${path} is not the list that report --all keeps of its files. Move it, or give another folder with --output`, {
      cause: error,
    });
  }
}

const maker = "cor-check report --all";

function writeManifest(io: Io, folder: string, files: Manifest): void {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  io.files.replace(
    join(folder, manifestName),
    `${JSON.stringify({ formatVersion: 1, madeBy: maker, files: Object.fromEntries(sorted) }, null, 2)}\n`,
  );
}

function sha256(io: Io, data: Uint8Array): string {
  const hash = io.sha256();
  hash.add(data);
  return hash.hex();
}
