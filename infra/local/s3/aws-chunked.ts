import { S3Error } from "./s3-error.ts";

export type Unchunked = { readonly content: Buffer; readonly trailers: ReadonlyMap<string, string> };

/** All but the last chunk hold at least 8 KiB; AWS page "Signature Calculations … Multiple Chunks". */
const SMALLEST_CHUNK = 8192;
const LONGEST_LINE = 1024;
const MOST_TRAILERS = 10;

/** Takes an aws-chunked body apart: chunks of `hex-size CRLF data CRLF`, a chunk of size 0, then trailer lines. */
export function readAwsChunked(raw: Buffer, decodedLength: number): Unchunked {
  const chunks: Buffer[] = [];
  let at = 0;
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  for (;;) {
    const header = readLine(raw, at, "IncompleteBody");
    const size = chunkSize(header.text);
    at = header.next;
    if (size === 0) break;

    if (last < SMALLEST_CHUNK) throw new S3Error("InvalidChunkSizeError");
    if (size > raw.length - at - 2) throw new S3Error("IncompleteBody");
    if (raw[at + size] !== 0x0d || raw[at + size + 1] !== 0x0a)
      throw new S3Error("InvalidRequest", "A chunk does not end where its size says.");
    chunks.push(raw.subarray(at, at + size));
    at += size + 2;
    total += size;
    last = size;
  }
  if (total !== decodedLength)
    throw new S3Error("IncompleteBody", "The chunks do not add up to x-amz-decoded-content-length.");
  return { content: Buffer.concat(chunks, total), trailers: readTrailers(raw, at) };
}

function chunkSize(header: string): number {
  const size = /^([0-9a-fA-F]{1,8})(;.*)?$/.exec(header)?.[1];
  if (size === undefined) throw new S3Error("InvalidRequest", "A chunk does not begin with its size.");
  return Number.parseInt(size, 16);
}

/** `name:value` lines up to an empty one, which must be the end of the body. */
function readTrailers(raw: Buffer, start: number): ReadonlyMap<string, string> {
  const trailers = new Map<string, string>();
  let at = start;
  while (trailers.size <= MOST_TRAILERS) {
    const line = readLine(raw, at, "MalformedTrailerError");
    at = line.next;
    if (line.text === "") {
      if (at !== raw.length) throw new S3Error("MalformedTrailerError");
      return trailers;
    }
    const colon = line.text.indexOf(":");
    if (colon < 1) throw new S3Error("MalformedTrailerError");
    trailers.set(line.text.slice(0, colon).trim().toLowerCase(), line.text.slice(colon + 1).trim());
  }
  throw new S3Error("MalformedTrailerError");
}

function readLine(
  raw: Buffer,
  start: number,
  whenMissing: "IncompleteBody" | "MalformedTrailerError",
): { text: string; next: number } {
  const end = raw.subarray(start, start + LONGEST_LINE).indexOf("\r\n");
  if (end < 0) throw new S3Error(whenMissing);
  return { text: raw.toString("latin1", start, start + end), next: start + end + 2 };
}
