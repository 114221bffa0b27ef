import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { agenda } from "../../bench/last-hour/agenda.ts";
import { type Hour, hourOf } from "../../bench/last-hour/assumed.ts";
import { costOf } from "../../bench/last-hour/cost.ts";
import { measure } from "../../bench/last-hour/measure.ts";
import { chanceOf } from "../../bench/last-hour/random.ts";
import { simulate } from "../../bench/last-hour/simulate.ts";

const COUNTED = await measure();
const NATION = hourOf(COUNTED);
const HOUR: Hour = { ...NATION, uploads: 3600, blocs: 125 };

describe("what the product asks of S3", () => {
  test("is what the runbook's figures were reckoned with: an upload, a fold, a person's other requests", () => {
    expect(COUNTED.upload).toEqual({ reads: 1, writes: 1, lists: 3 });
    expect(COUNTED.warm).toEqual({ reads: 4, writes: 2, lists: 2 });
    expect(COUNTED.cold).toEqual({ reads: 4 + COUNTED.cards, writes: 2, lists: 2 });
    expect(COUNTED.others.map(({ reads, writes, lists }) => [reads, writes, lists])).toEqual([
      [0, 0, 1],
      [1, 0, 4],
      [1, 0, 2],
      [4, 0, 4],
    ]);
  });
});

test("the runbook tells the nation's last hour as it is played", async () => {
  const runbook = await readFile(new URL("../../../docs/runbook.md", import.meta.url), "utf8");
  const [row = ""] = runbook.split("\n").filter((line) => line.startsWith("| như thiết lập"));
  const { fresh, refused, queueDepth, queueAge, apiAtOnce, foldsAtOnce, ...more } = simulate(NATION);
  const cells = row.split("|").map((cell) => cell.trim());
  expect(cells.slice(2, -1)).toEqual([
    [fresh.p50, fresh.p99, fresh.longest].map((each) => `${each.toFixed(0)} s`).join(" · "),
    String(refused),
    `${queueDepth} · ${queueAge.toFixed(0)} s`,
    `${apiAtOnce} · ${foldsAtOnce}`,
    costOf(NATION, { fresh, refused, queueDepth, queueAge, apiAtOnce, foldsAtOnce, ...more })
      .sum.toFixed(1)
      .replace(".", ","),
  ]);
  expect(more.longestBatch).toBeLessThan(60);
  expect(runbook).toContain(`${more.s3.records.busiest.reads} đọc, ${more.s3.records.busiest.lists} liệt kê`);
});

describe("an hour that is played", () => {
  test("is the same hour for the same seed, and another one for another", () => {
    const played = simulate(HOUR);
    expect(simulate(HOUR)).toEqual(played);
    expect(simulate({ ...HOUR, seed: 7 })).not.toEqual(played);
  });

  test("loses no card: each stands in some standings at last, however narrow the way is", () => {
    const narrow: readonly Partial<Hour>[] = [
      {},
      { foldConcurrency: 1 },
      { gateway: { perSecond: 3, burst: 3 } },
      { accountConcurrency: 4, foldConcurrency: 1 },
      { blocs: 1 },
    ];
    for (const each of narrow) expect(simulate({ ...HOUR, ...each }).fresh.count).toBe(HOUR.uploads);
  });

  test("keeps the limits it is given: copies at once, batches, what the gateway lets in", () => {
    const told = simulate({ ...HOUR, accountConcurrency: 12, foldConcurrency: 2 });
    expect(told.apiAtOnce).toBeLessThanOrEqual(12);
    expect(told.foldsAtOnce).toBe(2);
    expect(told.largestBatch).toBeLessThanOrEqual(HOUR.batch.most);
    expect(told.longestBatch).toBeLessThan(60);
    const throttled = simulate({ ...HOUR, gateway: { perSecond: 3, burst: 3 } });
    expect(throttled.refused).toBeGreaterThan(100);
    expect(throttled.fresh.longest).toBeGreaterThan(simulate(HOUR).fresh.longest);
  });

  test("a queue that is served too slowly grows, and its oldest message with it", () => {
    const [served, starved] = [
      simulate(HOUR),
      simulate({ ...HOUR, foldConcurrency: 1, shape: [0, 0, 0, 0, 0, 1] }),
    ];
    expect(starved.queueDepth).toBeGreaterThan(10 * served.queueDepth);
    expect(starved.queueAge).toBeGreaterThan(10 * served.queueAge);
    expect(starved.fresh.p99).toBeGreaterThan(served.fresh.p99);
    expect(starved.depths.size).toBeGreaterThan(1);
  });

  test("two folds of one bloc at once are noticed, and the slower one begins again", () => {
    expect(simulate({ ...HOUR, blocs: 1, batch: { most: 1, window: 0 } }).overtaken).toBeGreaterThan(10);
    expect(simulate({ ...HOUR, blocs: 1, foldConcurrency: 1 }).overtaken).toBe(0);
  });

  test("is paid for by what it asks: no upload asks for less than its own calls", () => {
    const told = simulate(HOUR);
    const { all } = told.s3.records;
    expect(all.lists).toBeGreaterThanOrEqual(3 * HOUR.uploads);
    expect(told.apiRequests).toBe(5 * HOUR.uploads);
    const cost = costOf(HOUR, told);
    expect(cost.gateway).toBeCloseTo((5 * HOUR.uploads) / 1_000_000, 9);
    expect(cost.sum).toBeCloseTo(cost.s3 + cost.api + cost.folds + cost.gateway + cost.queue + cost.logs, 9);
  });
});

test("the agenda gives what is earliest, and of one time what was noted first", () => {
  const events = agenda<string>();
  for (const [at, event] of [
    [3, "c"],
    [1, "a"],
    [2, "b"],
    [1, "a, noted later"],
  ] as const)
    events.add(at, event);
  const order = [events.next(), events.next(), events.next(), events.next()].map((next) => next?.event);
  expect(order).toEqual(["a", "a, noted later", "b", "c"]);
  expect(events.next()).toBeUndefined();
});

test("times of chance have the median and the tail they are given", () => {
  const chance = chanceOf(1);
  const times = Array.from({ length: 20_000 }, () => chance.time({ median: 2, p99: 9 })).sort(
    (a, b) => a - b,
  );
  expect(times[10_000]).toBeCloseTo(2, 0);
  expect(times[19_800]).toBeGreaterThan(8);
  expect(times[19_800]).toBeLessThan(10);
});
