import * as z from "zod/mini";
import { type CalendarDate, excelSerial, writtenDay } from "../calendar.ts";
import { InputId } from "../ids.ts";
import { exactly, NO_POINTS, type Points, points, TablePoints } from "../points.ts";
import { type Lang, shown } from "../words/format.ts";
import { PLAIN_WEEK, workingDaysFormula, workingSerialsBetween } from "../working-days.ts";
import { DueDay, dueFormula, dueSerial, dueSerialIn } from "./due-day.ts";
import { type Cells, type Fault, NO_FAULTS, optional, type RuleKind, type Scene, scored } from "./rule.ts";

/**
 * Lateness against one or several due days. `before`: the due day itself is already late ("trước ngày 15/6").
 * `per`: `once` however many are late, or for each late `document`, `day`, `working-day` or started `week`. `missing`:
 * what an entered "không có" costs, each; left out, it costs as one late document, day or week.
 */
export const Deadline = z.strictObject({
  kind: z.literal("deadline"),
  days: z.array(z.strictObject({ input: InputId, due: DueDay })).check(z.minLength(1)),
  before: z.optional(z.literal(true)),
  per: z.enum(["once", "document", "day", "working-day", "week"]),
  points: TablePoints,
  missing: z.optional(TablePoints),
});
export type Deadline = z.infer<typeof Deadline>;
type Day = Deadline["days"][number];

/** Whether what it costs depends on which days are worked. */
export const countsWorkingDays = ({ days, per }: Deadline): boolean =>
  per === "working-day" || days.some(({ due }) => "working" in due);

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

/** "Trước ngày 15/6": the due day itself is late already. */
const lastInTime = ({ before }: Deadline, due: number): number => due - (before ? 1 : 0);

/** Days late, as the rule counts them for what it costs and tells them. Nothing entered is nothing declared. */
type Lateness =
  | { readonly kind: "none" | "undeclared" }
  | { readonly kind: "in-time" | "late"; readonly date: CalendarDate; readonly days: number };

function lateness(rule: Deadline, day: Day, scene: Scene): Lateness {
  const value = scene.facts.get(day.input);
  if (value?.kind === "none") return { kind: "none" };
  if (value?.kind !== "date") return { kind: "undeclared" };
  const due = dueSerial(day.due, scene);
  const sent = excelSerial(value.date);
  if (due === undefined || sent <= lastInTime(rule, due))
    return { kind: "in-time", date: value.date, days: 0 };
  const last = lastInTime(rule, due);
  const days =
    rule.per === "working-day"
      ? workingSerialsBetween(last, sent, scene.holidays ?? PLAIN_WEEK)
      : sent - last;
  return { kind: "late", date: value.date, days };
}

function costOf(rule: Deadline, day: Day, scene: Scene): Points {
  const late = lateness(rule, day, scene);
  switch (late.kind) {
    case "none":
      return rule.missing ?? rule.points;
    case "undeclared":
    case "in-time":
      return NO_POINTS;
    case "late":
      return points(rule.points * times(rule, late.days));
  }
}

function times({ per }: Deadline, days: number): number {
  switch (per) {
    case "once":
    case "document":
      return 1;
    case "day":
    case "working-day":
      return days;
    case "week":
      return Math.ceil(days / 7);
  }
}

function dayFormula(rule: Deadline, day: Day, cells: Cells): string {
  const cell = cells.input(day.input);
  const last = `(${dueFormula(day.due, cells)}${rule.before ? "-1" : ""})`;
  const late = `(${cell}-${last})`;
  const missing = exactly(rule.missing ?? rule.points);
  return `IF(${cell}="",0,IF(ISNUMBER(${cell}),IF(${late}>0,${exactly(rule.points)}${timesFormula(rule, day, cells, late)},0),${missing}))`;
}

function timesFormula(rule: Deadline, { input, due }: Day, cells: Cells, late: string): string {
  switch (rule.per) {
    case "once":
    case "document":
      return "";
    case "day":
      return `*${late}`;
    case "week":
      return `*ROUNDUP(${late}/7,0)`;
    case "working-day": {
      const last = lastInTime(rule, dueSerialIn(due, cells));
      return `*${workingDaysFormula(last, cells.input(input), cells.holidays ?? PLAIN_WEEK)}`;
    }
  }
}

function dayInWords(rule: Deadline, day: Day, scene: Scene, lang: Lang): string {
  const vi = lang === "vi";
  const cost = shown(costOf(rule, day, scene), lang);
  const late = lateness(rule, day, scene);
  switch (late.kind) {
    case "none":
      return vi ? `không có: ${cost}` : `none: ${cost}`;
    case "undeclared":
      return vi ? "chưa khai: 0" : "nothing declared: 0";
    case "in-time":
      return vi ? `${writtenDay(late.date)} đúng hạn: 0` : `${writtenDay(late.date)} in time: 0`;
    case "late": {
      const days = `${late.days} ${unitInWords(rule, lang)}`;
      return vi
        ? `${writtenDay(late.date)} trễ ${days}: ${cost}`
        : `${writtenDay(late.date)} ${days} late: ${cost}`;
    }
  }
}

const unitInWords = ({ per }: Deadline, lang: Lang): string =>
  lang === "vi"
    ? per === "working-day"
      ? "ngày làm việc"
      : "ngày"
    : per === "working-day"
      ? "working days"
      : "days";
