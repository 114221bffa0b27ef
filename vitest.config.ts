import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// What a process compiled the next one need not: every command that a test starts comes up in half the time.
process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(
  new URL("node_modules/.cache/node-compile", import.meta.url),
);

/** What starts servers, processes and bundlers, and no browser. */
const PROCESSES = [
  "test/e2e/crash.test.ts",
  "test/e2e/first-run.test.ts",
  "test/e2e/s3-moto.test.ts",
  "test/e2e/same-anywhere.test.ts",
  "test/e2e/serve.test.ts",
  "test/e2e/serve-restore.test.ts",
  "test/e2e/serve-s3.test.ts",
  "test/e2e/tally.test.ts",
  "test/e2e/tally-province.test.ts",
  "test/infra/aws/bundles.test.ts",
  "test/infra/aws/handlers.test.ts",
  "test/infra/aws/synth.test.ts",
];

/** What holds times against a limit, and so wants the machine for itself. */
const MEASURED = [
  "test/e2e/journeys/budgets.test.ts",
  "test/e2e/pane-speed.test.ts",
  "test/e2e/province-speed.test.ts",
  "test/e2e/workbook-desk-looks.test.ts",
];

const WHOLE = { testTimeout: 300_000, hookTimeout: 300_000 };

/** The files of a worker share what they import: it is read once, and holds no state. */
const SHARING = { isolate: false };

/** What drives a browser. A browser on a busy machine may miss a deadline once; a fault fails twice. */
const BROWSING = { ...WHOLE, ...SHARING, retry: 1 };

/** `quick` is the short part; then `processes` and `browsers`, two files at a time; then `measured`, one at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "quick",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/bench/**", ...PROCESSES],
          testTimeout: 60_000,
          ...SHARING,
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
          exclude: [...PROCESSES, ...MEASURED],
          ...BROWSING,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "measured",
          include: MEASURED,
          ...BROWSING,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
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
