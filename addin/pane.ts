import { ballotingSteps } from "./state/balloting.ts";
import { confirmingSteps } from "./state/confirming.ts";
import { decidingSteps } from "./state/deciding.ts";
import { enteringResultSteps } from "./state/entering-result.ts";
import type { PaneEvent } from "./state/event.ts";
import { evidencingSteps } from "./state/evidencing.ts";
import { followingSteps } from "./state/following-bloc.ts";
import { followingProvinceSteps } from "./state/following-province.ts";
import type { Handlers } from "./state/handlers.ts";
import { handlingDossierSteps } from "./state/handling-dossier.ts";
import { helpingSteps } from "./state/helping.ts";
import type { PaneState } from "./state/pane-state.ts";
import { reportingSteps } from "./state/reporting.ts";
import { screenSteps } from "./state/screens.ts";
import { sendingSteps } from "./state/sending.ts";
import { sheetsSteps } from "./state/sheets.ts";
import { startingSteps } from "./state/starting.ts";
import type { Step } from "./state/step.ts";
import { takingInSteps } from "./state/taking-in.ts";

const STEPS: Handlers<PaneEvent> = {
  ...startingSteps,
  ...screenSteps,
  ...sheetsSteps,
  ...sendingSteps,
  ...confirmingSteps,
  ...evidencingSteps,
  ...decidingSteps,
  ...ballotingSteps,
  ...followingSteps,
  ...followingProvinceSteps,
  ...handlingDossierSteps,
  ...enteringResultSteps,
  ...takingInSteps,
  ...reportingSteps,
  ...helpingSteps,
};

/**
 * The whole behaviour of the pane: what an event makes of its state, and what is to be done in the world. No clock, no
 * network, no workbook: those are told to it by events and asked for by effects.
 */
export const step = (state: PaneState, event: PaneEvent): Step =>
  (STEPS[event.kind] as (state: PaneState, event: PaneEvent) => Step)(state, event);
