import { type FileHandle, open } from "node:fs/promises";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { afterEach, expect, test, vi } from "vitest";
import { startEmbedded } from "./embedded.ts";
import { newTrial } from "./trial.ts";

afterEach(() => vi.restoreAllMocks());

/** Notes each time a file or folder is pressed to the disk. */
async function watchSyncs(): Promise<string[]> {
  const here = await open(import.meta.filename);
  const handles: FileHandle = Object.getPrototypeOf(here);
  await here.close();
  const syncs: string[] = [];
  for (const kind of ["sync", "datasync"] as const) {
    const real = handles[kind];
    vi.spyOn(handles, kind).mockImplementation(async function (this: FileHandle) {
      syncs.push((await this.stat()).isDirectory() ? "folder" : "file");
      await real.call(this);
    });
  }
  return syncs;
}

async function syncsOfOnePut(options: { durable?: boolean }): Promise<readonly string[]> {
  const trial = await newTrial(await startEmbedded(options), "records");
  const syncs = await watchSyncs();
  await trial.s3.send(new PutObjectCommand({ Bucket: trial.bucket, Key: "k", Body: "hello" }));
  const before = [...syncs];
  trial.s3.destroy();
  await trial.stop();
  return before;
}

test("by default a PUT is answered after its body, the body's folder and the journal were synced, in that order", async () => {
  expect(await syncsOfOnePut({})).toEqual(["file", "folder", "file"]);
});

test("without durability nothing is synced", async () => {
  expect(await syncsOfOnePut({ durable: false })).toEqual([]);
});
