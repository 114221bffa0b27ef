/**
 * The last hour before a deadline, for a nation: 36,000 cards in 1,250 blocs. The operations are counted on the product
 * itself, the way through AWS is played event by event; `node test/bench/last-hour.ts` tells what is kept, how late
 * standings are, what is refused, and what it costs; then the same with a setting changed at a time.
 */
import { type Hour, hourOf } from "./last-hour/assumed.ts";
import { costOf } from "./last-hour/cost.ts";
import { measure } from "./last-hour/measure.ts";
import { simulate } from "./last-hour/simulate.ts";

const measured = await measure();
const { upload, others, warm, cold, cards } = measured;
const said = ({ reads, writes, lists }: typeof upload) =>
  `${reads} reads, ${writes} writes, ${lists} listings`;
console.log(`counted, a bloc of ${cards} agencies: an upload ${said(upload)};`);
for (const [index, what] of ["the desks", "a sheet", "a preview", "the standings"].entries())
  console.log(`  ${what} ${said(others[index] ?? upload)}`);
console.log(`  a fold of one new card ${said(warm)}; the first fold in a copy of the function ${said(cold)}`);

const BASE = hourOf(measured);
const LAST_TEN = [0, 0, 0, 0, 0, 1];
const HOURS: Readonly<Record<string, Hour>> = {
  "as it is set": BASE,
  "all in the last ten minutes": { ...BASE, shape: LAST_TEN },
  "all in the last ten minutes, 600 requests a second let in": {
    ...BASE,
    shape: LAST_TEN,
    gateway: { perSecond: 600, burst: 1200 },
  },
  "5 folds at once": { ...BASE, foldConcurrency: 5 },
  "batches of 10": { ...BASE, batch: { most: 10, window: 2 } },
  "a new account: 10 copies of everything": { ...BASE, accountConcurrency: 10, foldConcurrency: 5 },
  "ten times as many, 3,000/s, 200 folds": {
    ...BASE,
    uploads: 360_000,
    blocs: 12_500,
    gateway: { perSecond: 3000, burst: 5000 },
    foldConcurrency: 200,
  },
  "a province: 35 blocs, 1,000 cards": { ...BASE, uploads: 1000, blocs: 35 },
  "one bloc, 500 cards": { ...BASE, uploads: 500, blocs: 1 },
};
for (const [name, hour] of Object.entries(HOURS)) {
  const began = performance.now();
  const told = simulate(hour);
  const { fresh, s3 } = told;
  const cost = costOf(hour, told);
  console.log(`\n${name} (played in ${((performance.now() - began) / 1000).toFixed(1)} s)`);
  console.log(
    `  standings: ${fresh.count} cards in them; after p50 ${fresh.p50.toFixed(1)} s, p99 ${fresh.p99.toFixed(1)} s, at most ${fresh.longest.toFixed(0)} s`,
  );
  console.log(
    `  requests: ${told.apiRequests}, turned away (429) ${told.refused}; copies at once: api ${told.apiAtOnce}, fold ${told.foldsAtOnce}`,
  );
  console.log(
    `  queue: at most ${told.queueDepth} messages, the oldest ${told.queueAge.toFixed(1)} s; ${told.batches} batches of at most ${told.largestBatch}; the longest ${told.longestBatch.toFixed(0)} s; overtaken folds ${told.overtaken}`,
  );
  console.log(
    `  S3 in the busiest second: records ${said(s3.records.busiest)}; derived ${said(s3.derived.busiest)}`,
  );
  console.log(
    `  USD: ${Object.entries(cost)
      .map(([line, usd]) => `${line} ${usd.toFixed(2)}`)
      .join(", ")}`,
  );
}
