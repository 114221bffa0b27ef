import { PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { credentials, startEmbedded } from "./embedded.ts";
import { exchange, refusalOfRaw, requestText } from "./raw-http.ts";
import { signedHeaders } from "./signed-by-hand.ts";
import { clientOf, newTrial, refusalOf, type Trial, textOf } from "./trial.ts";

let trial: Trial;
let host: string;
beforeAll(async () => {
  trial = await newTrial(await startEmbedded({ durable: false }), "records");
  host = new URL(trial.endpoint).host;
  await trial.s3.send(new PutObjectCommand({ Bucket: "records", Key: "k", Body: "hello" }));
});
afterEach(async () => {
  expect(await textOf(trial, "k")).toBe("hello");
});
afterAll(async () => {
  trial.s3.destroy();
  await trial.stop();
});

const send = (bytes: string | Buffer) => exchange(trial.endpoint, bytes);

describe("a signed body that is not what it says is refused", () => {
  const put = (headers: Record<string, string>, body: string) => {
    const signed = signedHeaders({ method: "PUT", url: "/records/new", headers: { host, ...headers } });
    return send(requestText("PUT", "/records/new", signed, body));
  };
  const streamed = (body: string, more: Record<string, string> = {}) =>
    put(
      {
        "content-length": String(body.length),
        "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
        "x-amz-decoded-content-length": "5",
        "x-amz-trailer": "x-amz-checksum-crc32",
        ...more,
      },
      body,
    );
  const trailer = "x-amz-checksum-crc32:NhCmhg==\r\n\r\n";

  test("a good one is stored", async () => {
    expect(refusalOfRaw(await streamed(`5\r\nhello\r\n0\r\n${trailer}`))).toBe("200");
    expect(await textOf(trial, "new")).toBe("hello");
  });

  test.each([
    ["no chunks", "", "400 IncompleteBody"],
    ["no end", "5\r\nhello\r\n", "400 IncompleteBody"],
    ["no size", "hello\r\n", "400 InvalidRequest"],
    ["a size that is negative", "-5\r\nhello\r\n0\r\n\r\n", "400 InvalidRequest"],
    ["a size past the end", "ffffffff\r\nhello\r\n0\r\n\r\n", "400 IncompleteBody"],
    ["a size with too many digits", "1ffffffff\r\nhello\r\n", "400 InvalidRequest"],
    ["a size that is too small", `4\r\nhello\r\n0\r\n${trailer}`, "400 InvalidRequest"],
    ["a chunk that goes on past its size", `5\r\nhello!!0\r\n${trailer}`, "400 InvalidRequest"],
    ["fewer bytes than decoded", `4\r\nhell\r\n0\r\n${trailer}`, "400 IncompleteBody"],
    ["more bytes than decoded", `6\r\nhello!\r\n0\r\n${trailer}`, "400 IncompleteBody"],
    ["a line without an end", `${"5".repeat(3000)}`, "400 IncompleteBody"],
    ["no trailer", "5\r\nhello\r\n0\r\n\r\n", "400 MalformedTrailerError"],
    ["half a trailer", "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:Nh", "400 MalformedTrailerError"],
    ["a trailer without a colon", "5\r\nhello\r\n0\r\nx-amz\r\n\r\n", "400 MalformedTrailerError"],
    ["another trailer", "5\r\nhello\r\n0\r\nx-amz-checksum-sha256:x\r\n\r\n", "400 MalformedTrailerError"],
    [
      "too many trailers",
      `5\r\nhello\r\n0\r\n${Array.from({ length: 20 }, (_, n) => `t${n}:1\r\n`).join("")}\r\n`,
      "400 MalformedTrailerError",
    ],
    ["something after the end", `5\r\nhello\r\n0\r\n${trailer}more`, "400 MalformedTrailerError"],
    ["a wrong checksum", "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n", "400 BadDigest"],
    [
      "a checksum that is none",
      "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:hello\r\n\r\n",
      "400 InvalidRequest",
    ],
  ])("aws-chunked with %s", async (_, body, refusal) => {
    expect(refusalOfRaw(await streamed(body))).toBe(refusal);
  });

  test.each<[string, Record<string, string>, string]>([
    ["a trailer of another kind", { "x-amz-trailer": "x-amz-checksum-crc32c" }, "501 NotImplemented"],
    ["a decoded length that is no number", { "x-amz-decoded-content-length": "five" }, "400 InvalidArgument"],
    ["a decoded length past the limit", { "x-amz-decoded-content-length": "67108865" }, "400 EntityTooLarge"],
    ["signed chunks", { "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" }, "501 NotImplemented"],
    ["two checksums", { "x-amz-checksum-crc32": "NhCmhg==" }, "400 InvalidRequest"],
  ])("aws-chunked with %s", async (_, headers, refusal) => {
    expect(refusalOfRaw(await streamed(`5\r\nhello\r\n0\r\n${trailer}`, headers))).toBe(refusal);
  });

  test.each<[string, Record<string, string>, string]>([
    ["a body of unknown length", { "transfer-encoding": "chunked" }, "411 MissingContentLength"],
    ["a body past the limit", { "content-length": "67108865", expect: "100-continue" }, "400 EntityTooLarge"],
    [
      "metadata past 2 KiB",
      { "content-length": "0", "x-amz-meta-a": "a".repeat(2048) },
      "400 MetadataTooLarge",
    ],
    ["a Content-MD5 that is none", { "content-length": "0", "content-md5": "md5" }, "400 InvalidDigest"],
    [
      "a payload hash that is none",
      { "content-length": "0", "x-amz-content-sha256": "hash" },
      "501 NotImplemented",
    ],
  ])("%s", async (_, headers, refusal) => {
    expect(refusalOfRaw(await put(headers, ""))).toBe(refusal);
  });

  test("a body of exactly the limit is asked for", async () => {
    const headers = { host, "content-length": "67108864", expect: "100-continue" };
    const signed = signedHeaders({ method: "PUT", url: "/records/new", headers });
    const received = await exchange(
      trial.endpoint,
      requestText("PUT", "/records/new", signed),
      (text) => text !== "",
    );
    expect(received).toBe("HTTP/1.1 100 Continue\r\n\r\n");
  });

  test("a client that goes away in the middle of its body stores nothing", async () => {
    const signed = signedHeaders({
      method: "PUT",
      url: "/records/half",
      headers: { host, "content-length": "10" },
    });
    const goneAfterHello = exchange(
      trial.endpoint,
      requestText("PUT", "/records/half", { ...signed, expect: "100-continue" }, "hello"),
      () => true,
    );
    await goneAfterHello;
    expect(await refusalOf(textOf(trial, "half"))).toBe("404 NoSuchKey");
  });
});

test("a body past the limit is refused through the SDK", async () => {
  const Body = Buffer.alloc(64 * 1024 * 1024 + 1);
  const s3 = clientOf(
    { endpoint: trial.endpoint, credentials },
    { requestChecksumCalculation: "WHEN_REQUIRED" },
  );
  expect(await refusalOf(s3.send(new PutObjectCommand({ Bucket: "records", Key: "huge", Body })))).toBe(
    "400 EntityTooLarge",
  );
  s3.destroy();
});
