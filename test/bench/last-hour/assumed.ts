import type { Calls, Measured } from "./measure.ts";
import type { Times } from "./random.ts";

/** The hour before a deadline: how much comes, how the stage is set, how long things take. */
export type Hour = {
  readonly seed: number;
  readonly uploads: number;
  readonly blocs: number;
  /** What part of the uploads comes in each of the equal parts of the hour. */
  readonly shape: readonly number[];
  /** The gateway's throttle (infra/aws/http-door.ts). */
  readonly gateway: { readonly perSecond: number; readonly burst: number };
  /** Copies of all functions at once that the account allows. */
  readonly accountConcurrency: number;
  /** Copies of the fold that the queue keeps busy (infra/aws/service-stack.ts). */
  readonly foldConcurrency: number;
  /** The queue's batch and how long it is waited for (infra/aws/object-queue.ts). */
  readonly batch: { readonly most: number; readonly window: number };
  readonly calls: {
    readonly upload: Calls;
    /** A person's other requests around it, and when they come: seconds before (less than 0) or after. */
    readonly others: readonly { readonly calls: Calls; readonly around: number }[];
    readonly fold: Calls;
    /** Cards that a fold reads besides, at once: none where its copy of the function has seen them, all at worst. */
    readonly cards: number;
  };
  /** Seconds. */
  readonly times: {
    readonly request: Times;
    /** From S3 through EventBridge into the queue. */
    readonly event: Times;
    readonly get: Times;
    readonly put: Times;
    readonly list: Times;
    /** Reckoning of one fold. */
    readonly reckoning: number;
  };
};

/** Five in a hundred in the first ten minutes, thirty-eight in the last. */
const RUSH = [0.05, 0.07, 0.1, 0.16, 0.24, 0.38];

/**
 * What is known without an account: the operations are counted, the settings are the stage's own, the times are AWS's
 * usual ones with a long tail, not measured by us. `npm run smoke` measures the whole of it on a real stage.
 */
const LAST_HOUR: Omit<Hour, "calls"> = {
  seed: 2026,
  uploads: 36_000,
  blocs: 1250,
  shape: RUSH,
  gateway: { perSecond: 200, burst: 400 },
  accountConcurrency: 1000,
  foldConcurrency: 20,
  batch: { most: 50, window: 2 },
  times: {
    request: { median: 0.13, p99: 0.6 },
    event: { median: 0.8, p99: 8 },
    get: { median: 0.02, p99: 0.1 },
    put: { median: 0.045, p99: 0.2 },
    list: { median: 0.035, p99: 0.15 },
    reckoning: 0.15,
  },
};

/** When a person asks for its desks, opens the sheet, looks at a preview, reads the standings: seconds around the upload. */
const AROUND = [-90, -80, -12, 2];

/** The nation's last hour by what was counted; every fold as the first one of its copy, with every card of the bloc to read. */
export const hourOf = ({ upload, others, warm, cold }: Measured): Hour => ({
  ...LAST_HOUR,
  calls: {
    upload,
    others: others.map((calls, index) => ({ calls, around: AROUND[index] ?? 0 })),
    fold: warm,
    cards: cold.reads - warm.reads,
  },
});
