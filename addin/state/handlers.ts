import type { PaneState } from "./pane-state.ts";
import type { Step } from "./step.ts";

/** What follows from each event of a family; a family that forgets one does not compile. */
export type Handlers<Event extends { readonly kind: string }> = {
  readonly [Kind in Event["kind"]]: (state: PaneState, event: Extract<Event, { kind: Kind }>) => Step;
};
