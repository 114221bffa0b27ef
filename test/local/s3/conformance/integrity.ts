import { Readable } from "node:stream";
import { HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect } from "vitest";
import { clientOf, type Rules, readObject, refusalOf } from "../trial.ts";

const wrong = {
  crc32: "AAAAAA==",
  sha256: Buffer.alloc(32).toString("base64"),
  md5: Buffer.alloc(16).toString("base64"),
};

export const integrityRules = {
  "the CRC32 that the SDK sends by default comes back with the object": async ({ s3, bucket }) => {
    const place = { Bucket: bucket, Key: "k" };
    expect(await s3.send(new PutObjectCommand({ ...place, Body: "hello" }))).toMatchObject({
      ChecksumCRC32: "NhCmhg==",
    });
    expect(await readObject({ s3, bucket }, "k")).toMatchObject({ ChecksumCRC32: "NhCmhg==" });
  },

  "a SHA-256 checksum comes back with the object": async ({ s3, bucket }) => {
    const place = { Bucket: bucket, Key: "k" };
    await s3.send(new PutObjectCommand({ ...place, Body: "hello", ChecksumAlgorithm: "SHA256" }));
    const read = await s3.send(new HeadObjectCommand({ ...place, ChecksumMode: "ENABLED" }));
    expect(read.ChecksumSHA256).toBe("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
  },

  "a streamed body arrives whole": async ({ s3, bucket }) => {
    const parts = [Buffer.alloc(70_000, 1), Buffer.alloc(8192, 2), Buffer.alloc(3, 3)];
    const place = { Bucket: bucket, Key: "k" };
    const Body = Readable.from(parts, { objectMode: false, highWaterMark: 100_000 });
    await s3.send(
      new PutObjectCommand({ ...place, Body, ContentLength: 78_195, ContentEncoding: "identity" }),
    );
    const read = await readObject({ s3, bucket }, "k");
    expect(read.ContentEncoding).toBe("identity");
    expect(read.bytes.equals(Buffer.concat(parts))).toBe(true);
  },

  "a streamed body with a small chunk before its last is refused": async ({ s3, bucket }) => {
    const Body = Readable.from([Buffer.alloc(8191), Buffer.alloc(1)]);
    const sent = s3.send(new PutObjectCommand({ Bucket: bucket, Key: "k", Body, ContentLength: 8192 }));
    expect(await refusalOf(sent)).toBe("403 InvalidChunkSizeError");
  },

  "a body that does not match its CRC32 is refused and not kept": async ({ s3, bucket }) => {
    const place = { Bucket: bucket, Key: "k" };
    const sent = s3.send(new PutObjectCommand({ ...place, Body: "hello", ChecksumCRC32: wrong.crc32 }));
    expect(await refusalOf(sent)).toBe("400 BadDigest");
    expect(await refusalOf(s3.send(new HeadObjectCommand(place)))).toBe("404 NotFound");
  },

  "a body that does not match its SHA-256 is refused": async ({ s3, bucket }) => {
    const sent = new PutObjectCommand({
      Bucket: bucket,
      Key: "k",
      Body: "hello",
      ChecksumSHA256: wrong.sha256,
    });
    expect(await refusalOf(s3.send(sent))).toBe("400 BadDigest");
  },

  "a body that does not match its Content-MD5 is refused": async ({ s3, bucket }) => {
    const sent = new PutObjectCommand({ Bucket: bucket, Key: "k", Body: "hello", ContentMD5: wrong.md5 });
    expect(await refusalOf(s3.send(sent))).toBe("400 BadDigest");
  },

  "a streamed body that does not match the checksum in its trailer is refused": async ({
    bucket,
    ...subject
  }) => {
    const s3 = clientOf(subject);
    s3.middlewareStack.add(
      (next) => (args) => {
        const { request } = args as { request: { body: AsyncIterable<Buffer | string> } };
        request.body = Readable.from(spoilTrailer(request.body));
        return next(args);
      },
      { step: "finalizeRequest", priority: "low" },
    );
    const Body = Readable.from([Buffer.alloc(20_000, 1)]);
    const sent = s3.send(new PutObjectCommand({ Bucket: bucket, Key: "k", Body, ContentLength: 20_000 }));
    expect(await refusalOf(sent)).toBe("400 BadDigest");
  },
} satisfies Rules;

async function* spoilTrailer(body: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  for await (const part of body) {
    const text = part.toString("latin1");
    yield Buffer.from(
      text.replace(/x-amz-checksum-crc32:.{8}/, `x-amz-checksum-crc32:${wrong.crc32}`),
      "latin1",
    );
  }
}
