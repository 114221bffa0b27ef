import { parseArea } from "../address.ts";
import { invalidArgument, itemNotFound } from "../host-error.ts";
import { demandUnprotected } from "../permission.ts";
import {
  type ErrorAlert,
  OPERATORS_OF_RULES,
  type Prompt,
  type Validation,
  type ValidationRule,
} from "../validation.ts";
import { revalidate, sharedValidation } from "../validation-edits.ts";
import { invalidCells } from "../validity.ts";
import { anObject, aText, aTextOr, aTruth, aTruthOr, oneOf } from "./arguments.ts";
import { type HostObject, type HostType, hostObject, NOTHING } from "./host-object.ts";
import type { RangeSelf } from "./selves.ts";

/** Longest texts, in characters (support.microsoft.com: "Apply data validation to cells"; learn.microsoft.com: DataValidation in Open XML). */
const LONGEST = { title: 32, prompt: 255, alert: 225, list: 255 } as const;

function change(range: RangeSelf, traits: Partial<Validation>): void {
  demandUnprotected(range.sheet);
  revalidate(range.book, range.sheet, range.area, (validation) => ({ ...validation, ...traits }));
}

function demandLength(text: string, most: number): string {
  if (text.length > most) throw invalidArgument(`The text is longer than ${most} characters.`);
  return text;
}

function promptFrom(value: unknown): Prompt {
  const given = anObject(value);
  return {
    showPrompt: aTruthOr(given["showPrompt"], true),
    title: demandLength(aTextOr(given["title"], ""), LONGEST.title),
    message: demandLength(aTextOr(given["message"], ""), LONGEST.prompt),
  };
}

function alertFrom(value: unknown): ErrorAlert {
  const given = anObject(value);
  return {
    showAlert: aTruthOr(given["showAlert"], true),
    style: oneOf(["Stop", "Warning", "Information"], given["style"] ?? "Stop"),
    title: demandLength(aTextOr(given["title"], ""), LONGEST.title),
    message: demandLength(aTextOr(given["message"], ""), LONGEST.alert),
  };
}

const COMPARED = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;

/** One kind of rule at a time (learn.microsoft.com: Excel.DataValidationRule); an object with none clears the rule. */
function ruleFrom({ book }: RangeSelf, value: unknown): ValidationRule {
  const given = Object.entries(anObject(value)).filter(([, terms]) => terms !== undefined && terms !== null);
  const [first, ...more] = given;
  if (!first) return { kind: "none" };
  if (more.length > 0) throw invalidArgument();
  const [kind, content] = first;
  const terms = anObject(content);
  const formula = (text: string): string => {
    if (text.startsWith("=") && book.calculation.treeOf(text) instanceof Error) throw invalidArgument();
    return text;
  };
  if (kind === "list") {
    const source = formula(aText(terms["source"]));
    if (!source.startsWith("=")) demandLength(source, LONGEST.list);
    return { kind, source, inCellDropDown: aTruthOr(terms["inCellDropDown"], true) };
  }
  if (kind === "custom") {
    const text = aText(terms["formula"]);
    return { kind, formula: formula(text.startsWith("=") ? text : `=${text}`) };
  }
  const term = (formulaOrNumber: unknown) =>
    typeof formulaOrNumber === "number" ? formulaOrNumber : formula(aText(formulaOrNumber));
  const operator = oneOf(OPERATORS_OF_RULES, terms["operator"] ?? "Between");
  const needsTwo = operator === "Between" || operator === "NotBetween";
  return {
    kind: oneOf(COMPARED, kind),
    operator,
    formula1: term(terms["formula1"]),
    formula2: needsTwo ? term(terms["formula2"]) : undefined,
  };
}

/** A rule as the API gives it. */
function ruleShown({ rule }: Validation): Readonly<Record<string, object>> {
  switch (rule.kind) {
    case "none":
      return {};
    case "list":
      return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
    case "custom":
      return { custom: { formula: rule.formula } };
    default: {
      const { kind, operator, formula1, formula2 } = rule;
      return { [kind]: { formula1, ...(formula2 !== undefined && { formula2 }), operator } };
    }
  }
}

/** learn.microsoft.com: Excel.DataValidationType; "Inconsistent" where the cells have different rules. */
function typeOf({ sheet, area }: RangeSelf): string {
  const kind = sharedValidation(sheet, area, ({ rule }) => rule.kind);
  if (kind === null) return "Inconsistent";
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** True where all cells meet their rules, false where none does, null where some do (learn.microsoft.com: Excel.DataValidation.valid). */
function validOf(range: RangeSelf): boolean | null {
  const cells = [...range.sheet.cellsIn(range.area)];
  const invalid = invalidCells(range.book, range.sheet, cells).length;
  return invalid === 0 ? true : invalid === range.area.rows * range.area.columns ? false : null;
}

function invalidAreas({ book, sheet, area }: RangeSelf): HostObject | typeof NOTHING {
  const areas = invalidCells(book, sheet, sheet.cellsIn(area)).flatMap((address) => parseArea(address) ?? []);
  return areas.length === 0 ? NOTHING : hostObject("RangeAreas", { book, sheet, areas });
}

const shared =
  <Part>(part: (validation: Validation) => Part) =>
  ({ sheet, area }: RangeSelf): Part | null =>
    sharedValidation(sheet, area, part);

export const DATA_VALIDATION: HostType<RangeSelf> = {
  get: {
    ErrorAlert: shared(({ alert }) => alert ?? { message: "", showAlert: true, style: "Stop", title: "" }),
    IgnoreBlanks: shared(({ ignoreBlanks }) => ignoreBlanks),
    Prompt: shared(({ prompt }) => prompt ?? { message: "", showPrompt: true, title: "" }),
    Rule: shared(ruleShown),
    Type: typeOf,
    Valid: validOf,
  },
  set: {
    ErrorAlert: (range, value) => change(range, { alert: alertFrom(value) }),
    IgnoreBlanks: (range, value) => change(range, { ignoreBlanks: aTruth(value) }),
    Prompt: (range, value) => change(range, { prompt: promptFrom(value) }),
    Rule: (range, value) =>
      change(range, { rule: ruleFrom(range, value), row: range.area.row, column: range.area.column }),
  },
  call: {
    Clear: ({ book, sheet, area }) => {
      demandUnprotected(sheet);
      revalidate(book, sheet, area, undefined);
    },
    GetInvalidCells: (range) => {
      const areas = invalidAreas(range);
      if (areas === NOTHING) throw itemNotFound();
      return areas;
    },
    GetInvalidCellsOrNullObject: invalidAreas,
  },
};
