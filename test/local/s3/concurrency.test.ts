import { PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { createCommits } from "../../../infra/local/s3/commits.ts";
import { createKeyIndex } from "../../../infra/local/s3/key-index.ts";
import type { Change } from "../../../infra/local/s3/stored-version.ts";
import { startEmbedded } from "./embedded.ts";
import { newTrial, readObject } from "./trial.ts";

test("a reader is never given parts of two bodies, however often the object is replaced", async () => {
  const subject = await startEmbedded();
  const trial = await newTrial(subject, "records");
  const put = (letter: string) =>
    trial.s3.send(new PutObjectCommand({ Bucket: trial.bucket, Key: "k", Body: letter.repeat(300_000) }));
  await put("a");

  let writing = true;
  const writers = Promise.all(
    ["abcde", "fghij"].map(async (letters) => {
      for (const letter of letters) await put(letter);
    }),
  ).finally(() => {
    writing = false;
  });
  let reads = 0;
  const reader = async () => {
    do {
      const { bytes } = await readObject(trial, "k");
      expect(bytes.length).toBe(300_000);
      expect(bytes.every((byte) => byte === bytes[0])).toBe(true);
      reads += 1;
    } while (writing);
  };
  await Promise.all([writers, reader(), reader(), reader()]);
  expect(reads).toBeGreaterThan(3);
  trial.s3.destroy();
  await subject.stop();
});

/** Commits over a journal that keeps every line waiting until it is told how that line ends. */
function commitsOverHeldJournal() {
  const lines: (readonly Change[])[] = [];
  const held: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const append = (changes: readonly Change[]) => {
    lines.push(changes);
    return new Promise<void>((resolve, reject) => held.push({ resolve, reject }));
  };
  const index = createKeyIndex(new Map());
  const commits = createCommits({
    state: { index, versioning: "Off" },
    journal: { append, close: async () => undefined },
    syncBodies: async () => undefined,
  });
  /** Marks a key that nobody has marked before. */
  const mark = (key: string) =>
    commits.commit(({ versionsOf }) => {
      if (versionsOf(key).length > 0) throw new Error(`${key} is taken`);
      return { kind: "put", key, version: { kind: "delete-marker", versionId: key, modified: "" } };
    });
  return { lines, held, index, mark };
}

test("a change is seen only after its line is written, and writers who waited share the next line", async () => {
  const { lines, held, index, mark } = commitsOverHeldJournal();
  const first = mark("a");
  const others = [mark("b"), mark("c")];
  await expect.poll(() => held.length).toBe(1);
  expect(index.versionsOf("a")).toEqual([]);
  held[0]?.resolve();
  await first;
  expect(index.versionsOf("a")).toHaveLength(1);
  expect(index.versionsOf("b")).toEqual([]);
  await expect.poll(() => held.length).toBe(2);
  held[1]?.resolve();
  await Promise.all(others);
  expect(lines.map((line) => line.length)).toEqual([1, 2]);
});

test("of rivals who share a line the first wins and the others are refused", async () => {
  const { lines, held, mark } = commitsOverHeldJournal();
  const first = mark("a");
  const rivals = Promise.allSettled([mark("b"), mark("b"), mark("b")]);
  await expect.poll(() => held.length).toBe(1);
  held[0]?.resolve();
  await first;
  await expect.poll(() => held.length).toBe(2);
  held[1]?.resolve();
  expect((await rivals).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(lines.map((line) => line.length)).toEqual([1, 1]);
});

test("a line that could not be written fails its writers and changes nothing", async () => {
  const { held, index, mark } = commitsOverHeldJournal();
  const writer = mark("a");
  await expect.poll(() => held.length).toBe(1);
  held[0]?.reject(new Error("disk full"));
  await expect(writer).rejects.toThrow("disk full");
  expect(index.versionsOf("a")).toEqual([]);
});
