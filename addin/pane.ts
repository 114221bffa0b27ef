import { ballotingSteps } from "./state/balloting.ts";
import { beginningTableSteps } from "./state/beginning-table.ts";
import { confirmingSteps } from "./state/confirming.ts";
import { decidingSteps } from "./state/deciding.ts";
import { enteringResultSteps } from "./state/entering-result.ts";
import type { PaneEvent } from "./state/event.ts";
import { evidencingSteps } from "./state/evidencing.ts";
import { followingSteps } from "./state/following-bloc.ts";
import { followingProvinceSteps } from "./state/following-province.ts";
import { followingYearsSteps } from "./state/following-years.ts";
import { grantingSteps } from "./state/granting.ts";
import type { Handlers } from "./state/handlers.ts";
import { handlingDossierSteps } from "./state/handling-dossier.ts";
import { helpingSteps } from "./state/helping.ts";
import { joiningSteps } from "./state/joining.ts";
import { lockingTableSteps } from "./state/locking-table.ts";
import { managingPeopleSteps } from "./state/managing-people.ts";
import type { PaneState } from "./state/pane-state.ts";
import { reportingSteps } from "./state/reporting.ts";
import { rollingUpSteps } from "./state/rolling-up.ts";
import { screenSteps } from "./state/screens.ts";
import { sendingSteps } from "./state/sending.ts";
import { settingUpSteps } from "./state/setting-up.ts";
import { sheetsSteps } from "./state/sheets.ts";
import { startingSteps } from "./state/starting.ts";
import type { Step } from "./state/step.ts";
import { takingInSteps } from "./state/taking-in.ts";
import { tellingSteps } from "./state/telling.ts";
import { writingTableSteps } from "./state/writing-table.ts";

const STEPS: Handlers<PaneEvent> = {
  ...startingSteps,
  ...screenSteps,
  ...sheetsSteps,
  ...sendingSteps,
  ...confirmingSteps,
  ...evidencingSteps,
  ...decidingSteps,
  ...ballotingSteps,
  ...tellingSteps,
  ...grantingSteps,
  ...rollingUpSteps,
  ...followingSteps,
  ...followingProvinceSteps,
  ...handlingDossierSteps,
  ...managingPeopleSteps,
  ...joiningSteps,
  ...settingUpSteps,
  ...followingYearsSteps,
  ...enteringResultSteps,
  ...takingInSteps,
  ...beginningTableSteps,
  ...writingTableSteps,
  ...lockingTableSteps,
  ...reportingSteps,
  ...helpingSteps,
};

/**
 * The whole behaviour of the pane: what an event makes of its state, and what is to be done in the world. No clock, no
 * network, no workbook: those are told to it by events and asked for by effects.
 */
export const step = (state: PaneState, event: PaneEvent): Step =>
  (STEPS[event.kind] as (state: PaneState, event: PaneEvent) => Step)(state, event);
