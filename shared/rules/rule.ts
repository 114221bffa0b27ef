import type Fraction from "fraction.js";
import type { CalendarDate } from "../calendar.ts";
import { InputId } from "../ids.ts";
import type { Points } from "../points.ts";
import type { Lang } from "../words/format.ts";
import type { ProblemCode } from "../words/problems.ts";
import type { Holidays } from "../working-days.ts";

/** What a person entered for one input. `none` is "không có": said, not left blank. */
export type InputValue =
  | { readonly kind: "number"; readonly value: Fraction }
  | { readonly kind: "flag"; readonly value: boolean }
  | { readonly kind: "choice"; readonly option: string }
  | { readonly kind: "date"; readonly date: CalendarDate }
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "none" };

/** The entered inputs of one criterion; what is not in the map was left blank. */
export type Facts = ReadonlyMap<InputId, InputValue>;

/** The input of every criterion whose points are typed. Reserved: no table may declare it. */
export const TYPED_POINTS: InputId = InputId.parse("points");

export type InputKind = "count" | "amount" | "percent" | "flag" | "choice" | "date" | "points";

/**
 * An input a rule reads. Without a needed one there is nothing to score: a base is a Problem, a line counts 0.
 * `as-base`: needed by a base only; a line without it goes on with what was entered.
 */
export type Read = {
  readonly input: InputId;
  readonly kinds: readonly InputKind[];
  readonly needed: boolean | "as-base";
};

/** The best that counted agencies of the bloc achieved on a leader-relative criterion. */
export type Peers = {
  readonly leader?: { readonly achieved: Fraction; readonly target: Fraction };
  readonly bestWithoutTarget?: Fraction;
};

/** All a rule may look at. `max` is the criterion's standard points; without `peers` a leader is not known yet. */
export type Scene = {
  readonly max: Points;
  readonly facts: Facts;
  readonly dates: ReadonlyMap<string, CalendarDate>;
  /** What the period's days of work differ from the week by; the plain week when left out. */
  readonly holidays?: Holidays | undefined;
  readonly peers?: Peers | undefined;
};

/**
 * `nothing`: a rate out of zero, which scores nothing on a line and cannot be scored as a base.
 * `undecided`: the table as written does not say, and its author must.
 */
export type Outcome =
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "nothing" }
  | { readonly kind: "undecided"; readonly value: string };

/** A fault of a rule's parameters or of an entered figure, before anybody knows where in a file or sheet it stands. */
export type Fault = {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  readonly facts: Readonly<Record<string, string>>;
  readonly input?: InputId;
};

/** What a formula may refer to. `nothing` is what stands for a rate out of zero: "NA()" in a base, "0" in a line. */
export type Cells = {
  readonly max: Points;
  readonly input: (id: InputId) => string;
  /** Whether the input is a count, so that its cell holds a whole number. */
  readonly isWhole: (id: InputId) => boolean;
  /** The words an option of a choice is shown with in its cell. */
  readonly titleOf: (id: InputId, option: string) => string;
  readonly date: (named: string) => CalendarDate;
  readonly holidays?: Holidays | undefined;
  readonly nothing: "NA()" | "0";
  readonly peers: { readonly achieved: string; readonly target: string; readonly bestWithoutTarget: string };
};

/**
 * One kind of rule: how its parameters are faulty, what it reads, what it gives, the Excel formula that gives the
 * same figure, and its working in words. Points are never negative: whether a line adds or takes is the line's.
 */
export type RuleKind<Rule> = {
  readonly use: "base" | "line" | "either";
  readonly reads: (rule: Rule) => readonly Read[];
  readonly faults: (rule: Rule, max: Points) => readonly Fault[];
  readonly refuses: (rule: Rule, scene: Scene) => readonly Fault[];
  readonly score: (rule: Rule, scene: Scene) => Outcome;
  readonly formula: (rule: Rule, cells: Cells) => string;
  readonly explain: (rule: Rule, scene: Scene, lang: Lang) => string;
};

export const scored = (given: Points): Outcome => ({ kind: "points", points: given });

export const needed = (input: InputId, ...kinds: readonly InputKind[]): Read => ({
  input,
  kinds,
  needed: true,
});
export const optional = (input: InputId, ...kinds: readonly InputKind[]): Read => ({
  input,
  kinds,
  needed: false,
});

export const NO_FAULTS = (): readonly Fault[] => [];
