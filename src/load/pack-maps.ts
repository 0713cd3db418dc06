import type { Pack } from "../model/content.ts";
import { placedQuestions } from "../model/find.ts";
import { didYouMean, type Problem } from "../problems.ts";
import { Faults } from "./faults.ts";
import type { Loaded } from "./file.ts";
import type { Path } from "./yaml.ts";

/** What is wrong in the maps of a whole pack: where older editions and other packs lead, and what may be carried over. */
export function judgeMaps(pack: Pack, loaded: Pick<Loaded<unknown>, "file" | "source">): Problem[] {
  const faults = new Faults(loaded.file, loaded.source);
  const ids = new Set(placedQuestions(pack).map(({ id }) => id));
  const isThere = (path: Path, id: string | undefined) => {
    if (id !== undefined && !ids.has(id)) faults.error(path, "unknown-question", `there is no question "${id}".${didYouMean(id, ids)}`);
  };
  for (const [edition, { renamed = {}, split = {} }] of Object.entries(pack.migrations ?? {})) {
    const at = ["migrations", edition];
    for (const [id, now] of Object.entries(renamed)) isThere([...at, "renamed", id], now);
    for (const [id, parts] of Object.entries(split))
      for (const [index, part] of parts.entries()) isThere([...at, "split", id, index], part);
  }
  const roles = pack.roles.map(({ id }) => id);
  for (const [name, growth] of Object.entries(pack.grows_from ?? {})) {
    const at = ["grows_from", name];
    for (const [id, now] of Object.entries(growth.same)) isThere([...at, "same", id], now);
    faults.unique(
      Object.entries(growth.same).map(([id, word]) => ({ word, path: [...at, "same", id] })),
      "duplicate-id",
      "line to the question",
    );
    for (const [role, now] of Object.entries(growth.roles ?? {}))
      if (!roles.includes(now))
        faults.error([...at, "roles", role], "unknown-role", `the pack has no role "${now}".${didYouMean(now, roles)}`);
  }
  const purposes = Object.keys(pack.pass_rules);
  for (const key of ["from", "into"] as const)
    for (const [index, purpose] of (pack.carry_over?.[key] ?? []).entries())
      if (!purposes.includes(purpose))
        faults.error(
          ["carry_over", key, index],
          "unknown-purpose",
          `there is no pass rule for "${purpose}".${didYouMean(purpose, purposes)}`,
        );
  return faults.problems;
}
