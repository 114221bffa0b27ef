import { slugOf } from "../../shared/authoring/free-ids.ts";
import { type CalendarDate, civil, dayNumber } from "../../shared/calendar.ts";
import type { AgencyId } from "../../shared/ids.ts";
import type { Agency } from "../../shared/season.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import type { AgencyLine, EarlierTitleLine, FormerCodeLine } from "./set-up-desk.ts";

type UnreadInAgency = "title" | "renamed" | "earlier" | "formerly";

/** A member nobody typed anything of but its name. */
export const newAgency = ({ id, title }: Pick<AgencyLine, "id" | "title">): AgencyLine => ({
  id,
  title,
  renamedFrom: "",
  earlier: [],
  formerly: [],
  isMerged: false,
});

/** Another former code, named as it is known in place of the known name of the code before; a name that was typed stays. */
export const recoded = (
  { id, title }: Pick<FormerCodeLine, "id" | "title">,
  code: string,
  known: ReadonlyMap<AgencyId, string>,
): Pick<FormerCodeLine, "id" | "title"> => {
  const nameOf = (each: string) => known.get(each as AgencyId) ?? "";
  return { id: code, title: title === "" || title === nameOf(id) ? nameOf(code) : title };
};

/**
 * A member as it is typed. Under another name than it was kept by, with the day before as the last of the old one,
 * where a day is given.
 */
export function agencyWritten(line: AgencyLine, isUnread: (field: UnreadInAgency) => void): Agency {
  const { id, isMerged } = line;
  const title = text(line.title);
  if (title === "") isUnread("title");
  const formerly = line.formerly.filter(says).map((each) => formerCode(each));
  if (formerly.some((each) => each === undefined)) isUnread("formerly");
  const earlier = line.earlier.filter(says).map((each) => earlierTitle(each));
  if (earlier.some((each) => each === undefined)) isUnread("earlier");
  const earlierTitles = [...earlier.flatMap((each) => each ?? []), ...renamed(line, title, isUnread)];
  return {
    id,
    title,
    ...(formerly.length > 0 && { formerly: formerly.flatMap((each) => each ?? []) }),
    ...(earlierTitles.length > 0 && { earlierTitles }),
    ...(isMerged && { merged: true as const }),
  };
}

const text = (typed: string): string => typed.trim().normalize("NFC");

const says = (line: EarlierTitleLine & Partial<FormerCodeLine>): boolean =>
  [line.title, line.until, line.id ?? ""].some((each) => text(each) !== "");

function earlierTitle({ title, until }: EarlierTitleLine) {
  const day = dayTyped(until);
  return text(title) === "" || day === undefined ? undefined : { title: text(title), until: day };
}

function formerCode({ id, title, until }: FormerCodeLine) {
  const [code, day] = [id.trim(), dayTyped(until)];
  if (code === "" || slugOf(code) !== code || day === undefined) return undefined;
  return { id: code as AgencyId, ...(text(title) !== "" && { title: text(title) }), until: day };
}

/** The name it was kept by, up to the day before the new one is valid. */
function renamed(
  { kept, renamedFrom }: AgencyLine,
  title: string,
  isUnread: (field: UnreadInAgency) => void,
): readonly { readonly title: string; readonly until: CalendarDate }[] {
  if (!kept || title === kept.title || renamedFrom.trim() === "") return [];
  const from = dayTyped(renamedFrom);
  if (from !== undefined) return [{ title: kept.title, until: dayBefore(from) }];
  isUnread("renamed");
  return [];
}

function dayBefore(day: CalendarDate): CalendarDate {
  const { year, month, day: of } = civil(dayNumber(day) - EPOCH - 1);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(of)}` as CalendarDate;
}

const EPOCH = dayNumber("1970-01-01" as CalendarDate);
const two = (number: number): string => String(number).padStart(2, "0");
