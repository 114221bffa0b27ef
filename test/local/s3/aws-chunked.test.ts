import fc from "fast-check";
import { expect, test } from "vitest";
import { readAwsChunked } from "../../../infra/local/s3/aws-chunked.ts";
import { S3Error } from "../../../infra/local/s3/s3-error.ts";

const chunk = (content: Buffer) =>
  Buffer.concat([Buffer.from(`${content.length.toString(16)}\r\n`), content, Buffer.from("\r\n")]);

const chunked = (parts: readonly Buffer[]): Buffer =>
  Buffer.concat([...parts.map(chunk), Buffer.from("0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n")]);

const large = fc.integer({ min: 8192, max: 9000 }).map((length) => Buffer.alloc(length, "\r\n0"));
const last = fc.uint8Array({ minLength: 1, maxLength: 50 }).map((bytes) => Buffer.from(bytes));
const bodies = fc.tuple(fc.array(large, { maxLength: 3 }), last).map(([parts, end]) => [...parts, end]);

test("what was cut in chunks comes out whole, whatever bytes it holds", () => {
  fc.assert(
    fc.property(bodies, (parts) => {
      const whole = Buffer.concat(parts);
      const { content, trailers } = readAwsChunked(chunked(parts), whole.length);
      expect(content.equals(whole)).toBe(true);
      expect([...trailers]).toEqual([["x-amz-checksum-crc32", "AAAAAA=="]]);
    }),
  );
});

test("a body cut off anywhere is refused", () => {
  const body = chunked([Buffer.from("hello")]);
  for (let length = 0; length < body.length; length++)
    expect(() => readAwsChunked(body.subarray(0, length), 5)).toThrow(S3Error);
});

test("a body with any byte changed is read or refused, and never anything else", () => {
  const body = chunked([Buffer.alloc(8192, 1), Buffer.from("hello")]);
  const places = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 8190, max: body.length - 1 }));
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 255 }), (place, byte) => {
      const changed = Buffer.from(body);
      changed[place] = byte;
      try {
        expect(readAwsChunked(changed, 8197).content.length).toBe(8197);
      } catch (error) {
        expect(error).toBeInstanceOf(S3Error);
      }
    }),
    { numRuns: 2000 },
  );
});
