import {
  CreateBucketCommand,
  GetBucketVersioningCommand,
  HeadBucketCommand,
  PutBucketVersioningCommand,
} from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { startEmbedded } from "./embedded.ts";
import { clientOf, refusalOf } from "./trial.ts";

test("a bucket is created once, and of many creations at once one holds", async () => {
  const subject = await startEmbedded({ region: "ap-southeast-1" });
  const s3 = clientOf(subject, { region: "ap-southeast-1" });
  const create = () => s3.send(new CreateBucketCommand({ Bucket: "records" }));
  const outcomes = await Promise.allSettled([create(), create(), create()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await refusalOf(create())).toBe("409 BucketAlreadyOwnedByYou");
  expect(await s3.send(new HeadBucketCommand({ Bucket: "records" }))).toMatchObject({
    BucketRegion: "ap-southeast-1",
  });
  expect(await refusalOf(s3.send(new HeadBucketCommand({ Bucket: "others" })))).toBe("404 NotFound");
  const elsewhere = { LocationConstraint: "eu-west-1" } as const;
  const far = new CreateBucketCommand({ Bucket: "far", CreateBucketConfiguration: elsewhere });
  expect(await refusalOf(s3.send(far))).toBe("400 IllegalLocationConstraintException");
  s3.destroy();
  await subject.stop();
});

test("a bucket says whether it keeps versions", async () => {
  const subject = await startEmbedded();
  const s3 = clientOf(subject);
  await s3.send(new CreateBucketCommand({ Bucket: "records" }));
  const status = async () => (await s3.send(new GetBucketVersioningCommand({ Bucket: "records" }))).Status;
  expect(await status()).toBeUndefined();
  for (const Status of ["Enabled", "Suspended"] as const) {
    await s3.send(new PutBucketVersioningCommand({ Bucket: "records", VersioningConfiguration: { Status } }));
    expect(await status()).toBe(Status);
  }
  const empty = new PutBucketVersioningCommand({ Bucket: "records", VersioningConfiguration: {} });
  expect(await refusalOf(s3.send(empty))).toBe("400 MalformedXML");
  s3.destroy();
  await subject.stop();
});
