import { mistake, type Place, type Problem } from "./checked.ts";
import type { Desk } from "./desk.ts";
import type { InputId } from "./ids.ts";
import type { Points } from "./points.ts";
import { readInput, readPoints } from "./read-input.ts";
import type { Criterion, Input } from "./rubric.ts";
import { type Facts, type Fault, type InputValue, TYPED_POINTS } from "./rules/rule.ts";
import type { Entry, Scorecard, Sent } from "./scorecard.ts";
import { isTypedRound, type Remit } from "./scorers.ts";
import { floorFaults, typedFaults } from "./typed-points.ts";

/** One entry of a card: the criterion it is for, what its scorer answers for, where it stands. */
export type Spot = {
  readonly desk: Desk;
  readonly card: Scorecard;
  readonly criterion: Criterion;
  readonly remit: Remit;
  readonly entry: Entry;
  readonly at: Place & { readonly pointer: string };
};

/** A mistake at a part of an entry; `part` is a pointer inside it. */
export const wrong = (
  { criterion, at }: Spot,
  part: string,
  code: Problem["code"],
  facts: Problem["facts"] = {},
  more: Place = {},
): Problem =>
  mistake(code, { ...at, ...more, pointer: `${at.pointer}${part}` }, { criterion: criterion.code, ...facts });

/** Where in an entry a figure stands: typed points have a field of their own. */
export const partOf = (input: InputId): string => (input === TYPED_POINTS ? "/points" : `/inputs/${input}`);

/** The figures of an entry: those understood, and the inputs in which anything was written. */
export type Figures = {
  readonly facts: Facts;
  readonly filled: ReadonlySet<InputId>;
  readonly claimed: Points | undefined;
  readonly problems: readonly Problem[];
};

export function readFigures(spot: Spot): Figures {
  const inputs = Object.entries(spot.entry.inputs ?? {}).map(([id, sent]) =>
    readOne(spot, id as InputId, sent),
  );
  const parts = [...inputs, readTyped(spot)].filter((part) => part !== undefined);
  const claim = readClaim(spot);
  return {
    facts: new Map(parts.flatMap(({ input, value }) => (value ? [[input, value]] : []))),
    filled: new Set(parts.map(({ input }) => input)),
    claimed: claim.claimed,
    problems: [...parts.flatMap(({ problem }) => problem ?? []), ...claim.problems],
  };
}

/** What was written in one place: a value, or why it is none. */
type Written = { readonly input: InputId; readonly value?: InputValue; readonly problem?: Problem };

function readOne(spot: Spot, id: InputId, sent: Sent): Written | undefined {
  const { criterion, card, remit } = spot;
  const refused = (code: Problem["code"], facts: Problem["facts"]): Written => ({
    input: id,
    problem: wrong(spot, partOf(id), code, facts, { input: id }),
  });
  const input = criterion.inputs.find((each) => each.id === id);
  if (!input || isTypedRound(card.round)) return refused("unknown-input", { input: id });
  if (input.target) return refused("target-not-yours", { input: input.title });
  const read = readInput(input, sent);
  if (read.kind === "blank") return undefined;
  if (!remit.mayEnter(id)) return refused("input-not-yours", { input: input.title, scorer: card.scorer });
  return read.kind === "refused"
    ? refused(read.code, { input: input.title, sent: read.sent, options: optionsOf(input) })
    : { input: id, value: read.value };
}

const optionsOf = (input: Input): string =>
  input.kind === "choice" ? input.options.map(({ id }) => id).join(", ") : "";

function readTyped(spot: Spot): Written | undefined {
  const { criterion, card, remit, entry } = spot;
  const refused = (code: Problem["code"], facts: Problem["facts"]): Written => ({
    input: TYPED_POINTS,
    problem: wrong(spot, "/points", code, facts),
  });
  const read = readPoints(entry.points);
  if (read.kind === "blank") return undefined;
  if (!isTypedRound(card.round) && criterion.base?.kind !== "direct") return refused("points-not-typed", {});
  if (!remit.whole) return refused("not-yours-to-score", { scorer: card.scorer });
  if (read.kind === "refused") return refused(read.code, { sent: read.sent });
  const [fault] = isTypedRound(card.round) ? typedFaults(criterion, read.value) : [];
  return fault
    ? refused(fault.code, fault.facts)
    : { input: TYPED_POINTS, value: { kind: "points", points: read.value } };
}

type Claim = { readonly claimed: Points | undefined; readonly problems: readonly Problem[] };

function readClaim(spot: Spot): Claim {
  const { criterion, card, remit, entry } = spot;
  const refused = (code: Fault["code"], facts: Fault["facts"]): Claim => ({
    claimed: undefined,
    problems: [wrong(spot, "/claimed", code, facts)],
  });
  const read = readPoints(entry.claimed);
  if (read.kind === "blank") return { claimed: undefined, problems: [] };
  if (!remit.whole) return refused("not-yours-to-score", { scorer: card.scorer });
  if (read.kind === "refused") return refused(read.code, { sent: read.sent });
  const [fault] = floorFaults(criterion, read.value);
  return fault ? refused(fault.code, fault.facts) : { claimed: read.value, problems: [] };
}
