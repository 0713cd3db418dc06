import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["tests/office/**/*.test.ts"], testTimeout: 180_000, fileParallelism: false },
});
