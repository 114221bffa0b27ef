import type { Look } from "../official-layouts.ts";
import { plainText } from "../report/plain-text.ts";
import type { Form } from "./form.ts";
import type { Align, Columns, Dots, Face, PaperCell, PaperRow, PaperTable, Paragraph } from "./paper-plan.ts";

/** Places a person fills in: what the system does not know is never made up. */
export const BLANK = "…………………";
export const SHORT_BLANK = "……";
export const BLANK_DAY = `ngày ${SHORT_BLANK} tháng ${SHORT_BLANK} năm ${SHORT_BLANK}`;

/** Points of a table's words: the decree lets tables go below the body's size. */
const TABLE_SIZE = 12;

type Placing = Partial<Omit<Paragraph, "kind" | "words" | "align">>;

/** Words of one face as a paragraph. */
export const line = (text: string, face: Face, align: Align, placing: Placing = {}): Paragraph => ({
  kind: "paragraph",
  words: [{ text: plainText(text), face: faceOf(face) }],
  align,
  firstLineMm: 0,
  beforePt: 0,
  afterPt: 0,
  ...placing,
});

const faceOf = ({ size, bold, italic }: Face): Face => ({
  size,
  ...(bold && { bold }),
  ...(italic && { italic }),
});

/** Words as their look has them: in capitals, or as they are. */
export const worded = (text: string, { upper }: Pick<Look, "upper">): string =>
  upper ? text.toUpperCase() : text;

/** A paragraph of the body; one with places to fill in is not stretched to the edge. */
export const body = ({ layout: { body: look } }: Form, text: string): Paragraph =>
  line(text, look, text.includes("…") ? "left" : "justify", {
    firstLineMm: look.firstLineMm,
    beforePt: look.spacingPt / 2,
    afterPt: look.spacingPt / 2,
  });

/** A ground a paper stands on ("Căn cứ …"), in italics. */
export const ground = ({ layout: { body: look } }: Form, text: string): Paragraph =>
  line(text, { size: look.size, italic: true }, "justify", {
    firstLineMm: look.firstLineMm,
    afterPt: look.spacingPt,
  });

/** One of several like things, after a hyphen. */
export const item = (form: Form, text: string): Paragraph => body(form, `- ${text}`);

/** "I. …": the heading of a part. */
export const part = ({ layout: { part: look, body: words } }: Form, title: string): Paragraph =>
  line(worded(title, look), look, "justify", {
    firstLineMm: words.firstLineMm,
    beforePt: words.spacingPt,
    afterPt: words.spacingPt,
    withNext: true,
  });

/** "1. …": a heading within a part. */
export const clause = ({ layout: { body: look } }: Form, title: string): Paragraph =>
  line(title, { size: look.size, bold: true }, "justify", {
    firstLineMm: look.firstLineMm,
    afterPt: look.spacingPt,
    withNext: true,
  });

export const dots = ({ layout: { body: look } }: Form, lines: number): Dots => ({
  kind: "dots",
  lines,
  face: { size: look.size },
});

/** A column of a table: its share of the width, and how its figures or words stand. */
export type PaperColumn = {
  readonly title: string;
  readonly share: number;
  readonly align?: Align;
};

/** A table over the whole width. */
export const table = (
  { widthMm }: Form,
  columns: readonly PaperColumn[],
  rows: readonly PaperRow[],
): PaperTable => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    kind: "table",
    widthsMm: columns.map(({ share }) => Math.floor((widthMm * share * 100) / shares) / 100),
    size: TABLE_SIZE,
    head: columns.map(({ title }) => ({ text: plainText(title), align: "center", bold: true })),
    rows,
  };
};

/** A row whose cells stand as their columns say. */
export const row = (columns: readonly PaperColumn[], texts: readonly string[]): PaperRow => ({
  cells: texts.map((text, index) => cell(text, columns[index]?.align ?? "left")),
});

/** A row that heads those below it. */
export const heading = (columns: readonly PaperColumn[], texts: readonly string[]): PaperRow => ({
  cells: row(columns, texts).cells.map((each) => ({ ...each, bold: true })),
});

export const cell = (text: string, align: Align, span?: number): PaperCell => ({
  text: plainText(text),
  align,
  ...(span !== undefined && { span }),
});

/** The name of a period within a sentence: "Năm 2025" is "năm 2025". */
export const within = (title: string): string =>
  /^(Năm|Kỳ|Quý|Đợt|Cả|Tháng|Sáu) /.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

/** Blocks side by side, each with its share of the width. */
export const beside = (
  { widthMm }: Form,
  columns: readonly { readonly share: number; readonly blocks: Columns["columns"][number]["blocks"] }[],
): Columns => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    kind: "columns",
    columns: columns.map(({ share, blocks }) => ({
      widthMm: Math.floor((widthMm * share * 100) / shares) / 100,
      blocks,
    })),
  };
};
