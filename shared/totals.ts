import Fraction from "fraction.js";
import type { FinalPoints } from "./final-points.ts";
import type { CriterionId, SectionId } from "./ids.ts";
import { addUp, exactly, less, NO_POINTS, type Points, roundHalfUp, smaller } from "./points.ts";
import { type Criterion, criteriaOf, type Policy, type Rubric, type Section, sectionsOf } from "./rubric.ts";

/** A card's figures added up. Sections and total are rounded; the total before rounding is the sum of exact parts. */
export type Totals = {
  readonly total: Points;
  readonly sections: ReadonlyMap<SectionId, Points>;
  readonly bonuses: Points;
  readonly deductions: Points;
};

type Finals = ReadonlyMap<CriterionId, FinalPoints>;

/** Adds up final points as the table's policy says; a criterion not in `finals` does not concern the agency. */
export function totalsOf(rubric: Rubric, finals: Finals): Totals {
  const { policy } = rubric;
  const sections = new Map<SectionId, Fraction>();
  const parts = rubric.sections.map((section) => ({
    section,
    ...addSection(section, finals, policy, sections),
  }));
  const standard = parts.filter(({ section }) => section.max !== 0);
  const onTop = parts.filter(({ section }) => section.max === 0);
  const scaled =
    policy.notApplicable === "rescale-total"
      ? rescaled(criteriaOf({ sections: standard.map(({ section }) => section) }), finals, sumOf(standard))
      : sumOf(standard);

  const bonuses = addUp([...finals.values()].map(({ score }) => score?.added ?? NO_POINTS));
  const deductions = addUp([...finals.values()].map(({ score }) => score?.deducted ?? NO_POINTS));
  const cut = parts.reduce((total, each) => total.add(each.cut), new Fraction(0));
  const total = scaled
    .add(sumOf(onTop))
    .sub(excess(exactly(bonuses).sub(cut), policy.bonusAtMost))
    .add(excess(exactly(deductions), policy.deductionAtMost));
  return {
    total: roundHalfUp(total),
    sections: new Map(
      sectionsOf(rubric).map(({ section: { id } }) => [id, roundHalfUp(sections.get(id) as Fraction)]),
    ),
    bonuses: capped(bonuses, policy.bonusAtMost),
    deductions: capped(deductions, policy.deductionAtMost),
  };
}

const capped = (given: Points, cap: Points | undefined): Points =>
  cap === undefined ? given : smaller(given, cap);
const excess = (given: Fraction, cap: Points | undefined): Fraction =>
  cap === undefined || given.compare(exactly(cap)) <= 0 ? new Fraction(0) : given.sub(exactly(cap));

type SectionSum = { readonly sum: Fraction; readonly cut: Fraction };

const sumOf = (parts: readonly SectionSum[]): Fraction =>
  parts.reduce((total, { sum }) => total.add(sum), new Fraction(0));

/** Enters the exact sum of a section and of all under it, each at most its cap; `cut` is what those caps took away. */
function addSection(
  section: Section,
  finals: Finals,
  policy: Policy,
  into: Map<SectionId, Fraction>,
): SectionSum {
  const own = section.criteria.reduce(
    (sum, criterion) => sum.add(worth(criterion, finals, policy)),
    new Fraction(0),
  );
  const scaled = policy.notApplicable === "rescale-section" ? rescaled(section.criteria, finals, own) : own;
  const below = section.sections.map((child) => addSection(child, finals, policy, into));
  const sum = scaled.add(sumOf(below));
  const over = excess(sum, section.atMost);
  into.set(section.id, sum.sub(over));
  return { sum: sum.sub(over), cut: below.reduce((total, child) => total.add(child.cut), over) };
}

/** What a criterion counts for its agency: its points, or what the table gives when it does not apply. */
export function worth(criterion: Criterion, finals: Finals, policy: Policy): Fraction {
  const final = finals.get(criterion.id);
  if (final?.notApplicable) return exactly(policy.notApplicable === "full" ? criterion.max : NO_POINTS);
  return final?.exact ?? new Fraction(0);
}

/**
 * Σ · M / (M − M_na), half-up to a hundredth: what the criteria that apply earned, as if all of them did. Criteria
 * that only add (maximum 0) are not scaled. Nothing left to scale by gives the sum as it is.
 */
function rescaled(criteria: readonly Criterion[], finals: Finals, sum: Fraction): Fraction {
  const concerned = criteria.filter(({ id }) => finals.has(id));
  const lost = addUp(concerned.filter(({ id }) => finals.get(id)?.notApplicable).map(({ max }) => max));
  const whole = addUp(concerned.map(({ max }) => max));
  if (lost === 0 || lost === whole) return sum;
  const extra = concerned
    .filter(({ max }) => max === 0)
    .reduce((total, { id }) => total.add(finals.get(id)?.exact ?? 0), new Fraction(0));
  return exactly(roundHalfUp(sum.sub(extra).mul(whole).div(less(whole, lost)))).add(extra);
}
