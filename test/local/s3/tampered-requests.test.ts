import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmbedded } from "./embedded.ts";
import { clientOf, newTrial, refusalIn, refusalOf, type Trial } from "./trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await newTrial(await startEmbedded({ durable: false }), "records");
  await trial.s3.send(new PutObjectCommand({ Bucket: "records", Key: "k", Body: "hello" }));
});
afterAll(async () => {
  trial.s3.destroy();
  await trial.stop();
});

describe("a signed request that somebody changed on the way is refused", () => {
  type Sent = {
    method: string;
    path: string;
    query: Record<string, string>;
    headers: Record<string, string>;
    body: unknown;
  };
  type Tamper = (sent: Sent) => void;

  /** A client whose requests are changed after they were signed. */
  function clientWith(tamper: Tamper): S3Client {
    const s3 = clientOf(trial);
    s3.middlewareStack.add(
      (next) => (args) => {
        tamper((args as { request: Sent }).request);
        return next(args);
      },
      { step: "deserialize", priority: "low" },
    );
    return s3;
  }

  const put = new PutObjectCommand({
    Bucket: "records",
    Key: "new",
    Body: "hello",
    IfNoneMatch: "*",
    Metadata: { season: "2026" },
  });
  const puts: Readonly<Record<string, readonly [Tamper, string]>> = {
    "its key": [(sent) => (sent.path = "/records/other"), "403 SignatureDoesNotMatch"],
    "its bucket": [(sent) => (sent.path = "/other/new"), "403 SignatureDoesNotMatch"],
    "its metadata": [(sent) => (sent.headers["x-amz-meta-season"] = "2025"), "403 SignatureDoesNotMatch"],
    "its condition": [(sent) => delete sent.headers["if-none-match"], "403 SignatureDoesNotMatch"],
    "its checksum": [
      (sent) => (sent.headers["x-amz-checksum-crc32"] = "AAAAAA=="),
      "403 SignatureDoesNotMatch",
    ],
    "one more header of Amazon's": [(sent) => (sent.headers["x-amz-meta-more"] = "1"), "403 AccessDenied"],
    "one more parameter": [(sent) => (sent.query.versionId = "1"), "403 SignatureDoesNotMatch"],
    "its body": [(sent) => (sent.body = "jello"), "400 XAmzContentSHA256Mismatch"],
  };
  for (const [what, [tamper, refusal]] of Object.entries(puts))
    test(what, async () => {
      const s3 = clientWith(tamper);
      expect(await refusalOf(s3.send(put))).toBe(refusal);
      s3.destroy();
    });

  test("the prefix of a list", async () => {
    const s3 = clientWith((sent) => (sent.query.prefix = ""));
    const list = s3.send(new ListObjectsV2Command({ Bucket: "records", Prefix: "mine/" }));
    expect(await refusalOf(list)).toBe("403 SignatureDoesNotMatch");
    s3.destroy();
  });

  test("nothing of all that was stored", async () => {
    const { Contents } = await trial.s3.send(new ListObjectsV2Command({ Bucket: "records" }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(["k"]);
  });
});

describe("a presigned URL that somebody changed is refused", () => {
  const presign = () =>
    getSignedUrl(trial.s3, new GetObjectCommand({ Bucket: "records", Key: "k" }), { expiresIn: 60 });
  const changes: Readonly<Record<string, readonly [change: (url: URL) => void, refusal: string]>> = {
    "its key": [(url) => (url.pathname = "/records/other"), "403 SignatureDoesNotMatch"],
    "its life": [(url) => url.searchParams.set("X-Amz-Expires", "604800"), "403 SignatureDoesNotMatch"],
    "its answer's type": [
      (url) => url.searchParams.set("response-content-type", "text/html"),
      "403 SignatureDoesNotMatch",
    ],
    "one more parameter": [(url) => url.searchParams.set("versionId", "null"), "403 SignatureDoesNotMatch"],
    "the last digit of its signature": [
      (url) =>
        url.searchParams.set("X-Amz-Signature", `${url.searchParams.get("X-Amz-Signature")?.slice(0, -1)}x`),
      "400 AuthorizationQueryParametersError",
    ],
    "all of its signature": [
      (url) => url.searchParams.set("X-Amz-Signature", "0".repeat(64)),
      "403 SignatureDoesNotMatch",
    ],
    "its signature away": [
      (url) => url.searchParams.delete("X-Amz-Signature"),
      "400 AuthorizationQueryParametersError",
    ],
    "its signed headers": [
      (url) => url.searchParams.set("X-Amz-SignedHeaders", "accept"),
      "403 AccessDenied",
    ],
  };
  for (const [what, [change, refusal]] of Object.entries(changes))
    test(what, async () => {
      const url = new URL(await presign());
      change(url);
      expect(await refusalIn(await fetch(url))).toBe(refusal);
    });

  test("its method", async () => {
    expect(await refusalIn(await fetch(await presign(), { method: "DELETE" }))).toBe(
      "403 SignatureDoesNotMatch",
    );
  });

  test("by a header of Amazon's", async () => {
    const headers = { "x-amz-meta-more": "1" };
    expect(await refusalIn(await fetch(await presign(), { headers }))).toBe("403 AccessDenied");
  });

  test("by a second signature", async () => {
    const headers = { authorization: "AWS4-HMAC-SHA256 Credential=" };
    expect(await refusalIn(await fetch(await presign(), { headers }))).toBe("400 InvalidArgument");
  });
});
