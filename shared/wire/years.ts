import * as z from "zod/mini";
import { AgencyId, SeasonId } from "../ids.ts";
import { WirePoints } from "../points.ts";
import { PublishedRecord } from "../programmes/published-records.ts";
import { Agency } from "../season.ts";

/** What one agency came to in a year; the name it had then where it was another one. */
const AgencyYear = z.strictObject({
  agency: AgencyId,
  formerly: z.optional(z.strictObject({ id: AgencyId, title: z.string() })),
  rank: z.optional(z.int()),
  percent: z.optional(WirePoints),
  class: z.optional(z.string()),
});
export type AgencyYear = z.infer<typeof AgencyYear>;

/** A closed year of a bloc. `sealed` where the bloc showed its standings to no member: then nothing is told of it. */
const BlocYear = z.strictObject({
  season: SeasonId,
  title: z.string(),
  year: z.int(),
  illustrative: z.optional(z.literal(true)),
  ranked: z.int(),
  sealed: z.optional(z.literal(true)),
  agencies: z.array(AgencyYear),
});
export type BlocYear = z.infer<typeof BlocYear>;

/**
 * "Kết quả qua các năm" of the agencies this person may see, under the codes of today, newest year first. Years are told
 * apart by percent of the maximum, because tables change. `records` is what published sources tell of years of the bloc.
 */
export const Years = z.strictObject({
  agencies: z.array(Agency),
  years: z.array(BlocYear),
  records: z.array(PublishedRecord),
});
export type Years = z.infer<typeof Years>;
