import type { Io } from "../io.ts";
import type { Pack } from "../model/content.ts";
import { schemaPath, shippedPath } from "./shipped.ts";

/** The packs that ship inside the program, as the build compiled and checked them. */
export const builtinPacks = ["cor", "secor"] as const;

export function isBuiltin(id: string): boolean {
  return (builtinPacks as readonly string[]).includes(id);
}

export function loadBuiltin(io: Io, id: string): Pack {
  return JSON.parse(new TextDecoder().decode(io.files.read(shippedPath(io, `packs/${id}.json`)))) as Pack;
}

/** The text of a shipped JSON Schema. */
export function readSchema(io: Io, name: string): string {
  return new TextDecoder().decode(io.files.read(schemaPath(io, name)));
}
