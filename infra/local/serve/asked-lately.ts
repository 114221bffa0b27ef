import { ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import {
  FORM_REQUESTS,
  PAPER_REQUESTS,
  TABLE_FILE_REQUESTS,
  WORKBOOK_REQUESTS,
} from "../../../shared/storage-keys.ts";
import type { EventPump } from "../event-pump.ts";

/** Who asked for a file longer ago than this has asked again, or given up; in milliseconds. */
const LATELY = 60 * 60_000;

/**
 * Hands the pump what was asked for within the last hour, once more: what a process that died had not made yet. What was
 * made already is left alone by whoever makes it.
 */
export async function askAgain(
  client: S3Client,
  bucket: string,
  created: EventPump["created"],
  now: number,
): Promise<number> {
  let again = 0;
  for (const prefix of [WORKBOOK_REQUESTS, FORM_REQUESTS, TABLE_FILE_REQUESTS, PAPER_REQUESTS]) {
    let token: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
      );
      for (const { Key: key, ETag: etag = "", Size: size = 0, LastModified: at } of page.Contents ?? []) {
        if (!key || !at || now - at.getTime() > LATELY) continue;
        created({ bucket, key, etag, size, versionId: "null" });
        again += 1;
      }
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }
  return again;
}
