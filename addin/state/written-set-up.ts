import { slugOf } from "../../shared/authoring/free-ids.ts";
import { type CalendarDate, civil, dayNumber } from "../../shared/calendar.ts";
import type { Agency, Period } from "../../shared/season.ts";
import type { DraftSetUp } from "../../shared/set-up/set-up.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import type { AgencyLine, BlocLine, PeriodLine, SetUpDraft } from "./set-up-desk.ts";

/** A field that is empty or does not read; its period or bloc by its place from 0. */
export type Unread = {
  readonly field: "id" | "title" | "year" | "reason" | "name" | "from" | "to" | "due" | "hour" | "renamed";
  readonly period?: number;
  readonly bloc?: number;
  readonly agency?: string;
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
  const periods = draft.periods.map((line, at) => periodOf(line, at, taken, unread));
  const blocs = draft.blocs.map((line, at) => blocOf(line, at, unread));
  if (unread.length > 0) return { ok: false, unread };
  const setUp = {
    id,
    title: text(draft.title),
    year,
    ...(draft.illustrative && { illustrative: true as const }),
    ...(draft.follows !== undefined && { follows: draft.follows }),
    periods,
    blocs,
  };
  return { ok: true, setUp: setUp as DraftSetUp };
}

const text = (typed: string): string => typed.trim().normalize("NFC");

function periodOf(line: PeriodLine, at: number, taken: Set<string>, unread: Unread[]): Period {
  const day = (field: "from" | "to" | "due") => {
    const read = dayTyped(line[field]);
    if (read === undefined) unread.push({ field, period: at });
    return read as CalendarDate;
  };
  if (text(line.title) === "") unread.push({ field: "title", period: at });
  const { due: _, ...kept } = line.kept;
  const isDue = line.due.trim() !== "";
  if (isDue && !HOUR.test(line.hour.trim())) unread.push({ field: "hour", period: at });
  return {
    days: {},
    ...kept,
    id: kept.id ?? (freeId(slugOf(line.title) || "ky", taken) as Period["id"]),
    title: text(line.title),
    from: day("from"),
    to: day("to"),
    ...(isDue && { due: `${day("due")}T${line.hour.trim().padStart(5, "0")}:00+07:00` }),
  };
}

/** "17:00", "8:30". */
const HOUR = /^(?:[01]?\d|2[0-3]):[0-5]\d$/;

function freeId(stem: string, taken: Set<string>): string {
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem.slice(0, 36)}-${number}`;
  taken.add(id);
  return id;
}

function blocOf(line: BlocLine, at: number, unread: Unread[]): DraftSetUp["blocs"][number] {
  if (text(line.title) === "") unread.push({ field: "title", bloc: at });
  const isMember = (id: string) => line.agencies.some((agency) => agency.id === id);
  const { id, label, visibility, awards, table } = line;
  return {
    ...(id !== undefined && { id }),
    label,
    title: text(line.title),
    ...(text(line.ground) !== "" && { ground: text(line.ground) }),
    ...(isMember(line.lead) && { lead: line.lead as Agency["id"] }),
    ...(isMember(line.deputy) && { deputy: line.deputy as Agency["id"] }),
    visibility,
    agencies: line.agencies.map((agency) => agencyOf(agency, at, unread)),
    awards,
    table,
  };
}

/** A member; under another name than it was kept by, with the day before as the last of the old one, where a day is given. */
function agencyOf({ id, title, renamedFrom, kept }: AgencyLine, bloc: number, unread: Unread[]): Agency {
  if (text(title) === "") unread.push({ field: "title", bloc, agency: id });
  if (!kept) return { id, title: text(title) };
  if (text(title) === kept.title || renamedFrom.trim() === "") return { ...kept, title: text(title) };
  const from = dayTyped(renamedFrom);
  if (from === undefined) unread.push({ field: "renamed", bloc, agency: id });
  const before = from === undefined ? [] : [{ title: kept.title, until: dayBefore(from) }];
  return { ...kept, title: text(title), earlierTitles: [...(kept.earlierTitles ?? []), ...before] };
}

function dayBefore(day: CalendarDate): CalendarDate {
  const { year, month, day: of } = civil(dayNumber(day) - EPOCH - 1);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(of)}` as CalendarDate;
}

const EPOCH = dayNumber("1970-01-01" as CalendarDate);
const two = (number: number): string => String(number).padStart(2, "0");
