import { validateHeaderValue } from "node:http";
import type { Bucket } from "./bucket.ts";
import { readRange } from "./byte-range.ts";
import type { Call } from "./call.ts";
import { checkRead } from "./preconditions.ts";
import { S3Error } from "./s3-error.ts";
import type { StoredObject } from "./stored-version.ts";

/** Bytes of names and values; AWS page "Working with object metadata". */
const MOST_METADATA = 2048;

const kept = ["cache-control", "content-disposition", "content-language", "content-type", "expires"];

/** The headers of a PUT that come back with every GET. */
export function keptHeaders(headers: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const metadata = [...headers].filter(([name]) => name.startsWith("x-amz-meta-"));
  const length = metadata.reduce(
    (sum, [name, value]) => sum + name.length - "x-amz-meta-".length + value.length,
    0,
  );
  if (length > MOST_METADATA) throw new S3Error("MetadataTooLarge");

  const encoding = (headers.get("content-encoding") ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "aws-chunked") // the way it travelled, not the way it is
    .join(",");
  return {
    "content-type": "binary/octet-stream",
    ...Object.fromEntries([...headers].filter(([name]) => kept.includes(name))),
    ...(encoding === "" ? {} : { "content-encoding": encoding }),
    ...Object.fromEntries(metadata),
  };
}

/** What a GET or HEAD answers about the object it asks for, or the refusal. */
export function describeObject(
  bucket: Bucket,
  { target, headers }: Pick<Call, "target" | "headers">,
): { object: StoredObject; status: number; headers: Record<string, string>; first: number; last: number } {
  const object = wantedObject(bucket, target.key, versionIn(target.query));
  checkRead(headers, object);

  const asked = headers.has("if-range") ? undefined : readRange(headers.get("range"), object.size);
  const { first, last } = asked ?? { first: 0, last: object.size - 1 };
  const described = {
    ...object.headers,
    ...overrides(target.query),
    "accept-ranges": "bytes",
    "content-length": String(last - first + 1),
    etag: `"${object.etag}"`,
    "last-modified": new Date(object.modified).toUTCString(),
    ...versionHeader(bucket, object.versionId),
  };
  if (asked)
    return {
      object,
      status: 206,
      headers: { ...described, "content-range": `bytes ${first}-${last}/${object.size}` },
      first,
      last,
    };
  const checksums =
    headers.get("x-amz-checksum-mode")?.toUpperCase() === "ENABLED" ? checksumHeaders(object) : {};
  return { object, status: 200, headers: { ...described, ...checksums }, first, last };
}

export const checksumHeaders = ({ checksum }: StoredObject): Record<string, string> => ({
  [`x-amz-checksum-${checksum.algorithm.toLowerCase()}`]: checksum.value,
  "x-amz-checksum-type": "FULL_OBJECT",
});

export const versionHeader = (bucket: Bucket, versionId: string): Record<string, string> =>
  bucket.versioning() === "Off" ? {} : { "x-amz-version-id": versionId };

export function versionIn(query: ReadonlyMap<string, string>): string | undefined {
  const versionId = query.get("versionId");
  if (versionId !== undefined && !/^[\w.-]{1,100}$/.test(versionId))
    throw new S3Error("InvalidArgument", "Invalid version id specified");
  return versionId;
}

function wantedObject({ index }: Bucket, key: string, versionId: string | undefined): StoredObject {
  const versions = index.versionsOf(key);
  const version = versionId === undefined ? versions[0] : versions.find((one) => one.versionId === versionId);
  if (version?.kind === "object") return version;
  if (!version) throw new S3Error(versionId === undefined ? "NoSuchKey" : "NoSuchVersion");
  throw new S3Error(versionId === undefined ? "NoSuchKey" : "MethodNotAllowed", undefined, {
    "x-amz-delete-marker": "true",
    "x-amz-version-id": version.versionId,
  });
}

/** response-content-type and its like, which a signed request may ask for; AWS page "GetObject". */
function overrides(query: ReadonlyMap<string, string>): Record<string, string> {
  const asked: Record<string, string> = {};
  for (const [name, value] of query) {
    if (!name.startsWith("response-")) continue;
    const header = name.slice("response-".length);
    try {
      validateHeaderValue(header, value);
    } catch {
      throw new S3Error("InvalidArgument", "Header value cannot be represented using ISO-8859-1.");
    }
    asked[header] = value;
  }
  return asked;
}
