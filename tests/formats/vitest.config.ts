import { defineConfig } from "vitest/config";

/** The suite that needs the official schemas, which lie beside the checkout: npm run formats. */
export default defineConfig({ test: { include: ["tests/formats/*.check.ts"] } });
