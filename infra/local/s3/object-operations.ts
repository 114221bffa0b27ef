import { validateHeaderValue } from "node:http";
import type { Bucket } from "./bucket.ts";
import { readRange } from "./byte-range.ts";
import type { Call, Reply } from "./call.ts";
import { checkContent, checksumHeader, md5Of } from "./checksum.ts";
import { keptHeaders } from "./kept-headers.ts";
import { checkRead, writeCondition } from "./preconditions.ts";
import { S3Error } from "./s3-error.ts";
import type { StoredObject } from "./stored-version.ts";

export async function putObject({ files, target, headers, body, now, announce }: Call): Promise<Reply> {
  const bucket = files.bucket(target.bucket);
  const { content, trailers } = body;
  const draft = {
    etag: md5Of(content, "hex"),
    checksum: checkContent(content, headers, trailers),
    modified: now().toISOString(),
    headers: keptHeaders(headers),
  };
  const object = await bucket.put(target.key, content, draft, writeCondition(headers));

  const { etag, size, versionId } = object;
  announce({ bucket: target.bucket, key: target.key, etag: `"${etag}"`, size, versionId });
  return {
    status: 200,
    headers: { etag: `"${etag}"`, ...checksumHeaders(object), ...versionHeader(bucket, versionId) },
  };
}

export async function getObject(call: Call): Promise<Reply> {
  const bucket = call.files.bucket(call.target.bucket);
  const find = () => wanted(bucket, call);
  const { object, file } = await bucket.openBody(find);

  const reply = { ...describe(bucket, object, call) };
  const { first, last } = readRange(rangeHeader(call), object.size) ?? { first: 0, last: object.size - 1 };
  if (object.size === 0) {
    await file.close();
    return reply;
  }
  return { ...reply, body: file.createReadStream({ start: first, end: last }) };
}

export async function headObject(call: Call): Promise<Reply> {
  const bucket = call.files.bucket(call.target.bucket);
  return describe(bucket, wanted(bucket, call), call);
}

export async function deleteObject({ files, target, now }: Call): Promise<Reply> {
  const bucket = files.bucket(target.bucket);
  const versionId = target.query.get("versionId");
  const marked = { "x-amz-delete-marker": "true" };
  if (versionId !== undefined) {
    const removed = await bucket.removeVersion(target.key, versionId);
    const headers = { "x-amz-version-id": versionId, ...(removed?.kind === "delete-marker" ? marked : {}) };
    return { status: 204, headers };
  }
  const marker = await bucket.remove(target.key, now().toISOString());
  return { status: 204, headers: marker ? { ...marked, "x-amz-version-id": marker.versionId } : {} };
}
