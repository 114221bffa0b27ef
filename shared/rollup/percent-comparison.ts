import * as z from "zod/mini";
import { AgencyId } from "../ids.ts";
import { TablePoints, WirePoints } from "../points.ts";
import { Text } from "../rubric.ts";
import { type BlocEntry, BlocName } from "./bloc-entry.ts";
import type { Province } from "./province.ts";

/**
 * Totals in percent of each table's own maximum, side by side. Tables differ, so this is no ranking: nobody has a place
 * here, and agencies stand by bloc and within it by their ids.
 */
export const PercentComparison = z.strictObject({
  blocs: z.array(
    z.extend(BlocName, {
      maximum: TablePoints,
      agencies: z.array(z.strictObject({ agency: AgencyId, title: Text, percent: WirePoints })),
    }),
  ),
  /** Blocs whose maximum is not known. */
  without: z.array(BlocName),
});
export type PercentComparison = z.infer<typeof PercentComparison>;

/** Only for whoever asks for it. */
export const comparePercents = (province: Province): PercentComparison => ({
  blocs: province.flatMap((entry) =>
    entry.maximum ? [{ ...blocName(entry), maximum: entry.maximum, agencies: percentsOf(entry) }] : [],
  ),
  without: province.filter(({ maximum }) => !maximum).map(blocName),
});

const percentsOf = ({ ranked }: BlocEntry): PercentComparison["blocs"][number]["agencies"] =>
  ranked
    .flatMap(({ agency, title, percent }) => (percent === undefined ? [] : [{ agency, title, percent }]))
    .sort((a, b) => (a.agency < b.agency ? -1 : 1));

const blocName = ({ season, period, bloc, title, label }: BlocEntry): BlocName => ({
  season,
  period,
  bloc,
  title,
  label,
});
