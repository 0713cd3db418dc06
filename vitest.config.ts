import { defineConfig } from "vitest/config";

/** Many tests start the program as a process: on a busy machine that takes its time, and no test is about time. */
export default defineConfig({ test: { testTimeout: 60_000 } });
