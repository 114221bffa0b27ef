import { freeIds } from "../authoring/free-ids.ts";
import type { AgencyId, BlocId } from "../ids.ts";
import type { DraftSetUp, SetUp } from "./set-up.ts";

/**
 * A set-up with an id for every bloc and agency: those it gives, and for the others one made from the name that nobody
 * else in the season has ("Sở Tư pháp" is so-tu-phap, a second one so-tu-phap-2). Ids once kept never change.
 */
export function withIds({ blocs, ...season }: DraftSetUp): SetUp {
  const given = <T extends { readonly id?: string | undefined }>(list: readonly T[]) =>
    list.flatMap(({ id }) => id ?? []);
  const blocId = freeIds(given(blocs));
  const agencyId = freeIds(blocs.flatMap(({ agencies }) => given(agencies)));
  return {
    ...season,
    blocs: blocs.map((bloc) => ({
      ...bloc,
      id: bloc.id ?? (blocId(bloc.title) as BlocId),
      agencies: bloc.agencies.map((agency) => ({
        ...agency,
        id: agency.id ?? (agencyId(agency.title) as AgencyId),
      })),
    })),
  };
}
