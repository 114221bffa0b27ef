import type { FairnessDocument } from "../../shared/fairness/fairness-document.ts";
import type { AgencyId, CriterionId } from "../../shared/ids.ts";
import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import type { CriterionComparison } from "../../shared/wire/criterion-comparison.ts";
import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import type { Progress } from "../../shared/wire/progress.ts";
import type { Receipt } from "../../shared/wire/receipt.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { Lang } from "../../shared/words/format.ts";
import type { FoundSheet } from "../ports.ts";
import type { Fact, WordKey } from "../words/words.ts";
import type { Asking } from "./asking.ts";
import { type AuthoringDesk, NO_AUTHORING } from "./authoring-desk.ts";
import type { Choice } from "./choice.ts";
import type { Clash } from "./clash.ts";
import type { DecisionDraft } from "./decision-draft.ts";
import type { EvidenceDraft } from "./evidence-draft.ts";
import type { GrantingDraft } from "./granting-draft.ts";
import type { IntakeFile } from "./intake.ts";
import type { IntakeEffect } from "./intake-effect.ts";
import { type Loaded, NONE } from "./loaded.ts";
import { NO_PEOPLE, NO_YEARS, type PeopleDesk, type YearsDesk } from "./people-desk.ts";
import type { Preflight } from "./preflight.ts";
import { NO_PROVINCE, type ProvinceDesk } from "./province-desk.ts";
import type { Seat } from "./seat.ts";
import { NO_SET_UP, type SetUpDesk } from "./set-up-desk.ts";
import type { SheetMemory } from "./sheet-memory.ts";
import type { StandingsView } from "./standings-view.ts";
import type { Trouble } from "./trouble.ts";
import type { Waiting } from "./waiting.ts";

/** Who is signed in. */
export type Identity = { readonly subject: string; readonly name: string };

/** What a ribbon button asked for: mở, lập bảng, rà soát, nộp, tải. */
export type Intent = "open" | "lay" | "check" | "submit" | "report";

export const SCREENS = [
  "task",
  "authoring",
  "board",
  "province",
  "decisions",
  "compare",
  "fairness",
  "intake",
  "standings",
  "years",
  "people",
  "set-up",
  "join",
  "help",
  "print",
  "settings",
] as const;
export type Screen = (typeof SCREENS)[number];

/** One command at a time changes anything; its name says what is being done. */
export type Busy =
  | "signing-in"
  | "laying"
  | "reading"
  | "fixing"
  | "copying-self"
  | "sending"
  | "withdrawing"
  | "sending-waiting"
  | "repairing"
  | "saving-entry"
  | "adding-report"
  | "making-workbook"
  | "making-form"
  | "making-paper"
  | "recording-copy"
  | "previewing"
  | "deciding"
  | "recording-dossier"
  | "recording-result"
  | "saving-table"
  | "locking-table"
  | "making-table"
  | "inviting"
  | "withdrawing-invitation"
  | "revoking"
  | "handing-over"
  | "joining"
  | "judging-set-up"
  | "keeping-set-up"
  | "practice";

/** A short sentence of what was done, read out once. `serial` makes the same words news again. */
export type Notice = {
  readonly word: WordKey;
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly serial: number;
  /** When it was said. */
  readonly at: string;
};

/** What was made for a person to fetch by its address, for a few minutes. */
export type Download = {
  readonly url: string;
  readonly fileName: string;
  /** Of a bloc's workbook: which one of the bloc's it is, and the SHA-256 of its bytes. */
  readonly edition?: number;
  readonly sha256?: string;
};

/** All the pane knows. Plain data: the view draws it, `step` changes it, nothing else remembers anything. */
export type PaneState = {
  readonly lang: Lang;
  /** ISO instant, moved by clock events only. */
  readonly now: string;
  /** Random, given at the start; upload ids are made from it. */
  readonly seed: string;
  readonly serial: number;
  readonly host: "excel" | "browser";
  readonly intent?: Intent;
  readonly isOnline: boolean;
  readonly person?: Identity;
  /** Who was here when the session ended by itself: their work stays for them, and for nobody else. */
  readonly former?: string;
  /** Signing out was asked for and is being done. */
  readonly isLeaving?: true;
  readonly seats: Loaded<readonly Seat[]>;
  readonly choice: Choice;
  readonly screen: Screen;
  readonly busy?: Busy;
  readonly notice?: Notice;
  readonly trouble?: Trouble;
  readonly asking?: Asking;

  readonly areSheetsFound: boolean;
  readonly sheets: readonly FoundSheet[];
  /** The scoring sheet worked on, by Excel's id. */
  readonly focus?: string;
  /** The card worked on; a verifier picks it, a sheet carries it. */
  readonly chain?: Chain;
  readonly sources: Readonly<Record<string, Loaded<Sheet>>>;
  /** By sheet id. */
  readonly readings: Readonly<Record<string, SheetReading>>;
  readonly memories: Readonly<Record<string, SheetMemory>>;
  /** Rows that are gone and whose figures a person does not want back, by their keys. */
  readonly leftOut: readonly string[];
  /** The row a person stands in, as its criterion. */
  readonly row?: CriterionId;
  /** The sheet just built, until it is read: a person stands in its first cell to fill. */
  readonly newSheet?: string;
  /** Which problem the list stands at. */
  readonly problemAt: number;
  readonly evidence?: EvidenceDraft;

  readonly preflight?: Preflight;
  readonly clash?: Clash;
  /** By chain. */
  readonly receipts: Readonly<Record<string, Receipt>>;
  readonly waiting: readonly Waiting[];
  /** Where they wait: on this machine, or in the workbook, which then must be saved. */
  readonly keptIn: "device" | "workbook";

  readonly progress: Loaded<Progress>;
  readonly comparison: Loaded<CriterionComparison>;
  readonly compared?: CriterionId;
  readonly intake: readonly IntakeFile[];
  readonly intakeEffect?: IntakeEffect;
  /** What was decided of the period, for those who read it. */
  readonly decisions: Loaded<DecisionLog>;
  /** The decision that is being written. */
  readonly deciding?: DecisionDraft;
  /** Results of awards that are being entered many at once. */
  readonly granting?: GrantingDraft;

  /** How fairly members and verifiers scored. */
  readonly fairness: Loaded<FairnessDocument>;
  /** All blocs of the period, for those who follow them together. */
  readonly province: ProvinceDesk;
  /** The bloc's table while it is written. */
  readonly authoring: AuthoringDesk;
  /** Who works in the season, for those in charge of it. */
  readonly people: PeopleDesk;
  /** How seasons are set up, for those who begin, change or read it. */
  readonly setUp: SetUpDesk;
  /** The code of an invitation, as it is typed. */
  readonly joining?: string;
  /** What agencies came to year by year. */
  readonly years: YearsDesk;

  readonly standings: Loaded<StandingsView>;
  /** What standings would be made from now, as the server told it last. */
  readonly newestMark?: string;
  readonly why?: AgencyId;
  readonly reportSheets: readonly string[];
  readonly download?: Download;

  /** The step of the first run that is shown; undefined once it was seen. */
  readonly firstRun?: 1 | 2 | 3;
};

export type Start = Pick<PaneState, "lang" | "now" | "seed" | "host"> & {
  readonly intent?: Intent;
  readonly isOnline: boolean;
  readonly choice?: Choice;
  readonly isFirstRun: boolean;
};

export const startState = ({ isFirstRun, choice = {}, ...given }: Start): PaneState => ({
  ...given,
  serial: 0,
  seats: NONE,
  choice,
  screen: given.intent === "report" ? "standings" : "task",
  areSheetsFound: given.host === "browser",
  sheets: [],
  sources: {},
  readings: {},
  memories: {},
  leftOut: [],
  problemAt: 0,
  receipts: {},
  waiting: [],
  keptIn: "device",
  progress: NONE,
  comparison: NONE,
  intake: [],
  decisions: NONE,
  fairness: NONE,
  province: NO_PROVINCE,
  authoring: NO_AUTHORING,
  people: NO_PEOPLE,
  setUp: NO_SET_UP,
  years: NO_YEARS,
  standings: NONE,
  reportSheets: [],
  ...(isFirstRun && { firstRun: 1 as const }),
});
