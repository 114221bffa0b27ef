import * as z from "zod/mini";
import { CalendarDate, dayNumber, excelDay, writtenDay } from "../calendar.ts";
import { InputId } from "../ids.ts";
import { exactly, NO_POINTS, type Points, points, TablePoints } from "../points.ts";
import { type Lang, shown } from "../words/format.ts";
import { type Cells, type Fault, NO_FAULTS, optional, type RuleKind, type Scene, scored } from "./rule.ts";

/** A day fixed by the table, or so many days before (negative) or after a named day of the season. */
const Due = z.union([
  z.strictObject({ on: CalendarDate }),
  z.strictObject({ named: z.string(), days: z.int() }),
]);

/**
 * Lateness against one or several due days. `before`: the due day itself is already late ("trước ngày 15/6").
 * `per`: `once` however many are late, or for each late `document`, `day` or started `week`. `missing`: what an
 * entered "không có" costs, each; left out, it costs as one late document, day or week.
 */
export const Deadline = z.strictObject({
  kind: z.literal("deadline"),
  days: z.array(z.strictObject({ input: InputId, due: Due })).check(z.minLength(1)),
  before: z.optional(z.literal(true)),
  per: z.enum(["once", "document", "day", "week"]),
  points: TablePoints,
  missing: z.optional(TablePoints),
});
export type Deadline = z.infer<typeof Deadline>;
type Day = Deadline["days"][number];

export const deadline: RuleKind<Deadline> = {
  use: "line",
  reads: ({ days }) => days.map(({ input }) => optional(input, "date")),
  faults: NO_FAULTS,
  refuses: ({ days }, { dates }) =>
    days.flatMap(({ due }) => ("named" in due && !dates.has(due.named) ? [unnamed(due.named)] : [])),
  score: (rule, scene) =>
    scored(
      total(
        rule,
        rule.days.map((day) => costOf(rule, day, scene)),
      ),
    ),
  formula: (rule, cells) => {
    const each = rule.days.map((day) => dayFormula(rule, day, cells));
    return rule.per === "once" ? `MAX(${each.join(",")})` : `ROUND(${each.join("+")},2)`;
  },
  explain: (rule, scene, lang) => rule.days.map((day) => dayInWords(rule, day, scene, lang)).join("; "),
};

const unnamed = (named: string): Fault => ({ code: "day-not-named", severity: "error", facts: { named } });

const total = (rule: Deadline, costs: readonly Points[]): Points =>
  rule.per === "once" ? points(Math.max(...costs)) : points(costs.reduce((sum, cost) => sum + cost, 0));

/** The last day that is still in time, as a day number. */
function lastDay(
  rule: Deadline,
  due: Day["due"],
  date: (named: string) => CalendarDate | undefined,
): number | undefined {
  const day = "on" in due ? due.on : date(due.named);
  if (day === undefined) return undefined;
  return dayNumber(day) + ("on" in due ? 0 : due.days) - (rule.before ? 1 : 0);
}

/** Days late: 0 in time or nothing entered; undefined for an entered "không có". */
function daysLate(rule: Deadline, { input, due }: Day, scene: Scene): number | undefined {
  const value = scene.facts.get(input);
  if (value?.kind === "none") return undefined;
  const last = lastDay(rule, due, (named) => scene.dates.get(named));
  return value?.kind === "date" && last !== undefined ? Math.max(0, dayNumber(value.date) - last) : 0;
}

function costOf(rule: Deadline, day: Day, scene: Scene): Points {
  const late = daysLate(rule, day, scene);
  if (late === undefined) return rule.missing ?? rule.points;
  if (late === 0) return NO_POINTS;
  return points(rule.points * (rule.per === "day" ? late : rule.per === "week" ? Math.ceil(late / 7) : 1));
}

function dayFormula(rule: Deadline, { input, due }: Day, cells: Cells): string {
  const cell = cells.input(input);
  const day =
    "on" in due
      ? excelDay(due.on)
      : `${excelDay(cells.date(due.named))}${due.days < 0 ? "" : "+"}${due.days}`;
  const late = `(${cell}-(${day}${rule.before ? "-1" : ""}))`;
  const times = rule.per === "day" ? `*${late}` : rule.per === "week" ? `*ROUNDUP(${late}/7,0)` : "";
  const missing = exactly(rule.missing ?? rule.points);
  return `IF(${cell}="",0,IF(ISNUMBER(${cell}),IF(${late}>0,${exactly(rule.points)}${times},0),${missing}))`;
}

function dayInWords(rule: Deadline, day: Day, scene: Scene, lang: Lang): string {
  const value = scene.facts.get(day.input);
  const cost = shown(costOf(rule, day, scene), lang);
  const late = daysLate(rule, day, scene);
  if (late === undefined) return lang === "vi" ? `không có: ${cost}` : `none: ${cost}`;
  if (value?.kind !== "date") return lang === "vi" ? "chưa khai: 0" : "nothing declared: 0";
  const when = writtenDay(value.date);
  if (late === 0) return lang === "vi" ? `${when} đúng hạn: 0` : `${when} in time: 0`;
  return lang === "vi" ? `${when} trễ ${late} ngày: ${cost}` : `${when} ${late} days late: ${cost}`;
}
