/** A rule of data validation as the API writes it: one kind and its terms. Formulas in the en-US spelling. */
export type ValidationRule =
  | { readonly kind: "none" }
  | { readonly kind: "list"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: "wholeNumber" | "decimal" | "date" | "time" | "textLength";
      readonly operator: Operator;
      readonly formula1: string | number;
      readonly formula2: string | number | undefined;
    };

export const OPERATORS_OF_RULES = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
export type Operator = (typeof OPERATORS_OF_RULES)[number];

export type Prompt = { readonly showPrompt: boolean; readonly title: string; readonly message: string };
export type AlertStyle = "Stop" | "Warning" | "Information";
export type ErrorAlert = {
  readonly showAlert: boolean;
  readonly style: AlertStyle;
  readonly title: string;
  readonly message: string;
};

/** Data validation of a cell. Relative references in its formulas are meant from `row` and `column`, where it was set. */
export type Validation = {
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: Prompt | undefined;
  readonly alert: ErrorAlert | undefined;
  readonly row: number;
  readonly column: number;
};

/** What is set where nothing else was said: blanks pass, a breach is refused with Excel's own words. */
export const NO_VALIDATION: Validation = {
  rule: { kind: "none" },
  ignoreBlanks: true,
  prompt: undefined,
  alert: undefined,
  row: 0,
  column: 0,
};
