import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The licence texts of every package that has a file in the bundle. */
export function notices(modules) {
  const folders = modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll("\\", "/"))?.[0] ?? []);
  const all = new Set([...folders, ...modules.flatMap(inlined)]);
  const parts = [...all].sort().map((folder) => {
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

/** The folders of the packages that a bundled module holds parts of; it says so before each part. */
function inlined(module) {
  if (!/node_modules/.test(module) || !existsSync(module)) return [];
  const home = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module.replaceAll("\\", "/"))?.[0];
  const names = [...readFileSync(module, "utf8").matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, name]) => name);
  return [...new Set(names)].map((name) => {
    const folder = [`${home}/node_modules/${name}`, `${home?.replace(/node_modules\/.*$/, "")}node_modules/${name}`].find((path) =>
      existsSync(`${path}/package.json`),
    );
    if (folder === undefined) throw new Error(`${module} holds parts of ${name}, whose licence is not in node_modules`);
    return folder;
  });
}
