import type { IncomingMessage, ServerResponse } from "node:http";
import { readAwsChunked, type Unchunked } from "./aws-chunked.ts";
import { checkPayloadHash } from "./checksum.ts";
import { S3Error } from "./s3-error.ts";

const STREAMING = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";

/** What chunk sizes and trailers may add to a body: 8 bytes to every 8 KiB, and a little at the end. */
const withChunkOverhead = (limit: number): number => limit + limit / 64 + 65_536;

/**
 * Reads a body of at most `limit` bytes and checks it against the signed payload hash.
 * A client that sent `Expect: 100-continue` is told to go on only here, after its signature held.
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  { payloadHash, limit }: { payloadHash: string; limit: number },
): Promise<Unchunked> {
  const chunked = payloadHash === STREAMING;
  const length = lengthIn(request, chunked ? "x-amz-decoded-content-length" : "content-length");
  if (length === undefined && (chunked || request.method === "PUT"))
    throw new S3Error("MissingContentLength");
  if (length !== undefined && length > limit) throw new S3Error("EntityTooLarge");

  if (request.headers.expect !== undefined) response.writeContinue();
  const raw = await collect(request, chunked ? withChunkOverhead(limit) : limit);
  if (chunked) return readAwsChunked(raw, length ?? 0);
  checkPayloadHash(raw, payloadHash);
  return { content: raw, trailers: new Map() };
}

function lengthIn(request: IncomingMessage, header: string): number | undefined {
  const value = request.headers[header];
  if (value === undefined) return undefined;
  if (typeof value !== "string" || !/^\d{1,15}$/.test(value))
    throw new S3Error("InvalidArgument", `${header} is not a number of bytes.`);
  return Number(value);
}

/** A body that turns out too long is read to its end and forgotten, so that the client can hear the refusal. */
async function collect(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let total = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    total += part.length;
    if (total <= limit) parts.push(part);
  }
  if (total > limit) throw new S3Error("EntityTooLarge");
  return Buffer.concat(parts, total);
}
