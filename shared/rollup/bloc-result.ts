import * as z from "zod/mini";
import { RealDate } from "../calendar-date.ts";
import { AgencyId, BlocId, PersonId } from "../ids.ts";
import { TablePoints, WirePoints } from "../points.ts";
import { Follows } from "../revision.ts";
import { Text } from "../rubric.ts";
import { Bloc, type Season } from "../season.ts";
import type { BlocPeriod } from "../storage-keys.ts";
import { type BlocEntry, countStates, percentOf } from "./bloc-entry.ts";

/** A member as the bloc's paper lists it: its rank and total, or why it has none. */
const Member = z.strictObject({
  agency: AgencyId,
  title: Text,
  rank: z.optional(z.int().check(z.positive())),
  total: z.optional(WirePoints),
  class: z.optional(Text),
  /** What the bloc proposes it for (đề nghị khen thưởng). */
  proposed: z.optional(Text),
  unranked: z.optional(z.enum(["unclassified", "excluded", "pending"])),
});
export type ResultMember = z.infer<typeof Member>;

/** "Biểu kết quả khối": the result of a bloc that sent a paper and does not use the product. */
export const BlocResult = z.strictObject({
  bloc: BlocId,
  title: Text,
  label: Bloc.shape.label,
  /** The maximum of the bloc's table, where the paper says it. */
  maximum: z.optional(TablePoints),
  members: z.array(Member).check(z.minLength(1), z.maxLength(60)),
  /** Number and day of the paper it was taken from. */
  paper: z.strictObject({
    number: Text,
    date: RealDate,
  }),
  /** Why it is entered, or entered again. */
  reason: Text,
});
export type BlocResult = z.infer<typeof BlocResult>;

/** A result to be recorded; `follows` is the number of the bloc's last one that its author has seen, 0 for none. */
export const BlocResultRequest = z.strictObject({ follows: Follows, result: BlocResult });

/** A result as it is kept: who entered it, when, and its place in the bloc's sequence from 1. Never changed: the last stands. */
export const RecordedBlocResult = z.strictObject({
  sequence: z.int().check(z.positive()),
  by: PersonId,
  at: z.iso.datetime({ offset: true }),
  result: BlocResult,
});
export type RecordedBlocResult = z.infer<typeof RecordedBlocResult>;

/** What the hash of an entered result is taken of. */
export const enteredText = (result: BlocResult): string => JSON.stringify(z.encode(BlocResult, result));

/** The entry of a bloc whose result was entered: what a bloc hands in it has closed. */
export function enteredEntry(
  { season, period }: Pick<BlocPeriod, "season" | "period">,
  { illustrative }: Pick<Season, "illustrative">,
  { sequence, at, result }: RecordedBlocResult,
  hash: string,
): BlocEntry {
  const { bloc, title, label, maximum, members } = result;
  const inOrder = [...members].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  return {
    season,
    period,
    bloc,
    title,
    label,
    ...(illustrative && { illustrative }),
    source: "form",
    stage: "closed",
    members: members.length,
    states: countStates(members.map(({ unranked }) => ({ state: unranked ?? "ranked" }))),
    classes: classesOf(inOrder),
    ...(maximum !== undefined && { maximum }),
    ranked: inOrder.flatMap((member) => rankedLine(member, maximum)),
    unranked: members.flatMap(({ agency, title, unranked }) =>
      unranked ? [{ agency, title, state: unranked }] : [],
    ),
    refusedCards: 0,
    records: sequence,
    asOf: at,
    hash,
  };
}

function rankedLine(
  member: ResultMember,
  maximum: BlocResult["maximum"],
): readonly BlocEntry["ranked"][number][] {
  const { agency, title, rank, total, class: reached, proposed } = member;
  if (rank === undefined || total === undefined) return [];
  return [
    {
      agency,
      title,
      rank,
      total,
      ...percentOf(total, maximum),
      ...(reached !== undefined && { class: reached }),
      ...(proposed !== undefined && { proposed }),
    },
  ];
}

/** The classes as the paper names them, from the best rank down. */
function classesOf(members: readonly ResultMember[]): BlocEntry["classes"] {
  const reached = members.flatMap((member) => member.class ?? []);
  return [...new Set(reached)].map((title) => ({
    title,
    count: reached.filter((each) => each === title).length,
  }));
}
