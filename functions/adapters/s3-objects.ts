import { setTimeout as sleep } from "node:timers/promises";
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Listed } from "../season-store.ts";
import { StorageUnavailable } from "../storage-unavailable.ts";

export type S3Object = { readonly text: string; readonly tag: string };

/** The verbs of S3 that the product needs, with the meanings it gives their answers. */
export type S3Objects = {
  readonly get: (key: string) => Promise<S3Object | undefined>;
  /** Undefined when the object still has this tag. */
  readonly getUnless: (key: string, tag: string) => Promise<S3Object | "unchanged" | undefined>;
  readonly exists: (key: string) => Promise<boolean>;
  /** The objects whose keys begin so, in the order of their keys, those after a given key only. */
  readonly list: (prefix: string, after?: string) => Promise<readonly Listed[]>;
  readonly put: (key: string, body: string) => Promise<void>;
  readonly putOnce: (key: string, body: string | Uint8Array, type?: string) => Promise<"kept" | "taken">;
  /** The new tag, when the object was still the one with this tag, or still absent. */
  readonly replace: (
    key: string,
    body: string,
    tag: string | undefined,
  ) => Promise<{ readonly tag: string } | "stale">;
  readonly presign: (
    key: string,
    seconds: number,
    answer: { readonly disposition: string; readonly type: string },
  ) => Promise<string>;
};

const JSON_TYPE = "application/json";
/** S3 answers 409 when two conditional writes meet; it is neither won nor lost and must be tried again. */
const CONFLICT_TRIES = 8;

/** `bucketOf` names the bucket that a key, or a prefix of keys, belongs in. */
export function s3Objects(client: S3Client, bucketOf: (key: string) => string): S3Objects {
  const put = async (
    input: Omit<PutObjectCommandInput, "Bucket" | "Key"> & { readonly Key: string },
  ): Promise<{ readonly tag: string } | "refused"> => {
    for (let tries = 1; ; tries++) {
      try {
        const { ETag } = await client.send(new PutObjectCommand({ Bucket: bucketOf(input.Key), ...input }));
        return { tag: tagOf(ETag, input.Key) };
      } catch (error) {
        const status = statusOf(error);
        if (status === 412) return "refused";
        if (status !== 409 || tries === CONFLICT_TRIES) throw translated(error);
        await sleep(Math.random() * 20 * 2 ** tries);
      }
    }
  };

  const read = async (key: string, tag?: string): Promise<S3Object | "unchanged" | undefined> => {
    try {
      const answer = await client.send(
        new GetObjectCommand({ Bucket: bucketOf(key), Key: key, ...(tag && { IfNoneMatch: tag }) }),
      );
      return { text: (await answer.Body?.transformToString("utf-8")) ?? "", tag: tagOf(answer.ETag, key) };
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      if (statusOf(error) === 304) return "unchanged";
      throw translated(error);
    }
  };

  return {
    get: async (key) => {
      const found = await read(key);
      return found === "unchanged" ? undefined : found;
    },
    getUnless: read,
    exists: async (key) => {
      try {
        await client.send(new HeadObjectCommand({ Bucket: bucketOf(key), Key: key }));
        return true;
      } catch (error) {
        if (statusOf(error) === 404) return false;
        throw translated(error);
      }
    },
    list: async (prefix, after) => {
      const listed: Listed[] = [];
      let token: string | undefined;
      do {
        const page: ListObjectsV2CommandOutput = await client
          .send(
            new ListObjectsV2Command({
              Bucket: bucketOf(prefix),
              Prefix: prefix,
              StartAfter: after,
              ContinuationToken: token,
            }),
          )
          .catch((error: unknown) => {
            throw translated(error);
          });
        for (const { Key, ETag } of page.Contents ?? [])
          if (Key) listed.push({ key: Key, tag: tagOf(ETag, Key) });
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
      return listed;
    },
    put: async (key, body) => {
      await put({ Key: key, Body: body, ContentType: JSON_TYPE });
    },
    putOnce: async (key, body, type = JSON_TYPE) =>
      (await put({ Key: key, Body: body, ContentType: type, IfNoneMatch: "*" })) === "refused"
        ? "taken"
        : "kept",
    replace: async (key, body, tag) => {
      try {
        const condition = tag === undefined ? { IfNoneMatch: "*" } : { IfMatch: tag };
        const kept = await put({ Key: key, Body: body, ContentType: JSON_TYPE, ...condition });
        return kept === "refused" ? "stale" : kept;
      } catch (error) {
        if (tag !== undefined && statusOf(error) === 404) return "stale"; // If-Match on an object that is gone
        throw error;
      }
    },
    presign: (key, seconds, { disposition, type }) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucketOf(key),
          Key: key,
          ResponseContentDisposition: disposition,
          ResponseContentType: type,
          ResponseCacheControl: "no-store",
        }),
        { expiresIn: seconds },
      ),
  };
}

/** An outage (no answer at all, 5xx, slow down) told apart from a fault of ours, which stays what it is. */
function translated(error: unknown): unknown {
  const status = statusOf(error);
  const silent = error instanceof Error && status === undefined && !(error instanceof TypeError);
  return silent || (status !== undefined && (status >= 500 || status === 429))
    ? new StorageUnavailable(error)
    : error;
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

function tagOf(tag: string | undefined, key: string): string {
  if (!tag) throw new Error(`S3 gave no ETag for ${key}`);
  return tag;
}
