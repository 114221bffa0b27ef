import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Bucket } from "../../../infra/local/s3/bucket.ts";
import { checkContent, md5Of } from "../../../infra/local/s3/checksum.ts";
import { type ObjectFiles, openObjectFiles } from "../../../infra/local/s3/object-files.ts";
import { currentObject } from "../../../infra/local/s3/stored-version.ts";
import { newFolder } from "./embedded.ts";

let dir: string;
let files: ObjectFiles;
let records: Bucket;
beforeEach(async () => {
  dir = await newFolder();
  files = await openObjectFiles(dir, { durable: false });
  await files.create("records");
  records = files.bucket("records");
});
afterEach(async () => {
  await files.close();
  await rm(dir, { recursive: true });
});

function put(key: string, text: string) {
  const content = Buffer.from(text);
  const checksum = checkContent(content, new Map(), new Map());
  const draft = { etag: md5Of(content, "hex"), checksum, modified: new Date(0).toISOString(), headers: {} };
  return records.put(key, content, draft, () => undefined);
}

async function reopen(): Promise<void> {
  await files.close();
  files = await openObjectFiles(dir, { durable: false });
  records = files.bucket("records");
}

test("a journal of many overwrites is rewritten short at start, and written on", async () => {
  const journalSize = async () => (await stat(join(dir, "records", "journal"))).size;
  await records.setVersioning("Suspended");
  for (let turn = 0; turn < 1100; turn++) await put("k", `turn ${turn}`);
  const long = await journalSize();

  await reopen();
  expect(await journalSize()).toBeLessThan(long / 500);
  await put("l", "more");

  await reopen();
  expect(records.versioning()).toBe("Suspended");
  expect(currentObject(records.index.versionsOf("k"))?.etag).toBe(md5Of(Buffer.from("turn 1099"), "hex"));
  expect(currentObject(records.index.versionsOf("l"))?.size).toBe(4);
});

test("a reader whose object is replaced before its body is open is given the new one", async () => {
  const replaced = { object: await put("k", "one") };
  const current = { object: await put("k", "two") };
  const answers = [replaced, current];
  const { found, file } = await records.openBody(() => answers.shift() ?? current);
  expect(found).toBe(current);
  expect(await file.readFile("utf8")).toBe("two");
  await file.close();
});

test("a body that is gone although nothing replaced it is an error", async () => {
  const replaced = { object: await put("k", "one") };
  await put("k", "two");
  await expect(records.openBody(() => replaced)).rejects.toThrow("ENOENT");
});
