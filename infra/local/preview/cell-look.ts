import type { CellStyle, Edge } from "../excel/cell-style.ts";
import type { CellView } from "./grid-workbook.ts";

/** Points are 1/72 of an inch, CSS pixels 1/96. */
export const pixels = (points: number): number => (points * 4) / 3;

/** Fonts of Office beside those of the same widths that other systems have. */
const TWINS: Readonly<Record<string, string>> = {
  Calibri: "Calibri, Carlito, 'Segoe UI', sans-serif",
  "Times New Roman": "'Times New Roman', 'Liberation Serif', Tinos, serif",
  Arial: "Arial, 'Liberation Sans', Arimo, sans-serif",
  Cambria: "Cambria, Caladea, serif",
};

export const fontFamily = (name: string): string =>
  TWINS[name] ?? `'${name.replace(/['\\]/g, "")}', sans-serif`;

/** The CSS `font` of a cell, for measuring text. */
export const fontOf = ({ bold, italic, fontSize, fontName }: CellStyle): string =>
  `${italic ? "italic " : ""}${bold ? "bold " : ""}${pixels(fontSize)}px ${fontFamily(fontName)}`;

export type Css = Readonly<Record<string, string | number>>;

/** How the text of a cell is set; numbers stand right and words left unless the cell says otherwise. */
export function textCss({ look, kind }: Pick<CellView, "look" | "kind">): Css {
  const across =
    ACROSS[look.horizontal] ?? (kind === "number" ? "end" : kind === "text" ? "start" : "center");
  const indent =
    look.indent > 0
      ? { [across === "end" ? "paddingRight" : "paddingLeft"]: `${3 + look.indent * 9}px` }
      : {};
  const lines = [
    look.underline === "None" ? "" : "underline",
    look.strikethrough ? "line-through" : "",
  ].filter(Boolean);
  return {
    font: fontOf(look),
    color: look.fontColor,
    justifyContent: across === "center" ? "center" : `flex-${across}`,
    textAlign: across,
    alignItems: DOWN[look.vertical] ?? "flex-end",
    whiteSpace: look.wrap ? "pre-wrap" : "pre",
    ...(lines.length > 0 ? { textDecoration: lines.join(" ") } : {}),
    ...indent,
  };
}

const ACROSS: Readonly<Record<string, "start" | "center" | "end">> = {
  Left: "start",
  Justify: "start",
  Fill: "start",
  Distributed: "center",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "end",
};

const DOWN: Readonly<Record<string, string>> = {
  Top: "flex-start",
  Justify: "flex-start",
  Center: "center",
  Distributed: "center",
  Bottom: "flex-end",
};

/**
 * The line between two cells: what either of them asks for, else the fill of the first, which covers the grid's own
 * line, else that line.
 */
export function lineCss(
  own: Edge | undefined,
  neighbours: Edge | undefined,
  fill: string | undefined,
  gridline: string,
): string {
  const edge = drawn(own) ?? drawn(neighbours);
  if (!edge) return `1px solid ${fill ?? gridline}`;
  const width = edge.weight === "Thick" || edge.style === "Double" ? 3 : edge.weight === "Medium" ? 2 : 1;
  return `${width}px ${LINES[edge.style] ?? "solid"} ${edge.color || "#000000"}`;
}

const drawn = (edge: Edge | undefined): Edge | undefined =>
  edge && edge.style !== "None" ? edge : undefined;

const LINES: Readonly<Record<string, string>> = {
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  SlantDashDot: "dashed",
  Dot: "dotted",
  Double: "double",
};
