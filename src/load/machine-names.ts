import { relative, resolve } from "node:path";
import type { Io } from "../io.ts";
import type { Machine } from "../model/machine.ts";
import { show } from "./file.ts";
import { reservedName } from "./root.ts";
import { walk } from "./walk.ts";

/** So many files are enough to know; a person who stands in the wrong folder should not wait for a whole disk. */
const enough = 5_000;

const clouds: [RegExp, string][] = [
  [/^onedrive(?: - .*)?$/i, "OneDrive"],
  [/^dropbox(?: \(.*\))?$/i, "Dropbox"],
  [/^(?:google ?drive|my drive)$/i, "Google Drive"],
  [/^(?:icloud ?drive|mobile documents)$/i, "iCloud"],
  [/^box(?: sync)?$/i, "Box"],
];

/** What the names of the folder and of the files in it may bring on Windows. */
export function seeNames(io: Io, folder: string): Machine["names"] {
  const absolute = resolve(io.cwd, folder);
  const paths = walk(io, folder, enough).files.map(({ path }) => path);
  const longest = Math.max(0, ...paths.map((path) => path.length + 1)) + absolute.length;
  const seen = new Map<string, string>();
  const twins: string[] = [];
  for (const path of paths) {
    const low = path.toLowerCase();
    if (seen.has(low)) twins.push(path);
    else seen.set(low, path);
  }
  return { cloud: cloudOf(io, absolute), longest, bad: paths.filter(isBad), twins };
}

function isBad(path: string): boolean {
  return path.split("/").some((name) => reservedName.test(name) || /[<>:"|?*\\]|[. ]$/.test(name));
}

function cloudOf(io: Io, absolute: string): string | null {
  for (const name of show(absolute).split("/")) {
    const found = clouds.find(([pattern]) => pattern.test(name));
    if (found) return found[1];
  }
  const homes = [io.env.OneDrive, io.env.OneDriveCommercial, io.env.OneDriveConsumer].filter((path) => path !== undefined && path !== "");
  return homes.some((home) => !relative(String(home), absolute).startsWith("..")) ? "OneDrive" : null;
}
