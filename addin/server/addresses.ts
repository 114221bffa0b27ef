import type { BlocPeriod, Chain, SeasonPeriod } from "../../shared/storage-keys.ts";

/** A step of an address. */
export const part = encodeURIComponent;

export const periodPath = ({ season, period }: SeasonPeriod): string =>
  `/v1/seasons/${part(season)}/periods/${part(period)}`;

export const blocPath = ({ bloc, ...of }: BlocPeriod): string => `${periodPath(of)}/blocs/${part(bloc)}`;

export type BlocInSeason = Pick<BlocPeriod, "season" | "bloc">;

export const inSeasonPath = ({ season, bloc }: BlocInSeason): string =>
  `/v1/seasons/${part(season)}/blocs/${part(bloc)}`;

export const tablePath = (of: BlocInSeason): string => `${inSeasonPath(of)}/table`;

export const cardPath = (chain: Chain): string =>
  `${blocPath(chain)}/agencies/${part(chain.agency)}/rounds/${part(chain.round)}/scorers/${part(chain.scorer)}`;
