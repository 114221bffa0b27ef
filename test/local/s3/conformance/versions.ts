import {
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { expect } from "vitest";
import { enableVersioning, type Rules, readObject, refusalOf, type Trial, textOf } from "../trial.ts";

async function put({ s3, bucket }: Trial, Key: string, Body: string): Promise<string> {
  const { VersionId } = await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
  return VersionId ?? "null";
}

const remove = ({ s3, bucket }: Trial, Key: string, VersionId?: string) =>
  s3.send(new DeleteObjectCommand({ Bucket: bucket, Key, ...(VersionId ? { VersionId } : {}) }));

const listVersions = (
  { s3, bucket }: Trial,
  more: { KeyMarker?: string; VersionIdMarker?: string } = {},
  MaxKeys = 1000,
) => s3.send(new ListObjectVersionsCommand({ Bucket: bucket, MaxKeys, ...more }));

export const versionRules = {
  "every PUT keeps the versions before it": async (trial) => {
    await enableVersioning(trial);
    const first = await put(trial, "k", "one");
    const second = await put(trial, "k", "two");
    expect(await textOf(trial, "k")).toBe("two");
    expect(await textOf(trial, "k", first)).toBe("one");
    expect(await textOf(trial, "k", second)).toBe("two");
    const list = await listVersions(trial);
    expect(list.Versions).toMatchObject([
      { Key: "k", VersionId: second, IsLatest: true, Size: 3 },
      { Key: "k", VersionId: first, IsLatest: false, Size: 3 },
    ]);
  },

  "a DELETE hides the key behind a marker, and deleting the marker brings it back": async (trial) => {
    await enableVersioning(trial);
    const first = await put(trial, "k", "one");
    const { DeleteMarker, VersionId: marker = "" } = await remove(trial, "k");
    expect(DeleteMarker).toBe(true);
    expect(await refusalOf(textOf(trial, "k"))).toBe("404 NoSuchKey");
    expect(await textOf(trial, "k", first)).toBe("one");
    const { Contents } = await trial.s3.send(new ListObjectsV2Command({ Bucket: trial.bucket }));
    expect(Contents).toBeUndefined();
    expect((await listVersions(trial)).DeleteMarkers).toMatchObject([
      { Key: "k", VersionId: marker, IsLatest: true },
    ]);
    await remove(trial, "k", marker);
    expect(await textOf(trial, "k")).toBe("one");
  },

  "a delete marker itself cannot be read": async (trial) => {
    await enableVersioning(trial);
    await put(trial, "k", "one");
    const { VersionId = "" } = await remove(trial, "k");
    expect(await refusalOf(textOf(trial, "k", VersionId))).toBe("405 MethodNotAllowed");
  },

  "deleting a version by its id removes it for good": async (trial) => {
    await enableVersioning(trial);
    const first = await put(trial, "k", "one");
    const second = await put(trial, "k", "two");
    await remove(trial, "k", second);
    expect(await textOf(trial, "k")).toBe("one");
    expect(await refusalOf(textOf(trial, "k", second))).toBe("404 NoSuchVersion");
    await remove(trial, "k", first);
    expect((await listVersions(trial)).Versions).toBeUndefined();
  },

  "what was written before versioning stays, as version null": async (trial) => {
    await put(trial, "k", "before");
    await enableVersioning(trial);
    const after = await put(trial, "k", "after");
    expect(await textOf(trial, "k", "null")).toBe("before");
    expect((await listVersions(trial)).Versions).toMatchObject([{ VersionId: after }, { VersionId: "null" }]);
  },

  "while versioning is suspended a PUT replaces only version null": async (trial) => {
    await enableVersioning(trial);
    const kept = await put(trial, "k", "kept");
    const VersioningConfiguration = { Status: "Suspended" } as const;
    await trial.s3.send(new PutBucketVersioningCommand({ Bucket: trial.bucket, VersioningConfiguration }));
    await put(trial, "k", "one");
    await put(trial, "k", "two");
    expect(await textOf(trial, "k")).toBe("two");
    expect((await listVersions(trial)).Versions).toMatchObject([{ VersionId: "null" }, { VersionId: kept }]);
  },

  "pages of versions hold every version and marker once": async (trial) => {
    await enableVersioning(trial);
    for (const key of ["a", "a", "a", "b", "c", "c"]) await put(trial, key, "-");
    await remove(trial, "b");
    const seen: unknown[] = [];
    let next: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
    while (next) {
      const page = await listVersions(trial, next, 2);
      const items = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
      expect(items.length).toBeLessThanOrEqual(2);
      seen.push(...items.map(({ Key, VersionId }) => `${Key} ${VersionId}`));
      const { NextKeyMarker = "", NextVersionIdMarker = "" } = page;
      next = page.IsTruncated
        ? { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker }
        : undefined;
    }
    const all = await listVersions(trial);
    const expected = [...(all.Versions ?? []), ...(all.DeleteMarkers ?? [])].map(
      (item) => `${item.Key} ${item.VersionId}`,
    );
    expect(seen.toSorted()).toEqual(expected.toSorted());
    expect(seen).toHaveLength(7);
  },

  "an answer names the version it is about": async ({ s3, bucket, ...rest }) => {
    await enableVersioning({ s3, bucket, ...rest });
    const place = { Bucket: bucket, Key: "k" };
    const { VersionId } = await s3.send(new PutObjectCommand({ ...place, Body: "one" }));
    expect(VersionId).toMatch(/./);
    expect(await readObject({ s3, bucket }, "k")).toMatchObject({ VersionId });
    expect(await s3.send(new HeadObjectCommand(place))).toMatchObject({ VersionId });
  },
} satisfies Rules;
