import type { Movement } from "../../shared/decision.ts";
import { rewritten } from "./deciding.ts";
import type { Handlers } from "./handlers.ts";
import type { PaneState } from "./pane-state.ts";
import { stay } from "./step.ts";
import {
  BLANK_TELLING,
  BLANK_TELLING_LINES,
  carriedOn,
  type TellingDraft,
  type TellingLists,
} from "./telling-draft.ts";

type List = keyof TellingLists;
type TellingTyped = {
  [Of in List]: {
    readonly kind: "telling-typed";
    readonly list: Of;
    readonly at: number;
    readonly change: Partial<TellingLists[Of][number]>;
  };
}[List];

/** Telling of a movement or a good example. */
export type TellingEvent =
  /** A movement recorded before is carried on; without one, a new one is begun. */
  | { readonly kind: "movement-picked"; readonly movement: Movement | undefined }
  | TellingTyped
  | { readonly kind: "telling-added"; readonly list: List }
  | { readonly kind: "telling-removed"; readonly list: List; readonly at: number };

export const tellingSteps: Handlers<TellingEvent> = {
  "movement-picked": (state, { movement }) =>
    stay(
      rewritten(state, ({ fields }) => {
        if (!movement)
          return { fields: { ...fields, named: "", plan: "", launched: "" }, telling: BLANK_TELLING };
        const known = carriedOn(movement);
        return { fields: { ...fields, ...known.fields }, telling: known.telling };
      }),
    ),
  "telling-typed": (state, { list, at, change }) =>
    stay(
      onTelling(state, (telling) => ({
        [list]: telling[list].map((each, index) => (index === at ? { ...each, ...change } : each)),
      })),
    ),
  "telling-added": (state, { list }) =>
    stay(onTelling(state, (telling) => ({ [list]: [...telling[list], BLANK_TELLING_LINES[list]] }))),
  "telling-removed": (state, { list, at }) =>
    stay(onTelling(state, (telling) => ({ [list]: telling[list].filter((_, index) => index !== at) }))),
};

const onTelling = (state: PaneState, change: (telling: TellingDraft) => object): PaneState =>
  rewritten(state, ({ telling = BLANK_TELLING }) => ({ telling: { ...telling, ...change(telling) } }));
