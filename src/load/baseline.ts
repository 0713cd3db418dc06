import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Baseline } from "../model/baseline.ts";
import { exists, loadYaml, readText, show } from "./file.ts";
import { fits } from "./fits.ts";
import { baselineShape } from "./shapes.ts";
import { schemaPath } from "./shipped.ts";

/** A baseline file. Missing or faulty it is a UserError: what is known cannot be guessed. */
export async function loadBaseline(io: Io, path: string): Promise<Baseline> {
  if (!exists(io, path)) {
    const name = show(path);
    throw new UserError(`${name}: there is no such baseline. Write one with: cor-check check --write-baseline ${name}`);
  }
  const quick = readQuickly(io, path);
  if (quick) return quick;
  const { value, problems } = await loadYaml(io, path, baselineShape);
  if (value) return value;
  const [first] = problems;
  const where = first ? `:${first.line}:${first.column} ${first.message} (${first.code})` : " is no baseline";
  throw new UserError(`${show(path)}${where}. Write it anew with --write-baseline`);
}

/** As JSON, which takes lists longer than the limits of our YAML; undefined where it is not quite right, for better words. */
function readQuickly(io: Io, path: string): Baseline | undefined {
  const read = readText(io, path);
  if ("code" in read) return undefined;
  try {
    const value: unknown = JSON.parse(read.text);
    const schema: unknown = JSON.parse(new TextDecoder().decode(io.files.read(schemaPath(io, "baseline"))));
    return fits(schema as Parameters<typeof fits>[0], value) ? (value as Baseline) : undefined;
  } catch {
    return undefined;
  }
}

/** A baseline as a file: one line for each entry, so that changes to it read well. */
export function baselineText({ format, pack, known }: Baseline): string {
  const lines = known.map((one) => `    ${JSON.stringify(one)}`).join(",\n");
  const list = known.length === 0 ? "[]" : `[\n${lines}\n  ]`;
  return `{\n  "format": ${format},\n  "pack": ${JSON.stringify(pack)},\n  "known": ${list}\n}\n`;
}
