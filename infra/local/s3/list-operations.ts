import type { Call, Reply } from "./call.ts";
import { type ListedObject, type ListedVersion, listObjects, listVersions, type Start } from "./listing.ts";
import { S3Error } from "./s3-error.ts";
import { encodeListed } from "./uri-encoding.ts";
import { element, parent, s3Document } from "./xml.ts";

const LARGEST_PAGE = 1000;

export async function listObjectsV2({ files, target }: Call): Promise<Reply> {
  const { index } = files.bucket(target.bucket);
  const { prefix, delimiter, limit, encoding, spell } = readFilter(target.query);
  const startAfter = target.query.get("start-after");
  const token = target.query.get("continuation-token");
  const start: Start = token === undefined ? { kind: "key", name: startAfter ?? "" } : readToken(token);

  const { items, last } = listObjects(index, { prefix, delimiter }, { start, limit });
  const body = s3Document(
    "ListBucketResult",
    element("Name", target.bucket),
    element("Prefix", spell(prefix)),
    element("StartAfter", startAfter === undefined ? undefined : spell(startAfter)),
    element("ContinuationToken", token),
    element("NextContinuationToken", last && writeToken(last)),
    element("KeyCount", items.length),
    element("MaxKeys", limit),
    element("Delimiter", delimiter === "" ? undefined : spell(delimiter)),
    element("IsTruncated", last !== undefined),
    element("EncodingType", encoding),
    ...items.map((item) => (item.kind === "folder" ? folder(item.prefix, spell) : contents(item, spell))),
  );
  return { status: 200, body };
}

export async function listObjectVersions({ files, target }: Call): Promise<Reply> {
  const { index } = files.bucket(target.bucket);
  const { prefix, delimiter, limit, encoding, spell } = readFilter(target.query);
  const after = {
    key: target.query.get("key-marker") ?? "",
    versionId: target.query.get("version-id-marker") ?? "",
  };
  if (after.versionId !== "" && after.key === "")
    throw new S3Error("InvalidArgument", "A version-id marker cannot be specified without a key marker.");

  const { items, last } = listVersions(index, { prefix, delimiter }, { after, limit });
  const body = s3Document(
    "ListVersionsResult",
    element("Name", target.bucket),
    element("Prefix", spell(prefix)),
    element("KeyMarker", spell(after.key)),
    element("VersionIdMarker", after.versionId),
    element("NextKeyMarker", last && spell(last.kind === "folder" ? last.prefix : last.key)),
    element("NextVersionIdMarker", last?.kind === "version" ? last.version.versionId : undefined),
    element("MaxKeys", limit),
    element("Delimiter", delimiter === "" ? undefined : spell(delimiter)),
    element("IsTruncated", last !== undefined),
    element("EncodingType", encoding),
    ...items.map((item) => (item.kind === "folder" ? folder(item.prefix, spell) : versionEntry(item, spell))),
  );
  return { status: 200, body };
}

type Spell = (key: string) => string;

function readFilter(query: ReadonlyMap<string, string>) {
  const encoding = query.get("encoding-type");
  if (encoding !== undefined && encoding !== "url")
    throw new S3Error("InvalidArgument", "Invalid Encoding Method");
  const size = query.get("max-keys") ?? String(LARGEST_PAGE);
  if (!/^\d{1,10}$/.test(size))
    throw new S3Error("InvalidArgument", "Provided max-keys not an integer or out of range");
  const spell: Spell = encoding === "url" ? encodeListed : (key) => key;
  return {
    prefix: query.get("prefix") ?? "",
    delimiter: query.get("delimiter") ?? "",
    limit: Math.min(Number(size), LARGEST_PAGE),
    encoding,
    spell,
  };
}

const contents = ({ key, object }: ListedObject, spell: Spell): string =>
  parent(
    "Contents",
    element("Key", spell(key)),
    element("LastModified", object.modified),
    element("ETag", `"${object.etag}"`),
    element("ChecksumAlgorithm", object.checksum.algorithm),
    element("ChecksumType", "FULL_OBJECT"),
    element("Size", object.size),
    element("StorageClass", "STANDARD"),
  );

function versionEntry({ key, version, isLatest }: ListedVersion, spell: Spell): string {
  const common = [
    element("Key", spell(key)),
    element("VersionId", version.versionId),
    element("IsLatest", isLatest),
    element("LastModified", version.modified),
  ];
  if (version.kind === "delete-marker") return parent("DeleteMarker", ...common);
  const size = element("Size", version.size);
  return parent(
    "Version",
    ...common,
    element("ETag", `"${version.etag}"`),
    size,
    element("StorageClass", "STANDARD"),
  );
}

const folder = (prefix: string, spell: Spell): string =>
  parent("CommonPrefixes", element("Prefix", spell(prefix)));

/** A page ends at a key or at a folder, and the next begins after all of it. */
function writeToken(last: ListedObject | { kind: "folder"; prefix: string }): string {
  const text = last.kind === "folder" ? `folder ${last.prefix}` : `key ${last.key}`;
  return Buffer.from(text).toString("base64url");
}

function readToken(token: string): Start {
  const [, kind, name = ""] = /^(key|folder) (.*)$/s.exec(Buffer.from(token, "base64url").toString()) ?? [];
  if (kind !== "key" && kind !== "folder")
    throw new S3Error("InvalidArgument", "The continuation token provided is incorrect");
  return { kind, name };
}
