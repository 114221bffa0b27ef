import type { NextId } from "../words/next-words.ts";
import type { Fact } from "../words/words.ts";
import type { PaneEvent } from "./event.ts";
import type { Situation } from "./situation.ts";

/** What the one button at the bottom does. */
export type Act =
  | "sign-in"
  | "desks"
  | "send-waiting"
  | "settle-clash"
  | "send"
  | "repair"
  | "lay"
  | "form"
  | "next-problem"
  | "submit"
  | "check"
  | "standings"
  | "board"
  | "province"
  | "decisions"
  | "intake"
  | "next-agency"
  | "print"
  | "authoring"
  | "join"
  | "none";

/** "Việc tiếp theo": the one thing to do now. Its words are in `words/next-words.ts` under its id. */
export type NextTask = {
  readonly id: NextId;
  readonly act: Act;
  readonly facts: Readonly<Record<string, Fact>>;
  /** The instant it is due by, when there is one and it still binds. */
  readonly due?: string;
};

type Row = {
  readonly id: NextId;
  readonly when: (at: Situation) => boolean;
  readonly act: Act | ((at: Situation) => Act);
  /** Whether the period's due instant binds this task. */
  readonly isDue?: true;
};

const inExcel = (at: Situation): boolean => at.host === "excel";
const isAgency = (at: Situation): boolean => at.role === "agency";
const hasDossiers = ({ dossiers = 0 }: Situation): boolean => dossiers > 0;
const isVerifying = ({ round }: Situation): boolean => round === "verified" || round === "second";
const onSheet = (at: Situation, ...statuses: readonly Situation["status"][]): boolean =>
  at.hasCard && statuses.includes(at.status);

/** Read from the top: the first that applies is the next thing to do. What is unsafe stands before what is due. */
export const NEXT_TASKS: readonly Row[] = [
  {
    id: "practice",
    when: (at) => onSheet(at, "practice"),
    act: (at) => (at.errors > 0 ? "next-problem" : "check"),
  },
  { id: "damaged", when: (at) => onSheet(at, "damaged"), act: "repair" },
  { id: "waiting-offline", when: (at) => at.waiting > 0 && !at.isOnline, act: "none", isDue: true },
  { id: "sign-in", when: (at) => !at.isSignedIn, act: "sign-in" },
  { id: "clash", when: (at) => at.hasClash, act: "settle-clash" },
  { id: "review", when: (at) => at.isReviewing, act: "send", isDue: true },
  { id: "waiting", when: (at) => at.waiting > 0, act: "send-waiting", isDue: true },
  { id: "offline", when: (at) => !at.isOnline && at.seats !== "one", act: "desks" },
  { id: "loading", when: (at) => at.seats === "coming", act: "none" },
  { id: "desks-failed", when: (at) => at.seats === "failed", act: "desks" },
  { id: "no-seat", when: (at) => at.seats === "empty", act: "join" },
  {
    id: "dossiers",
    when: (at) => at.seats === "several" && hasDossiers(at),
    act: "province",
  },
  { id: "choose-bloc", when: (at) => at.seats === "several" && at.followsProvince === true, act: "province" },
  { id: "choose", when: (at) => at.seats === "several", act: "none" },
  { id: "not-locked-mine", when: (at) => !at.isLocked && at.role === "secretariat", act: "authoring" },
  { id: "not-locked", when: (at) => !at.isLocked, act: "desks" },

  {
    id: "dossiers",
    when: (at) => at.role === "council" && at.reopening !== "others" && hasDossiers(at),
    act: "province",
  },
  { id: "published", when: (at) => at.stage === "published", act: "standings" },
  {
    id: "reopen-consent",
    when: (at) => (at.role === "deputy" || at.role === "council") && at.reopening === "others",
    act: "decisions",
  },
  {
    id: "reopen-wait",
    when: (at) => at.role === "secretariat" && at.reopening !== undefined,
    act: "decisions",
  },
  {
    id: "closed-unsent",
    when: (at) =>
      at.isClosed && isAgency(at) && onSheet(at, "none", "withdrawn", "sent-back", "draft", "ready"),
    act: "none",
  },
  { id: "closed-bloc", when: (at) => at.isClosed && at.role === "secretariat", act: "standings" },
  { id: "closed", when: (at) => at.isClosed && at.seesStandings, act: "standings" },
  { id: "closed-sealed", when: (at) => at.isClosed, act: "none" },

  { id: "other-table", when: (at) => onSheet(at, "other-table"), act: "lay" },
  { id: "overtaken", when: (at) => onSheet(at, "overtaken"), act: "lay" },
  {
    id: "verify-no-self",
    when: (at) => isVerifying(at) && onSheet(at, "none") && at.isSelfMissing,
    act: "board",
  },
  {
    id: "sent-back",
    when: (at) => onSheet(at, "sent-back"),
    act: (at) => {
      if (!at.hasSheet) return inExcel(at) ? "lay" : "form";
      return at.errors > 0 ? "next-problem" : "submit";
    },
    isDue: true,
  },
  {
    id: "lay-form",
    when: (at) => !inExcel(at) && onSheet(at, "none", "withdrawn"),
    act: "form",
    isDue: true,
  },
  { id: "lay-again", when: (at) => onSheet(at, "withdrawn") && !at.hasSheet, act: "lay", isDue: true },
  { id: "verify-lay", when: (at) => isVerifying(at) && onSheet(at, "none"), act: "lay" },
  { id: "lay", when: (at) => onSheet(at, "none"), act: "lay", isDue: true },
  { id: "verify-fill", when: (at) => isVerifying(at) && onSheet(at, "draft"), act: "next-problem" },
  { id: "fill", when: (at) => onSheet(at, "draft"), act: "next-problem", isDue: true },
  {
    id: "edited-errors",
    when: (at) => onSheet(at, "edited") && at.errors > 0,
    act: "next-problem",
    isDue: true,
  },
  { id: "edited", when: (at) => onSheet(at, "edited"), act: "submit", isDue: true },
  {
    id: "verify-left",
    when: (at) => isVerifying(at) && onSheet(at, "ready") && at.left > 0,
    act: "submit",
  },
  { id: "verify-submit", when: (at) => isVerifying(at) && onSheet(at, "ready"), act: "submit" },
  { id: "submit-late", when: (at) => onSheet(at, "ready") && at.isPastDue, act: "submit" },
  { id: "submit", when: (at) => onSheet(at, "ready"), act: "submit", isDue: true },

  { id: "pick-card", when: (at) => isAgency(at) && !at.hasCard, act: "none" },
  { id: "verify-next", when: (at) => !isAgency(at) && at.toVerify > 0, act: "next-agency" },
  { id: "chase", when: (at) => at.role === "secretariat" && at.missing > 0 && at.isPastDue, act: "board" },
  { id: "collect", when: (at) => at.role === "secretariat" && at.missing > 0, act: "intake", isDue: true },
  { id: "verify-wait", when: (at) => at.role === "verifier" && at.missing > 0, act: "board", isDue: true },
  {
    id: "deputy-wait",
    when: (at) => at.role === "deputy" && at.isLeaderMissing,
    act: "board",
    isDue: true,
  },
  { id: "deputy-done", when: (at) => at.role === "deputy" && at.agencies > 0, act: "board" },
  { id: "council-look", when: (at) => at.role === "council" && at.agencies > 0, act: "board" },
  { id: "audit-read", when: (at) => at.role === "auditor" && at.agencies > 0, act: "decisions" },
  { id: "unsigned", when: (at) => at.role === "secretariat" && at.unsigned > 0, act: "board" },
  { id: "verify-done", when: (at) => at.role === "verifier" && at.agencies > 0, act: "board" },
  { id: "bloc-done", when: (at) => at.role === "secretariat" && at.agencies > 0, act: "standings" },
  { id: "verified", when: (at) => isAgency(at) && onSheet(at, "verified"), act: "none" },
  {
    id: "sign-paper",
    when: (at) => isAgency(at) && at.round === "self" && onSheet(at, "sent") && !at.isSignedCopyHere,
    act: "print",
  },
  { id: "sent", when: (at) => onSheet(at, "sent", "verified"), act: "none" },
  { id: "loading", when: () => true, act: "none" },
];

/** The one thing this person has to do now. */
export function nextTask(at: Situation): NextTask {
  const row = NEXT_TASKS.find(({ when }) => when(at)) as Row;
  const { id, act, isDue } = row;
  return {
    id,
    act: typeof act === "function" ? act(at) : act,
    facts: {
      errors: at.errors,
      warnings: at.warnings,
      left: at.left,
      waiting: at.waiting,
      missing: at.missing,
      toVerify: at.toVerify,
      unsigned: at.unsigned,
      agencies: at.agencies,
      dossiers: at.dossiers ?? 0,
      agency: at.agency ?? at.firstToVerify ?? "",
      sent: at.agencies - at.missing,
      leader: at.leader ?? "",
      reason: at.sentBack ?? "",
      first: at.firstToVerify ?? at.agency ?? "",
    },
    ...(isDue && at.due !== undefined && { due: at.due }),
  };
}

/** What pressing the button says, for acts that are one event by themselves. */
export const ACT_EVENTS = {
  "sign-in": { kind: "sign-in-pressed" },
  desks: { kind: "desks-pressed" },
  "send-waiting": { kind: "send-waiting-pressed" },
  "settle-clash": { kind: "clash-settled-pressed" },
  send: { kind: "send-pressed" },
  repair: { kind: "repair-pressed" },
  lay: { kind: "lay-pressed" },
  "next-problem": { kind: "next-problem-pressed" },
  submit: { kind: "submit-pressed" },
  check: { kind: "check-pressed" },
} as const satisfies Partial<Record<Act, PaneEvent>>;
