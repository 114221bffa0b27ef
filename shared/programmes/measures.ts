import type { WrittenInput } from "../rubric.ts";
import { figure, type InputOf, type Ruled, steps } from "./rows.ts";

/** Rules of composed tables beyond those of the row: against a target, a mark, a balance, a rating, a day with a name. */

type Quantity = InputOf<"count" | "amount" | "percent">;

/** An input the secretariat sets before the period: what was registered, not what was achieved. */
export const registered = <Entered extends WrittenInput>(input: Entered): Entered => ({
  ...input,
  target: true,
});

/** The maximum in proportion to what was to be done, at most all of it; 0 under `nothingBelow` percent. */
export const proportion = (achieved: Quantity, target: Quantity, nothingBelow?: string): Ruled => ({
  rule: {
    kind: "proportional",
    achieved: achieved.id,
    target: target.id,
    ...(nothingBelow !== undefined && { nothingBelow }),
  },
  inputs: [target, achieved],
});

/** A mark somebody types, in whole multiples of `step` điểm. */
export const marked = (step: string): Ruled => ({ rule: { kind: "direct", step }, inputs: [] });

/** What the first, the second, … earns; more than are listed earn as the last. */
export const reaching = (times: InputOf<"count">, ...worth: readonly string[]): Ruled =>
  steps(
    figure(times),
    ...worth.map((points, index) => ({
      from: String(index + 1),
      ...(index + 1 < worth.length && { below: String(index + 2) }),
      points,
    })),
  );

/** A figure out of 100 that another authority publishes. */
export const published = (figure: InputOf<"percent">, source: string): Ruled => ({
  rule: { kind: "external", input: figure.id, outOf: "100", source },
  inputs: [figure],
});

/** Points for each commendation received, all added up. */
export const awarded = (
  ...awards: readonly { readonly points: string; readonly received: InputOf<"count"> }[]
): Ruled => ({
  rule: {
    kind: "award",
    count: "all",
    awards: awards.map(({ points, received }) => ({ input: received.id, points })),
  },
  inputs: awards.map(({ received }) => received),
});

/** Points lost for what is late by days the period names: once a document or week; `missing` when never sent. */
export const late = (
  points: string,
  missing: string,
  per: "document" | "week" | "day",
  ...days: readonly { readonly named: string; readonly sent: InputOf<"date"> }[]
): Ruled => ({
  rule: {
    kind: "deadline",
    days: days.map(({ named, sent }) => ({ input: sent.id, due: { named, days: 0 } })),
    per,
    points,
    missing,
  },
  inputs: days.map(({ sent }) => sent),
});
