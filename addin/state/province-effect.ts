import type { BlocResult } from "../../shared/rollup/bloc-result.ts";
import type { DossierRequest } from "../../shared/rollup/dossier.ts";
import type { BlocPeriod, SeasonPeriod } from "../../shared/storage-keys.ts";

/** What is asked of the world about all blocs of a period. */
export type ProvinceEffect =
  | { readonly kind: "load-province"; readonly of: SeasonPeriod }
  | { readonly kind: "load-percents"; readonly of: SeasonPeriod }
  | { readonly kind: "load-roll-up"; readonly year: number }
  | { readonly kind: "load-dossiers"; readonly of: BlocPeriod }
  | { readonly kind: "record-dossier"; readonly of: SeasonPeriod; readonly request: DossierRequest }
  | { readonly kind: "load-bloc-results"; readonly of: BlocPeriod }
  | {
      readonly kind: "record-bloc-result";
      readonly of: SeasonPeriod;
      readonly follows: number;
      readonly result: BlocResult;
    };
