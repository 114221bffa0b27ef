import Fraction from "fraction.js";
import { addUp, exactly, type Points, roundHalfUp } from "../../points.ts";
import type { BlocEntry } from "../../rollup/bloc-entry.ts";
import { nameOf } from "../../rollup/province.ts";
import { CHECK_NOTE, checkedTable } from "../checked-table.ts";
import { headedTable } from "../headed-table.ts";
import type { DraftRow } from "../laid-out.ts";
import { halfUp } from "../matrix-cells.ts";
import { FIRST_ROW, notesUnder } from "../table-sheet.ts";
import { empty, figure, formula, type Sheet, somePoints, text } from "../workbook-plan.ts";
import { provinceHeading } from "./province-heading.ts";
import type { ProvinceInput } from "./province-report.ts";
import { PROVINCE_SHEETS } from "./province-sheet-names.ts";
import { type BlocRows, rankedCell, ranksLayout, rowsOf } from "./ranks-layout.ts";

const COLUMNS = [
  { title: "Khối, cụm; cơ quan, đơn vị", width: 56 },
  { title: "Tổng điểm", width: 12 },
  { title: "Điểm tối đa của bảng", width: 13 },
  { title: "Tỷ lệ (%)", width: 12 },
];
const FIGURES = { from: 2, to: 4 };

const NOTES = [
  "KHÔNG PHẢI XẾP HẠNG: các khối chấm theo bảng tiêu chí khác nhau, nên tỷ lệ này không cho biết đơn vị nào hơn đơn vị nào. Đơn vị trong khối xếp theo mã, không theo điểm.",
  "Tỷ lệ: tổng điểm chia điểm tối đa của bảng tiêu chí của khối, làm tròn hai chữ số thập phân; điểm thưởng có thể đưa tỷ lệ lên trên 100. Dòng của khối là trung bình các đơn vị.",
  CHECK_NOTE,
];

type Compared = NonNullable<ProvinceInput["comparison"]>["blocs"][number];

/** Tỷ lệ điểm: totals in percent of each table's maximum, side by side; nobody has a place here. Only where it was asked for. */
export function percentsSheet(input: ProvinceInput): Sheet | undefined {
  const { comparison, overview } = input;
  if (!comparison || comparison.blocs.length === 0) return undefined;
  const layout = ranksLayout(overview.entries);
  const entries = new Map(overview.entries.map((entry) => [nameOf(entry), entry]));
  const rows: DraftRow[] = [];
  for (const compared of comparison.blocs) {
    const entry = entries.get(nameOf(compared)) as BlocEntry;
    rows.push(...blocRows(compared, entry, rowsOf(layout, entry), FIRST_ROW + rows.length));
  }
  const table = checkedTable(
    {
      name: PROVINCE_SHEETS.percents,
      title: "TỶ LỆ ĐIỂM SO VỚI ĐIỂM TỐI ĐA (KHÔNG PHẢI XẾP HẠNG)",
      columns: COLUMNS,
      rows,
      frozen: 1,
      paper: "portrait",
    },
    FIGURES,
  );
  const without = comparison.without.map(({ title }) => title).join(", ");
  const notes = without ? [...NOTES, `Không có tỷ lệ vì không rõ điểm tối đa: ${without}.`] : NOTES;
  return headedTable(provinceHeading(input), {
    ...table,
    rows: [...table.rows, ...notesUnder(table, notes)],
  });
}

function blocRows(
  { title, maximum, agencies }: Compared,
  { ranked }: BlocEntry,
  rows: BlocRows,
  head: number,
): readonly DraftRow[] {
  const [from, to] = [head + 1, head + agencies.length];
  const percents = agencies.map(({ percent }) => percent);
  return [
    {
      ...(agencies.length > 0 && { stays: true as const }),
      cells: [
        text("part-text", title),
        empty("part-points"),
        figure("part-points", maximum),
        percents.length === 0
          ? empty("part-points")
          : formula("part-points", halfUp(`AVERAGE(D${from}:D${to})`), somePoints(meanOf(percents))),
      ],
    },
    ...agencies.map(({ agency, title: member, percent }, index): DraftRow => {
      const place = ranked.findIndex((line) => line.agency === agency);
      const { total } = ranked[place] as BlocEntry["ranked"][number];
      const row = from + index;
      return {
        cells: [
          text("text", member),
          formula("points", rankedCell("total", rows, place), somePoints(total)),
          formula("points", `C${head}`, somePoints(maximum)),
          formula("points", halfUp(`100*B${row}/C${row}`), somePoints(percent)),
        ],
      };
    }),
  ];
}

const meanOf = (percents: readonly Points[]): Points =>
  roundHalfUp(exactly(addUp(percents)).div(new Fraction(percents.length)));
