const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Viet Nam is seven hours ahead of UTC all year. */
const AHEAD = 7 * 60 * MINUTE;

/** How long until the next of these times of day in Viet Nam ("01:30"), in milliseconds; never nothing. */
export function untilNext(times: readonly string[], now: number): number | undefined {
  const sinceMidnight = (now + AHEAD) % DAY;
  const waits = times.map((time) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    const wait = (hours * 60 + minutes) * MINUTE - sinceMidnight;
    return wait > 0 ? wait : wait + DAY;
  });
  return waits.length > 0 ? Math.min(...waits) : undefined;
}
