import * as z from "zod/mini";
import type { NotCarried } from "../authoring/trial/carry-rubric.ts";
import type { Move, Trial } from "../authoring/who-would-move.ts";
import { AgencyId, PeriodId, SeasonId } from "../ids.ts";
import { WirePoints } from "../points.ts";
import { Text } from "../rubric.ts";
import { notCarriedInWords } from "../words/authoring-changes.ts";

/** Where an agency stands. `band` is its class; `bandUndecided` one that a person must decide on. */
const Place = z.strictObject({
  state: z.string(),
  rank: z.optional(z.int()),
  band: z.optional(z.string()),
  bandUndecided: z.optional(z.string()),
  total: z.optional(WirePoints),
});

/** A table tried on the scores of an earlier season: who would stand elsewhere, and how much of it could be tried. */
export const TableTrial = z.strictObject({
  season: SeasonId,
  title: Text,
  year: z.int(),
  period: PeriodId,
  moves: z.array(z.strictObject({ agency: AgencyId, title: Text, before: Place, after: Place })),
  /** Standard points that could be tried, out of the table's total. */
  tried: WirePoints,
  total: WirePoints,
  /** What of the scores the table cannot use, or only in proportion: sentences. */
  notCarried: z.array(z.strictObject({ kind: z.string(), detail: z.string(), detailEn: z.string() })),
});
export type TableTrial = z.infer<typeof TableTrial>;

type Figures = Pick<TableTrial, "moves" | "tried" | "total" | "notCarried">;

export const trialFigures = (
  { moves, tried, total, notCarried }: Trial,
  titleOf: (agency: AgencyId) => string,
): Figures => ({
  moves: moves.map(({ agency, before, after }) => ({
    agency,
    title: titleOf(agency),
    before: placeOf(before),
    after: placeOf(after),
  })),
  tried,
  total,
  notCarried: notCarried.map(leftOut),
});

function placeOf({ state, rank, class: reached, total }: Move["before"]): z.infer<typeof Place> {
  return {
    state,
    ...(rank !== undefined && { rank }),
    ...(reached?.kind === "class" && { band: reached.id }),
    ...(reached?.kind === "undecided" && { bandUndecided: reached.id }),
    ...(total !== undefined && { total }),
  };
}

const leftOut = (left: NotCarried) => ({
  kind: left.kind,
  detail: notCarriedInWords(left, "vi"),
  detailEn: notCarriedInWords(left, "en"),
});
