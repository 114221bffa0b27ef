import { writtenDay } from "../calendar.ts";
import { shown } from "../words/format.ts";
import { inSheet } from "./address.ts";
import { type DraftRow, laidOut } from "./laid-out.ts";
import { matrixOf } from "./matrix-layout.ts";
import { MATCH, MISMATCH } from "./matrix-marks.ts";
import { ILLUSTRATIVE, printOf, standingOf } from "./page.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { StyleName } from "./styles.ts";
import type { SummaryInput } from "./summary-input.ts";
import { aText, type Cell, formula, type Sheet, text } from "./workbook-plan.ts";

const WIDTHS = [30, 58];

/** What each sheet is for, in the order of the workbook. */
const CONTENTS: readonly (readonly [string, string])[] = [
  [SHEET_NAMES.standings, "thứ hạng, tổng điểm, xếp loại và căn cứ của từng thứ hạng"],
  [SHEET_NAMES.matrix, "điểm từng tiêu chí của từng đơn vị; tổng và thứ hạng là công thức"],
  [SHEET_NAMES.adjustments, "điểm cộng, điểm trừ theo tiêu chí"],
  [SHEET_NAMES.problems, "điểm đề nghị vượt mức cho phép và các điểm cần xem xét"],
  [SHEET_NAMES.sources, "bảng chấm điểm đã dùng, lần nộp, thời điểm nhận, mã SHA-256"],
];

/** Bìa: whose figures these are, on what ground, in what state, and by what code they can be told from others. */
export function coverSheet(input: SummaryInput, sheets: readonly string[]): Sheet {
  const { bloc } = input.desk;
  const titles: readonly (readonly [StyleName, string] | undefined)[] = [
    ["bloc", bloc.title.toUpperCase()],
    undefined,
    ["cover-title", "BẢNG TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM,\nXẾP HẠNG THI ĐUA"],
    ["subtitle", `${input.season.title}\n${input.desk.period.title}`],
    undefined,
    ["cover-title", standingOf(input)],
    ...(input.document.illustrative ? ([["cover-title", ILLUSTRATIVE]] as const) : []),
    undefined,
  ];
  return laidOut({
    name: SHEET_NAMES.cover,
    widths: WIDTHS,
    rows: [
      ...titles.map(
        (title): DraftRow =>
          title ? { cells: [text(...title)], spans: [[1, WIDTHS.length]] } : { cells: [] },
      ),
      ...facts(input).map(([label, cell]) => ({ cells: [text("label", label), cell] })),
      { cells: [] },
      { cells: [text("head-left", "Trong tệp này"), text("head-left", "Nội dung")] },
      ...CONTENTS.filter(([name]) => sheets.includes(name)).map(([name, words]) => ({
        cells: [text("label", name), text("text", words)],
      })),
    ],
    frozen: { rows: 0, columns: 0 },
    print: printOf(input, "portrait"),
  });
}

function facts(input: SummaryInput): readonly (readonly [string, Cell])[] {
  const { season, desk, document, sources, fingerprint } = input;
  const { bloc, period, rubric } = desk;
  const ranked = document.lines.filter(({ state }) => state === "ranked").length;
  const says = (label: string, words: string) => [label, text("text", words)] as const;
  return [
    says("Chương trình", season.title),
    says("Năm", String(season.year)),
    says(bloc.label === "cụm" ? "Cụm thi đua" : "Khối thi đua", bloc.title),
    ...(bloc.ground === undefined ? [] : [says("Căn cứ thành lập", bloc.ground)]),
    says("Kỳ chấm", `${period.title}, từ ${writtenDay(period.from)} đến ${writtenDay(period.to)}`),
    says("Bảng tiêu chí", `${rubric.title} (${rubric.id}, phiên bản ${rubric.version})`),
    says("Căn cứ bảng tiêu chí", rubric.ground),
    says("Tổng điểm của bảng", `${shown(rubric.total, "vi")} điểm`),
    says("Đơn vị", `${bloc.agencies.length}, trong đó được xếp hạng: ${ranked}`),
    says(
      "Tình trạng điểm",
      document.preliminary ? `${standingOf(input)} – điểm tạm tính` : standingOf(input),
    ),
    says("Bảng chấm điểm đã dùng", String(sources.length)),
    says("Mã số liệu", fingerprint),
    ["Công thức so với hệ thống", checkCell(input)],
  ];
}

/** One answer for the whole workbook: no agency's figures differ from the server's. */
function checkCell(input: SummaryInput): Cell {
  const matrix = matrixOf(input);
  const [first, last] = [matrix.columns[0]?.letters, matrix.columns.at(-1)?.letters];
  const checks = inSheet(SHEET_NAMES.matrix, `${first}${matrix.at("check")}:${last}${matrix.at("check")}`);
  return formula("text", `IF(COUNTIF(${checks},"${MISMATCH}")=0,"${MATCH}","${MISMATCH}")`, aText(MATCH));
}
