import type { BallotingEvent } from "./balloting.ts";
import type { BeginningTableEvent } from "./beginning-table.ts";
import type { ConfirmingEvent } from "./confirming.ts";
import type { DecidingEvent } from "./deciding.ts";
import type { EnteringResultEvent } from "./entering-result.ts";
import type { EvidencingEvent } from "./evidencing.ts";
import type { FollowingEvent } from "./following-bloc.ts";
import type { FollowingProvinceEvent } from "./following-province.ts";
import type { FollowingYearsEvent } from "./following-years.ts";
import type { GrantingEvent } from "./granting.ts";
import type { HandlingDossierEvent } from "./handling-dossier.ts";
import type { HelpingEvent } from "./helping.ts";
import type { JoiningEvent } from "./joining.ts";
import type { LockingTableEvent } from "./locking-table.ts";
import type { ManagingPeopleEvent } from "./managing-people.ts";
import type { ReportingEvent } from "./reporting.ts";
import type { RollingUpEvent } from "./rolling-up.ts";
import type { ScreenEvent } from "./screens.ts";
import type { SendingEvent } from "./sending.ts";
import type { SettingUpEvent } from "./setting-up.ts";
import type { SheetsEvent } from "./sheets.ts";
import type { StartingEvent } from "./starting.ts";
import type { TakingInEvent } from "./taking-in.ts";
import type { TellingEvent } from "./telling.ts";
import type { WritingTableEvent } from "./writing-table.ts";

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
  | TellingEvent
  | GrantingEvent
  | RollingUpEvent
  | FollowingEvent
  | FollowingProvinceEvent
  | HandlingDossierEvent
  | ManagingPeopleEvent
  | JoiningEvent
  | SettingUpEvent
  | FollowingYearsEvent
  | EnteringResultEvent
  | TakingInEvent
  | BeginningTableEvent
  | WritingTableEvent
  | LockingTableEvent
  | ReportingEvent
  | HelpingEvent;
