import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { S3Error } from "./s3-error.ts";

/** The checksum kept with an object and given back with it, in base64. */
export type Checksum = { readonly algorithm: "CRC32" | "SHA256"; readonly value: string };

type Fields = ReadonlyMap<string, string>;

const algorithms = {
  "x-amz-checksum-crc32": { algorithm: "CRC32", bytes: 4, of: crc32Of },
  "x-amz-checksum-sha256": {
    algorithm: "SHA256",
    bytes: 32,
    of: (content: Buffer) => sha256Of(content, "base64"),
  },
} as const;

type ChecksumHeader = keyof typeof algorithms;

/** Checks every digest the client sent, in headers or trailers; CRC32 is computed when it sent none. */
export function checkContent(content: Buffer, headers: Fields, trailers: Fields): Checksum {
  checkMd5(content, headers.get("content-md5"));
  const sent = [...givenIn(headers), ...givenInTrailer(headers, trailers)];
  if (sent.length > 1)
    throw new S3Error(
      "InvalidRequest",
      "Expecting a single x-amz-checksum- header. Multiple types are not allowed.",
    );
  return sent[0] ? checkOne(content, ...sent[0]) : { algorithm: "CRC32", value: crc32Of(content) };
}

/** Checks the body against the x-amz-content-sha256 that was signed with the request. */
export function checkPayloadHash(body: Buffer, payloadHash: string): void {
  if (payloadHash === "UNSIGNED-PAYLOAD") return;
  if (!/^[0-9a-f]{64}$/.test(payloadHash))
    throw new S3Error("NotImplemented", `x-amz-content-sha256: ${payloadHash} is not implemented.`);
  if (sha256Of(body, "hex") !== payloadHash) throw new S3Error("XAmzContentSHA256Mismatch");
}

export const md5Of = (content: Buffer, encoding: "hex" | "base64"): string =>
  createHash("md5").update(content).digest(encoding);

function sha256Of(content: Buffer, encoding: "hex" | "base64"): string {
  return createHash("sha256").update(content).digest(encoding);
}

function crc32Of(content: Buffer): string {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(crc32(content));
  return four.toString("base64");
}

function checkMd5(content: Buffer, sent: string | undefined): void {
  if (sent === undefined) return;
  if (!isBase64Of(sent, 16)) throw new S3Error("InvalidDigest");
  if (md5Of(content, "base64") !== sent)
    throw new S3Error("BadDigest", "The Content-MD5 you specified did not match what we received.");
}

const isChecksumHeader = (name: string): name is ChecksumHeader => Object.hasOwn(algorithms, name);

type Sent = readonly [name: ChecksumHeader, value: string];

function givenIn(fields: Fields): readonly Sent[] {
  const sent: Sent[] = [];
  for (const [name, value] of fields) if (isChecksumHeader(name)) sent.push([name, value]);
  return sent;
}

/** x-amz-trailer promises one checksum after the chunks, and that promise must be kept. */
function givenInTrailer(headers: Fields, trailers: Fields): readonly Sent[] {
  const promised = headers.get("x-amz-trailer");
  if (promised === undefined && trailers.size === 0) return [];
  if (promised === undefined) throw new S3Error("MalformedTrailerError");

  const name = promised.toLowerCase();
  if (!isChecksumHeader(name))
    throw new S3Error("NotImplemented", `x-amz-trailer: ${promised} is not implemented.`);
  const value = trailers.get(name);
  if (value === undefined || trailers.size !== 1) throw new S3Error("MalformedTrailerError");
  return [[name, value]];
}

function checkOne(content: Buffer, name: ChecksumHeader, value: string): Checksum {
  const { algorithm, bytes, of } = algorithms[name];
  if (!isBase64Of(value, bytes)) throw new S3Error("InvalidRequest", `Value for ${name} header is invalid.`);
  if (of(content) !== value)
    throw new S3Error("BadDigest", `The ${algorithm} you specified did not match the calculated checksum.`);
  return { algorithm, value };
}

const isBase64Of = (text: string, bytes: number): boolean => {
  const decoded = Buffer.from(text, "base64");
  return decoded.length === bytes && decoded.toString("base64") === text;
};
