import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Files, Io, Sink } from "../../src/io.ts";

export interface MemoryIo extends Io {
  disk: Map<string, Uint8Array>;
  printed: { out: string; err: string };
  text(path: string): string;
}

/** A world of files in memory; no terminal, no clock but the one given. */
export function memoryIo(files: Record<string, string | Uint8Array> = {}): MemoryIo {
  const disk = new Map(Object.entries(files).map(([path, data]) => [posix.normalize(path), toBytes(data)]));
  const printed = { out: "", err: "" };
  const sink = (name: "out" | "err"): Sink => ({
    isTerminal: false,
    columns: undefined,
    write: (text) => {
      printed[name] += typeof text === "string" ? text : new TextDecoder().decode(text);
    },
    flush: async () => {},
  });
  return {
    disk,
    printed,
    text: (path) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(disk.get(path)),
    files: memoryFiles(disk),
    out: sink("out"),
    err: sink("err"),
    input: { isTTY: false } as NodeJS.ReadStream,
    promptOutput: {} as NodeJS.WriteStream,
    env: {},
    cwd: "/",
    process: { pid: 1, host: "here", version: "24.21.0", platform: "linux", isAlive: () => true },
    stay: () => {},
    withFastCode: (use) => use(),
    pathOf: (url) => url.pathname,
    now: () => new Date(2026, 10, 20),
    sha256: () => {
      const hash = createHash("sha256");
      return { add: (part) => void hash.update(part), hex: () => hash.digest("hex") };
    },
    git: () => undefined,
    onSignal: () => () => {},
  };
}

function memoryFiles(disk: Map<string, Uint8Array>): Files {
  const key = (path: string) => posix.normalize(path.replaceAll("\\", "/"));
  const isFolder = (path: string) => path === "." || [...disk.keys()].some((name) => name.startsWith(`${path}/`));
  return {
    read: (path) => {
      const data = disk.get(key(path));
      if (!data) throw Object.assign(new Error("missing"), { code: "ENOENT" });
      return data;
    },
    stat: (path) => {
      const data = disk.get(key(path));
      if (data) return { kind: "file", size: data.length };
      return isFolder(key(path)) ? { kind: "folder", size: 0 } : undefined;
    },
    list: (path) => {
      const prefix = key(path) === "." ? "" : `${key(path)}/`;
      return [
        ...new Set([...disk.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length).split("/")[0] ?? "")),
      ].sort();
    },
    entries(path) {
      return this.list(path).map((name) => ({
        name,
        kind: disk.has(key(posix.join(path, name))) ? ("file" as const) : ("folder" as const),
      }));
    },
    real: (path) => posix.resolve("/", key(path)),
    open(path, use) {
      const data = this.read(path);
      return use({ size: data.length, read: (offset, length) => data.subarray(offset, offset + length) });
    },
    shortText: () => undefined,
    makeFolder: () => {},
    replace: (path, data) => {
      disk.set(key(path), toBytes(data));
    },
    create: (path, data) => {
      if (disk.has(key(path))) throw Object.assign(new Error("exists"), { code: "EEXIST" });
      disk.set(key(path), toBytes(data));
    },
    remove: (path) => {
      disk.delete(key(path));
    },
  };
}

function toBytes(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}
