import type { CalendarDate } from "../calendar.ts";
import type { Points } from "../points.ts";
import type { SHADES } from "./page-look.ts";
import { type PlainText, plainText } from "./plain-text.ts";
import type { StyleName } from "./styles.ts";

/**
 * What a cell shows. `ratio` is an exact number of điểm, "25/3", where a table rounds only the total; `number` a figure
 * people enter, as a decimal string of the wire.
 */
export type Value =
  | { readonly kind: "text"; readonly text: PlainText }
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "whole"; readonly whole: number }
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "date"; readonly date: CalendarDate }
  | { readonly kind: "ratio"; readonly ratio: string };

/** A formula of ours, without "=", and the figure the server has for it. No text of a person stands in one. */
export type Formula = { readonly kind: "formula"; readonly formula: string; readonly shows: Value };

/** What Excel itself lets through in a cell people fill in. `list` names a range of the same sheet, or words joined by commas. */
export type Allowed =
  | { readonly kind: "whole" | "decimal"; readonly from: number; readonly to: number }
  | { readonly kind: "list"; readonly source: string }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "text"; readonly atMost: number };

/** A cell that is unlocked for people: what it takes, what Excel says beside it, and what it says when it refuses. */
export type EntryRule = {
  readonly allowed: Allowed;
  /** At most 32 characters, shown as a heading. */
  readonly title: PlainText;
  /** At most 255 characters. */
  readonly prompt: PlainText;
  /** At most 225 characters. */
  readonly refusal: PlainText;
};

export type Cell = {
  readonly style: StyleName;
  readonly holds?: Exclude<Value, { kind: "ratio" }> | Formula;
  readonly entry?: EntryRule;
};

/** Cells from column A; the height in points. */
export type Row = { readonly cells: readonly (Cell | undefined)[]; readonly height: number };

/** What is printed around every sheet of paper. `marks` stand above, `imprint` below beside the page number. */
export type Print = {
  readonly paper: "portrait" | "landscape";
  readonly pagesWide: number;
  /** As many pages long at most, in smaller letters where need be; as many as it needs when left out. */
  readonly pagesTall?: number;
  /** Rows and columns repeated on every page, counted from 1. */
  readonly repeat?: { readonly fromRow: number; readonly toRow: number; readonly columns: number };
  /** In millimetres, where a layout of official papers says them. */
  readonly margins?: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly marks: PlainText;
  readonly imprint: PlainText;
};

/** Cells that are shaded while a formula, written for the first of them, holds; of several the first in the list shows. */
export type Shade = {
  readonly range: string;
  readonly formula: string;
  readonly fill: keyof typeof SHADES;
};

export type Sheet = {
  /** Ours, never from what people typed. */
  readonly name: string;
  /** In widths of a digit, as Excel counts them. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** Ranges such as "A1:H1". */
  readonly merges: readonly string[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: Print;
  /** Rows after which a new page begins, counted from 1. */
  readonly breaks?: readonly number[];
  /** Columns nobody sees, counted from 1. */
  readonly hidden?: readonly number[];
  readonly shades?: readonly Shade[];
  /** Only cells with an entry can be changed; no password: it keeps from accidents, not from people. */
  readonly guarded?: true;
};

/** A workbook as plain data, which one renderer writes to a file and another into the open workbook. */
export type WorkbookPlan = { readonly title: PlainText; readonly sheets: readonly Sheet[] };

export const aText = (text: string): Extract<Value, { kind: "text" }> => ({
  kind: "text",
  text: plainText(text),
});
export const somePoints = (given: Points): Extract<Value, { kind: "points" }> => ({
  kind: "points",
  points: given,
});
export const aWhole = (whole: number): Extract<Value, { kind: "whole" }> => ({ kind: "whole", whole });

export const text = (style: StyleName, words: string): Cell => ({ style, holds: aText(words) });
export const figure = (style: StyleName, given: Points): Cell => ({ style, holds: somePoints(given) });
export const whole = (style: StyleName, number: number): Cell => ({ style, holds: aWhole(number) });
export const formula = (style: StyleName, written: string, shows: Value): Cell => ({
  style,
  holds: { kind: "formula", formula: written, shows },
});
export const empty = (style: StyleName): Cell => ({ style });
