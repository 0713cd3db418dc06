import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pack } from "../../src/model/content.ts";
import { root } from "./cli.ts";

/** A pack that ships with the program, as the build compiled it. */
export function builtinPack(id: "cor" | "secor"): Pack {
  return JSON.parse(readFileSync(join(root, `dist/packs/${id}.json`), "utf8"));
}
