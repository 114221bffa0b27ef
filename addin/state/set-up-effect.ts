import type { SeasonId } from "../../shared/ids.ts";
import type { BeginRequest, SetUpChange, SetUpPreviewRequest } from "../../shared/wire/set-up.ts";

/** What is asked of the world about how seasons are set up. */
export type SetUpEffect =
  | { readonly kind: "load-beginnings" }
  | { readonly kind: "load-set-up"; readonly season: SeasonId }
  | { readonly kind: "preview-set-up"; readonly request: SetUpPreviewRequest }
  | { readonly kind: "begin-season"; readonly request: BeginRequest }
  | { readonly kind: "change-set-up"; readonly season: SeasonId; readonly change: SetUpChange };
