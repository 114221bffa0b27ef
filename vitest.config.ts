import { defineConfig } from "vitest/config";

/** What starts servers and processes, and no browser. */
const PROCESSES = [
  "test/e2e/crash.test.ts",
  "test/e2e/first-run.test.ts",
  "test/e2e/s3-moto.test.ts",
  "test/e2e/same-anywhere.test.ts",
  "test/e2e/tally.test.ts",
  "test/e2e/tally-province.test.ts",
];

const WHOLE = { testTimeout: 120_000, hookTimeout: 120_000 };

/** `quick` is the short part; then `processes`, two files at a time; then `browsers`, one at a time: some measure. */
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
          name: "processes",
          include: PROCESSES,
          ...WHOLE,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browsers",
          include: ["test/e2e/**/*.test.ts"],
          exclude: PROCESSES,
          ...WHOLE,
          maxWorkers: 1,
          // A browser on a busy machine may miss a deadline once; a fault fails twice.
          retry: 1,
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
