import * as z from "zod/mini";
import { codeIn, codesOf } from "./agency-history.ts";
import { AgencyId, SeasonId } from "./ids.ts";
import { WirePoints } from "./points.ts";
import type { BlocEntry } from "./rollup/bloc-entry.ts";
import { Text } from "./rubric.ts";
import type { Agency, Season } from "./season.ts";

/** What an agency came to in an earlier year: its rank among so many, its total in percent of that year's maximum, its class. */
const YearOfAgency = z.strictObject({
  agency: AgencyId,
  rank: z.optional(z.int()),
  percent: z.optional(WirePoints),
  class: z.optional(Text),
});

/** One earlier year of a bloc, agency by agency under the codes of today; tables of unlike maxima compare by percent only. */
export const PastYear = z.strictObject({
  season: SeasonId,
  year: z.int(),
  /** How many agencies were ranked. */
  ranked: z.int(),
  agencies: z.array(YearOfAgency),
});
export type PastYear = z.infer<typeof PastYear>;

/** A year's result under today's codes. An agency merged out of several has no year of its own before the merger. */
export function pastYear(
  members: readonly Agency[],
  seasons: readonly Pick<Season, "blocs">[],
  then: { readonly season: Pick<Season, "id" | "year">; readonly agencies: readonly Agency[] },
  { ranked }: Pick<BlocEntry, "ranked">,
): PastYear {
  return {
    season: then.season.id,
    year: then.season.year,
    ranked: ranked.length,
    agencies: members.flatMap(({ id }) => {
      const code = codeIn(then.agencies, codesOf(id, seasons), id);
      if (code === undefined) return [];
      const line = ranked.find(({ agency }) => agency === code);
      return [
        {
          agency: id,
          ...(line && { rank: line.rank }),
          ...(line?.percent !== undefined && { percent: line.percent }),
          ...(line?.class !== undefined && { class: line.class }),
        },
      ];
    }),
  };
}
