import { Decision } from "../../shared/decision.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import type { Sent } from "../../shared/wire/progress.ts";
import { BLANK_BALLOT } from "./ballot-draft.ts";
import type { Chosen, DecisionDraft, DecisionField, DecisionFields, TitleLine } from "./decision-draft.ts";
import { targetsSaid } from "./target-line.ts";
import { BLANK_TELLING, type TellingDraft } from "./telling-draft.ts";
import { ballotSaid } from "./written-ballot.ts";
import { movementListsSaid, movementNamed, proofsSaid } from "./written-telling.ts";

/** What of a draft is missing, or cannot be read. */
type Unread =
  | DecisionField
  | "titles"
  | "targets"
  | "ballot"
  | "chosen"
  | "evidence"
  | "reviews"
  | "rewards"
  | "signers";
type WrittenDecision =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly unread: readonly Unread[] };

/** A draft as the decision it says. */
export function decisionWritten(draft: DecisionDraft): WrittenDecision {
  const read = Decision.safeParse(said(draft));
  if (read.success) return { ok: true, decision: read.data };
  const unread = read.error.issues.map(({ path: [field, part] }) =>
    fieldOf(draft, String(field === "movement" ? part : field)),
  );
  return { ok: false, unread: [...new Set(unread)] };
}

/** Where what a decision needs is typed: of a card that is sent back all parts are picked at once. */
const fieldOf = ({ kind }: DecisionDraft, name: string): Unread =>
  kind === "send-back" && name !== "reason"
    ? "card"
    : kind === "choose" && name === "agencies"
      ? "chosen"
      : name === "title" || name === "id"
        ? "named"
        : (name as Unread);

/** What a draft says, as the schema of decisions is asked about it; what cannot be read goes there as it was typed. */
function said({
  kind,
  fields,
  titles,
  ballot = BLANK_BALLOT,
  chosen,
  telling = BLANK_TELLING,
  targets = [],
  signers,
}: DecisionDraft): object {
  const about = { kind, ...given(fields, "reason") };
  const ofAgency = { ...about, ...given(fields, "agency") };
  switch (kind) {
    case "exclude":
    case "pend":
    case "reinstate":
      return ofAgency;
    case "extend":
      return { ...ofAgency, until: instantWritten(fields.until ?? "") };
    case "send-back":
      return { ...about, ...cardIn(fields.card ?? "") };
    case "pledge":
      return { ...about, ...days(fields, "drafted", "adopted", "signed"), ...(signers && { signers }) };
    case "register":
      return { ...ofAgency, titles: titles.flatMap(titleIn) };
    case "register-targets":
      return { ...ofAgency, targets: targetsSaid(targets) };
    case "elect-leader":
      return { ...about, ...given(fields, "leader", "deputy") };
    case "record-ballot":
      return { ...about, ballot: ballotSaid(ballot) };
    case "choose":
      return { ...about, ...chosenIn(chosen) };
    case "grant":
      return { ...ofAgency, ...given(fields, "award", "number"), ...days(fields, "date") };
    case "example":
      return {
        ...ofAgency,
        ...titled(fields),
        ...given(fields, "story"),
        evidence: proofsSaid(telling),
      };
    case "movement":
      return { ...about, movement: movementSaid(fields, telling) };
    default:
      return about;
  }
}

const titled = (fields: DecisionFields): object => {
  const { named } = given(fields, "named");
  return named === undefined ? {} : { title: named };
};

const movementSaid = (fields: DecisionFields, telling: TellingDraft): object => ({
  id: movementNamed(telling, fields.named ?? ""),
  ...titled(fields),
  ...given(fields, "plan"),
  ...days(fields, "launched"),
  ...movementListsSaid(telling),
});

/** Those of the fields that say anything. */
const given = (
  fields: DecisionFields,
  ...names: readonly DecisionField[]
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = fields[name]?.trim().normalize("NFC");
      return text ? [[name, text]] : [];
    }),
  );

const days = (fields: DecisionFields, ...names: readonly DecisionField[]): object =>
  Object.fromEntries(
    Object.entries(given(fields, ...names)).map(([name, text]) => [name, dayTyped(text) ?? text]),
  );

/** Exactly as many agencies as there are places: any other number is not a choice yet. */
const chosenIn = (chosen: Chosen | undefined): object =>
  chosen
    ? { award: chosen.award, agencies: chosen.agencies.length === chosen.places ? chosen.agencies : [] }
    : {};

const AS_PEOPLE_WRITE = /^\s*([\d/.-]+),?\s+(\d{1,2})\s*[:hg]\s*(\d{2})\s*$/;

/** "20/12/2025 17:00" or "20/12/2025 17h00" on a Vietnamese clock, as an ISO instant; undefined for anything else. */
export function instantWritten(text: string): string | undefined {
  const [, date = "", hour = "", minute = ""] = AS_PEOPLE_WRITE.exec(text) ?? [];
  const day = dayTyped(date);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${day}T${hour.padStart(2, "0")}:${minute}:00+07:00`;
}

/** A card that was sent, as one value of a list: ids have no stroke in them. */
export const cardValue = (
  agency: string,
  { round, scorer, revision }: Pick<Sent, "round" | "scorer" | "revision">,
): string => [agency, round, scorer, revision].join("|");

function cardIn(value: string): object {
  const [agency = "", round = "", scorer = "", revision = ""] = value.split("|");
  return agency === "" ? {} : { agency, round, scorer, revision: Number(revision) };
}

function titleIn({ title, count }: TitleLine): readonly object[] {
  const named = title.trim().normalize("NFC");
  if (named === "" && count.trim() === "") return [];
  return [{ title: named, for: count.trim() === "" ? "collective" : Number(count) }];
}
