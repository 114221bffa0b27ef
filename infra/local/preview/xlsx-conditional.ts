import type { ConditionalFormattingRule, Style, Worksheet } from "exceljs";
import { areaText, parseArea } from "../excel/address.ts";
import type { ConditionalFormat } from "../excel/conditional-format.ts";
import { argb, colorOfFile } from "./xlsx-style.ts";

type FileFormat = { readonly ref: string; readonly rules: readonly ConditionalFormattingRule[] };

/** The conditional formats of a file that hold a formula; other kinds (bars, icons) the preview does not draw. */
export function conditionalFormatsOfFile(worksheet: Worksheet, newId: () => string): ConditionalFormat[] {
  const { conditionalFormattings = [] } = worksheet.model as unknown as {
    conditionalFormattings?: FileFormat[];
  };
  return conditionalFormattings.flatMap(({ ref, rules }) => {
    const area = parseArea(ref.split(" ")[0] ?? "");
    return rules.flatMap((rule) => {
      if (rule.type !== "expression" || !area) return [];
      const { fill, font } = rule.style ?? {};
      const color = colorOfFile(font?.color);
      const ground = fill?.type === "pattern" ? colorOfFile(fill.bgColor ?? fill.fgColor) : undefined;
      const look = {
        ...(ground ? { fill: ground } : {}),
        ...(color ? { fontColor: color } : {}),
        ...(font?.bold ? { bold: true } : {}),
        ...(font?.italic ? { italic: true } : {}),
      };
      return [{ id: newId(), area, formula: `=${rule.formulae?.[0] ?? ""}`, look, stopIfTrue: false }];
    });
  });
}

/** The same for a file, the first one first. */
export function writeConditionalFormats(formats: readonly ConditionalFormat[], worksheet: Worksheet): void {
  for (const [index, { area, formula, look }] of formats.entries()) {
    const { fill, fontColor, bold, italic } = look;
    const style: Partial<Style> = {
      ...(fill ? { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(fill) } } } : {}),
      font: {
        ...(fontColor ? { color: { argb: argb(fontColor) } } : {}),
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
      },
    };
    const formulae = [formula.replace(/^=/, "")];
    const rule: ConditionalFormattingRule = { type: "expression", priority: index + 1, formulae, style };
    worksheet.addConditionalFormatting({ ref: areaText(area), rules: [rule] });
  }
}
