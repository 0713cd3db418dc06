import { fileReason, isMissing, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Problem } from "../problems.ts";
import { decodeText, type Refusal } from "./decode.ts";
import { fits } from "./fits.ts";
import type { Shape } from "./shapes.ts";
import { schemaPath } from "./shipped.ts";
import { parseYaml, type YamlSource } from "./yaml.ts";

const maxBytes = 5 * 1024 * 1024;

/** A file read and parsed: `value` is undefined when it is not of the right shape. */
export interface Loaded<T> {
  file: string;
  value: T | undefined;
  source: YamlSource | undefined;
  problems: Problem[];
}

/** The text of a file, refused when it is too large, not a file or not UTF-8 text. */
export function readText(io: Io, path: string): { text: string; bom: boolean } | Refusal {
  const found = stat(io, path);
  if (found === undefined) throw new UserError(`${path}: there is no such file`);
  if (found.kind === "folder") return refusal("folder", "is a folder; give a file");
  if (found.kind === "other") return refusal("not-a-file", "is not a plain file");
  if (found.size > maxBytes) return refusal("too-big", "is larger than 5 MB, which none of our files is");
  try {
    return decodeText(io.files.read(path));
  } catch (error) {
    throw new UserError(`${path}: cannot be read: ${fileReason(error)}`, { cause: error });
  }
}

/** Reads a YAML file and judges its shape; all faults of the file at once. */
export async function loadYaml<T>(io: Io, path: string, shape: Shape<T>): Promise<Loaded<T>> {
  const { source, problems } = loadSource(io, path);
  if (!source) return { file: show(path), value: undefined, source, problems };
  return { file: show(path), source, ...(await judgeShape(io, show(path), source, shape)) };
}

export function loadSource(io: Io, path: string): { source: YamlSource | undefined; problems: Problem[] } {
  const read = readText(io, path);
  if ("code" in read) return { source: undefined, problems: [toProblem(show(path), read)] };
  const { source, faults } = parseYaml(read.text);
  return { source, problems: faults.map((fault) => toProblem(show(path), fault)) };
}

/** Asks the shipped JSON Schema first; where it does not fit, the schema library says what is wrong. */
async function judgeShape<T>(
  io: Io,
  file: string,
  source: YamlSource,
  shape: Shape<T>,
): Promise<{ value: T | undefined; problems: Problem[] }> {
  if (shape.quick !== undefined) {
    const path = schemaPath(io, shape.quick);
    if (exists(io, path) && fits(JSON.parse(new TextDecoder().decode(io.files.read(path))), source.value))
      return { value: source.value as T, problems: [] };
  }
  const schema = await shape.schema();
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, problems: [] };
  const { shapeProblems } = await import("./shape.ts");
  return { value: undefined, problems: shapeProblems(result.error.issues, schema, source, file) };
}

/** A path as printed: with forward slashes on every system. */
export function show(path: string): string {
  return path.replaceAll("\\", "/");
}

export function exists(io: Io, path: string): boolean {
  return stat(io, path) !== undefined;
}

export function isFolder(io: Io, path: string): boolean {
  return stat(io, path)?.kind === "folder";
}

function stat(io: Io, path: string) {
  try {
    return io.files.stat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new UserError(`${path}: cannot be read: ${fileReason(error)}`, { cause: error });
  }
}

function refusal(code: string, message: string): Refusal {
  return { line: 1, column: 1, code, message };
}

function toProblem(file: string, fault: Refusal): Problem {
  return { file, line: fault.line, column: fault.column, code: fault.code, message: fault.message, severity: "error" };
}
