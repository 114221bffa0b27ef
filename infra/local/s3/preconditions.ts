import type { Precondition } from "./bucket.ts";
import { S3Error } from "./s3-error.ts";
import type { StoredObject } from "./stored-version.ts";

type Fields = ReadonlyMap<string, string>;

/** Create once, or replace what was read; AWS page "How to prevent object overwrites with conditional writes". */
export function writeCondition(headers: Fields): Precondition {
  const absent = headers.get("if-none-match");
  const match = headers.get("if-match");
  if (absent === undefined && match === undefined) return () => undefined;
  if (absent !== undefined && (absent !== "*" || match !== undefined))
    throw new S3Error("NotImplemented", "A write takes either If-None-Match: * or If-Match with an ETag.");
  if (match?.trim() === "*")
    throw new S3Error("NotImplemented", "A write takes If-Match with an ETag, not with *.");

  return (current) => {
    if (match === undefined) {
      if (current) throw new S3Error("PreconditionFailed");
      return;
    }
    if (!current) throw new S3Error("NoSuchKey");
    if (!names(match, current.etag)) throw new S3Error("PreconditionFailed");
  };
}

/** Throws when the reader asked not to be given this object; RFC 9110, 13.2.2 gives the order. */
export function checkRead(headers: Fields, { etag, modified }: StoredObject): void {
  const changedAfter = (header: string): boolean | undefined => {
    const seconds = Date.parse(headers.get(header) ?? "") / 1000;
    return Number.isNaN(seconds) ? undefined : Math.floor(Date.parse(modified) / 1000) > seconds;
  };
  const match = headers.get("if-match");
  const changed = match === undefined ? changedAfter("if-unmodified-since") : !names(match, etag);
  if (changed) throw new S3Error("PreconditionFailed");

  const noneMatch = headers.get("if-none-match");
  const same = noneMatch === undefined ? changedAfter("if-modified-since") === false : names(noneMatch, etag);
  if (same) throw new S3Error("NotModified", undefined, { etag: `"${etag}"` });
}

const names = (list: string, etag: string): boolean =>
  list.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^(?:W\/)?"(.*)"$/, "$1")));
