import {
  CreateBucketCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  type GetObjectCommandOutput,
  PutBucketVersioningCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { Credentials } from "../../../infra/local/s3/signature.ts";

/** A server to try, and how to reach it. */
export type Subject = {
  readonly endpoint: string;
  readonly credentials: Credentials;
  readonly stop: () => Promise<void>;
};

/** What a rule is given: a client that may do everything, and an empty bucket of its own. */
export type Trial = Subject & { readonly s3: S3Client; readonly bucket: string };

export type Rules = Readonly<Record<string, (trial: Trial) => Promise<void>>>;

const silent = { debug() {}, info() {}, warn() {}, error() {} };

export function clientOf(
  { endpoint, credentials }: Pick<Subject, "endpoint" | "credentials">,
  more: ConstructorParameters<typeof S3Client>[0] = {},
): S3Client {
  return new S3Client({
    endpoint,
    credentials,
    region: "us-east-1",
    forcePathStyle: true,
    maxAttempts: 1,
    logger: silent,
    ...more,
  });
}

export async function newTrial(subject: Subject, bucket: string): Promise<Trial> {
  const s3 = clientOf(subject);
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  return { ...subject, s3, bucket };
}

export async function enableVersioning({ s3, bucket }: Trial): Promise<void> {
  const VersioningConfiguration = { Status: "Enabled" } as const;
  await s3.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration }));
}

/** Reads an object to its end; the SDK compares the body with its checksum on the way. */
export async function readObject(
  { s3, bucket }: Pick<Trial, "s3" | "bucket">,
  Key: string,
  more: Partial<GetObjectCommandInput> = {},
): Promise<GetObjectCommandOutput & { bytes: Buffer }> {
  const output = await s3.send(new GetObjectCommand({ Bucket: bucket, Key, ...more }));
  return { ...output, bytes: Buffer.from((await output.Body?.transformToByteArray()) ?? []) };
}

export async function textOf(
  trial: Pick<Trial, "s3" | "bucket">,
  key: string,
  VersionId?: string,
): Promise<string> {
  const { bytes } = await readObject(trial, key, VersionId === undefined ? {} : { VersionId });
  return bytes.toString();
}

/** The refusal a request met, as "412 PreconditionFailed"; an error when it was not refused. */
export async function refusalOf(sent: Promise<unknown>): Promise<string> {
  try {
    await sent;
  } catch (error) {
    const { name, $metadata } = error as { name: string; $metadata?: { httpStatusCode?: number } };
    return `${$metadata?.httpStatusCode} ${name}`;
  }
  throw new Error("The request was not refused.");
}

/** The same for a plain HTTP answer, whose code is in its XML. */
export async function refusalIn(response: Response): Promise<string> {
  const code = /<Code>(.*?)<\/Code>/.exec(await response.text())?.[1] ?? "OK";
  return `${response.status} ${code}`;
}
