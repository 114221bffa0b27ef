import type { AgencyId, BlocId, PersonId } from "../../shared/ids.ts";
import type { Role } from "../../shared/season.ts";
import type { HandOverAnswer } from "../../shared/wire/hand-over.ts";
import type { InvitationAnswer } from "../../shared/wire/invitation.ts";
import type { People } from "../../shared/wire/people.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { Years } from "../../shared/wire/years.ts";
import { type Loaded, NONE } from "./loaded.ts";

/** What an invitation is to; an auditor may be one of a bloc or of the whole season. */
export type InvitedTo = Role["role"] | "season-auditor";

/** An invitation as it is written. Without a name of its own it is called by its task. */
export type InviteDraft = {
  readonly kind: "invite";
  readonly role: InvitedTo;
  readonly bloc: string;
  readonly agency: string;
  readonly scorer: string;
  readonly name?: string;
  readonly days: string;
  readonly problems: readonly ProblemDetail[];
};
export type InviteField = "role" | "bloc" | "agency" | "scorer" | "name" | "days";

/** A period of the next season as a person writes its days. */
export type PeriodDraft = {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly due: string;
  /** The days its table names, moved by a year. */
  readonly days: Readonly<Record<string, string>>;
};

/** A hand-over as it is written. Without a leader the elected one is meant, and the deputy elected with it. */
export type HandOverDraft = {
  readonly kind: "hand-over";
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly leader: string;
  readonly deputy: string;
  readonly reason: string;
  readonly periods: readonly PeriodDraft[];
  /** What it does was looked at as it stands. */
  readonly isLooked?: true;
  /** Another bloc has begun the next season already: its parts were taken over as they are. */
  readonly isShared?: true;
  readonly problems: readonly ProblemDetail[];
};
export type HandOverField = "id" | "title" | "leader" | "deputy" | "reason";

/** Somebody's tasks about to be taken away, in one bloc or in the whole season. */
export type RevokeDraft = {
  readonly kind: "revoke";
  readonly person: PersonId;
  readonly bloc?: BlocId;
  readonly reason: string;
};

/** An invitation about to be withdrawn. */
export type WithdrawDraft = {
  readonly kind: "withdraw-invitation";
  readonly invitation: string;
  readonly reason: string;
};

export type PeopleAct = InviteDraft | HandOverDraft | RevokeDraft | WithdrawDraft;

/** A code that was given, until a person puts it away: nobody is told it again. */
export type ToldCode = {
  readonly season: string;
  readonly invitation?: InvitationAnswer;
  readonly handOver?: HandOverAnswer["handOver"];
  /** Somebody else had handed over before. */
  readonly isOthers?: true;
};

/** What the pane knows of who works in a season, and what is being done about it. */
export type PeopleDesk = {
  readonly list: Loaded<People>;
  readonly doing?: PeopleAct;
  /** Names the hand-over that was sent, so that sending it again is not a second one. */
  readonly attempt?: string;
  readonly told?: ToldCode;
};

export const NO_PEOPLE: PeopleDesk = { list: NONE };

/** The years of a bloc's agencies, and the agency that is looked at. */
export type YearsDesk = { readonly years: Loaded<Years>; readonly agency?: AgencyId };

export const NO_YEARS: YearsDesk = { years: NONE };
