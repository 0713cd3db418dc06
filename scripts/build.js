// Bundles src into dist: no run-time dependencies, one chunk per command; then compiles the packs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { notices } from "./notices.js";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const common = {
  platform: "node",
  resolve: {
    alias: {
      yaml: fileURLToPath(new URL("../node_modules/yaml/browser/index.js", import.meta.url)),
      // commander asks for it at the start, for commands that are programs of their own; we have none.
      "node:child_process": fileURLToPath(new URL("nothing.js", import.meta.url)),
    },
  },
  transform: { define: { COR_CHECK_VERSION: JSON.stringify(version) } },
};

rmSync("dist", { recursive: true, force: true });
const bundle = await rolldown({ ...common, input: { cli: "src/cli.ts", index: "src/index.ts" } });
const { output } = await bundle.write({ dir: "dist", format: "esm", chunkFileNames: "[name]-[hash].js", minify: true });
await bundle.close();
writeFileSync("dist/THIRD-PARTY-NOTICES.txt", notices(output.flatMap((chunk) => Object.keys(chunk.modules ?? {}))));

// The generator is a program of its own that is not shipped: packs checked and compiled, JSON Schemas.
const cache = "node_modules/.cache/cor-check";
const generator = await rolldown({ ...common, input: { generate: "scripts/generate.ts" } });
await generator.write({ dir: cache, format: "esm", codeSplitting: false });
await generator.close();
mkdirSync("dist/packs", { recursive: true });
const { generate } = await import(new URL(`../${cache}/generate.js`, import.meta.url));
process.exitCode = await generate();
