import { defineConfig } from "vitest/config";

/** `quick` is the seconds-long part; `whole` starts servers and processes and takes minutes. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "quick",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/bench/**"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "whole",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
