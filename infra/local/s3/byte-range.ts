import { S3Error } from "./s3-error.ts";

/** First and last byte, both included. */
export type ByteRange = { readonly first: number; readonly last: number };

/** One range as the client asked for it; several at once, or anything else, S3 answers with the whole object. */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === undefined || to === undefined || from + to === "") return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && from !== "" && Number(to) < first) return undefined;
  if (first >= size) throw new S3Error("InvalidRange", undefined, { "content-range": `bytes */${size}` });
  return { first, last };
}
