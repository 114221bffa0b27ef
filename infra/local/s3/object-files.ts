import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Bucket, openBucket } from "./bucket.ts";
import { createBucketFolder } from "./bucket-folder.ts";
import { createDisk } from "./disk.ts";
import { lockFolder } from "./folder-lock.ts";
import { S3Error } from "./s3-error.ts";

/** All buckets under one folder, each in a folder of its own name. */
export type ObjectFiles = {
  readonly bucket: (name: string) => Bucket;
  readonly create: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** No bucket is named with a dot in front, so these are unfinished buckets. */
const UNFINISHED = ".new-";

export async function openObjectFiles(dir: string, { durable }: { durable: boolean }): Promise<ObjectFiles> {
  const disk = createDisk(durable);
  await mkdir(dir, { recursive: true });
  const unlock = await lockFolder(dir);
  const buckets = await openAll(dir, disk).catch(async (error) => {
    await unlock();
    throw error;
  });
  const beingCreated = new Set<string>();

  return {
    bucket(name) {
      const bucket = buckets.get(name);
      if (!bucket) throw new S3Error("NoSuchBucket");
      return bucket;
    },

    async create(name) {
      if (!isBucketName(name)) throw new S3Error("InvalidBucketName");
      if (buckets.has(name)) throw new S3Error("BucketAlreadyOwnedByYou");
      if (beingCreated.has(name)) throw new S3Error("OperationAborted");
      beingCreated.add(name);
      try {
        const unfinished = join(dir, `${UNFINISHED}${name}`);
        await rm(unfinished, { recursive: true, force: true });
        await createBucketFolder(unfinished, disk);
        await disk.moveInto(unfinished, join(dir, name));
        buckets.set(name, await openBucket(join(dir, name), disk));
      } finally {
        beingCreated.delete(name);
      }
    },

    async close() {
      await Promise.all([...buckets.values()].map((bucket) => bucket.close()));
      await unlock();
    },
  };
}

async function openAll(dir: string, disk: ReturnType<typeof createDisk>): Promise<Map<string, Bucket>> {
  const buckets = new Map<string, Bucket>();
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.name.startsWith(UNFINISHED)) await rm(path, { recursive: true });
    else if (entry.isDirectory()) buckets.set(entry.name, await openBucket(path, disk));
  }
  return buckets;
}

/** AWS page "General purpose bucket naming rules". */
const isBucketName = (name: string): boolean =>
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
  !name.includes("..") &&
  !/^\d+\.\d+\.\d+\.\d+$/.test(name);
