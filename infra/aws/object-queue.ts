import {
  Duration,
  aws_events as events,
  type aws_lambda as lambda,
  type aws_s3 as s3,
  aws_lambda_event_sources as sources,
  aws_sqs as sqs,
  aws_events_targets as targets,
} from "aws-cdk-lib";
import { Construct } from "constructs";

type Props = {
  /** Written objects whose keys begin so are told of. */
  readonly written: readonly { readonly bucket: s3.IBucket; readonly prefixes: readonly string[] }[];
  readonly to: lambda.Function;
  /** How many copies of the function the queue keeps busy at once. */
  readonly concurrency: number;
};

/** S3's events through EventBridge to a queue, in batches to a function; what fails five times is parked, not lost. */
export class ObjectQueue extends Construct {
  readonly queue: sqs.Queue;
  readonly parked: sqs.Queue;

  constructor(scope: Construct, id: string, { written, to, concurrency }: Props) {
    super(scope, id);
    this.parked = new sqs.Queue(this, "Parked", { enforceSSL: true, retentionPeriod: Duration.days(14) });
    this.queue = new sqs.Queue(this, "Queue", {
      enforceSSL: true,
      // AWS asks for six times the function's own time, so that no message is given out twice while it is worked on.
      visibilityTimeout: Duration.seconds(6 * (to.timeout?.toSeconds() ?? 30)),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.parked, maxReceiveCount: 5 },
    });
    for (const [index, { bucket, prefixes }] of written.entries())
      new events.Rule(this, `Written${index}`, {
        description: `Bảng Vàng: objects written under ${prefixes.join(", ")}`,
        eventPattern: {
          source: ["aws.s3"],
          detailType: ["Object Created"],
          detail: {
            bucket: { name: [bucket.bucketName] },
            object: { key: prefixes.map((prefix) => ({ prefix })) },
          },
        },
        targets: [new targets.SqsQueue(this.queue, { deadLetterQueue: this.parked, retryAttempts: 185 })],
      });
    to.addEventSource(
      new sources.SqsEventSource(this.queue, {
        batchSize: 50,
        maxBatchingWindow: Duration.seconds(2),
        reportBatchItemFailures: true,
        maxConcurrency: concurrency,
      }),
    );
  }
}
