import type { Alignment, Borders, Color, Fill, Font, Style } from "exceljs";
import { type CellStyle, type Edge, PLAIN, type Side } from "../excel/cell-style.ts";

/** A cell's look as a file has it, as the workbook has it. */
export function styleOfFile(given: Partial<Style>): CellStyle {
  const { font, alignment, protection, border } = given;
  return {
    ...PLAIN,
    numberFormat: given.numFmt ?? PLAIN.numberFormat,
    fill:
      given.fill?.type === "pattern" && given.fill.pattern === "solid"
        ? colorOfFile(given.fill.fgColor)
        : undefined,
    fontName: font?.name ?? PLAIN.fontName,
    fontSize: font?.size ?? PLAIN.fontSize,
    fontColor: colorOfFile(font?.color) ?? PLAIN.fontColor,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline:
      !font?.underline || font.underline === "none"
        ? "None"
        : font.underline === "double"
          ? "Double"
          : "Single",
    strikethrough: font?.strike ?? false,
    horizontal: capital(alignment?.horizontal) ?? PLAIN.horizontal,
    vertical: alignment?.vertical === "middle" ? "Center" : (capital(alignment?.vertical) ?? PLAIN.vertical),
    wrap: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    shrink: alignment?.shrinkToFit ?? false,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    ...(Object.fromEntries(SIDES.map((side) => [side, edgeOfFile(border?.[side])])) as Record<
      Side,
      Edge | undefined
    >),
  };
}

/** The same for a file; what is as in a blank cell is left out. */
export function styleForFile(style: CellStyle): Partial<Style> {
  const edges = SIDES.flatMap((side) => {
    const edge = style[side];
    return edge && edge.style !== "None" ? [[side, edgeForFile(edge)] as const] : [];
  });
  const fill: Fill | undefined = style.fill
    ? { type: "pattern", pattern: "solid", fgColor: { argb: argb(style.fill) } }
    : undefined;
  const font: Partial<Font> = {
    name: style.fontName,
    size: style.fontSize,
    color: { argb: argb(style.fontColor) },
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline === "None" ? {} : { underline: style.underline === "Double" ? "double" : true }),
    ...(style.strikethrough ? { strike: true } : {}),
  };
  const alignment: Partial<Alignment> = {
    ...(style.horizontal === "General"
      ? {}
      : { horizontal: small(style.horizontal) as Alignment["horizontal"] }),
    vertical: (style.vertical === "Center" ? "middle" : small(style.vertical)) as Alignment["vertical"],
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
    ...(style.shrink ? { shrinkToFit: true } : {}),
  };
  return {
    ...(style.numberFormat === "General" ? {} : { numFmt: style.numberFormat }),
    font,
    alignment,
    ...(fill ? { fill } : {}),
    ...(edges.length > 0 ? { border: Object.fromEntries(edges) as Partial<Borders> } : {}),
    ...(style.locked && !style.formulaHidden
      ? {}
      : { protection: { locked: style.locked, hidden: style.formulaHidden } }),
  };
}

const SIDES = ["top", "bottom", "left", "right"] as const;

/** Line styles of the file by the API's pair of style and weight. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

function edgeOfFile(border: Partial<Borders>["top"]): Edge | undefined {
  const line = LINES[border?.style ?? ""];
  return line && { style: line[0], weight: line[1], color: colorOfFile(border?.color) ?? "#000000" };
}

function edgeForFile({ style, weight, color }: Edge): Partial<Borders>["top"] {
  const found = Object.entries(LINES).find(([, line]) => line[0] === style && line[1] === weight);
  const name = (found?.[0] ?? "thin") as NonNullable<NonNullable<Borders["top"]>["style"]>;
  return { style: name, color: { argb: argb(color || "#000000") } };
}

/** The colours of Office's own theme, by number, which files name instead of writing them out. */
const THEME = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
];

export function colorOfFile(color: Partial<Color & { tint?: number }> | undefined): string | undefined {
  if (color?.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  const own = color?.theme === undefined ? undefined : THEME[color.theme];
  return own && tinted(own, color?.tint ?? 0);
}

function tinted(color: string, tint: number): string {
  const part = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, "0").toUpperCase();
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
const capital = (word: string | undefined): string | undefined =>
  word && word[0]?.toUpperCase() + word.slice(1);
const small = (word: string): string => (word[0]?.toLowerCase() ?? "") + word.slice(1);
