import type { Award, Quota, QuotaRounding } from "../../shared/awards/award.ts";
import type { PassRule } from "../../shared/ballots/ballot.ts";
import type { AgencyId, BlocId } from "../../shared/ids.ts";
import type { Authority, Letterhead, PaperKind } from "../../shared/letterhead.ts";
import type { Agency, Period } from "../../shared/season.ts";
import type { Founding, SetUpBloc, TableChoice } from "../../shared/set-up/set-up.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import type { Beginnings, SeasonSetUp, TableClass } from "../../shared/wire/set-up.ts";
import type { Holidays } from "../../shared/working-days.ts";
import { type Loaded, NONE } from "./loaded.ts";

/** A day that tables refer to by its name, as it is typed. */
export type NamedDayLine = { readonly name: string; readonly day: string };

/** A period as it is typed; what the form does not ask for goes along. */
export type PeriodLine = {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** "15/12/2025" and "17:00"; without a day nothing is due. */
  readonly due: string;
  readonly hour: string;
  readonly days: readonly NamedDayLine[];
  /** A calendar of its own, or the common one: the days off announced, or given by law. */
  readonly holidays: Holidays | "common";
  readonly kept: Partial<Period>;
};

/** A name an agency had, or a code it went by, and the last day of it, as they are typed. */
export type EarlierTitleLine = { readonly title: string; readonly until: string };
export type FormerCodeLine = EarlierTitleLine & { readonly id: string };

/** A member as it is typed. A kept one that gets another name says from which day. */
export type AgencyLine = {
  readonly id: AgencyId;
  readonly title: string;
  readonly renamedFrom: string;
  /** Its names under the code it has, and its codes before it, oldest first. */
  readonly earlier: readonly EarlierTitleLine[];
  readonly formerly: readonly FormerCodeLine[];
  /** Several agencies became it, or it became several. */
  readonly isMerged: boolean;
  readonly kept?: Agency;
};

/** An award as it is typed, whatever its quota and its manner: what another kind would ask is kept while it is chosen. */
export type AwardLine = {
  /** Its id once it is kept; until then a mark of the form, and its id is made from the title. */
  readonly key: string;
  readonly isKept: boolean;
  readonly kind: Award["kind"];
  readonly title: string;
  readonly ground: string;
  readonly of: Quota["of"];
  readonly count: string;
  readonly share: string;
  readonly rounding: QuotaRounding;
  /** The award that the share is taken of, and those counted in this quota, by their keys. */
  readonly other: string;
  readonly includes: readonly string[];
  readonly class: string;
  readonly total: string;
  readonly rank: string;
  readonly by: Award["by"];
  readonly shortlist: string;
  /** Empty: the ballot record says which rule was used. */
  readonly bound: "" | PassRule["bound"];
  readonly passShare: string;
  readonly passOf: PassRule["of"];
  readonly points: string;
  readonly votes: string;
};

/** How a bloc's papers are headed and signed, as it is typed; recipients one a line. */
export type LetterheadLine = {
  readonly layout: Letterhead["layout"];
  readonly byPaper: Readonly<Partial<Record<PaperKind, Letterhead["layout"]>>>;
  readonly superior: string;
  readonly issuer: string;
  readonly symbol: string;
  readonly place: string;
  readonly authority: "" | Authority;
  readonly behalf: string;
  readonly position: string;
  readonly name: string;
  readonly recipients: string;
};

export type BlocLine = {
  /** None until it is kept: it is made from the title. */
  readonly id?: BlocId;
  readonly label: SetUpBloc["label"];
  readonly title: string;
  readonly ground: string;
  readonly lead: string;
  readonly deputy: string;
  readonly isLeaderElected: boolean;
  readonly visibility: SetUpBloc["visibility"];
  readonly table: TableChoice;
  /** What the table was when the form was begun: it may be chosen again. */
  readonly offered: TableChoice;
  readonly agencies: readonly AgencyLine[];
  readonly awards: readonly AwardLine[];
  /** The common one where the bloc signs under its own name, in the State's layout. */
  readonly letterhead: LetterheadLine | "common";
  /** The list of names being pasted. */
  readonly pasted: string;
};

export type TableClasses = Readonly<Record<string, readonly TableClass[]>>;

/** Which table a bloc would have: the one in force is its own. */
export const tableKey = ({ id, table }: Pick<BlocLine, "id" | "table">): string =>
  table.from === "in-force" ? `in-force:${id}` : JSON.stringify(table);

/** A set-up being written: of a season that begins, or of one that is changed from what `mark` names. */
export type SetUpDraft = {
  readonly mark?: string;
  readonly as: Founding;
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly year: string;
  /** The season it continues; "" for none. */
  readonly follows?: string;
  readonly illustrative?: true;
  readonly periods: readonly PeriodLine[];
  readonly blocs: readonly BlocLine[];
  readonly reason: string;
  /** What the server says of it as it is written now; undefined until it is asked. */
  readonly problems?: readonly ProblemDetail[];
  /** The classes of the tables the server saw when it looked last, by `tableKey`. */
  readonly classes?: TableClasses;
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
