import type { SeasonId } from "../../shared/ids.ts";
import type { BeginRequest, SetUpChange, SetUpPreviewRequest } from "../../shared/wire/set-up.ts";

/** What is asked of the world about how seasons are set up. */
export type SetUpEffect =
  | { readonly kind: "load-beginnings" }
  | { readonly kind: "load-set-up"; readonly season: SeasonId }
  | { readonly kind: "preview-set-up"; readonly request: SetUpPreviewRequest }
  /** The classes of the tables of a set-up that is only begun to be written. */
  | { readonly kind: "load-table-classes"; readonly request: SetUpPreviewRequest }
  | { readonly kind: "begin-season"; readonly request: BeginRequest }
  | { readonly kind: "change-set-up"; readonly season: SeasonId; readonly change: SetUpChange };
