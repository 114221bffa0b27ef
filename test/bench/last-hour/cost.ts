import type { Hour } from "./assumed.ts";
import type { Hourly } from "./tallies.ts";

/** US dollars, by the list prices of us-east-1 in 2026. */
const PRICE = {
  write: 0.005 / 1000,
  read: 0.0004 / 1000,
  gatewayRequest: 1 / 1_000_000,
  call: 0.2 / 1_000_000,
  gigabyteSecond: 0.0000133334,
  queueRequest: 0.4 / 1_000_000,
  logGigabyte: 0.5,
};
/** Bytes that a request, with everything it sets off, leaves in the logs. */
const LOGGED = 2500;

export type Cost = Readonly<Record<"s3" | "api" | "folds" | "gateway" | "queue" | "logs" | "sum", number>>;

/** What an hour costs, line by line. */
export function costOf(hour: Hour, { s3, apiRequests, batches, fresh, foldSeconds }: Hourly): Cost {
  const { records, derived } = s3;
  const writes = records.all.writes + derived.all.writes + records.all.lists + derived.all.lists;
  const reads = records.all.reads + derived.all.reads;
  const lines = {
    s3: writes * PRICE.write + reads * PRICE.read,
    api: apiRequests * (hour.times.request.median * PRICE.gigabyteSecond + PRICE.call),
    folds: foldSeconds * PRICE.gigabyteSecond + batches * PRICE.call,
    gateway: apiRequests * PRICE.gatewayRequest,
    // Each message is sent; each batch is received and deleted.
    queue: (fresh.count + 2 * batches) * PRICE.queueRequest,
    logs: ((apiRequests * LOGGED) / 1e9) * PRICE.logGigabyte,
  };
  return { ...lines, sum: Object.values(lines).reduce((sum, each) => sum + each, 0) };
}
