import { defineConfig } from "vitest/config";

/** What measures time: run one after the other, when nothing else runs. */
const MEASURED = ["test/e2e/journeys/budgets.test.ts", "test/e2e/pane-speed.test.ts"];

/** `quick` is the short part; `whole` starts servers, processes and browsers; `alone` measures. They follow each other. */
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
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "alone",
          include: MEASURED,
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
