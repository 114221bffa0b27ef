import type { Call, Reply } from "./call.ts";
import { S3Error } from "./s3-error.ts";
import { element, s3Document } from "./xml.ts";

export async function createBucket({ files, target, body, region }: Call): Promise<Reply> {
  const location = textIn(body.content, "LocationConstraint");
  if (location !== undefined && location !== region) throw new S3Error("IllegalLocationConstraintException");
  await files.create(target.bucket);
  return { status: 200, headers: { location: `/${target.bucket}` } };
}

export async function headBucket({ files, target, region }: Call): Promise<Reply> {
  files.bucket(target.bucket);
  return { status: 200, headers: { "x-amz-bucket-region": region } };
}

export async function putBucketVersioning({ files, target, body }: Call): Promise<Reply> {
  const bucket = files.bucket(target.bucket);
  const status = textIn(body.content, "Status");
  if (textIn(body.content, "MfaDelete") === "Enabled")
    throw new S3Error("NotImplemented", "MFA delete is not implemented.");
  if (status !== "Enabled" && status !== "Suspended") throw new S3Error("MalformedXML");
  await bucket.setVersioning(status);
  return { status: 200 };
}

export async function getBucketVersioning({ files, target }: Call): Promise<Reply> {
  const status = files.bucket(target.bucket).versioning();
  return {
    status: 200,
    body: s3Document("VersioningConfiguration", element("Status", status === "Off" ? undefined : status)),
  };
}

/** The two documents a bucket is sent are flat, so an element is found by its name alone. */
const textIn = (xml: Buffer, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml.toString("utf8"))?.[1]?.trim();
