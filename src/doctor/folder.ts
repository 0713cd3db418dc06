import type { Machine, MachineItem } from "../model/machine.ts";

const steps = { create: "made", rename: "replaced", read: "read back", remove: "deleted" } as const;

export function writeItem({ write, isWindows }: Machine): MachineItem {
  const id = "write";
  if (!write) return { id, state: "ok", text: "Answers can be saved in this folder (a file was written, renamed and removed).", do: null };
  return {
    id,
    state: "not-ready",
    text: `Answers cannot be saved in this folder: a test file could not be ${steps[write.step]}; ${write.code === "ENOENT" ? "the folder is gone, or takes no files" : write.reason}.`,
    do: wayOut(write.code, isWindows),
  };
}

function wayOut(code: string, isWindows: boolean): string {
  if (code === "ENOSPC" || code === "EDQUOT") return "Free some space on this disk, or work in a folder on another one.";
  if (code === "EROFS") return "Copy the folder to a disk that can be written, such as Documents, and work there.";
  if (code === "EBUSY") return "Close other programs that use the folder, let the virus scanner finish, and try again.";
  const own = "Work in a folder of your own, such as one in Documents.";
  if (!isWindows) return own;
  return `${own} Should that fail too, Windows may shield the folder: Windows Security, Ransomware protection, allow node.exe.`;
}

export function cloudItem({ names }: Machine): MachineItem {
  const id = "cloud";
  if (names.cloud === null) return { id, state: "ok", text: "The folder is not one that is copied to the net while you work.", do: null };
  const keep = names.cloud === "OneDrive" ? "Click the folder with the right mouse button and choose Always keep on this device." : "";
  return {
    id,
    state: "look",
    text: `The folder lies in ${names.cloud}: files may be on the net only, and two people who answer at once make two copies.`,
    do: `${keep} Let only one person answer at a time, or move the folder, for example to C:\\Safety.`.trim(),
  };
}

export function namesItem({ names, isWindows }: Machine): MachineItem {
  const id = "names";
  const [bad] = names.bad;
  if (bad !== undefined)
    return {
      id,
      state: "look",
      text: `${count(names.bad.length, "name")} that Windows cannot hold: ${bad}`,
      do: `Rename: no signs such as ? : * " and no dot or space at the end, and not con, prn, aux, nul, com1 or lpt1.`,
    };
  const [twin] = names.twins;
  if (twin !== undefined)
    return {
      id,
      state: "look",
      text: `${count(names.twins.length, "name")} that differ from another in capitals only: ${twin}`,
      do: "Rename one of the two: on Windows and Mac they are the same file.",
    };
  if (isWindows && names.longest > 259)
    return {
      id,
      state: "look",
      text: `The longest path has ${names.longest} characters. Word, Excel and zip open no more than 259.`,
      do: "Move the folder nearer to the root of the disk, for example to C:\\Safety, or shorten names.",
    };
  return { id, state: "ok", text: "Names of files work on Windows, Mac and Linux.", do: null };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
