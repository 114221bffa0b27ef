import type { FoundRule } from "../../shared/sheet/rule-areas.ts";

/** Excel's kinds of validation (learn.microsoft.com: Excel.DataValidationType) as the plan names them. */
const KINDS: Readonly<Record<string, FoundRule["kind"]>> = {
  None: "none",
  WholeNumber: "whole",
  Decimal: "decimal",
  List: "list",
  Custom: "formula",
  TextLength: "text",
};

/** What Excel checks in some cells; where they have several rules, or one we never write, that is "other". */
export function foundRule({ type, rule }: Pick<Excel.DataValidation, "type" | "rule">): FoundRule {
  const kind = KINDS[type] ?? "other";
  if (kind !== "whole" && kind !== "decimal") return { kind };
  const terms = kind === "whole" ? rule?.wholeNumber : rule?.decimal;
  if (terms?.operator !== "Between") return { kind: terms ? "other" : kind };
  const [from, to] = [figure(terms.formula1), figure(terms.formula2)];
  return { kind, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** A bound that is a figure, which Excel may give back as a text; a formula is none. */
function figure(term: unknown): number | undefined {
  const number = typeof term === "string" && term.trim() !== "" ? Number(term) : term;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
