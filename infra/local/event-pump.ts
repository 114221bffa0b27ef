import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { CreatedObject } from "./s3/s3-server.ts";

/** A queue of its own for every handler, as on AWS: the objects whose keys begin so, and who is given their events. */
export type Subscription = {
  readonly prefixes: readonly string[];
  readonly handle: (event: SQSEvent) => Promise<SQSBatchResponse>;
};

/** An object that was written; with the id its store gave the write, its event says that too. */
type Written = CreatedObject & { readonly write?: string };

export type EventPump = {
  readonly created: (object: Written) => void;
  /** Resolves when every event so far was handled or parked. */
  readonly idle: () => Promise<void>;
  /** Messages given up after five deliveries, as a dead-letter queue holds them. */
  readonly parked: () => readonly string[];
};

const BATCH = 50;
const DELIVERIES = 5;

type Options = {
  /** How long messages wait that were handed back, in milliseconds, by how often they have been delivered. */
  readonly pause?: (deliveries: number) => number;
  /** Is told of every message that is given up. */
  readonly park?: (body: string) => void;
};

type Message = { readonly id: string; readonly body: string; readonly deliveries: number };

/** S3 → EventBridge → SQS → Lambda within one process: the same event shapes, batches, partial failures and redelivery. */
export function eventPump(
  subscriptions: readonly Subscription[],
  { pause = (deliveries) => 10 * 2 ** deliveries, park = () => undefined }: Options = {},
): EventPump {
  const parked: string[] = [];
  const giveUp = (body: string) => {
    parked.push(body);
    park(body);
  };
  const queues = subscriptions.map(({ handle }) => queue(handle, { pause, giveUp }));
  return {
    created: (object) => {
      for (const [index, { prefixes }] of subscriptions.entries())
        if (prefixes.some((prefix) => object.key.startsWith(prefix))) queues[index]?.send(eventOf(object));
    },
    idle: async () => {
      while (queues.some(({ isIdle }) => !isIdle())) await Promise.all(queues.map(({ idle }) => idle()));
    },
    parked: () => parked,
  };
}

type Patience = {
  readonly pause: (deliveries: number) => number;
  readonly giveUp: (body: string) => void;
};

function queue(handle: Subscription["handle"], { pause, giveUp }: Patience) {
  let waiting: readonly Message[] = [];
  let running: Promise<void> | undefined;

  const work = async () => {
    try {
      while (waiting.length > 0) {
        const batch = waiting.slice(0, BATCH);
        waiting = waiting.slice(BATCH);
        const failed = await deliver(handle, batch);
        const again = failed.map((message) => ({ ...message, deliveries: message.deliveries + 1 }));
        for (const { body } of again.filter(({ deliveries }) => deliveries >= DELIVERIES)) giveUp(body);
        const retried = again.filter(({ deliveries }) => deliveries < DELIVERIES);
        if (retried.length > 0) await sleep(Math.max(...retried.map(({ deliveries }) => pause(deliveries))));
        waiting = [...waiting, ...retried];
      }
    } finally {
      running = undefined; // in one breath with finding nothing left: what is sent from now on starts anew
    }
  };

  return {
    send: (body: string) => {
      waiting = [...waiting, { id: randomUUID(), body, deliveries: 0 }];
      running ??= work();
    },
    isIdle: () => running === undefined,
    idle: async () => running,
  };
}

async function deliver(
  handle: Subscription["handle"],
  batch: readonly Message[],
): Promise<readonly Message[]> {
  const records = batch.map(({ id, body, deliveries }) => ({
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(deliveries + 1),
      SentTimestamp: "0",
      SenderId: "local",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:local:000000000000:local",
    awsRegion: "local",
  }));
  try {
    const { batchItemFailures } = await handle({ Records: records });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    return batch.filter(({ id }) => failed.has(id));
  } catch {
    return batch; // as Lambda does: a handler that throws has handled none of its batch
  }
}

/** EventBridge's "Object Created" event, as S3 sends it. */
const eventOf = ({ bucket, key, etag, size, versionId, write }: Written): string =>
  JSON.stringify({
    version: "0",
    id: randomUUID(),
    "detail-type": "Object Created",
    source: "aws.s3",
    detail: {
      version: "0",
      bucket: { name: bucket },
      object: { key, size, etag: etag.replaceAll('"', ""), "version-id": versionId },
      reason: "PutObject",
      ...(write !== undefined && { "request-id": write }),
    },
  });
