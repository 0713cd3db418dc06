import { configDefaults, defineConfig } from "vitest/config";

/**
 * Many tests start the program as a process: on a busy machine that takes its time, and no test is about time.
 * What needs a browser or LibreOffice has a run of its own: npm run browser, npm run office.
 */
export default defineConfig({
  test: { testTimeout: 60_000, maxWorkers: 2, exclude: [...configDefaults.exclude, "tests/browser/**", "tests/office/**"] },
});
