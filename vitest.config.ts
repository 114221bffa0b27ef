import { defineConfig } from "vitest/config";

/** `quick` is the short part; then `whole` starts servers, processes and browsers, one file at a time: some measure. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "quick",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/bench/**"],
          testTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "whole",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          // A browser on a busy machine may miss a deadline once; a fault fails twice.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["shared/**/*.ts", "functions/*.ts"],
      thresholds: { 100: true },
      reporter: ["text-summary", "text"],
      skipFull: true,
    },
  },
});
