import { cardFlags } from "./card-flags.ts";
import { mistake, notice, type Place, type Problem } from "./checked.ts";
import { contradictions } from "./contradictions.ts";
import { type Desk, sceneOf, targetsOf } from "./desk.ts";
import type { InputId, LineId } from "./ids.ts";
import type { Points } from "./points.ts";
import { partOf, readFigures, type Spot, wrong } from "./read-figures.ts";
import type { Criterion, PlacedCriterion } from "./rubric.ts";
import { kindOf } from "./rules/catalogue.ts";
import type { Facts } from "./rules/rule.ts";
import type { Entry, Scorecard } from "./scorecard.ts";
import { isTypedRound, type Remit, remitOf } from "./scorers.ts";

/** One entry, read by its table: the figures that were entered, and what its scorer answers for. */
export type ReadEntry = {
  readonly entry: Entry;
  readonly remit: Remit;
  readonly facts: Facts;
  readonly claimed?: Points;
  readonly exempt: readonly LineId[];
};

type Read = { readonly read: ReadEntry; readonly problems: readonly Problem[] };

/** Reads one entry by its criterion: everything wrong at once, and what a verifier should look at. */
export function readEntry(
  desk: Desk,
  card: Scorecard,
  placed: PlacedCriterion,
  entry: Entry,
  at: Spot["at"],
): Read {
  const { criterion } = placed;
  const spot: Spot = { desk, card, criterion, remit: remitOf(placed, card), entry, at };
  const { facts, filled, claimed, problems } = readFigures(spot);
  const targets = targetsOf(desk.bloc, card.agency, criterion);
  return {
    read: {
      entry,
      remit: spot.remit,
      facts,
      exempt: (entry.exempt ?? []).map(({ line }) => line),
      ...(claimed !== undefined && { claimed }),
    },
    problems: [
      ...problems,
      ...cardFlags(spot, facts),
      ...notApplicable(spot),
      ...(isTypedRound(card.round) ? [] : impossible(spot, new Map([...targets, ...facts]))),
      ...(card.round === "self" && !entry.notApplicable
        ? blanks(criterion, new Set([...targets.keys(), ...filled]), (input) => ({
            ...at,
            input,
            pointer: `${at.pointer}${partOf(input)}`,
          }))
        : []),
    ],
  };
}

function notApplicable(spot: Spot): readonly Problem[] {
  const { criterion, card, remit, entry, at } = spot;
  if (!entry.notApplicable) return [];
  const part = "/notApplicable";
  if (!criterion.mayNotApply) return [wrong(spot, part, "must-apply")];
  if (!remit.whole) return [wrong(spot, part, "not-yours-to-score", { scorer: card.scorer })];
  const { reason } = entry.notApplicable;
  return [notice("declared-not-applicable", at, { criterion: criterion.code, reason })];
}

const impossible = (spot: Spot, facts: Facts): readonly Problem[] =>
  contradictions(spot.criterion, sceneOf(spot.desk, spot.criterion, facts)).map(({ code, facts, input }) =>
    wrong(spot, input ? partOf(input) : "", code, facts, input && { input }),
  );

/** What a base needs and was left blank; a target is not the agency's to enter, nor is another authority's figure. */
export function blanks(
  { base, inputs, code, title }: Criterion,
  filled: ReadonlySet<InputId>,
  placeOf: (input: InputId) => Place,
): readonly Problem[] {
  if (!base || base.kind === "external") return [];
  return kindOf(base)
    .reads(base)
    .filter(({ input, needed }) => needed && !filled.has(input))
    .map(({ input: id }) => {
      const input = inputs.find((each) => each.id === id);
      const facts = { criterion: code, input: input?.title ?? title };
      return input?.target
        ? notice("target-missing", placeOf(id), facts)
        : mistake("blank", placeOf(id), facts);
    });
}
