import { OFFICIAL_STYLES } from "./official-styles.ts";

/** How a cell looks, in terms both renderers have. Sizes in points; Times New Roman, black, everywhere. */
export type Style = {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly align: "left" | "center" | "right";
  readonly wrap?: true;
  readonly bordered?: true;
  /** `entry` is where people write. */
  readonly fill?: "grey" | "pale" | "entry";
  /** An Excel number format; its marks follow the reader's language, so "0.00" is shown as 8,25 in Vietnamese. */
  readonly format?: string;
};

const LINE = { size: 12, bordered: true } as const;
const HEAD = { ...LINE, bold: true, fill: "grey", wrap: true } as const;
const PART = { ...LINE, bold: true, fill: "pale" } as const;
/** "_)" keeps a figure off the cell's border by the width of a bracket. */
const POINTS = { align: "right", format: "0.00_)" } as const;

/** More or less than something else: the sign always stands. */
const DIFFERENCE = { align: "right", format: "+0.00_);-0.00_);0.00_)" } as const;

const ENTRY = { ...LINE, fill: "entry" } as const;

/** The styles of every report and scoring sheet. A new look is a new name here, never a style made on the spot. */
export const STYLES = {
  bloc: { size: 13, bold: true, align: "center", wrap: true },
  title: { size: 14, bold: true, align: "center", wrap: true },
  "cover-title": { size: 16, bold: true, align: "center", wrap: true },
  subtitle: { size: 13, italic: true, align: "center", wrap: true },
  mark: { size: 13, bold: true, align: "center", wrap: true },
  note: { size: 12, italic: true, align: "left", wrap: true },
  ...OFFICIAL_STYLES,
  /** A rule drawn with dashes, under the words of a heading. */
  rule: { size: 9, bold: true, align: "center" },
  signature: { size: 13, bold: true, align: "center", wrap: true },
  "signature-note": { size: 12, italic: true, align: "center", wrap: true },

  head: { ...HEAD, align: "center" },
  "head-left": { ...HEAD, align: "left" },
  text: { ...LINE, align: "left", wrap: true },
  center: { ...LINE, align: "center", wrap: true },
  label: { ...LINE, bold: true, align: "left", wrap: true },
  points: { ...LINE, ...POINTS },
  difference: { ...LINE, ...DIFFERENCE },
  code: { ...LINE, size: 11, align: "left", wrap: true },
  maximum: { ...LINE, align: "center" },

  "part-text": { ...PART, align: "left", wrap: true },
  "part-center": { ...PART, align: "center" },
  "part-points": { ...PART, ...POINTS },
  "part-difference": { ...PART, ...DIFFERENCE },
  "total-text": { ...HEAD, align: "left" },
  "total-center": { ...LINE, bold: true, fill: "grey", align: "center" },
  "total-points": { ...LINE, ...POINTS, bold: true, fill: "grey" },
  "total-difference": { ...LINE, ...DIFFERENCE, bold: true, fill: "grey" },
  rank: { ...LINE, bold: true, align: "center" },

  /** Why a figure is missing: not assigned, declared not applicable, not scored yet. */
  missing: { ...LINE, size: 11, italic: true, align: "center" },
  /** Full marks for a criterion that does not apply. */
  credited: { ...LINE, align: "right", format: '0.00"*"' },
  /** What people write: a figure as they wrote it, points, a day, a choice, a sentence. */
  "entry-number": { ...ENTRY, align: "right" },
  "entry-points": { ...ENTRY, align: "right", format: "0.00" },
  "entry-date": { ...ENTRY, align: "right", format: "dd/mm/yyyy" },
  "entry-choice": { ...ENTRY, align: "center", wrap: true },
  "entry-text": { ...ENTRY, size: 11, align: "left", wrap: true },
  /** Text whatever it looks like, so that Excel leaves "1.10" and "1/2" as they are typed. */
  "entry-code": { ...ENTRY, size: 11, align: "left", wrap: true, format: "@" },
  /** The same, standing beside for comparison. */
  "shown-number": { ...LINE, align: "right" },
  /** A figure of an analysis, with as many decimals as it has. */
  measured: { ...LINE, align: "right", format: "General_)" },
  "shown-date": { ...LINE, align: "right", format: "dd/mm/yyyy" },
  hint: { ...LINE, size: 11, italic: true, align: "center", wrap: true },
  remark: { ...LINE, size: 11, align: "left", wrap: true },
  key: { size: 11, align: "left" },

  /** Bars drawn with block characters. */
  bar: { ...LINE, size: 9, align: "left" },

  /** The criterion is another agency's. */
  foreign: { ...LINE, align: "center", fill: "grey" },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
