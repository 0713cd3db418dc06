import { fileURLToPath } from "node:url";
import type { Io } from "../io.ts";
import type { Pack } from "../model/content.ts";
import { exists } from "./file.ts";

/** The packs that ship inside the program, as the build compiled and checked them. */
export const builtinPacks = ["cor", "secor"] as const;

export function isBuiltin(id: string): boolean {
  return (builtinPacks as readonly string[]).includes(id);
}

export function loadBuiltin(io: Io, id: string): Pack {
  return JSON.parse(new TextDecoder().decode(io.files.read(shipped(io, `packs/${id}.json`)))) as Pack;
}

/** The text of a shipped JSON Schema. */
export function readSchema(io: Io, name: string): string {
  return new TextDecoder().decode(io.files.read(shipped(io, `../schema/${name}.schema.json`)));
}

/** Shipped files stand beside the bundle; from the sources they are those of the last build. */
function shipped(io: Io, path: string): string {
  const beside = fileURLToPath(new URL(path, import.meta.url));
  return exists(io, beside) ? beside : fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
}
