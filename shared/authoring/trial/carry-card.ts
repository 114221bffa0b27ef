import { parsePoints } from "../../parse-points.ts";
import { decimal, exactly, type Points, roundHalfUp } from "../../points.ts";
import { type Criterion, criteriaOf } from "../../rubric.ts";
import type { Entry, Scorecard, Sent } from "../../scorecard.ts";
import { type CarriedRubric, isSameInput, typedScale } from "./carry-rubric.ts";

/** Last year's card as the changed table can read it: entries of criteria both have, inputs both have, points in proportion. */
export function carryCard({ rubric, before }: CarriedRubric, card: Scorecard): Scorecard {
  const next = new Map(criteriaOf(rubric).map((criterion) => [criterion.id, criterion]));
  return {
    ...card,
    entries: card.entries.flatMap((entry) => {
      const [old, criterion] = [before.get(entry.criterion), next.get(entry.criterion)];
      return old && criterion ? [carriedEntry(entry, old, criterion)] : [];
    }),
  };
}

function carriedEntry(entry: Entry, old: Criterion, next: Criterion): Entry {
  const { criterion, inputs, points: typed, claimed, exempt, notApplicable } = entry;
  const scaled = (sent: Sent) => inProportion(sent, typedScale(old), typedScale(next));
  return {
    criterion,
    ...(inputs && {
      inputs: Object.fromEntries(Object.entries(inputs).filter(([id]) => isSameInput(old, next, id))),
    }),
    ...(typed !== undefined && { points: scaled(typed) }),
    ...(claimed !== undefined && { claimed: scaled(claimed) }),
    ...(exempt && {
      exempt: exempt.filter(({ line }) => next.lines.some((each) => each.id === line && each.exemption)),
    }),
    ...(notApplicable && next.mayNotApply && { notApplicable }),
  };
}

/** Points typed out of `from` as points out of `to`; what is no points stays as it was sent. */
function inProportion(sent: Sent, from: Points, to: Points): Sent {
  const read = parsePoints(sent);
  if (from === to || from === 0 || read.kind !== "points") return sent;
  return decimal(scaledPoints(read.points, from, to));
}

const scaledPoints = (typed: Points, from: Points, to: Points): Points =>
  roundHalfUp(exactly(typed).mul(exactly(to)).div(exactly(from)));
