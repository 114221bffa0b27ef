import type { ConfirmingEvent } from "./confirming.ts";
import type { DecidingEvent } from "./deciding.ts";
import type { EvidencingEvent } from "./evidencing.ts";
import type { FollowingEvent } from "./following-bloc.ts";
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
  | FollowingEvent
  | TakingInEvent
  | ReportingEvent
  | HelpingEvent;
