import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";

/** Makes a bucket; one that is there already stays. */
export async function plainBucket(client: S3Client, bucket: string): Promise<void> {
  try {
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
  } catch (error) {
    if (!(error instanceof S3ServiceException && error.name === "BucketAlreadyOwnedByYou")) throw error;
  }
}

/** Makes a bucket that keeps every version of what is written; one that is there already stays. */
export async function versionedBucket(client: S3Client, bucket: string): Promise<void> {
  await plainBucket(client, bucket);
  await client.send(
    new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: "Enabled" } }),
  );
}
