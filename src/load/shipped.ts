import type { Io } from "../io.ts";

/** The path of a file that ships beside the bundle; from the sources, that of the last build. */
export function shippedPath(io: Io, path: string): string {
  const beside = io.pathOf(new URL(path, import.meta.url));
  return io.files.stat(beside) ? beside : io.pathOf(new URL(`../../dist/${path}`, import.meta.url));
}

export function schemaPath(io: Io, name: string): string {
  return shippedPath(io, `../schema/${name}.schema.json`);
}
