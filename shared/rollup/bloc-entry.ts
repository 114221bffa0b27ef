import * as z from "zod/mini";
import { AgencyId, AwardId, BlocId, PeriodId, SeasonId } from "../ids.ts";
import { exactly, type Points, roundHalfUp, TablePoints, WirePoints } from "../points.ts";
import { Text } from "../rubric.ts";
import { Bloc } from "../season.ts";
import type { StandingsLine } from "../standings-document.ts";

/** Which bloc and period of which season something is about, and what people call the bloc. */
export const BlocName = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  title: Text,
  label: Bloc.shape.label,
});
export type BlocName = z.infer<typeof BlocName>;

/** Why a member has no rank: a gate, "không xét", "chờ kết luận", or not fully scored. */
const Unranked = z.enum(["unclassified", "excluded", "pending", "ungraded"]);

const Ranked = z.strictObject({
  agency: AgencyId,
  title: Text,
  rank: z.int(),
  total: WirePoints,
  /** The total in percent of the table's maximum, to the hundredth; bonus points may carry it above 100. */
  percent: z.optional(WirePoints),
  class: z.optional(Text),
  /** The class a person must still decide on, because a floor was missed. */
  classUndecided: z.optional(Text),
  /** What the bloc proposes the agency for (đề nghị khen thưởng), by its title. */
  proposed: z.optional(Text),
});

/** One award a bloc distributes: its places, how many agencies are proposed for it, whether it is still to be settled. */
const ProposedAward = z.strictObject({
  award: AwardId,
  title: Text,
  places: z.int(),
  proposed: z.int(),
  open: z.optional(z.literal(true)),
});

/** One bloc's period at a glance: all that the province reads of it. */
export const BlocEntry = z.extend(BlocName, {
  illustrative: z.optional(z.literal(true)),
  /** `standings`: made from the bloc's scorecards; `form`: entered from its paper ("Biểu kết quả khối"). */
  source: z.enum(["standings", "form"]),
  stage: z.enum(["open", "closed", "published"]),
  members: z.int(),
  states: z.strictObject({
    ranked: z.int(),
    unclassified: z.int(),
    excluded: z.int(),
    pending: z.int(),
    ungraded: z.int(),
  }),
  /** How many agencies reached each class of the table, highest first, those nobody reached included. */
  classes: z.array(z.strictObject({ title: Text, count: z.int() })),
  /** The table's maximum; left out where a paper does not say it. */
  maximum: z.optional(TablePoints),
  ranked: z.array(Ranked),
  unranked: z.array(z.strictObject({ agency: AgencyId, title: Text, state: Unranked })),
  /** From the highest; left out where the bloc's season names no awards, and where a paper was entered. */
  proposals: z.optional(z.array(ProposedAward)),
  /** Scorecards that no longer read by the locked table. */
  refusedCards: z.int(),
  /** How many write-once records it was made from; records are never taken away, so more of them is later. */
  records: z.int(),
  /** When the last of them that counts was received. */
  asOf: z.optional(z.iso.datetime({ offset: true })),
  /** Names the result whatever its stage: SHA-256 of `resultText`. */
  hash: z.string(),
});
export type BlocEntry = z.infer<typeof BlocEntry>;

/** How many agencies are in each state. */
export function countStates(lines: readonly Pick<StandingsLine, "state">[]): BlocEntry["states"] {
  const count = (state: StandingsLine["state"]) => lines.filter((line) => line.state === state).length;
  return {
    ranked: count("ranked"),
    unclassified: count("unclassified"),
    excluded: count("excluded"),
    pending: count("pending"),
    ungraded: count("ungraded"),
  };
}

/** A total in percent of a maximum, half-up to the hundredth; nothing where there is no maximum to take it of. */
export const percentOf = (total: Points, maximum: Points | undefined): { readonly percent?: Points } =>
  maximum ? { percent: roundHalfUp(exactly(total).div(exactly(maximum)).mul(100)) } : {};
