import {
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketPolicyCommand,
  GetObjectAttributesCommand,
  GetObjectTaggingCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutBucketCorsCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectRetentionCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbedded } from "./embedded.ts";
import { newTrial, refusalIn, refusalOf, type Trial } from "./trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await newTrial(await startEmbedded({ durable: false }), "records");
});
afterAll(async () => {
  trial.s3.destroy();
  await trial.stop();
});

const Bucket = "records";
const place = { Bucket, Key: "k" };
const put = { ...place, Body: "hello" };

const requests: Readonly<Record<string, (s3: S3Client) => Promise<unknown>>> = {
  "a multipart upload": (s3) => s3.send(new CreateMultipartUploadCommand(place)),
  "a part of an upload": (s3) => s3.send(new UploadPartCommand({ ...put, UploadId: "u", PartNumber: 1 })),
  "the list of uploads": (s3) => s3.send(new ListMultipartUploadsCommand({ Bucket })),
  "the list of buckets": (s3) => s3.send(new ListBucketsCommand()),
  "the first version of the list of objects": (s3) => s3.send(new ListObjectsCommand({ Bucket })),
  "a copy": (s3) => s3.send(new CopyObjectCommand({ ...place, CopySource: "records/other" })),
  "deleting many at once": (s3) =>
    s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: "k" }] } })),
  "deleting on a condition": (s3) => s3.send(new DeleteObjectCommand({ ...place, IfMatch: '"0"' })),
  "deleting a bucket": (s3) => s3.send(new DeleteBucketCommand({ Bucket })),
  "a bucket's policy": (s3) => s3.send(new GetBucketPolicyCommand({ Bucket })),
  "a bucket's CORS": (s3) =>
    s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [] } })),
  "a bucket with object lock": (s3) =>
    s3.send(new CreateBucketCommand({ Bucket: "locked", ObjectLockEnabledForBucket: true })),
  "a bucket elsewhere's ACL": (s3) =>
    s3.send(new CreateBucketCommand({ Bucket: "public", ACL: "public-read" })),
  "a legal hold": (s3) => s3.send(new PutObjectLegalHoldCommand({ ...place, LegalHold: { Status: "ON" } })),
  "a retention": (s3) =>
    s3.send(new PutObjectRetentionCommand({ ...place, Retention: { Mode: "GOVERNANCE" } })),
  "a locked object": (s3) => s3.send(new PutObjectCommand({ ...put, ObjectLockMode: "GOVERNANCE" })),
  "an encrypted object": (s3) => s3.send(new PutObjectCommand({ ...put, ServerSideEncryption: "aws:kms" })),
  "a storage class": (s3) => s3.send(new PutObjectCommand({ ...put, StorageClass: "GLACIER" })),
  "an object's tags": (s3) => s3.send(new GetObjectTaggingCommand(place)),
  "an object's attributes": (s3) =>
    s3.send(new GetObjectAttributesCommand({ ...place, ObjectAttributes: ["ETag"] })),
  "a checksum of another kind": (s3) => s3.send(new PutObjectCommand({ ...put, ChecksumCRC32C: "AAAAAA==" })),
  "a condition of another kind": (s3) => s3.send(new PutObjectCommand({ ...put, IfNoneMatch: '"0"' })),
  "a match with anything": (s3) => s3.send(new PutObjectCommand({ ...put, IfMatch: "*" })),
  "a bucket's owner": (s3) => s3.send(new PutObjectCommand({ ...put, ExpectedBucketOwner: "111122223333" })),
};

for (const [what, request] of Object.entries(requests))
  test(`${what} is refused as not implemented`, async () => {
    expect(await refusalOf(request(trial.s3))).toBe("501 NotImplemented");
  });

test("a form that posts an object is refused", async () => {
  const body = new FormData();
  body.set("key", "k");
  body.set("file", new Blob(["hello"]));
  expect(await refusalIn(await fetch(`${trial.endpoint}/records`, { method: "POST", body }))).toBe(
    "403 AccessDenied",
  );
});

test("nothing of all that was stored", async () => {
  const list = await trial.s3.send(new ListObjectsV2Command({ Bucket }));
  expect(list.KeyCount).toBe(0);
});
