import * as z from "zod/mini";
import { AgencyId, PeriodId, SeasonId } from "../../ids.ts";
import { InboxRow } from "../../rollup/inbox.ts";
import { Overview } from "../../rollup/overview.ts";
import { PercentComparison } from "../../rollup/percent-comparison.ts";
import { Text } from "../../rubric.ts";

/** What an agency was proposed for in an earlier year, as its bloc closed that year. */
const EarlierProposal = z.strictObject({ agency: AgencyId, year: z.int(), title: Text });
export type EarlierProposal = z.infer<typeof EarlierProposal>;

/** All that the workbook of a province, or of several together, is made from. */
export const ProvinceReport = z.strictObject({
  /** Whose blocs these are: the season's title. */
  title: Text,
  /** Of which period, in words. */
  period: Text,
  /** The titles of periods, where blocs of several stand together. */
  periods: z.optional(z.array(z.strictObject({ season: SeasonId, period: PeriodId, title: Text }))),
  illustrative: z.optional(z.literal(true)),
  overview: Overview,
  /** What the council office did with each bloc's dossier, where that is known. */
  inbox: z.optional(z.array(InboxRow)),
  /** Percents side by side, only where somebody asked for them. */
  comparison: z.optional(PercentComparison),
  /** Newest year first. */
  earlier: z._default(z.array(EarlierProposal), []),
});
export type ProvinceReport = z.infer<typeof ProvinceReport>;

/** The same with the name of its figures: the hash of all of them. */
export type ProvinceInput = ProvinceReport & { readonly fingerprint: string };
