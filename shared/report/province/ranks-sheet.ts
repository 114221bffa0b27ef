import type { BlocEntry } from "../../rollup/bloc-entry.ts";
import { entrySourceInWords } from "../../words/rollup.ts";
import { stateInWords } from "../../words/standings.ts";
import { CHECK_NOTE, checkedTable } from "../checked-table.ts";
import { headedTable } from "../headed-table.ts";
import type { DraftRow } from "../laid-out.ts";
import { notesUnder } from "../table-sheet.ts";
import { aWhole, empty, figure, formula, type Sheet, text, whole } from "../workbook-plan.ts";
import { provinceHeading } from "./province-heading.ts";
import type { ProvinceInput } from "./province-report.ts";
import { PROVINCE_SHEETS } from "./province-sheet-names.ts";
import { type BlocRows, RANKS, ranksLayout, rowsOf } from "./ranks-layout.ts";

const COLUMNS = [
  { title: "Xếp hạng trong khối", width: 11 },
  { title: "Khối, cụm; cơ quan, đơn vị", width: 46 },
  { title: "Tổng điểm", width: 12 },
  { title: "Xếp loại", width: 22 },
  { title: "Khối đề nghị", width: 34 },
  { title: "Ghi chú", width: 40 },
];

const NOTES = [
  "Thứ hạng chỉ có giá trị trong từng khối: mỗi khối chấm theo bảng tiêu chí của khối, không so thứ hạng, tổng điểm giữa các khối.",
  "Thứ hạng là công thức theo tổng điểm; nơi các đơn vị bằng tổng điểm được xếp theo tiêu chí phụ thì ghi thứ hạng của khối.",
  CHECK_NOTE,
];

/** Xếp hạng trong khối: every bloc with its agencies in their order, those without a rank and why. */
export function ranksSheet(input: ProvinceInput): Sheet | undefined {
  const { entries } = input.overview;
  if (entries.length === 0) return undefined;
  const layout = ranksLayout(entries);
  const table = checkedTable(
    {
      name: PROVINCE_SHEETS.ranks,
      title: "XẾP HẠNG TRONG TỪNG KHỐI, CỤM",
      columns: COLUMNS,
      rows: entries.flatMap((entry) => blocRows(entry, rowsOf(layout, entry))),
      frozen: 2,
    },
    { from: 1, to: 3 },
  );
  return headedTable(provinceHeading(input), {
    ...table,
    rows: [...table.rows, ...notesUnder(table, NOTES)],
  });
}

function blocRows(entry: BlocEntry, rows: BlocRows): readonly DraftRow[] {
  const { title, label, ranked, unranked, source } = entry;
  return [
    {
      ...(ranked.length + unranked.length > 0 && { stays: true as const }),
      cells: [
        empty("part-center"),
        text("part-text", `${title} (${label})`),
        entry.maximum === undefined ? empty("part-points") : figure("part-points", entry.maximum),
        text("part-text", entry.maximum === undefined ? "" : "(điểm tối đa của bảng)"),
        empty("part-text"),
        text("part-text", `Kết quả ${entrySourceInWords(source, "vi")}`),
      ],
    },
    ...ranked.map((line, index) => rankedRow(entry, line, rows.from + index, rows)),
    ...unranked.map(
      ({ title: agency, state }): DraftRow => ({
        cells: [
          text("center", "–"),
          text("text", agency),
          empty("points"),
          empty("text"),
          empty("text"),
          text("text", stateInWords(state, "vi")),
        ],
      }),
    ),
  ];
}

function rankedRow(
  { ranked }: BlocEntry,
  line: BlocEntry["ranked"][number],
  row: number,
  { from, to }: BlocRows,
): DraftRow {
  const byTotal = 1 + ranked.filter(({ total }) => total > line.total).length;
  const totals = `${RANKS.total}$${from}:${RANKS.total}$${to}`;
  const level = ranked.filter(({ total }) => total === line.total).length > 1;
  return {
    cells: [
      byTotal === line.rank
        ? formula("rank", `SUMPRODUCT((${totals}>${RANKS.total}${row})*1)+1`, aWhole(line.rank))
        : whole("rank", line.rank),
      text("text", line.title),
      figure("points", line.total),
      text("text", line.class ?? ""),
      text("text", line.proposed ?? ""),
      text("text", remarkOf(line, level, byTotal)),
    ],
  };
}

const remarkOf = (
  { classUndecided, rank }: BlocEntry["ranked"][number],
  level: boolean,
  byTotal: number,
): string =>
  [
    ...(classUndecided === undefined ? [] : [`Còn phải quyết định: ${classUndecided}`]),
    ...(level && byTotal !== rank ? ["Bằng tổng điểm: thứ hạng theo tiêu chí phụ của khối"] : []),
  ].join(". ");
