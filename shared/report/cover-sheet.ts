import { writtenDay } from "../calendar.ts";
import { shown } from "../words/format.ts";
import { columnLetters, inSheet } from "./address.ts";
import { CHECK_TITLE } from "./checked-table.ts";
import { type DraftRow, laidOut } from "./laid-out.ts";
import { matrixOf } from "./matrix-layout.ts";
import { MATCH, MISMATCH } from "./matrix-marks.ts";
import { ILLUSTRATIVE, printOf, standingOf } from "./page.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { StyleName } from "./styles.ts";
import type { SummaryInput } from "./summary-input.ts";
import { aText, type Cell, formula, type Row, type Sheet, text } from "./workbook-plan.ts";

const WIDTHS = [30, 58];

/** What each sheet is for, in the order of the workbook; the sheets of the detail in one line. */
const contentsOf = (detail: string): readonly (readonly [string, string])[] => [
  [SHEET_NAMES.standings, "thứ hạng, tổng điểm, xếp loại và căn cứ của từng thứ hạng"],
  [SHEET_NAMES.totals, "điểm từng mục của từng đơn vị; trung bình, cao nhất, thấp nhất của khối"],
  [detail, "điểm từng tiêu chí của từng đơn vị; tổng và thứ hạng là công thức"],
  [
    SHEET_NAMES.differences,
    "tiêu chí có điểm chốt khác điểm tự chấm, lý do và giải trình: danh mục cần thảo luận",
  ],
  [SHEET_NAMES.neighbours, "từng đơn vị so với đơn vị xếp ngay trên; thay đổi nhỏ nhất làm đổi chỗ"],
  [SHEET_NAMES.adjustments, "điểm cộng, điểm trừ theo tiêu chí"],
  [SHEET_NAMES.problems, "điểm đề nghị vượt mức cho phép và các điểm cần xem xét"],
  [SHEET_NAMES.unranked, "đơn vị không có thứ hạng và lý do"],
  [SHEET_NAMES.ballots, "số liệu từng lần bỏ phiếu"],
  [SHEET_NAMES.awards, "chỉ tiêu, điều kiện, đề nghị và lựa chọn đã ghi của từng hình thức"],
  [SHEET_NAMES.registrations, "danh hiệu đã đăng ký và kết quả"],
  [SHEET_NAMES.fairness, "nơi chấm rộng, chấm chặt; mức chắc chắn của thứ hạng; chỉ để tham khảo"],
  [SHEET_NAMES.examples, "điển hình, việc đã làm, minh chứng"],
  [SHEET_NAMES.movements, "phát động, sơ kết, tổng kết, khen thưởng"],
  [SHEET_NAMES.years, "thứ hạng, tỷ lệ điểm, xếp loại của các năm trước"],
  [SHEET_NAMES.sources, "bảng chấm điểm đã dùng, lần nộp, thời điểm nhận, mã SHA-256"],
  [SHEET_NAMES.decisions, "các quyết định của kỳ, người ghi, lý do"],
];

/** Bìa: whose figures these are, on what ground, in what state, and by what code they can be told from others. */
export function coverSheet(input: SummaryInput, sheets: readonly Sheet[]): Sheet {
  const { bloc } = input.desk;
  const detail = matrixOf(input)
    .sheets.map(({ name }) => name)
    .join(", ");
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
      ...facts(input, sheets).map(([label, cell]) => ({ cells: [text("label", label), cell] })),
      { cells: [] },
      { cells: [text("head-left", "Trong tệp này"), text("head-left", "Nội dung")] },
      ...contentsOf(detail)
        .filter(([name]) => name === detail || sheets.some((sheet) => sheet.name === name))
        .map(([name, words]) => ({ cells: [text("label", name), text("text", words)] })),
    ],
    frozen: { rows: 0, columns: 0 },
    print: printOf(input, "portrait"),
  });
}

function facts(input: SummaryInput, sheets: readonly Sheet[]): readonly (readonly [string, Cell])[] {
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
    ...editionFacts(input).map(([label, words]) => says(label, words)),
    ["Công thức so với hệ thống", checkCell(input, sheets)],
  ];
}

/** Which edition this file is, and the hash that names the one before it. */
function editionFacts({ edition }: SummaryInput): readonly (readonly [string, string])[] {
  if (!edition) return [];
  const { number, previous } = edition;
  return [
    ["Bản in số", String(number)],
    ["SHA-256 của bản in trước", previous ?? "không có: đây là bản đầu tiên"],
  ];
}

/** One answer for the whole workbook: no figure of any sheet differs from the server's. */
function checkCell(input: SummaryInput, sheets: readonly Sheet[]): Cell {
  const matrix = matrixOf(input);
  const [first, last] = [matrix.columns[0]?.letters, matrix.columns.at(-1)?.letters];
  const check = matrix.at("check");
  const ranges = [
    inSheet(check.sheet, `${first}${check.row}:${last}${check.row}`),
    ...sheets.flatMap(checkedRange),
  ];
  const differing = ranges.map((range) => `COUNTIF(${range},"${MISMATCH}")`).join("+");
  return formula("text", `IF(${differing}=0,"${MATCH}","${MISMATCH}")`, aText(MATCH));
}

/** The answers of a sheet that is checked row by row. */
function checkedRange({ name, rows }: Sheet): readonly string[] {
  const columnIn = ({ cells }: Row) =>
    cells.findIndex(
      (cell) => cell?.style === "head" && cell.holds?.kind === "text" && cell.holds.text === CHECK_TITLE,
    );
  const head = rows.findIndex((row) => columnIn(row) >= 0);
  if (head < 0) return [];
  const letters = columnLetters(columnIn(rows[head] as Row) + 1);
  return [inSheet(name, `${letters}${head + 2}:${letters}${rows.length}`)];
}
