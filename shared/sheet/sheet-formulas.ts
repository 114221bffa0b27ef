import Fraction from "fraction.js";
import { type CriterionCells, criterionFormula, partFormulas } from "../criterion-formula.ts";
import { holidaysFor } from "../period-holidays.ts";
import { exactly } from "../points.ts";
import { readInput } from "../read-input.ts";
import type { Criterion, PlacedCriterion } from "../rubric.ts";
import { kindOf } from "../rules/catalogue.ts";
import { TYPED_POINTS } from "../rules/rule.ts";
import { isTypedRound } from "../scorers.ts";
import { directOf } from "../typed-points.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/** Whose figures a formula reads: what is entered in this sheet, or the self-score beside it. */
export type Figures = "entry" | "beside";

/** A target or a figure nobody enters here stands in the entry column for both. */
const columnOf = (layout: SheetLayout, figures: Figures, isTarget: boolean): string =>
  layout.columns.letters(figures === "beside" && !isTarget ? "beside" : "entry");

function cellsOf(layout: SheetLayout, { criterion }: PlacedCriterion, figures: Figures): CriterionCells {
  const named = (id: string) => criterion.inputs.find((input) => input.id === id);
  const titles = optionTitles(criterion);
  const selfExempt = layout.selfEntry(criterion.id)?.exempt ?? [];
  return {
    input: (id) =>
      `${columnOf(layout, figures, named(id)?.target === true)}${
        id === TYPED_POINTS ? layout.rowOf(`c:${criterion.id}`) : layout.rowOfInput(criterion.id, id)
      }`,
    isWhole: (id) => named(id)?.kind === "count",
    titleOf: (id, option) => titles.get(`${id}/${option}`) ?? option,
    date: (day) => layout.source.period.days[day] ?? layout.source.period.to,
    holidays: holidaysFor(layout.source.period, criterion),
    peers: { achieved: "0", target: "0", bestWithoutTarget: "0" },
    exemption: (line) => {
      if (figures === "beside") return selfExempt.some((each) => each.line === line) ? '"Có"' : '""';
      const cell = `${layout.columns.letters("excuse")}${layout.rowOf(`l:${criterion.id}/${line}`)}`;
      return `IF(${cell}="","","Có")`;
    },
  };
}

/** The words of a criterion's choices, by input and option. */
const optionTitles = ({ inputs }: Criterion): ReadonlyMap<string, string> =>
  new Map(
    inputs.flatMap((input) =>
      input.kind === "choice"
        ? input.options.map(({ id, title }) => [`${input.id}/${id}`, title] as const)
        : [],
    ),
  );

/** What a criterion that does not apply counts: its maximum, nothing, or a word its section's sum looks for. */
export function creditOf({ max }: Criterion, { source }: SheetLayout, word: string): string {
  switch (source.rubric.policy.notApplicable) {
    case "full":
      return exactly(max).toString();
    case "zero":
      return "0";
    default:
      return `"${word}"`;
  }
}

/** The points of a criterion by what its cells hold, "" while something needed is blank. */
export function pointsFormula(layout: SheetLayout, placed: PlacedCriterion): string {
  const { criterion } = placed;
  if (!layout.isAssigned(criterion.id)) return creditOf(criterion, layout, SHEET_WORDS.notAssigned);
  const row = layout.rowOf(`c:${criterion.id}`);
  if (isTypedRound(layout.source.round)) return typedFormula(layout, criterion, row);
  const settled = criterionFormula(criterion, cellsOf(layout, placed, "entry"), claimOf(layout, placed, row));
  if (!criterion.mayNotApply) return settled;
  const excuse = `${layout.columns.letters("excuse")}${row}`;
  return `IF(${excuse}<>"",${creditOf(criterion, layout, SHEET_WORDS.notApplicable)},${settled})`;
}

/**
 * What may lower the points: this sheet's own claim, and the agency's, which stands until a verifier enters other
 * figures than the agency's.
 */
function claimOf(layout: SheetLayout, { criterion }: PlacedCriterion, row: number): string {
  const own = `${layout.columns.letters("claimed")}${row}`;
  const claimed = layout.source.round === "self" ? undefined : layout.selfEntry(criterion.id)?.claimed;
  if (typeof claimed !== "string") return own;
  const repeats = criterion.inputs
    .filter(({ target }) => !target)
    .map(({ id }) => layout.rowOfInput(criterion.id, id))
    .map((at) => `${layout.columns.letters("entry")}${at}=${layout.columns.letters("beside")}${at}`);
  return `${own},IF(AND(${["TRUE", ...repeats].join(",")}),${claimed},${UNBOUNDED})`;
}

/** More points than any criterion has. */
const UNBOUNDED = 1_000_000;

function typedFormula(layout: SheetLayout, criterion: Criterion, row: number): string {
  const cell = `${layout.columns.letters("entry")}${row}`;
  const { outOf } = directOf(criterion);
  if (outOf === undefined) return `IF(${cell}="","",ROUND(${cell},2))`;
  const coefficient = new Fraction(criterion.max, outOf);
  return `IF(${cell}="","",ROUND(${cell}*${coefficient.n}/${coefficient.d},2))`;
}

/** The self-score's points beside what is entered here, by the same rule. */
export function besideFormula(layout: SheetLayout, placed: PlacedCriterion): string | undefined {
  const { criterion } = placed;
  const self = layout.selfEntry(criterion.id);
  if (!self || !layout.columns.roles.includes("beside")) return undefined;
  if (!layout.isAssigned(criterion.id)) return creditOf(criterion, layout, SHEET_WORDS.notAssigned);
  if (self.notApplicable) return creditOf(criterion, layout, SHEET_WORDS.notApplicable);
  const claimed = typeof self.claimed === "string" ? self.claimed : undefined;
  return criterionFormula(criterion, cellsOf(layout, placed, "beside"), claimed);
}

/** The parts that caps of the whole table look at, as they count once floor, bound and claim are applied. */
export function countedParts(
  layout: SheetLayout,
  placed: PlacedCriterion,
): { readonly sum: string; readonly added: string; readonly deducted: string } {
  const { criterion } = placed;
  const row = layout.rowOf(`c:${criterion.id}`);
  const parts = partFormulas(criterion, cellsOf(layout, placed, "entry"));
  const [sum, points] = [
    `${layout.columns.letters("sum")}${row}`,
    `${layout.columns.letters("points")}${row}`,
  ];
  const counts = (part: string, over: string) =>
    `IF(AND(ISNUMBER(${sum}),ISNUMBER(${points})),${part}-MIN(${part},MAX(ROUND(${over},2),0)),0)`;
  const excuse = `${layout.columns.letters("excuse")}${row}`;
  const applies = (part: string) =>
    !layout.isAssigned(criterion.id) ? "0" : criterion.mayNotApply ? `IF(${excuse}<>"",0,${part})` : part;
  return {
    sum: parts.sum,
    added: applies(counts(parts.added, `${sum}-${points}`)),
    deducted: applies(counts(parts.deducted, `${points}-${sum}`)),
  };
}

/** Whether the base reads a figure another authority publishes, which nobody enters here. */
export const isFromElsewhere = ({ base }: Criterion): boolean => base?.kind === "external";

/** A registered target of the agency, as the wire has it. */
export function targetOf({ source }: SheetLayout, criterion: Criterion, input: Criterion["inputs"][number]) {
  const set = source.targets.find((each) => each.criterion === criterion.id && each.input === input.id);
  return readInput(input, set?.value).kind === "value" ? set?.value : undefined;
}

/** Whether a criterion needs anything entered to be scored. */
export const needsEntry = ({ base }: Criterion): boolean =>
  base !== undefined &&
  kindOf(base)
    .reads(base)
    .some(({ needed }) => needed !== false);
