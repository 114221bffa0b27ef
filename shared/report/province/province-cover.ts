import { columnLetters, inSheet } from "../address.ts";
import { CHECK_TITLE } from "../checked-table.ts";
import { printUnder } from "../headed-table.ts";
import { type DraftRow, laidOut } from "../laid-out.ts";
import { MATCH, MISMATCH } from "../matrix-marks.ts";
import { ILLUSTRATIVE } from "../page.ts";
import type { StyleName } from "../styles.ts";
import { FIRST_ROW, HEAD_ROW } from "../table-sheet.ts";
import { aText, type Cell, formula, type Sheet, text } from "../workbook-plan.ts";
import { provinceHeading, provinceStanding } from "./province-heading.ts";
import type { ProvinceInput } from "./province-report.ts";
import { PROVINCE_SHEETS } from "./province-sheet-names.ts";

const WIDTHS = [30, 58];

/** What each sheet is for, in the order of the workbook. */
const CONTENTS: readonly (readonly [string, string])[] = [
  [PROVINCE_SHEETS.blocs, "tình trạng từng khối; số đơn vị theo xếp loại, đề nghị; hồ sơ; khối còn thiếu"],
  [PROVINCE_SHEETS.ranks, "thứ hạng trong từng khối, tổng điểm, xếp loại, hình thức khối đề nghị"],
  [PROVINCE_SHEETS.percents, "tổng điểm so với điểm tối đa của từng bảng; không phải xếp hạng"],
  [PROVINCE_SHEETS.proposals, "chỉ tiêu từng khối, đơn vị được đề nghị, đề nghị các năm trước"],
  [PROVINCE_SHEETS.sources, "nguồn kết quả của từng khối, mã SHA-256"],
];

/** Bìa: whose blocs these are, how far they are together, who is missing, and by what code the figures can be told from others. */
export function provinceCover(input: ProvinceInput, sheets: readonly Sheet[]): Sheet {
  const lines: readonly (readonly [StyleName, string] | undefined)[] = [
    ["bloc", input.title.toUpperCase()],
    undefined,
    ["cover-title", "TỔNG HỢP KẾT QUẢ THI ĐUA\nCÁC KHỐI, CỤM"],
    ["subtitle", input.period],
    undefined,
    ["cover-title", provinceStanding(input)],
    ...(input.illustrative ? ([["cover-title", ILLUSTRATIVE]] as const) : []),
    undefined,
  ];
  return laidOut({
    name: PROVINCE_SHEETS.cover,
    widths: WIDTHS,
    rows: [
      ...lines.map(
        (line): DraftRow => (line ? { cells: [text(...line)], spans: [[1, WIDTHS.length]] } : { cells: [] }),
      ),
      ...facts(input, sheets).map(([label, cell]) => ({ cells: [text("label", label), cell] })),
      { cells: [] },
      { cells: [text("head-left", "Trong tệp này"), text("head-left", "Nội dung")] },
      ...CONTENTS.filter(([name]) => sheets.some((sheet) => sheet.name === name)).map(([name, words]) => ({
        cells: [text("label", name), text("text", words)],
      })),
    ],
    frozen: { rows: 0, columns: 0 },
    print: printUnder(provinceHeading(input), "portrait"),
  });
}

function facts(input: ProvinceInput, sheets: readonly Sheet[]): readonly (readonly [string, Cell])[] {
  const { overview, fingerprint } = input;
  const { entries, missing, blocs, agencies } = overview;
  const says = (label: string, words: string) => [label, text("text", words)] as const;
  const { ranked, missing: unknown, ...unranked } = agencies;
  const without = Object.values(unranked).reduce((sum, each) => sum + each, 0);
  return [
    says("Khối, cụm", `${entries.length + missing.length}, trong đó có kết quả: ${entries.length}`),
    says(
      "Tình trạng",
      `đã công bố ${blocs.published}, đã chốt ${blocs.closed}, đang chấm ${blocs.open}, chưa có kết quả ${blocs.missing}`,
    ),
    ...(missing.length > 0 ? [says("Khối còn thiếu", missing.map(({ title }) => title).join("\n"))] : []),
    says(
      "Cơ quan, đơn vị",
      `được xếp hạng ${ranked}, không có thứ hạng ${without}, thuộc khối còn thiếu ${unknown}`,
    ),
    says("Mã số liệu", fingerprint),
    ["Công thức so với hệ thống", checkCell(sheets)],
  ];
}

/** One answer for the whole workbook: no figure of any sheet differs from the server's. */
function checkCell(sheets: readonly Sheet[]): Cell {
  const differing = sheets.flatMap(checkedRange).map((range) => `COUNTIF(${range},"${MISMATCH}")`);
  return formula("text", `IF(${differing.join("+")}=0,"${MATCH}","${MISMATCH}")`, aText(MATCH));
}

/** The answers of a sheet that is checked row by row. */
function checkedRange({ name, rows }: Sheet): readonly string[] {
  const heads = rows.slice(HEAD_ROW - 1, HEAD_ROW).flatMap(({ cells }) => cells);
  const at = heads.findIndex((cell) => cell?.holds?.kind === "text" && cell.holds.text === CHECK_TITLE);
  const letters = columnLetters(at + 1);
  return at < 0 ? [] : [inSheet(name, `${letters}${FIRST_ROW}:${letters}${rows.length}`)];
}
