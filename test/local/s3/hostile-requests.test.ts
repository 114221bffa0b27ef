import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startEmbedded } from "./embedded.ts";
import { exchange, refusalOfRaw, requestText } from "./raw-http.ts";
import { signedHeaders } from "./signed-by-hand.ts";
import { newTrial, refusalIn, type Trial, textOf } from "./trial.ts";

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

describe("bytes that are no request of S3's are refused, and the server goes on", () => {
  test.each([
    ["noise", "\u0000\u0001\u00ff\r\n\r\n", "400"],
    ["no HTTP version", "GET /records/k\r\n\r\n", "403 AccessDenied"],
    ["no host", "GET /records/k HTTP/1.1\r\n\r\n", "400"],
    [
      "a whole URL for a path",
      "GET http://elsewhere/records/k HTTP/1.1\r\nhost: x\r\n\r\n",
      "400 InvalidURI",
    ],
    ["a star for a path", "OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n", "400 InvalidURI"],
    ["a broken percent sign", "GET /records/%zz HTTP/1.1\r\nhost: x\r\n\r\n", "400 InvalidURI"],
    ["bytes that are not UTF-8", "GET /records/%ff%fe HTTP/1.1\r\nhost: x\r\n\r\n", "400 InvalidURI"],
    ["a query that is not UTF-8", "GET /records?prefix=%ff HTTP/1.1\r\nhost: x\r\n\r\n", "400 InvalidURI"],
    [
      "a parameter given twice",
      "GET /records?prefix=a&prefix=b HTTP/1.1\r\nhost: x\r\n\r\n",
      "400 InvalidArgument",
    ],
    ["a key too long", `GET /records/${"k".repeat(1025)} HTTP/1.1\r\nhost: x\r\n\r\n`, "400 KeyTooLongError"],
    ["a header too long", `GET /records/k HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(20_000)}\r\n\r\n`, "431"],
    [
      "two lengths",
      "PUT /records/k HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
      "400",
    ],
    ["a negative length", "PUT /records/k HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n", "400"],
    [
      "a length and chunks",
      "PUT /records/k HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
      "400",
    ],
    [
      "an unsigned body",
      "PUT /records/k HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nhello",
      "403 AccessDenied",
    ],
    [
      "an unsigned body that waits",
      "PUT /records/k HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 5\r\n\r\n",
      "403 AccessDenied",
    ],
    ["a method of no use", "PROPFIND /records HTTP/1.1\r\nhost: x\r\n\r\n", "403 AccessDenied"],
  ])("%s", async (_, bytes, refusal) => {
    expect(refusalOfRaw(await send(bytes))).toBe(refusal);
  });
});

test("a client whose body was refused before it was sent is told that the connection ends", async () => {
  const waiting = "PUT /records/k HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 5\r\n\r\n";
  expect(await send(waiting)).toMatch(/\r\nconnection: close\r\n/i);
});

test("a header that the reader asks for cannot break the answer", async () => {
  const ask = async (ResponseContentDisposition: string) => {
    const command = new GetObjectCommand({ Bucket: "records", Key: "k", ResponseContentDisposition });
    return refusalIn(await fetch(await getSignedUrl(trial.s3, command)));
  };
  expect(await ask("attachment\r\nx-injected: 1")).toBe("400 InvalidArgument");
  expect(await ask('attachment; filename="Bảng.xlsx"')).toBe("400 InvalidArgument");
  expect(await ask('attachment; filename="bang.xlsx"')).toBe("200 OK");
});

test("a bucket's name is never a way out of the folder", async () => {
  for (const bucket of ["..", ".new-x", "A", "ab", "1.2.3.4", "a..b", "-ab", "a".repeat(64)]) {
    const url = `/${encodeURIComponent(bucket)}`;
    const signed = signedHeaders({ method: "PUT", url, headers: { host, "content-length": "0" } });
    expect(refusalOfRaw(await send(requestText("PUT", url, signed)))).toBe("400 InvalidBucketName");
  }
});

test("many requests on one connection are answered in turn", async () => {
  const signed = signedHeaders({ method: "GET", url: "/records/k", headers: { host } });
  const received = await exchange(
    trial.endpoint,
    requestText("GET", "/records/k", signed).repeat(5),
    (text) => text.split("hello").length > 5,
  );
  expect(received.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(5);
});

test("a server closes although a client never ends its request", async () => {
  const subject = await startEmbedded({ durable: false });
  const headers = { host: new URL(subject.endpoint).host, "content-length": "10", expect: "100-continue" };
  const request = requestText(
    "PUT",
    "/records/k",
    signedHeaders({ method: "PUT", url: "/records/k", headers }),
  );
  let endless: Promise<string> | undefined;
  await new Promise<void>((begun) => {
    endless = exchange(subject.endpoint, request, (received) => {
      if (received.includes("100 Continue")) begun();
      return false;
    });
  });
  await subject.stop();
  expect(await endless).toBe("HTTP/1.1 100 Continue\r\n\r\n");
});
