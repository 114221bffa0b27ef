import { type Allowance, LIMITS } from "./limits.ts";
import { refuse } from "./refusal.ts";
import { attribute, checkRoot, MAIN, readXml } from "./xml.ts";

/** The code of a cell's style, undefined where the workbook has no such style. */
export type NumberFormats = (style: number) => string | undefined;

const GENERAL = "General";
const PART = "xl/styles.xml";

/**
 * Formats that have a number and no code in the file (ECMA-376 part 1, 18.8.30). Those that differ by language are
 * here as in English; all of 27 to 36 and 50 to 58 are dates of East Asian Excels.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36].map((id) => [id, "yyyy-mm-dd"] as const),
  [37, "#,##0_);\\(#,##0\\)"],
  [38, "#,##0_);[Red]\\(#,##0\\)"],
  [39, "#,##0.00_);\\(#,##0.00\\)"],
  [40, "#,##0.00_);[Red]\\(#,##0.00\\)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, "yyyy-mm-dd"] as const),
]);

/** A workbook without styles: every cell is General. */
export const plainFormats: NumberFormats = (style) => (style === 0 ? GENERAL : undefined);

/** The number formats of the cell styles; a code in the file goes before a built-in one of the same number. */
export function readNumberFormats(bytes: Buffer, allowance: Allowance): NumberFormats {
  const codes = new Map(BUILT_IN);
  const styles: number[] = [];
  let section = "";
  readXml(bytes, PART, allowance, {
    open: (element, depth) => {
      if (depth === 1) checkRoot(element, "styleSheet", PART);
      if (element.uri !== MAIN || element.local === "extLst") return "skip";
      if (depth === 2) section = element.local;
      if (depth !== 3) return undefined;
      if (section === "numFmts" && element.local === "numFmt") {
        const code = attribute(element, "formatCode") ?? "";
        if (code.length > LIMITS.formatCharacters)
          refuse("file-too-large-unpacked", { detail: "number format" });
        codes.set(formatId(attribute(element, "numFmtId")), code);
      }
      if (section === "cellXfs" && element.local === "xf")
        styles.push(formatId(attribute(element, "numFmtId")));
      return undefined;
    },
  });
  const formats = styles.map((id) => codes.get(id) ?? GENERAL);
  return (style) => formats[style] ?? (formats.length === 0 ? plainFormats(style) : undefined);
}

function formatId(written = "0"): number {
  return /^\d{1,6}$/.test(written)
    ? Number(written)
    : refuse("xml-irregular", { detail: `${PART}: numFmtId` });
}
