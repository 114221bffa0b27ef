import { addUp, decimal, type Points } from "../points.ts";
import { references } from "../report/address.ts";
import { type Criterion, criteriaOf, type Section } from "../rubric.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import { placedIn, type SheetLayout } from "./sheet-layout.ts";

const HALF_UP = (expression: string): string => `ROUND(ROUND(100*(${expression}),7),0)/100`;
const sum = (cells: string): string => (cells === "" ? "0" : `SUM(${cells})`);

const concerned = (layout: SheetLayout, criteria: readonly Criterion[]): readonly Criterion[] => {
  const ids = new Set(placedIn(layout).map(({ criterion }) => criterion.id));
  return criteria.filter(({ id }) => ids.has(id));
};

const pointsOf = (layout: SheetLayout, criteria: readonly Criterion[]): string =>
  references(
    layout.columns.letters("points"),
    criteria.map(({ id }) => layout.rowOf(`c:${id}`)),
  );

/** A section's points with all under it, at most its own cap. */
export const sectionFormula = (layout: SheetLayout, section: Section): string => {
  const uncapped = sectionSum(layout, section);
  return `ROUND(${section.atMost === undefined ? uncapped : `MIN(${uncapped},${decimal(section.atMost)})`},2)`;
};

function sectionSum(layout: SheetLayout, section: Section): string {
  const own = concerned(layout, section.criteria);
  const earned = sum(pointsOf(layout, own));
  const below = section.sections.map(({ id }) => layout.rowOf(`s:${id}`));
  const scaled =
    layout.source.rubric.policy.notApplicable === "rescale-section" ? rescaled(layout, own, earned) : earned;
  return below.length === 0
    ? scaled
    : `${scaled}+${sum(references(layout.columns.letters("points"), below))}`;
}

/** Σ · M / (M − M_na) of what can be scaled; nothing lost, or nothing left to scale by, leaves the sum as it is. */
function rescaled(layout: SheetLayout, criteria: readonly Criterion[], earned: string): string {
  const rows = criteria.map(({ id }) => layout.rowOf(`c:${id}`));
  const whole: Points = addUp(criteria.map(({ max }) => max));
  if (rows.length === 0 || whole === 0) return earned;
  const span = (letters: string) => `${letters}${Math.min(...rows)}:${letters}${Math.max(...rows)}`;
  const [points, max] = [span(layout.columns.letters("points")), span(layout.columns.letters("max"))];
  const of = (word: string) => `SUMIF(${points},"${word}",${max})`;
  const lost = `ROUND(${of(SHEET_WORDS.notAssigned)}+${of(SHEET_WORDS.notApplicable)},2)`;
  const extras = criteria.filter((criterion) => criterion.max === 0);
  const extra = extras.length === 0 ? "" : sum(pointsOf(layout, extras));
  const scaled = HALF_UP(`(${earned}${extra && `-${extra}`})*${decimal(whole)}/(${decimal(whole)}-${lost})`);
  return `IF(OR(${lost}=0,${lost}=${decimal(whole)}),${earned},${scaled}${extra && `+${extra}`})`;
}

/** The card's own total, as a receipt will tell it. */
export function totalFormula(layout: SheetLayout): string {
  const { sections, policy } = layout.source.rubric;
  const cells = (list: readonly Section[]) =>
    sum(
      references(
        layout.columns.letters("points"),
        list.map(({ id }) => layout.rowOf(`s:${id}`)),
      ),
    );
  const standard = sections.filter(({ max }) => max !== 0);
  const onTop = sections.filter(({ max }) => max === 0);
  const counted =
    policy.notApplicable === "rescale-total"
      ? rescaled(layout, concerned(layout, criteriaOf({ sections: standard })), cells(standard))
      : cells(standard);
  const cut = sections.flatMap((section) => cuts(layout, section)).map((each) => `-${each}`);
  const over = excess(layout, "added", policy.bonusAtMost, cut.join(""));
  const spared = excess(layout, "deducted", policy.deductionAtMost, "");
  return `ROUND(${counted}+${cells(onTop)}${over && `-${over}`}${spared && `+${spared}`},2)`;
}

/** What the caps of sections took away, so that a bonus cut by its section is not cut again by the cap on bonuses. */
const cuts = (layout: SheetLayout, section: Section): readonly string[] => [
  ...section.sections.flatMap((child) => cuts(layout, child)),
  ...(section.atMost === undefined
    ? []
    : [`MAX(0,ROUND(${sectionSum(layout, section)}-${decimal(section.atMost)},2))`]),
];

function excess(
  layout: SheetLayout,
  part: "added" | "deducted",
  cap: Points | undefined,
  cut: string,
): string {
  if (cap === undefined || !layout.columns.roles.includes(part)) return "";
  const rows = placedIn(layout).map(({ criterion }) => layout.rowOf(`c:${criterion.id}`));
  return `MAX(0,ROUND(${sum(references(layout.columns.letters(part), rows))}${cut}-${decimal(cap)},2))`;
}
