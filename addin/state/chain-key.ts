import type { SheetIdentity } from "../../shared/sheet/sheet-identity.ts";
import type { BlocPeriod, Chain } from "../../shared/storage-keys.ts";

/** A chain's name in the pane's own lists. */
export const chainKey = ({ season, period, bloc, agency, round, scorer }: Chain): string =>
  [season, period, bloc, agency, round, scorer].join("|");

export const blocKey = ({ season, period, bloc }: BlocPeriod): string => [season, period, bloc].join("|");

export const chainOf = ({ season, period, bloc, agency, round, scorer }: SheetIdentity | Chain): Chain => ({
  season,
  period,
  bloc,
  agency,
  round,
  scorer,
});

export const isSameChain = (a: Chain, b: Chain): boolean => chainKey(a) === chainKey(b);
