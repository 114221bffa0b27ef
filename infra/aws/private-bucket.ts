import { aws_s3 as s3 } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** The house's bucket: nothing public, only over TLS 1.2 or newer, owned by the account alone. */
export const privateBucket = (scope: Construct, id: string, more: s3.BucketProps): s3.IBucket =>
  new s3.Bucket(scope, id, {
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    ...more,
  }) as s3.IBucket;
