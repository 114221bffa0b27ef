import {
  Duration,
  aws_iam as iam,
  aws_kms as kms,
  RemovalPolicy,
  type Stack,
  aws_s3 as s3,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import { WRITE_ONCE } from "../../shared/storage-keys.ts";
import { privateBucket } from "./private-bucket.ts";
import type { Settings } from "./settings.ts";

/** Everything that is kept: records nobody can change or delete, what is made of them, and who asked for what. */
export class Records extends Construct {
  readonly key: kms.Key;
  /** Seasons, tables, scorecards, decisions: versioned, locked, written once. */
  readonly records: s3.IBucket;
  /** Standings, workbooks, forms: made again from the records when they are gone. */
  readonly derived: s3.IBucket;
  readonly accessLogs: s3.IBucket;

  constructor(scope: Stack, id: string, { lock, lockDays, removal }: Settings) {
    super(scope, id);
    const removalPolicy = removal === "retain" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = new kms.Key(this, "Key", {
      description: "Bảng Vàng: records and everything made of them",
      enableKeyRotation: true,
      removalPolicy,
    });
    this.accessLogs = privateBucket(this, "AccessLogs", {
      // S3 delivers its own access logs to SSE-S3 buckets only.
      encryption: s3.BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(400) }],
      removalPolicy,
    });
    this.records = privateBucket(this, "Records", {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention:
        lock === "COMPLIANCE"
          ? s3.ObjectLockRetention.compliance(Duration.days(lockDays))
          : s3.ObjectLockRetention.governance(Duration.days(lockDays)),
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: "records/",
      removalPolicy,
    });
    this.derived = privateBucket(this, "Derived", {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: "derived/",
      lifecycleRules: [
        { prefix: "workbook-requests/", expiration: Duration.days(30) },
        { prefix: "form-requests/", expiration: Duration.days(30) },
        { prefix: "table-file-requests/", expiration: Duration.days(30) },
        { prefix: "paper-requests/", expiration: Duration.days(30) },
        { prefix: "workbooks/", expiration: Duration.days(400) },
        { prefix: "forms/", expiration: Duration.days(400) },
        { prefix: "table-files/", expiration: Duration.days(400) },
        { prefix: "papers/", expiration: Duration.days(400) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy,
    });
    for (const bucket of [this.records, this.derived]) tellOfWrites(bucket);
    this.keepRecords();
  }

  /** What is written once cannot be written again, and nobody deletes: the bucket says so itself, whoever asks. */
  private keepRecords(): void {
    const { records } = this;
    records.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: "WriteOnce",
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions: ["s3:PutObject"],
        resources: [...WRITE_ONCE, "seasons/*/rubrics/"].map((prefix) => records.arnForObjects(`${prefix}*`)),
        conditions: {
          Null: { "s3:if-none-match": "true" },
          // The parts of a multipart upload carry no condition; its completion does.
          Bool: { "s3:ObjectCreationOperation": "true" },
        },
      }),
    );
    records.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: "NobodyDeletes",
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions: ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutLifecycleConfiguration"],
        resources: [records.bucketArn, records.arnForObjects("*")],
      }),
    );
  }
}

/** S3 tells EventBridge of every write; set by hand, since CDK's own way adds a function of its own to do it. */
function tellOfWrites(bucket: s3.IBucket): void {
  const { defaultChild } = bucket.node;
  (defaultChild as s3.CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
}
