import type { BallotingEvent } from "./balloting.ts";
import type { ConfirmingEvent } from "./confirming.ts";
import type { DecidingEvent } from "./deciding.ts";
import type { EnteringResultEvent } from "./entering-result.ts";
import type { EvidencingEvent } from "./evidencing.ts";
import type { FollowingEvent } from "./following-bloc.ts";
import type { FollowingProvinceEvent } from "./following-province.ts";
import type { HandlingDossierEvent } from "./handling-dossier.ts";
import type { HelpingEvent } from "./helping.ts";
import type { ReportingEvent } from "./reporting.ts";
import type { ScreenEvent } from "./screens.ts";
import type { SendingEvent } from "./sending.ts";
import type { SheetsEvent } from "./sheets.ts";
import type { StartingEvent } from "./starting.ts";
import type { TakingInEvent } from "./taking-in.ts";

/** Everything that can happen to the pane: what a person does, what the world answers. */
export type PaneEvent =
  | StartingEvent
  | ScreenEvent
  | SheetsEvent
  | SendingEvent
  | ConfirmingEvent
  | EvidencingEvent
  | DecidingEvent
  | BallotingEvent
  | FollowingEvent
  | FollowingProvinceEvent
  | HandlingDossierEvent
  | EnteringResultEvent
  | TakingInEvent
  | ReportingEvent
  | HelpingEvent;
