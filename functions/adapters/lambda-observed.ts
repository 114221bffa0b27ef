import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { S3Client } from "@aws-sdk/client-s3";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { type Caused, causesOf } from "../causes-of.ts";
import type { SeasonStore } from "../season-store.ts";
import { env } from "./env.ts";
import { traced, watchCalls } from "./lambda-trace.ts";
import { s3SeasonStore } from "./s3-season-store.ts";

/**
 * What is told of a function at work: structured logs, each line with its trace, and figures. Keys of objects and ids of
 * requests are told; what stands in a scorecard, and who a person is, never.
 */
export const logger = new Logger({ serviceName: "bang-vang" });
const metrics = new Metrics({ namespace: "BangVang", serviceName: "bang-vang" });

/** The storage of this stage. Each write is told with the id S3 gave it, by which its event is known again. */
export function openStore(): SeasonStore {
  const client = new S3Client({});
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        const { Key } = args.input as { readonly Key?: string };
        const { requestId } = (answer.output as { $metadata: { readonly requestId?: string } }).$metadata;
        if (commandName === "PutObjectCommand") logger.info("written", { key: Key, write: requestId });
        return answer;
      },
    { step: "initialize", name: "tellWrites" },
  );
  watchCalls(client);
  return s3SeasonStore(client, { records: env("RECORDS_BUCKET"), derived: env("DERIVED_BUCKET") });
}

/** A failure that is ours: the error's kind and place, and what it was about. */
export const report = ({ error, ...about }: { readonly error: unknown }): void =>
  logger.error("failed", { ...about, error: error instanceof Error ? error : new Error(String(error)) });

type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/** A handler of queue messages, told of and traced with the writes that caused it, and counted with its failures. */
export const observed = (handler: QueueHandler): QueueHandler =>
  traced(
    async (event) => {
      const causes: readonly Caused[] = causesOf(event);
      logger.info("caused by", { causes });
      const answer = await handler(event);
      count("EventsHandled", event.Records.length - answer.batchItemFailures.length);
      count("EventsFailed", answer.batchItemFailures.length);
      return answer;
    },
    (event) => ({ writes: writesOf(event).join(" ").slice(0, LONGEST_ANNOTATION) }),
  );

const writesOf = (event: SQSEvent): readonly string[] => causesOf(event).flatMap(({ write }) => write ?? []);
/** AWS X-Ray segment documents: an annotation's value has at most so many characters. */
const LONGEST_ANNOTATION = 1000;

/** Adds a figure to the metrics of this stage, at once. */
export function count(
  name: "EventsHandled" | "EventsFailed" | "BlocsMended" | "BlocsFailed",
  of: number,
): void {
  metrics.addMetric(name, MetricUnit.Count, of);
  metrics.publishStoredMetrics();
}
