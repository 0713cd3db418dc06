// Bundles src into dist: no run-time dependencies.
import { rmSync } from "node:fs";
import { rolldown } from "rolldown";

rmSync("dist", { recursive: true, force: true });
const bundle = await rolldown({ input: { index: "src/index.ts" }, platform: "node" });
await bundle.write({ dir: "dist", format: "esm", chunkFileNames: "[name]-[hash].js" });
await bundle.close();
