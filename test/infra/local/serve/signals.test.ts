import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { Misuse, NotNow, runCommand } from "../../../../infra/local/command-line.ts";
import { heedSignals } from "../../../../infra/local/serve/signals.ts";

/** A server that is starting, and everything that was done to it and to its process. */
function beingStarted({ close = async () => undefined }: { close?: () => Promise<void> } = {}) {
  const done: (string | number)[] = [];
  const server = {
    renewCertificate: async () => void done.push("renewed"),
    close: async () => {
      done.push("closed");
      await close();
    },
  };
  const start = Promise.withResolvers<typeof server>();
  const signals = new EventEmitter();
  heedSignals(start.promise, {
    signals,
    exit: (code) => done.push(code),
    failed: () => done.push("told"),
  });
  return { signals, done, started: () => start.resolve(server), broken: () => start.reject(new Error("no")) };
}

test("signals that come before the server has started are acted on once it has", async () => {
  const { signals, done, started } = beingStarted();
  signals.emit("SIGHUP");
  signals.emit("SIGTERM");
  await Promise.resolve();
  expect(done).toEqual([]);
  started();
  await vi.waitUntil(() => done.includes(0));
  expect(done).toEqual(["renewed", "closed", 0]);
});

test("a start that fails is told by whoever started it, whatever signals came", async () => {
  const { signals, done, broken } = beingStarted();
  for (const signal of ["SIGHUP", "SIGINT"]) signals.emit(signal);
  broken();
  await new Promise(setImmediate);
  expect(done).toEqual([]);
});

test("an echo of the first signal is one with it; a second one after a second ends at once", async () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(5_000);
  const { signals, done } = beingStarted();
  signals.emit("SIGINT");
  now.mockReturnValue(5_900);
  signals.emit("SIGINT");
  expect(done).toEqual([]);
  now.mockReturnValue(6_100);
  signals.emit("SIGBREAK");
  expect(done).toEqual([1]);
  now.mockRestore();
});

test("a server that does not end well is told of, and ends with 1", async () => {
  const { signals, done, started } = beingStarted({ close: () => Promise.reject(new Error("no")) });
  started();
  signals.emit("SIGTERM");
  await vi.waitUntil(() => done.includes(1));
  expect(done).toEqual(["closed", "told", 1]);
});

test.each([
  [2, "what a person has to mend", new Misuse("sentence")],
  [1, "what may pass by itself", new NotNow("sentence")],
])("a command ends with %i for %s, told as a sentence", async (code, _what, error) => {
  const told = vi.spyOn(console, "error").mockReturnValue(undefined);
  await runCommand(() => Promise.reject(error));
  const ended = process.exitCode;
  process.exitCode = undefined;
  expect([ended, told.mock.calls]).toEqual([code, [["sentence"]]]);
  told.mockRestore();
});
