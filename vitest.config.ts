import { defineConfig } from "vitest/config";

/** What measures runs alone, one file after another. */
const MEASURED = [
  "test/e2e/excel-host.test.ts",
  "test/e2e/pane-speed.test.ts",
  "test/e2e/pane-start.test.ts",
  "test/e2e/province-speed.test.ts",
  "test/e2e/journeys/budgets.test.ts",
];

/** Servers, processes and browsers. A browser on a busy machine may miss a deadline once; a fault fails twice. */
const WHOLE = { testTimeout: 120_000, hookTimeout: 120_000, retry: 1 };

/** `quick` is the short part; then `whole`, two files at a time; then `measured`. */
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
          exclude: MEASURED,
          ...WHOLE,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "measured",
          include: MEASURED,
          ...WHOLE,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
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
