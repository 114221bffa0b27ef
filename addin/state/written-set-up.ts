import { slugOf } from "../../shared/authoring/free-ids.ts";
import type { AgencyId } from "../../shared/ids.ts";
import type { DraftSetUp } from "../../shared/set-up/set-up.ts";
import { awardsWritten } from "./set-up-awards.ts";
import type { BlocLine, SetUpDraft } from "./set-up-desk.ts";
import { letterheadWritten } from "./set-up-letterhead.ts";
import { agencyWritten } from "./written-agency.ts";
import { periodWritten } from "./written-period.ts";

/** A field that is empty or does not read; its period, bloc, award or named day by its place from 0. */
export type Unread = {
  readonly field:
    | "id"
    | "title"
    | "year"
    | "reason"
    | "name"
    | "from"
    | "to"
    | "due"
    | "hour"
    | "days"
    | "renamed"
    | "earlier"
    | "formerly"
    | "award"
    | "letterhead";
  readonly period?: number;
  readonly bloc?: number;
  readonly agency?: AgencyId;
  readonly award?: number;
  /** Which field of an award or a letterhead: "quota/count", "signature/position". */
  readonly place?: string;
};

export type Written =
  | { readonly ok: true; readonly setUp: DraftSetUp }
  | { readonly ok: false; readonly unread: readonly Unread[] };

/** A set-up as it is typed, read; or every field that does not read yet. What the server judges is not judged here. */
export function writtenSetUp(draft: SetUpDraft): Written {
  const unread: Unread[] = [];
  const id = draft.id.trim();
  const year = Number(draft.year);
  if (id === "" || slugOf(id) !== id) unread.push({ field: "id" });
  if (text(draft.title) === "") unread.push({ field: "title" });
  if (!/^\d{4}$/.test(draft.year.trim())) unread.push({ field: "year" });
  if (draft.mark !== undefined && text(draft.reason) === "") unread.push({ field: "reason" });
  if (draft.mark === undefined && text(draft.name) === "") unread.push({ field: "name" });
  const taken = new Set(draft.periods.flatMap(({ kept }) => kept.id ?? []));
  const periods = draft.periods.map((line, period) =>
    periodWritten(line, taken, (field) => unread.push({ field, period })),
  );
  const blocs = draft.blocs.map((line, at) => blocOf(line, at, unread));
  if (unread.length > 0) return { ok: false, unread };
  const setUp = {
    id,
    title: text(draft.title),
    year,
    ...(draft.illustrative && { illustrative: true as const }),
    ...(draft.follows && { follows: draft.follows }),
    periods,
    blocs,
  };
  return { ok: true, setUp: setUp as DraftSetUp };
}

const text = (typed: string): string => typed.trim().normalize("NFC");

function blocOf(line: BlocLine, bloc: number, unread: Unread[]): DraftSetUp["blocs"][number] {
  if (text(line.title) === "") unread.push({ field: "title", bloc });
  const isMember = (id: string) => line.agencies.some((agency) => agency.id === id);
  const { id, label, visibility, table } = line;
  const agencies = line.agencies.map((agency) =>
    agencyWritten(agency, (field) => unread.push({ field, bloc, agency: agency.id })),
  );
  const written = awardsWritten(line.awards);
  unread.push(...written.unread.map((each) => ({ field: "award" as const, bloc, ...each })));
  const letterhead = line.letterhead === "common" ? undefined : letterheadWritten(line.letterhead);
  if (letterhead && !letterhead.ok)
    unread.push(...letterhead.unread.map((place) => ({ field: "letterhead" as const, bloc, place })));
  return {
    ...(id !== undefined && { id }),
    label,
    title: text(line.title),
    ...(text(line.ground) !== "" && { ground: text(line.ground) }),
    ...(isMember(line.lead) && { lead: line.lead as AgencyId }),
    ...(isMember(line.deputy) && { deputy: line.deputy as AgencyId }),
    ...(line.isLeaderElected && { leaderByBallot: true as const }),
    ...(letterhead?.ok && { letterhead: letterhead.letterhead }),
    visibility,
    agencies,
    awards: written.awards.flatMap((award) => award ?? []),
    table,
  };
}
