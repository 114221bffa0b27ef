import {
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { expect } from "vitest";
import { type Rules, readObject, refusalOf, type Trial, textOf } from "../trial.ts";

async function keepsKeys(trial: Trial, keys: readonly string[]): Promise<void> {
  const { s3, bucket } = trial;
  for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: `<${Key}>` }));
  for (const key of keys) expect(await textOf(trial, key)).toBe(`<${key}>`);
  const list = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
  expect(new Set(list.Contents?.map(({ Key }) => Key))).toEqual(new Set(keys));
}

export const objectRules = {
  "an object comes back as it was put, with its type and its metadata": async ({ s3, bucket }) => {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: "k",
        Body: "điểm",
        ContentType: "text/plain; charset=utf-8",
        CacheControl: "no-store",
        ContentDisposition: "inline",
        Metadata: { season: "2026" },
      }),
    );
    expect(await readObject({ s3, bucket }, "k")).toMatchObject({
      bytes: Buffer.from("điểm"),
      ContentType: "text/plain; charset=utf-8",
      CacheControl: "no-store",
      ContentDisposition: "inline",
      ContentLength: 7,
      Metadata: { season: "2026" },
    });
  },

  "an ETag is the MD5 of the body, the same in PUT, GET, HEAD and list": async ({ s3, bucket }) => {
    const ETag = '"5d41402abc4b2a76b9719d911017c592"';
    const place = { Bucket: bucket, Key: "k" };
    expect(await s3.send(new PutObjectCommand({ ...place, Body: "hello" }))).toMatchObject({ ETag });
    expect(await readObject({ s3, bucket }, "k")).toMatchObject({ ETag });
    expect(await s3.send(new HeadObjectCommand(place))).toMatchObject({ ETag, ContentLength: 5 });
    const list = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(list.Contents).toMatchObject([{ Key: "k", ETag, Size: 5 }]);
  },

  "an empty object and one of five megabytes come back whole": async (trial) => {
    const { s3, bucket } = trial;
    const large = Buffer.alloc(5_000_000, "Bảng Vàng ");
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "empty", Body: new Uint8Array() }));
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "large", Body: large }));
    expect(await textOf(trial, "empty")).toBe("");
    expect(large.equals((await readObject(trial, "large")).bytes)).toBe(true);
  },

  "without versioning a PUT replaces the object and a DELETE removes it": async (trial) => {
    const place = { Bucket: trial.bucket, Key: "k" };
    await trial.s3.send(new PutObjectCommand({ ...place, Body: "one" }));
    await trial.s3.send(new PutObjectCommand({ ...place, Body: "two" }));
    expect(await textOf(trial, "k")).toBe("two");
    await trial.s3.send(new DeleteObjectCommand(place));
    expect(await refusalOf(textOf(trial, "k"))).toBe("404 NoSuchKey");
    await trial.s3.send(new DeleteObjectCommand(place));
  },

  "what does not exist is said to be missing": async (trial) => {
    const { s3, bucket } = trial;
    expect(await refusalOf(textOf(trial, "k"))).toBe("404 NoSuchKey");
    expect(await refusalOf(s3.send(new HeadObjectCommand({ Bucket: bucket, Key: "k" })))).toBe(
      "404 NotFound",
    );
    const elsewhere = { Bucket: `${bucket}-not`, Key: "k" };
    expect(await refusalOf(textOf({ s3, bucket: elsewhere.Bucket }, "k"))).toBe("404 NoSuchBucket");
    expect(await refusalOf(s3.send(new PutObjectCommand({ ...elsewhere, Body: "-" })))).toBe(
      "404 NoSuchBucket",
    );
  },

  "a key keeps its letters, its spaces and its marks": (trial) =>
    keepsKeys(trial, [
      ...["a b", "a+b", "a%20b", "a%2Fb", "a=b&c?d#e", "~!*'()", "quote\"'<&>", "con.json."],
      ...["Khối thi đua số 1/điểm.json", "😀", "x".repeat(1024)],
    ]),

  "a key keeps its slashes and its dots": (trial) =>
    keepsKeys(trial, ["a//b", "/leading", "trailing/", "../../etc/passwd", "./x/../y"]),

  "a key keeps its control characters": (trial) => keepsKeys(trial, ["tab\tline\nreturn\r", "delete\u007F"]),

  "a range of bytes is a part of the object": async ({ s3, bucket }) => {
    const place = { Bucket: bucket, Key: "k" };
    await s3.send(new PutObjectCommand({ ...place, Body: "0123456789" }));
    const partOf = async (Range: string) => {
      const { bytes, ContentRange } = await readObject({ s3, bucket }, "k", { Range });
      return [bytes.toString(), ContentRange];
    };
    expect(await partOf("bytes=2-4")).toEqual(["234", "bytes 2-4/10"]);
    expect(await partOf("bytes=7-")).toEqual(["789", "bytes 7-9/10"]);
    expect(await partOf("bytes=-2")).toEqual(["89", "bytes 8-9/10"]);
    expect(await refusalOf(partOf("bytes=10-"))).toBe("416 InvalidRange");
  },

  "a reader that has the object already is not sent it again": async ({ s3, bucket }) => {
    const place = { Bucket: bucket, Key: "k" };
    const { ETag } = await s3.send(new PutObjectCommand({ ...place, Body: "0123456789" }));
    const read = (condition: { IfNoneMatch?: string; IfMatch?: string }) =>
      readObject({ s3, bucket }, "k", condition);
    expect(await refusalOf(read({ IfNoneMatch: ETag ?? "" }))).toMatch(/^304 /);
    expect(await refusalOf(read({ IfMatch: '"0"' }))).toBe("412 PreconditionFailed");
    expect((await read({ IfNoneMatch: '"0"', IfMatch: ETag ?? "" })).bytes.toString()).toBe("0123456789");
  },
} satisfies Rules;
