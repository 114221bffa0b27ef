import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { canonicalRequest, signatureOf } from "../../../infra/local/s3/canonical-request.ts";
import { startEmbedded } from "./embedded.ts";
import { sha256, signedHeaders } from "./signed-by-hand.ts";
import { clientOf, newTrial, refusalIn, refusalOf, type Trial } from "./trial.ts";

const MINUTE = 60_000;

/** How far the server's clock is ahead, in milliseconds. */
let skew = 0;
let trial: Trial;
beforeAll(async () => {
  const subject = await startEmbedded({ now: () => new Date(Date.now() + skew), durable: false });
  trial = await newTrial(subject, "records");
  await trial.s3.send(new PutObjectCommand({ Bucket: "records", Key: "k", Body: "hello" }));
});
afterEach(() => {
  skew = 0;
});
afterAll(async () => {
  trial.s3.destroy();
  await trial.stop();
});

describe("AWS's own examples", () => {
  const example = { day: "20130524", region: "us-east-1" };
  const time = "20130524T000000Z";
  const secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  test('the page "Signature Calculations for the Authorization Header" signs a GET as we do', () => {
    const headers = new Map([
      ["host", "examplebucket.s3.amazonaws.com"],
      ["range", "bytes=0-9"],
      ["x-amz-content-sha256", sha256("")],
      ["x-amz-date", time],
    ]);
    const request = { method: "GET", path: "/test.txt", query: new Map(), headers };
    const canonical = canonicalRequest(request, [...headers.keys()], sha256(""));
    expect(signatureOf(canonical, time, example, secret)).toBe(
      "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    );
  });

  test('the page "Authenticating Requests: Using Query Parameters" presigns a GET as we do', () => {
    const query = new Map([
      ["X-Amz-Algorithm", "AWS4-HMAC-SHA256"],
      ["X-Amz-Credential", "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request"],
      ["X-Amz-Date", time],
      ["X-Amz-Expires", "86400"],
      ["X-Amz-SignedHeaders", "host"],
    ]);
    const headers = new Map([["host", "examplebucket.s3.amazonaws.com"]]);
    const request = { method: "GET", path: "/test.txt", query, headers };
    const canonical = canonicalRequest(request, ["host"], "UNSIGNED-PAYLOAD");
    expect(signatureOf(canonical, time, example, secret)).toBe(
      "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
    );
  });
});

describe("time", () => {
  const list = new ListObjectsV2Command({ Bucket: "records" });

  test.each([
    [-16, "403 RequestTimeTooSkewed"],
    [-14, "200"],
    [14, "200"],
    [16, "403 RequestTimeTooSkewed"],
  ])("a request signed %i minutes off is answered %s", async (minutes, answer) => {
    skew = minutes * MINUTE;
    const s3 = clientOf(trial);
    const answered = await s3.send(list).then(
      ({ $metadata }) => `${$metadata.httpStatusCode}`,
      (error) => refusalOf(Promise.reject(error)),
    );
    expect(answered).toBe(answer);
    s3.destroy();
  });

  test.each([
    [-16 * MINUTE, "403 AccessDenied"],
    [59_000, "200 OK"],
    [62_000, "403 AccessDenied"],
  ])("a URL for one minute is answered, %i ms after it was signed, %s", async (age, answer) => {
    const command = new GetObjectCommand({ Bucket: "records", Key: "k" });
    const signingDate = new Date();
    const url = await getSignedUrl(trial.s3, command, { expiresIn: 60, signingDate });
    skew = age - (Date.now() - Math.floor(signingDate.getTime() / 1000) * 1000);
    expect(await refusalIn(await fetch(url))).toBe(answer);
  });
});

describe("a malformed signature is refused, and said to be malformed", () => {
  const url = "/records/k";
  const send = (headers: Readonly<Record<string, string>>) => fetch(`${trial.endpoint}${url}`, { headers });
  const host = () => new URL(trial.endpoint).host;
  const signed = (more?: Parameters<typeof signedHeaders>[1]) =>
    signedHeaders({ method: "GET", url, headers: { host: host() } }, more);

  test("a request signed by hand is good as it stands", async () => {
    expect(await refusalIn(await send(signed()))).toBe("200 OK");
  });

  test.each([
    ["nothing", "", "400 InvalidRequest"],
    ["an older kind", "AWS AKIA:signature", "400 InvalidRequest"],
    ["no fields", "AWS4-HMAC-SHA256 x", "400 AuthorizationHeaderMalformed"],
    ["a short credential", "AWS4-HMAC-SHA256 Credential=a/b/c", "400 AuthorizationHeaderMalformed"],
    [
      "no signed headers",
      `AWS4-HMAC-SHA256 Credential=a/20260101/r/s3/aws4_request, Signature=${"0".repeat(64)}`,
      "400 AuthorizationHeaderMalformed",
    ],
    ["thousands of fields", `AWS4-HMAC-SHA256 ${"=,".repeat(4000)}`, "400 AuthorizationHeaderMalformed"],
  ])("an Authorization header with %s", async (_, authorization, refusal) => {
    expect(await refusalIn(await send({ ...signed(), authorization }))).toBe(refusal);
  });

  test("another region", async () => {
    expect(await refusalIn(await send(signed({ region: "ap-southeast-1" })))).toBe(
      "400 AuthorizationHeaderMalformed",
    );
  });

  test("a date that is none", async () => {
    expect(await refusalIn(await send({ ...signed(), "x-amz-date": "yesterday" }))).toMatch(/^40[03] A/);
  });

  test("a host that was not signed", async () => {
    const headers = signedHeaders({ method: "GET", url, headers: {} });
    expect(await refusalIn(await send(headers))).toBe("403 AccessDenied");
  });

  test("no word on the body", async () => {
    const { "x-amz-content-sha256": _, ...headers } = signed();
    expect(await refusalIn(await send(headers))).toBe("400 InvalidRequest");
  });
});
