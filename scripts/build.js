// Bundles src into dist: no run-time dependencies, one chunk per command; then compiles the packs.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { notices } from "./notices.js";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const common = {
  platform: "node",
  resolve: {
    alias: {
      yaml: fileURLToPath(new URL("../node_modules/yaml/browser/index.js", import.meta.url)),
      "string-width": fileURLToPath(new URL("plain-width.cjs", import.meta.url)),
      // commander asks for it at the start, for commands that are programs of their own; we have none.
      "node:child_process": fileURLToPath(new URL("nothing.js", import.meta.url)),
    },
  },
  transform: { define: { COR_CHECK_VERSION: JSON.stringify(version) } },
};

rmSync("dist", { recursive: true, force: true });
const bundle = await rolldown({ ...common, input: { cli: "src/cli.ts" }, preserveEntrySignatures: "allow-extension" });
// Few chunks, cut along what a command needs: each file more costs about a millisecond to find and link.
const groups = [
  // What comes once the first question is on the screen.
  {
    name: "prompts",
    test: /src[\\/]ask[\\/](inquirer-|pastes)|@inquirer|mute-stream|signal-exit|cli-width|fast-wrap-ansi|fast-string|chardet|iconv/,
    priority: 5,
  },
  {
    name: "ask",
    test: /src[\\/]ask[\\/]|src[\\/]commands[\\/]ask-(?:questions|remarks|choice)\.ts|src[\\/]report[\\/]first-gaps\.ts|src[\\/]load[\\/]store\.ts/,
    priority: 4,
  },
  {
    name: "schemas",
    test: /node_modules[\\/]zod|src[\\/]model[\\/](assessment|baseline|interviews|element|pack|settings|shared|result|plan)\.ts|src[\\/]load[\\/]shape\.ts/,
    priority: 3,
  },
  { name: "base", test: /src[\\/](io|io-files|errors|problems|text)\.ts|src[\\/]version\.ts|src[\\/]model[\\/]names\.ts/, priority: 2 },
  {
    name: "evidence",
    test: /src[\\/]evidence[\\/](?!note-|notes|judge-notes|rules-notes|findings|folders|changed)|src[\\/]commands[\\/]evidence\.ts/,
    priority: 2,
  },
  // Only where notes are read: ask loads them with the first note, check at its end.
  { name: "notes", test: /src[\\/]evidence[\\/](note-[a-z]+|notes|judge-notes)\.ts/, priority: 2 },
  {
    name: "main",
    test: /node_modules[\\/]yaml|src[\\/](score|model)[\\/]|src[\\/]load[\\/](?!store|create|validate|machine|pack|result)|src[\\/]terminal[\\/]paint|src[\\/]commands[\\/](outcome|output|settle|judge|notes|pick|open-prompter|rule-names|terminal-guard)\.ts|src[\\/]evidence[\\/](findings|rules-notes)\.ts|src[\\/]sample[\\/](needed|records)\.ts|src[\\/]report[\\/](words|index|closing-words|evidence-words|fixed)\.ts|src[\\/]terminal[\\/]page/,
    priority: 1,
  },
];
const { output } = await bundle.write({
  dir: "dist",
  // Scripts, and not modules: the engine keeps compiled code of scripts alone in every Node that we run on (docs/decisions/0009).
  format: "cjs",
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
  minify: true,
  codeSplitting: { groups, includeDependenciesRecursively: false },
});
await bundle.close();
findCircle(output);
leaveAscii();
// What others import is a module, in one file.
const library = await rolldown({ ...common, input: { index: "src/index.ts" } });
const { output: libraryOutput } = await library.write({ dir: "dist", format: "esm", minify: true, codeSplitting: false });
await library.close();
copyCompletion();
writeFileSync("dist/THIRD-PARTY-NOTICES.txt", notices([...output, ...libraryOutput].flatMap((chunk) => Object.keys(chunk.modules ?? {}))));

// The generator is a program of its own that is not shipped: packs checked and compiled, JSON Schemas.
const cache = "node_modules/.cache/cor-check";
const generator = await rolldown({ ...common, input: { generate: "scripts/generate.ts" } });
await generator.write({ dir: cache, format: "esm", codeSplitting: false });
await generator.close();
mkdirSync("dist/packs", { recursive: true });
const { generate } = await import(new URL(`../${cache}/generate.js`, import.meta.url));
process.exitCode = await generate();
listFiles();

/** The scripts of `completion`, with the line ends that every shell takes. */
function copyCompletion() {
  mkdirSync("dist/completion");
  for (const name of readdirSync("completion"))
    writeFileSync(`dist/completion/${name}`, readFileSync(`completion/${name}`, "utf8").replaceAll("\r\n", "\n"));
}

/** What the program is made of, by which `doctor` tells whether it is whole. */
function listFiles() {
  const names = readdirSync("dist", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/").slice("dist/".length));
  const sum = (name) =>
    createHash("sha256")
      .update(readFileSync(`dist/${name}`))
      .digest("hex")
      .slice(0, 16);
  writeFileSync("dist/files.json", JSON.stringify(Object.fromEntries(names.sort().map((name) => [name, sum(name)]))));
}

/** A chunk that needs one which needs it in turn would get the exports of before: cut the groups so that what belongs together stays together. */
function findCircle(chunks) {
  const needs = new Map(chunks.map(({ fileName, imports = [] }) => [fileName, imports]));
  const isClear = new Set();
  const look = (name, path) => {
    if (path.includes(name)) throw new Error(`chunks that need one another: ${[...path.slice(path.indexOf(name)), name].join(" > ")}`);
    if (isClear.has(name)) return;
    for (const needed of needs.get(name) ?? []) look(needed, [...path, name]);
    isClear.add(name);
  };
  for (const name of needs.keys()) look(name, []);
}

/** Letters beyond ASCII as escapes: a file without them is read and held in half the time and space. */
function leaveAscii() {
  for (const name of readdirSync("dist").filter((name) => name.endsWith(".cjs"))) {
    const text = readFileSync(`dist/${name}`, "utf8");
    if (/String\.raw`[^`]*[^\0-\x7f]/.test(text))
      throw new Error(`${name}: an escape in String.raw is no escape; write it as \\u in the source`);
    const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
    writeFileSync(`dist/${name}`, text.replace(/[^\0-\x7f]/g, escaped));
  }
}
