import {
  type Duration,
  aws_iam as iam,
  aws_lambda as lambda,
  aws_logs as logs,
  RemovalPolicy,
  Size,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import type { FunctionName } from "./bundle-functions.ts";
import type { Records } from "./records.ts";

/** Where the bundle of each function lies. */
export type Bundles = Readonly<Record<FunctionName, string>>;

/** What a function may do with keys that begin so; listing is asked for by the whole prefix. */
export type Rights = { readonly reads: readonly string[]; readonly writes: readonly string[] };

type Props = {
  readonly name: FunctionName;
  readonly bundles: Bundles;
  readonly records: Records;
  readonly rights: { readonly records: Rights; readonly derived: Rights };
  readonly memory: number;
  readonly timeout: Duration;
  readonly environment?: Readonly<Record<string, string>>;
  /** The most copies of it at once; unbounded unless said. */
  readonly concurrency?: number;
};

/** The house's function: arm64, Node 24, one bundled module, a log of its own, and a role that may do what it must. */
export class ProductFunction extends Construct {
  readonly fn: lambda.Function;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { name, bundles, records, memory, timeout, environment, concurrency } = props;
    const logGroup = new logs.LogGroup(this, "Log", {
      retention: logs.RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new iam.Role(this, "Role", { assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);
    this.fn = new lambda.Function(this, "Function", {
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      code: lambda.Code.fromAsset(bundles[name]),
      handler: "index.handler",
      role,
      logGroup,
      loggingFormat: lambda.LoggingFormat.JSON,
      tracing: lambda.Tracing.ACTIVE,
      memorySize: memory,
      timeout,
      ephemeralStorageSize: Size.mebibytes(512),
      ...(concurrency !== undefined && { reservedConcurrentExecutions: concurrency }),
      environment: {
        RECORDS_BUCKET: records.records.bucketName,
        DERIVED_BUCKET: records.derived.bucketName,
        POWERTOOLS_SERVICE_NAME: name,
        ...environment,
      },
    });
    this.grant(props);
  }

  private grant({ records: { key, records, derived }, rights }: Props): void {
    for (const [bucket, { reads, writes }] of [
      [records, rights.records],
      [derived, rights.derived],
    ] as const) {
      const objects = (prefixes: readonly string[]) =>
        prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`));
      const may = (action: string, resources: readonly string[]) => {
        if (resources.length > 0)
          this.fn.addToRolePolicy(new iam.PolicyStatement({ actions: [action], resources: [...resources] }));
      };
      may("s3:GetObject", objects(reads));
      may("s3:PutObject", objects(writes));
      // Without it S3 answers 403 for an object that is not there, and nobody could tell absent from forbidden.
      if (reads.length > 0) may("s3:ListBucket", [bucket.bucketArn]);
    }
    this.fn.addToRolePolicy(
      new iam.PolicyStatement({ actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: [key.keyArn] }),
    );
  }
}
