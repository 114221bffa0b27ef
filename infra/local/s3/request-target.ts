import { S3Error } from "./s3-error.ts";
import { decodeUri } from "./uri-encoding.ts";

/** What a request line names: `/bucket/key?query`, decoded once and never normalised, so `..` is just a part of a key. */
export type RequestTarget = {
  /** The decoded path with its leading slash. */
  readonly path: string;
  /** Empty for the service itself. */
  readonly bucket: string;
  /** Empty for a bucket. */
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
};

/** Bytes of UTF-8; AWS page "Naming Amazon S3 objects". */
const LONGEST_KEY = 1024;

export function readTarget(url: string): RequestTarget {
  const [rawPath = "", ...rest] = url.split("?");
  if (!rawPath.startsWith("/")) throw new S3Error("InvalidURI");

  const path = decodeUri(rawPath);
  const slash = path.indexOf("/", 1);
  const key = slash < 0 ? "" : path.slice(slash + 1);
  if (Buffer.byteLength(key) > LONGEST_KEY) throw new S3Error("KeyTooLongError");

  return {
    path,
    bucket: slash < 0 ? path.slice(1) : path.slice(1, slash),
    key,
    query: readQuery(rest.join("?")),
  };
}

function readQuery(raw: string): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  for (const pair of raw.split("&")) {
    if (pair === "") continue;
    const [name = "", ...value] = pair.split("=");
    const decoded = decodeParameter(name);
    if (query.has(decoded)) throw new S3Error("InvalidArgument", `The parameter ${decoded} is given twice.`);
    query.set(decoded, decodeParameter(value.join("=")));
  }
  return query;
}

/** In a query, unlike in a path, a plus sign is a space. */
const decodeParameter = (raw: string): string => decodeUri(raw.replaceAll("+", " "));
