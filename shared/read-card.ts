import { type CalendarDate, daysBetween, isImpossible, writtenDay } from "./calendar.ts";
import { bad, type Checked, good, isError, mistake, notice, type Place, type Problem } from "./checked.ts";
import type { AgencyId, CriterionId, InputId, LineId, ScorerId } from "./ids.ts";
import { decimal, type Points } from "./points.ts";
import { readInput, readPoints } from "./read-input.ts";
import {
  appliesTo,
  type Criterion,
  criteriaOf,
  type Input,
  placedCriteria,
  type Round,
  type Rubric,
} from "./rubric.ts";
import { kindOf } from "./rules/catalogue.ts";
import { scaleOf } from "./rules/direct.ts";
import { type Facts, type InputValue, TYPED_POINTS } from "./rules/rule.ts";
import type { Entry, Scorecard } from "./scorecard.ts";
import type { Bloc, Period } from "./season.ts";

/** One entry, read by its table. `points` only where they are typed for the criterion as a whole. */
export type ReadEntry = {
  readonly entry: Entry;
  readonly facts: Facts;
  readonly claimed?: Points;
  readonly exempt: readonly LineId[];
};

/** A card read by its table: what a person wrote, with every figure understood. */
export type ReadCard = { readonly card: Scorecard; readonly entries: ReadonlyMap<CriterionId, ReadEntry> };

/** What a card is read against. */
export type Desk = { readonly rubric: Rubric; readonly bloc: Bloc; readonly period: Period };

/** The bloc's own secretariat as a scorer: it verifies what the table gives to nobody else, and the second review. */
export const SECRETARIAT = "to-thu-ky" as ScorerId;
/** The Emulation and Commendation Council as a scorer. */
export const COUNCIL = "hoi-dong" as ScorerId;

/** In these rounds people type points for a whole criterion, whatever rule computes the others. */
export const isTypedRound = (round: Round): boolean => round === "cross" || round === "council";

/** Reads a card by its table: everything wrong at once, each with its place; flags what a verifier should look at. */
export function readCard(desk: Desk, card: Scorecard): Checked<ReadCard> {
  const header = headerProblems(desk, card);
  if (header.length > 0) return bad(header);

  const entries = new Map<CriterionId, ReadEntry>();
  const problems: Problem[] = [];
  const known = new Map(criteriaOf(desk.rubric).map((criterion) => [criterion.id, criterion]));
  for (const [index, entry] of card.entries.entries()) {
    const at: Place = { agency: card.agency, criterion: entry.criterion, pointer: `/entries/${index}` };
    const criterion = known.get(entry.criterion);
    const refusal = entryRefusal(desk, card, entry, criterion, entries.has(entry.criterion), at);
    if (refusal) problems.push(refusal);
    if (!criterion || refusal) continue;
    const read = readEntry(desk, card, criterion, entry, at);
    entries.set(criterion.id, read.entry);
    problems.push(...read.problems);
  }
  if (card.round === "self") problems.push(...missingEntries(desk, card, entries));
  problems.push(...gateProblems(desk, card));
  return problems.some(isError) ? bad(problems) : good({ card, entries }, problems);
}

function headerProblems({ rubric, bloc }: Desk, card: Scorecard): readonly Problem[] {
  const at = { agency: card.agency };
  const member = (id: string) => bloc.agencies.some((agency) => agency.id === id);
  return [
    ...(member(card.agency)
      ? []
      : [
          mistake("unknown-agency", { ...at, pointer: "/agency" }, { agency: card.agency, bloc: bloc.title }),
        ]),
    ...(rubric.policy.rounds.includes(card.round)
      ? []
      : [mistake("round-not-held", { ...at, pointer: "/round" }, { round: card.round })]),
    ...(isScorer(rubric, card, member)
      ? []
      : [mistake("not-a-scorer", { ...at, pointer: "/scorer" }, { scorer: card.scorer, round: card.round })]),
  ];
}

/** Nobody scores itself but in its self-score; each round has its own scorers. */
function isScorer(
  rubric: Rubric,
  { agency, round, scorer }: Scorecard,
  member: (id: string) => boolean,
): boolean {
  switch (round) {
    case "self":
      return (scorer as string) === agency;
    case "cross":
      return member(scorer) && (scorer as string) !== agency;
    case "verified":
      return (
        scorer === SECRETARIAT ||
        (rubric.scorers.some(({ id }) => id === scorer) && (scorer as string) !== agency)
      );
    case "second":
      return scorer === SECRETARIAT;
    case "council":
      return scorer === COUNCIL;
  }
}

/** The criteria a scorer may verify: those the table assigns to it; the secretariat, those assigned to nobody. */
export function mayScore(rubric: Rubric, round: Round, scorer: ScorerId, criterion: CriterionId): boolean {
  if (round !== "verified") return true;
  const placed = placedCriteria(rubric).find((each) => each.criterion.id === criterion);
  return (
    (placed?.verifier ?? SECRETARIAT) === scorer ||
    (placed?.criterion.lines ?? []).some((line) => line.verifier === scorer)
  );
}

function entryRefusal(
  { rubric, bloc }: Desk,
  card: Scorecard,
  entry: Entry,
  criterion: Criterion | undefined,
  repeated: boolean,
  at: Place,
): Problem | undefined {
  if (!criterion) return mistake("unknown-criterion", at, { criterion: entry.criterion });
  const facts = { criterion: criterion.code };
  if (repeated) return mistake("duplicate-criterion", at, facts);
  if (!appliesTo(criterion, card.agency)) return mistake("criterion-of-others", at, facts);
  if (isNotAssigned(bloc, card.agency, criterion.id)) return mistake("criterion-not-assigned", at, facts);
  if (!mayScore(rubric, card.round, card.scorer, criterion.id))
    return mistake("not-yours-to-score", at, { ...facts, scorer: card.scorer });
  return undefined;
}

export const isNotAssigned = (bloc: Bloc, agency: AgencyId, criterion: CriterionId): boolean =>
  bloc.notAssigned.some((each) => each.agency === agency && each.criterion === criterion);

type Read = { readonly entry: ReadEntry; readonly problems: readonly Problem[] };

function readEntry(desk: Desk, card: Scorecard, criterion: Criterion, entry: Entry, at: Place): Read {
  const problems: Problem[] = [];
  const facts = new Map<InputId, InputValue>(targetsOf(desk.bloc, card.agency, criterion));
  const refuse = (
    code: Problem["code"],
    input: string | undefined,
    pointer: string,
    more: Problem["facts"] = {},
  ) =>
    problems.push(
      mistake(
        code,
        { ...at, ...(input && { input }), pointer: `${at.pointer}${pointer}` },
        { criterion: criterion.code, ...more },
      ),
    );

  const inputs = new Map(criterion.inputs.map((input) => [input.id, input]));
  for (const [id, sent] of Object.entries(entry.inputs ?? {})) {
    const input = inputs.get(id as InputId);
    const pointer = `/inputs/${id}`;
    if (!input || isTypedRound(card.round)) refuse("unknown-input", id, pointer, { input: id });
    else if (input.target) refuse("target-not-yours", id, pointer, { input: input.title });
    else {
      const read = readInput(input, sent);
      if (read.kind === "refused")
        refuse(read.code, id, pointer, { input: input.title, sent: read.sent, options: optionsOf(input) });
      if (read.kind === "value") facts.set(input.id, read.value);
    }
  }
  problems.push(...dateFlags(desk.period, criterion, facts, at));

  const typed = readPoints(entry.points);
  const isTyped = isTypedRound(card.round) || criterion.base?.kind === "direct";
  if (typed.kind !== "blank" && !isTyped) refuse("points-not-typed", undefined, "/points");
  else if (typed.kind === "refused") refuse(typed.code, undefined, "/points", { sent: typed.sent });
  else if (typed.kind === "value") facts.set(TYPED_POINTS, { kind: "points", points: typed.value });
  if (isTyped) problems.push(...typedFaults(criterion, facts, at));

  const claimed = readPoints(entry.claimed);
  if (claimed.kind === "refused") refuse(claimed.code, undefined, "/claimed", { sent: claimed.sent });
  if (claimed.kind === "value" && claimed.value < 0)
    refuse("points-negative", undefined, "/claimed", {
      typed: decimal(claimed.value),
      max: decimal(criterion.max),
    });
  problems.push(
    ...claimCodeFlags(criterion, entry, at),
    ...exemptionProblems(criterion, entry, at),
    ...evidenceFlags(desk.period, criterion, facts, card.round, entry, at),
  );
  if (entry.notApplicable && !criterion.mayNotApply) refuse("must-apply", undefined, "/notApplicable");
  else if (entry.notApplicable)
    problems.push(
      notice("declared-not-applicable", at, {
        criterion: criterion.code,
        reason: entry.notApplicable.reason,
      }),
    );

  if (!isTypedRound(card.round)) problems.push(...ruleRefusals(desk, criterion, facts, at));
  if (card.round === "self" && !entry.notApplicable)
    problems.push(...blanks(criterion, facts, refusedInputs(problems), at));
  return {
    entry: {
      entry,
      facts,
      exempt: (entry.exempt ?? []).map(({ line }) => line),
      ...(claimed.kind === "value" && { claimed: claimed.value }),
    },
    problems,
  };
}

/** The registered targets of an agency for a criterion, as facts. */
export function targetsOf(
  bloc: Bloc,
  agency: AgencyId,
  criterion: Criterion,
): ReadonlyMap<InputId, InputValue> {
  const targets = new Map<InputId, InputValue>();
  for (const input of criterion.inputs) {
    const set = bloc.targets.find(
      (each) => each.agency === agency && each.criterion === criterion.id && each.input === input.id,
    );
    const read = readInput(input, set?.value);
    if (input.target && read.kind === "value") targets.set(input.id, read.value);
  }
  return targets;
}

const optionsOf = (input: Input): string =>
  input.kind === "choice" ? input.options.map(({ id }) => id).join(", ") : "";

/** Typed points within the criterion's scale, whatever its rule, in rounds where everything is typed. */
function typedFaults(criterion: Criterion, facts: Facts, at: Place): readonly Problem[] {
  const base = criterion.base?.kind === "direct" ? criterion.base : ({ kind: "direct" } as const);
  const scene = {
    max: criterion.base?.kind === "direct" ? criterion.max : scaleOf(base, criterion.max),
    facts,
    dates: new Map(),
  };
  return kindOf(base)
    .refuses(base, scene)
    .map((fault) =>
      mistake(
        fault.code,
        { ...at, pointer: `${at.pointer}/points` },
        { criterion: criterion.code, ...fault.facts },
      ),
    );
}

function ruleRefusals({ period }: Desk, criterion: Criterion, facts: Facts, at: Place): readonly Problem[] {
  const scene = { max: criterion.max, facts, dates: new Map(Object.entries(period.days)) };
  const rules = [
    ...(criterion.base && criterion.base.kind !== "direct" ? [criterion.base] : []),
    ...criterion.lines.map((line) => line.rule),
  ];
  const seen = new Set<string>();
  return rules
    .flatMap((rule) => kindOf(rule).refuses(rule, scene))
    .filter(({ code, input }) => !seen.has(`${code} ${input}`) && seen.add(`${code} ${input}`))
    .map(({ code, facts: more, input }) =>
      mistake(
        code,
        {
          ...at,
          ...(input && { input }),
          pointer: input ? `${at.pointer}/inputs/${input}` : (at.pointer ?? ""),
        },
        { criterion: criterion.code, ...more },
      ),
    );
}

const refusedInputs = (problems: readonly Problem[]): ReadonlySet<string | undefined> =>
  new Set(
    problems
      .filter(isError)
      .map(({ at }) => at.input ?? (at.pointer?.endsWith("/points") ? TYPED_POINTS : undefined)),
  );

/** What a base needs and a person left blank; targets and other authorities' figures are not the agency's to enter. */
function blanks(
  criterion: Criterion,
  facts: Facts,
  refused: ReadonlySet<string | undefined>,
  at: Place,
): readonly Problem[] {
  if (!criterion.base || criterion.base.kind === "external") return [];
  const isTarget = (id: InputId) => criterion.inputs.some((input) => input.id === id && input.target);
  return kindOf(criterion.base)
    .reads(criterion.base)
    .filter(({ input, needed }) => needed && !facts.has(input) && !refused.has(input))
    .map(({ input }) => {
      const title = criterion.inputs.find(({ id }) => id === input)?.title ?? criterion.title;
      const place = {
        ...at,
        input,
        ...(at.pointer && {
          pointer: `${at.pointer}${input === TYPED_POINTS ? "/points" : `/inputs/${input}`}`,
        }),
      };
      const facts = { criterion: criterion.code, input: title };
      return isTarget(input) ? notice("target-missing", place, facts) : mistake("blank", place, facts);
    });
}

function missingEntries(
  { rubric, bloc }: Desk,
  card: Scorecard,
  entries: ReadonlyMap<CriterionId, ReadEntry>,
): readonly Problem[] {
  const sent = new Set(card.entries.map(({ criterion }) => criterion));
  return criteriaOf(rubric)
    .filter(({ id }) => !entries.has(id) && !sent.has(id))
    .filter(
      (criterion) => appliesTo(criterion, card.agency) && !isNotAssigned(bloc, card.agency, criterion.id),
    )
    .flatMap((criterion) =>
      blanks(criterion, targetsOf(bloc, card.agency, criterion), new Set(), {
        agency: card.agency,
        criterion: criterion.id,
        pointer: "/entries",
      }).map((problem) => ({
        ...problem,
        at: { ...problem.at, pointer: "/entries" },
      })),
    );
}

function gateProblems({ rubric }: Desk, card: Scorecard): readonly Problem[] {
  return (card.declarations ?? []).flatMap(({ gate, holds }, index) => {
    const at = { agency: card.agency, pointer: `/declarations/${index}` };
    const known = rubric.gates.find(({ id, on }) => id === gate && on === "declared");
    if (!known) return [mistake("unknown-gate", at, { gate })];
    return holds ? [notice("gate-declared", at, { gate: known.code, title: known.title })] : [];
  });
}

/** Codes a claim was written under that the table does not have. Reported, not refused. */
function claimCodeFlags(criterion: Criterion, entry: Entry, at: Place): readonly Problem[] {
  const codes = new Set([criterion.code, ...criterion.lines.map((line) => line.code)]);
  return (entry.claimedUnder ?? [])
    .filter(({ code }) => !codes.has(code))
    .map(({ code }) => notice("unknown-code", at, { criterion: criterion.code, code }));
}

function exemptionProblems(criterion: Criterion, entry: Entry, at: Place): readonly Problem[] {
  return (entry.exempt ?? []).map(({ line: id, reason }, index) => {
    const line = criterion.lines.find((each) => each.id === id);
    const place = { ...at, line: id, pointer: `${at.pointer}/exempt/${index}` };
    const facts = { criterion: criterion.code, line: line?.code ?? id, reason };
    return line?.exemption === undefined
      ? mistake("no-exemption", place, facts)
      : notice("exemption-declared", place, facts);
  });
}

/** Days entered for rules: outside the appraisal period or not in the calendar. Flagged; they still count. */
function dateFlags(period: Period, criterion: Criterion, facts: Facts, at: Place): readonly Problem[] {
  return criterion.inputs.flatMap((input) => {
    const value = facts.get(input.id);
    return value?.kind === "date"
      ? flagsOf(
          value.date,
          period,
          { ...at, input: input.id, pointer: `${at.pointer}/inputs/${input.id}` },
          criterion,
        )
      : [];
  });
}

function evidenceFlags(
  period: Period,
  criterion: Criterion,
  facts: Facts,
  round: Round,
  entry: Entry,
  at: Place,
): readonly Problem[] {
  const listed = entry.evidence ?? [];
  const asks =
    criterion.evidence === "required" &&
    round === "self" &&
    !entry.notApplicable &&
    (criterion.base || isDeclared(facts));
  const place = (index: number) => ({ ...at, pointer: `${at.pointer}/evidence/${index}` });
  return [
    ...(listed.length === 0 && asks ? [notice("evidence-missing", at, { criterion: criterion.code })] : []),
    ...listed.flatMap(({ date, underWay, excerpt }, index) => [
      ...(date ? flagsOf(date, period, place(index), criterion) : []),
      ...(underWay
        ? [notice("act-under-way", place(index), { criterion: criterion.code, excerpt: excerpt ?? "" })]
        : []),
    ]),
  ];
}

/** Whether anything but zeros and "Không" was entered: a bonus nobody claims needs no evidence. */
const isDeclared = (facts: Facts): boolean =>
  [...facts.values()].some(
    (value) =>
      !(value.kind === "number" && value.value.equals(0)) && !(value.kind === "flag" && !value.value),
  );

function flagsOf(
  date: CalendarDate,
  { from, to }: Period,
  at: Place,
  { code }: Criterion,
): readonly Problem[] {
  const facts = { criterion: code, date: writtenDay(date), from: writtenDay(from), to: writtenDay(to) };
  return [
    ...(isImpossible(date) ? [notice("date-impossible", at, facts)] : []),
    ...(daysBetween(from, date) < 0 || daysBetween(date, to) < 0
      ? [notice("date-outside-period", at, facts)]
      : []),
  ];
}
