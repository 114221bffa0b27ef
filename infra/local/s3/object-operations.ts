import type { Call, Reply } from "./call.ts";
import { checkContent, md5Of } from "./checksum.ts";
import { checksumHeaders, describeObject, keptHeaders, versionHeader, versionIn } from "./object-headers.ts";
import { writeCondition } from "./preconditions.ts";

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

  const { size, versionId } = object;
  const etag = `"${object.etag}"`;
  announce({ bucket: target.bucket, key: target.key, etag, size, versionId });
  return { status: 200, headers: { etag, ...checksumHeaders(object), ...versionHeader(bucket, versionId) } };
}

export async function getObject(call: Call): Promise<Reply> {
  const bucket = call.files.bucket(call.target.bucket);
  const { found, file } = await bucket.openBody(() => describeObject(bucket, call));
  const { status, headers, first, last } = found;
  if (last >= first) return { status, headers, body: file.createReadStream({ start: first, end: last }) };
  await file.close();
  return { status, headers };
}

export async function headObject(call: Call): Promise<Reply> {
  const { status, headers } = describeObject(call.files.bucket(call.target.bucket), call);
  return { status, headers };
}

export async function deleteObject({ files, target, now }: Call): Promise<Reply> {
  const bucket = files.bucket(target.bucket);
  const versionId = versionIn(target.query);
  if (versionId === undefined) {
    const marker = await bucket.remove(target.key, now().toISOString());
    return { status: 204, headers: marker ? markerHeaders(marker.versionId) : {} };
  }
  const removed = await bucket.removeVersion(target.key, versionId);
  const headers = { "x-amz-version-id": versionId };
  return { status: 204, headers: removed?.kind === "delete-marker" ? markerHeaders(versionId) : headers };
}

const markerHeaders = (versionId: string) => ({
  "x-amz-delete-marker": "true",
  "x-amz-version-id": versionId,
});
