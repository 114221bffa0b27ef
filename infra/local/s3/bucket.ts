import { randomBytes, randomUUID } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { type BucketFolder, openBucketFolder } from "./bucket-folder.ts";
import { createCommits } from "./commits.ts";
import type { Disk } from "./disk.ts";
import type { KeyIndex } from "./key-index.ts";
import { S3Error } from "./s3-error.ts";
import {
  currentObject,
  type DeleteMarker,
  NULL_VERSION,
  type StoredObject,
  type StoredVersion,
  type Versioning,
  type Versions,
} from "./stored-version.ts";

/** What a PUT brings along; the bucket adds the version id and the body's file. */
export type Draft = Omit<StoredObject, "kind" | "versionId" | "body" | "size">;

/** Refuses by throwing; what it sees cannot change before the write it guards is decided. */
export type Precondition = (current: StoredObject | undefined) => void;

type Holding = { readonly object: StoredObject };

export type Bucket = {
  readonly index: KeyIndex;
  readonly versioning: () => Versioning;
  readonly setVersioning: (status: Versioning) => Promise<void>;
  readonly put: (key: string, content: Buffer, draft: Draft, check: Precondition) => Promise<StoredObject>;
  /** Hides a key behind a delete marker; without versioning removes it. */
  readonly remove: (key: string, modified: string) => Promise<DeleteMarker | undefined>;
  readonly removeVersion: (key: string, versionId: string) => Promise<StoredVersion | undefined>;
  /** Opens the body of the object that `find` names; when it was replaced in between, finds again. */
  readonly openBody: <Found extends Holding>(
    find: () => Found,
  ) => Promise<{ found: Found; file: FileHandle }>;
  readonly close: () => Promise<void>;
};

export async function openBucket(path: string, disk: Disk): Promise<Bucket> {
  const folder = await openBucketFolder(path, disk);
  const { state, bodyPath } = folder;
  const { commit } = createCommits(folder);

  return {
    index: state.index,
    versioning: () => state.versioning,
    setVersioning: async (status) => {
      await commit(() => ({ kind: "versioning", status }));
    },

    async put(key, content, draft, check) {
      const body = randomUUID();
      await disk.writeNew(bodyPath(body), content);
      try {
        const { change, before } = await commit(({ versioning, versionsOf }) => {
          check(currentObject(versionsOf(key)));
          const versionId = newVersionId(versioning);
          return {
            kind: "put",
            key,
            version: { ...draft, kind: "object", versionId, body, size: content.length },
          };
        });
        await forgetBody(before, change.version.versionId, folder);
        return change.version;
      } catch (error) {
        // Any other failure may have left the change in the journal all the same: the next start decides.
        if (error instanceof S3Error) await rm(bodyPath(body), { force: true });
        throw error;
      }
    },

    async remove(key, modified) {
      const { change, before } = await commit(({ versioning }) => {
        const versionId = newVersionId(versioning);
        if (versioning === "Off") return { kind: "drop", key, versionId };
        return { kind: "put", key, version: { kind: "delete-marker", versionId, modified } };
      });
      await forgetBody(before, change.kind === "put" ? change.version.versionId : change.versionId, folder);
      return change.kind === "put" ? change.version : undefined;
    },

    async removeVersion(key, versionId) {
      const { before } = await commit(() => ({ kind: "drop", key, versionId }));
      await forgetBody(before, versionId, folder);
      return withId(before, versionId);
    },

    async openBody(find) {
      for (;;) {
        const found = find();
        try {
          return { found, file: await openWhole(bodyPath(found.object.body), found.object.size) };
        } catch (error) {
          if (find().object === found.object) throw error;
        }
      }
    },

    close: () => folder.journal.close(),
  };
}

const newVersionId = (versioning: Versioning): string =>
  versioning === "Enabled" ? randomBytes(24).toString("base64url") : NULL_VERSION;

const withId = (versions: Versions, id: string): StoredVersion | undefined =>
  versions.find(({ versionId }) => versionId === id);

/** Removes the body of a version that is no more; if that fails, the next start sweeps it. */
async function forgetBody(before: Versions, versionId: string, { bodyPath }: BucketFolder): Promise<void> {
  const version = withId(before, versionId);
  if (version?.kind === "object") await rm(bodyPath(version.body), { force: true }).catch(() => undefined);
}

async function openWhole(path: string, size: number): Promise<FileHandle> {
  const file = await open(path, "r");
  if ((await file.stat()).size === size) return file;
  await file.close();
  throw new Error(`${path} does not hold the ${size} bytes that were stored in it.`);
}
