import { fileURLToPath } from "node:url";
import type { Io } from "../io.ts";

/** The path of a file that ships beside the bundle; from the sources, that of the last build. */
export function shippedPath(io: Io, path: string): string {
  const beside = fileURLToPath(new URL(path, import.meta.url));
  return io.files.stat(beside) ? beside : fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
}

export function schemaPath(io: Io, name: string): string {
  return shippedPath(io, `../schema/${name}.schema.json`);
}
