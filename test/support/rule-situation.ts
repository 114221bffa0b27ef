import Fraction from "fraction.js";
import type * as z from "zod/mini";
import { CalendarDate } from "../../shared/calendar-date.ts";
import type { InputId } from "../../shared/ids.ts";
import { decimal, fromDecimal, type Points } from "../../shared/points.ts";
import { kindOf, Rule } from "../../shared/rules/catalogue.ts";
import type { Facts, InputValue, Peers, Scene } from "../../shared/rules/rule.ts";
import type { Lang } from "../../shared/words/format.ts";
import { Holidays } from "../../shared/working-days.ts";

/** What was entered, as a test writes it: 3, "97.7", true, or one of the values below. */
export type Entered = Readonly<Record<string, number | string | boolean | InputValue>>;

export const day = (written: string): InputValue => ({ kind: "date", date: CalendarDate.parse(written) });
export const option = (id: string): InputValue => ({ kind: "choice", option: id });
export const typed = (points: string): InputValue => ({ kind: "points", points: pointsOf(points) });
export const NONE: InputValue = { kind: "none" };

export function pointsOf(written: string): Points {
  const read = fromDecimal(written);
  if (read === undefined) throw new Error(`not points: ${written}`);
  return read;
}

export const factsOf = (entered: Entered): Facts =>
  new Map(
    Object.entries(entered).map(([id, value]): [InputId, InputValue] => [
      id as InputId,
      typeof value === "object"
        ? value
        : typeof value === "boolean"
          ? { kind: "flag", value }
          : { kind: "number", value: new Fraction(value) },
    ]),
  );

/** A rule as its table writes it, and the questions a test asks of it. Points are decimal strings throughout. */
export type Situation = {
  readonly max?: string;
  readonly entered?: Entered;
  readonly days?: Readonly<Record<string, string>>;
  readonly holidays?: z.input<typeof Holidays>;
  readonly peers?: Peers;
};

export function sceneOf({ max = "10", entered = {}, days = {}, holidays, peers }: Situation): Scene {
  const dates = Object.entries(days).map(([name, date]) => [name, CalendarDate.parse(date)] as const);
  return {
    max: pointsOf(max),
    facts: factsOf(entered),
    dates: new Map(dates),
    holidays: holidays && Holidays.parse(holidays),
    peers,
  };
}

type WrittenRule = Parameters<typeof Rule.parse>[0];

/** Points earned, or why there are none. */
export function earned(written: WrittenRule, situation: Situation): string {
  const rule = Rule.parse(written);
  const outcome = kindOf(rule).score(rule, sceneOf(situation));
  return outcome.kind === "points" ? decimal(outcome.points) : outcome.kind;
}

export function working(written: WrittenRule, situation: Situation, lang: Lang = "vi"): string {
  const rule = Rule.parse(written);
  return kindOf(rule).explain(rule, sceneOf(situation), lang);
}

export function faultsOf(written: WrittenRule, max = "10") {
  const rule = Rule.parse(written);
  return kindOf(rule).faults(rule, pointsOf(max));
}

export function refusalsOf(written: WrittenRule, situation: Situation) {
  const rule = Rule.parse(written);
  return kindOf(rule).refuses(rule, sceneOf(situation));
}

/** The formula, its inputs named in square brackets. */
export function formulaOf(written: WrittenRule, max = "10", nothing: "NA()" | "0" = "NA()"): string {
  const rule = Rule.parse(written);
  return kindOf(rule).formula(rule, {
    max: pointsOf(max),
    nothing,
    input: (id) => `[${id}]`,
    isWhole: (id) => id.startsWith("so-"),
    titleOf: (_, id) => `Phương án ${id}`,
    date: () => CalendarDate.parse("2022-12-31"),
    peers: { achieved: "[cao-nhat]", target: "[chi-tieu-cao-nhat]", bestWithoutTarget: "[tot-nhat]" },
  });
}

export const isRule = (written: unknown): boolean => Rule.safeParse(written).success;

export function readsOf(written: WrittenRule) {
  const rule = Rule.parse(written);
  return kindOf(rule).reads(rule);
}
