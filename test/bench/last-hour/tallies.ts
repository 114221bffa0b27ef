import type { Calls } from "./measure.ts";

type Bucket = "records" | "derived";

/** What an hour came to. Seconds, and counts in the busiest second. */
export type Hourly = {
  readonly fresh: {
    readonly count: number;
    readonly p50: number;
    readonly p99: number;
    readonly longest: number;
  };
  readonly refused: number;
  readonly apiAtOnce: number;
  readonly apiRequests: number;
  readonly foldsAtOnce: number;
  /** Seconds of all folds together, by which Lambda charges. */
  readonly foldSeconds: number;
  readonly batches: number;
  readonly largestBatch: number;
  /** Seconds of the batch that took longest; the function may take sixty. */
  readonly longestBatch: number;
  readonly overtaken: number;
  readonly queueDepth: number;
  readonly queueAge: number;
  /** Calls of S3 in the busiest second, and altogether. */
  readonly s3: Readonly<Record<Bucket, { readonly busiest: Calls; readonly all: Calls }>>;
  /** The depth of the queue at the end of each minute in which it held anything. */
  readonly depths: ReadonlyMap<number, number>;
};

/** Counts as the hour goes. */
export function tallies() {
  const fresh: number[] = [];
  const depths = new Map<number, number>();
  const most = { api: 0, folds: 0, batch: 0, depth: 0, age: 0, lasting: 0 };
  const count = { refused: 0, requests: 0, batches: 0, overtaken: 0, foldSeconds: 0 };
  const seconds = { records: new Map<number, Calls>(), derived: new Map<number, Calls>() };

  const told = (): Hourly => {
    const sorted = fresh.toSorted((a, b) => a - b);
    const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
    return {
      fresh: { count: sorted.length, p50: at(0.5), p99: at(0.99), longest: sorted.at(-1) ?? 0 },
      refused: count.refused,
      apiAtOnce: most.api,
      apiRequests: count.requests,
      foldsAtOnce: most.folds,
      foldSeconds: count.foldSeconds,
      batches: count.batches,
      largestBatch: most.batch,
      longestBatch: most.lasting,
      overtaken: count.overtaken,
      queueDepth: most.depth,
      queueAge: most.age,
      s3: { records: summed(seconds.records), derived: summed(seconds.derived) },
      depths,
    };
  };

  return {
    told,
    fresh: (seconds: number) => {
      fresh.push(seconds);
    },
    refused: () => {
      count.refused += 1;
    },
    api: (atOnce: number) => {
      count.requests += 1;
      most.api = Math.max(most.api, atOnce);
    },
    batch: (atOnce: number, size: number) => {
      count.batches += 1;
      most.folds = Math.max(most.folds, atOnce);
      most.batch = Math.max(most.batch, size);
    },
    fold: (lasting: number) => {
      count.foldSeconds += lasting;
    },
    ended: (lasting: number) => {
      most.lasting = Math.max(most.lasting, lasting);
    },
    overtaken: () => {
      count.overtaken += 1;
    },
    queue: (at: number, depth: number, age: number) => {
      most.depth = Math.max(most.depth, depth);
      most.age = Math.max(most.age, age);
      depths.set(Math.floor(at / 60), depth);
    },
    s3: (at: number, bucket: Bucket, calls: Calls) => {
      const second = Math.floor(at);
      seconds[bucket].set(second, plus(seconds[bucket].get(second) ?? NONE, calls));
    },
  };
}

const NONE: Calls = { reads: 0, writes: 0, lists: 0 };

const plus = (a: Calls, b: Calls): Calls => ({
  reads: a.reads + b.reads,
  writes: a.writes + b.writes,
  lists: a.lists + b.lists,
});

function summed(seconds: ReadonlyMap<number, Calls>): { readonly busiest: Calls; readonly all: Calls } {
  const each = [...seconds.values()];
  const busiest = (of: keyof Calls) => each.reduce((most, calls) => Math.max(most, calls[of]), 0);
  return {
    busiest: { reads: busiest("reads"), writes: busiest("writes"), lists: busiest("lists") },
    all: each.reduce(plus, NONE),
  };
}
