import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import type { Buckets } from "../../../functions/adapters/s3-season-store.ts";
import { NotNow } from "../command-line.ts";
import { localKeys } from "../local-keys.ts";
import { plainBucket, versionedBucket } from "../make-bucket.ts";
import { startS3Server } from "../s3/s3-server.ts";
import type { Environment } from "./read-settings.ts";
import type { StorageSettings } from "./settings.ts";

export type OpenStorage = {
  readonly client: S3Client;
  readonly buckets: Buckets;
  /** The buckets on which the store has to prove itself. */
  readonly proved: readonly string[];
  readonly close: () => Promise<void>;
};

/** The one bucket of the embedded storage. */
const BUCKET = "bang-vang";
/** Where the embedded storage proves itself: nothing of it stays, and none of it is backed up. */
const PROOFS = "start-up-proofs";

/** Below the directory of the settings: what the embedded storage keeps, and of it what is backed up. */
export const storageFolder = (directory: string): string => join(directory, "storage");
export const recordsFolder = (directory: string): string => join(storageFolder(directory), BUCKET);

/** The store that the settings name: the embedded one is started, an S3 store's buckets are there already. */
export function openStorage(settings: StorageSettings, environment: Environment): Promise<OpenStorage> {
  return settings.kind === "embedded"
    ? embedded(settings.directory)
    : Promise.resolve(remote(settings, environment));
}

async function embedded(directory: string): Promise<OpenStorage> {
  const credentials = await localKeys(directory);
  const server = await startS3Server({ dir: storageFolder(directory), credentials }).catch((error: Error) => {
    throw new NotNow(
      `Không mở được kho ở ${directory}: dữ liệu còn nguyên, chưa khởi động gì. · The storage cannot be opened; nothing was changed or started.\n  ${error.message}`,
    );
  });
  const client = new S3Client({
    endpoint: server.endpoint,
    region: "us-east-1",
    forcePathStyle: true,
    credentials,
  });
  const close = async () => {
    client.destroy();
    await server.close();
  };
  try {
    await versionedBucket(client, BUCKET);
    await plainBucket(client, PROOFS);
  } catch (error) {
    await close();
    throw error;
  }
  return { client, buckets: { records: BUCKET, derived: BUCKET }, proved: [PROOFS], close };
}

type Remote = Extract<StorageSettings, { kind: "s3" }>;

function remote(
  { endpoint, region, pathStyle, records, derived }: Remote,
  environment: Environment,
): OpenStorage {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId = "",
    AWS_SECRET_ACCESS_KEY: secretAccessKey = "",
    AWS_SESSION_TOKEN: sessionToken,
  } = environment;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    // A store that hangs is a store that does not answer.
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
    // Newer checksums are unknown to older stores; ours are asked for where S3 itself requires them.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return {
    client,
    buckets: { records, derived: derived ?? records },
    proved: [...new Set([records, derived ?? records])],
    close: async () => client.destroy(),
  };
}
