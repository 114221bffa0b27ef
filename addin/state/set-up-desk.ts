import type { AgencyId, BlocId } from "../../shared/ids.ts";
import type { Agency, Period } from "../../shared/season.ts";
import type { Founding, SetUpBloc, TableChoice } from "../../shared/set-up/set-up.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { Beginnings, SeasonSetUp } from "../../shared/wire/set-up.ts";
import { type Loaded, NONE } from "./loaded.ts";

/** A period as it is typed; what the form does not ask for goes along. */
export type PeriodLine = {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** "15/12/2025" and "17:00"; without a day nothing is due. */
  readonly due: string;
  readonly hour: string;
  readonly kept: Partial<Period>;
};

/** A member as it is typed. A kept one that gets another name says from which day. */
export type AgencyLine = {
  readonly id: AgencyId;
  readonly title: string;
  readonly renamedFrom: string;
  readonly kept?: Agency;
};

export type BlocLine = {
  /** None until it is kept: it is made from the title. */
  readonly id?: BlocId;
  readonly label: SetUpBloc["label"];
  readonly title: string;
  readonly ground: string;
  readonly lead: string;
  readonly deputy: string;
  readonly visibility: SetUpBloc["visibility"];
  readonly table: TableChoice;
  /** What the table was when the form was begun: it may be chosen again. */
  readonly offered: TableChoice;
  readonly agencies: readonly AgencyLine[];
  readonly awards: SetUpBloc["awards"];
  /** The list of names being pasted. */
  readonly pasted: string;
};

/** A set-up being written: of a season that begins, or of one that is changed from what `mark` names. */
export type SetUpDraft = {
  readonly mark?: string;
  readonly as: Founding;
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly year: string;
  readonly follows?: string;
  readonly illustrative?: true;
  readonly periods: readonly PeriodLine[];
  readonly blocs: readonly BlocLine[];
  readonly reason: string;
  /** What the server says of it as it is written now; undefined until it is asked. */
  readonly problems?: readonly ProblemDetail[];
  /** Somebody else changed the season meanwhile. */
  readonly isStale?: true;
};

/** What the pane knows of setting seasons up. */
export type SetUpDesk = {
  /** This person may begin a season. */
  readonly mayBegin?: true;
  readonly beginnings: Loaded<Beginnings>;
  /** The season that is picked, as it stands. */
  readonly standing: Loaded<SeasonSetUp>;
  readonly draft?: SetUpDraft;
};

export const NO_SET_UP: SetUpDesk = { beginnings: NONE, standing: NONE };
