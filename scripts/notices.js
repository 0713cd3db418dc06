import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The licence texts of every package that has a file in the bundle. */
export function notices(modules) {
  const folders = new Set(modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll("\\", "/"))?.[0] ?? []));
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file && existsSync(`${folder}/${file}`)
        ? readFileSync(`${folder}/${file}`, "utf8").trim()
        : `${license}, ${author?.name ?? author ?? name}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `cor-check holds parts of these packages:\n\n${parts.join(`\n${"-".repeat(72)}\n\n`)}`;
}
