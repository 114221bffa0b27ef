/** Chance that repeats itself: the same seed, the same hour. */
export type Chance = {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** By median and 99th percentile, with the long tail that waiting times have. */
  readonly time: (times: Times) => number;
};

/** Seconds. */
export type Times = { readonly median: number; readonly p99: number };

/** Standard deviations from the middle at which 99 of 100 lie below. */
const P99 = 2.326;

/** Mulberry32, by Tommy Ettinger: 32 bits of state are enough for an hour. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    time: ({ median, p99 }) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp((Math.log(p99 / median) / P99) * normal);
    },
  };
}
