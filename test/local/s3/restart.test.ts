import { appendFile, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  DeleteObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startS3Server } from "../../../infra/local/s3/s3-server.ts";
import { credentials, newFolder } from "./embedded.ts";
import { clientOf, enableVersioning, newTrial, readObject, refusalOf, type Trial, textOf } from "./trial.ts";

const bucket = "records";
const journal = () => join(dir, bucket, "journal");
const bodies = () => join(dir, bucket, "bodies");

let dir: string;
beforeEach(async () => {
  dir = await newFolder();
});
afterEach(() => rm(dir, { recursive: true }));

/** Runs a server over the folder for as long as `use` takes; the first time it makes the bucket. */
async function whileServing(use: (trial: Trial) => Promise<void>): Promise<void> {
  const server = await startS3Server({ dir, credentials, durable: false });
  const subject = { endpoint: server.endpoint, credentials, stop: server.close };
  const isNew = !(await readdir(dir)).includes(bucket);
  const trial = isNew ? await newTrial(subject, bucket) : { ...subject, s3: clientOf(subject), bucket };
  await use(trial).finally(async () => {
    trial.s3.destroy();
    await server.close();
  });
}

const put = ({ s3 }: Trial, Key: string, Body: string) =>
  s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));

const keysOf = async ({ s3 }: Trial) =>
  ((await s3.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []).map(({ Key }) => Key);

test("a restart brings back objects, versions, markers and metadata", async () => {
  let version = "";
  await whileServing(async (trial) => {
    await put(trial, "before", "one");
    await enableVersioning(trial);
    version = (await put(trial, "k", "one")).VersionId ?? "";
    await trial.s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: "k", Body: "two", Metadata: { season: "2026" } }),
    );
    await put(trial, "gone", "one");
    await trial.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: "gone" }));
  });
  await whileServing(async (trial) => {
    expect(await keysOf(trial)).toEqual(["before", "k"]);
    expect(await readObject(trial, "k")).toMatchObject({
      bytes: Buffer.from("two"),
      Metadata: { season: "2026" },
    });
    expect(await textOf(trial, "k", version)).toBe("one");
    expect(await refusalOf(textOf(trial, "gone"))).toBe("404 NoSuchKey");
    expect((await put(trial, "k", "three")).VersionId).toMatch(/.{20}/);
  });
});

test("a last line that was torn anywhere is dropped, and writing goes on behind it", async () => {
  await whileServing(async (trial) => void (await put(trial, "first", "one")));
  const { size: before } = await stat(journal());
  await whileServing(async (trial) => void (await put(trial, "second", "two")));
  const whole = await readFile(journal());

  for (let cut = before; cut < whole.length; cut += 61) {
    await truncate(journal(), 0);
    await appendFile(journal(), whole.subarray(0, cut));
    await whileServing(async (trial) => {
      expect(await keysOf(trial)).toEqual(["first"]);
      expect(await textOf(trial, "first")).toBe("one");
      await put(trial, "third", "three");
    });
    await whileServing(async (trial) => expect(await keysOf(trial)).toEqual(["first", "third"]));
  }
});

test("a last line whose bytes do not match their checksum is dropped", async () => {
  await whileServing(async (trial) => void (await put(trial, "first", "one")));
  await appendFile(
    journal(),
    `00000000 ${JSON.stringify([{ kind: "drop", key: "first", versionId: "null" }])}\n`,
  );
  await whileServing(async (trial) => expect(await keysOf(trial)).toEqual(["first"]));
});

test("damage before the last line stops the start, and so does a missing body", async () => {
  await whileServing(async (trial) => {
    await put(trial, "first", "one");
    await put(trial, "second", "two");
  });
  const whole = await readFile(journal(), "utf8");
  await writeFile(journal(), whole.replace('"key":"first"', '"key":"fjrst"'));
  await expect(startS3Server({ dir, credentials })).rejects.toThrow(/journal is damaged at byte \d+/);
  await writeFile(journal(), "");
  await expect(startS3Server({ dir, credentials })).rejects.toThrow(/journal is empty/);
  await writeFile(journal(), whole);
  const [body = ""] = await readdir(bodies());
  await rm(join(bodies(), body));
  await expect(startS3Server({ dir, credentials })).rejects.toThrow(/The body of (first|second) is missing/);
});

test("bodies that no commit names, unfinished buckets and unfinished journals are swept at start", async () => {
  await whileServing(async (trial) => void (await put(trial, "first", "one")));
  await writeFile(join(bodies(), "orphan"), "half");
  await writeFile(`${journal()}.new`, "half");
  await mkdir(join(dir, ".new-half", "bodies"), { recursive: true });
  await whileServing(async (trial) => {
    expect(await readdir(bodies())).toHaveLength(1);
    expect(await readdir(dir)).toEqual([bucket]);
    expect(await readdir(join(dir, bucket))).toEqual(["bodies", "journal"]);
    expect(await textOf(trial, "first")).toBe("one");
    expect(await refusalOf(trial.s3.send(new HeadBucketCommand({ Bucket: "half" })))).toBe("404 NotFound");
  });
});

test("what is replaced, removed or refused leaves no body behind", async () => {
  await whileServing(async (trial) => {
    await put(trial, "k", "one");
    await put(trial, "k", "two");
    await refusalOf(
      trial.s3.send(new PutObjectCommand({ Bucket: bucket, Key: "k", Body: "x", IfNoneMatch: "*" })),
    );
    expect(await readdir(bodies())).toHaveLength(1);
    await trial.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: "k" }));
    expect(await readdir(bodies())).toEqual([]);
  });
});

test("a body that lost bytes is an error, never a short answer", async () => {
  await whileServing(async (trial) => {
    await put(trial, "k", "one");
    const [body = ""] = await readdir(bodies());
    await truncate(join(bodies(), body), 1);
    expect(await refusalOf(textOf(trial, "k"))).toBe("500 InternalError");
  });
});

test("a folder is served by one server at a time", async () => {
  await whileServing(async () => {
    await expect(startS3Server({ dir, credentials })).rejects.toThrow(`${dir} is in use by another process.`);
  });
  await whileServing(async (trial) => expect(await keysOf(trial)).toEqual([]));
});
