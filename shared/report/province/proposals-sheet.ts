import type { BlocEntry } from "../../rollup/bloc-entry.ts";
import type { Overview } from "../../rollup/overview.ts";
import { CHECK_NOTE, checkedTable } from "../checked-table.ts";
import { headedTable } from "../headed-table.ts";
import type { DraftRow } from "../laid-out.ts";
import { FIRST_ROW, notesUnder } from "../table-sheet.ts";
import { aWhole, empty, formula, type Sheet, somePoints, text, whole } from "../workbook-plan.ts";
import { provinceHeading } from "./province-heading.ts";
import type { ProvinceInput } from "./province-report.ts";
import { PROVINCE_SHEETS } from "./province-sheet-names.ts";
import { type BlocRows, rankedCell, ranksLayout, rowsOf } from "./ranks-layout.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Khối, cụm", width: 30 },
  { title: "Chỉ tiêu của khối", width: 9 },
  { title: "Số đề nghị", width: 9 },
  { title: "Cơ quan, đơn vị được đề nghị", width: 38 },
  { title: "Xếp hạng trong khối", width: 9 },
  { title: "Tổng điểm", width: 10 },
  { title: "Xếp loại", width: 16 },
  { title: "Đề nghị các năm trước", width: 40 },
];

const NOTES = [
  "Chỉ tiêu: số lượng tối đa khối được đề nghị theo quy định của khối; để trống nơi nhập từ biểu kết quả. Đề nghị các năm trước: hình thức cao nhất mà khối đã đề nghị khi chốt năm đó, theo số liệu của hệ thống; kết quả khen thưởng xem quyết định của cấp có thẩm quyền.",
  CHECK_NOTE,
];

/** Đề nghị khen thưởng: award by award the places of each bloc, whom it proposes, and what they were proposed for in earlier years. */
export function proposalsSheet(input: ProvinceInput): Sheet | undefined {
  const { awards } = input.overview;
  if (awards.length === 0) return undefined;
  const rows: DraftRow[] = [];
  const layout = ranksLayout(input.overview.entries);
  for (const award of awards) rows.push(...awardRows(input, award, layout, FIRST_ROW + rows.length));
  const table = checkedTable(
    {
      name: PROVINCE_SHEETS.proposals,
      title: "ĐỀ NGHỊ KHEN THƯỞNG CỦA CÁC KHỐI, CỤM",
      columns: COLUMNS,
      rows,
      frozen: 2,
    },
    { from: 3, to: 7 },
  );
  return headedTable(provinceHeading(input), {
    ...table,
    rows: [...table.rows, ...notesUnder(table, NOTES)],
  });
}

type Part = {
  readonly entry: BlocEntry;
  readonly places: number | undefined;
  readonly isOpen: boolean;
  readonly lines: readonly { readonly line: BlocEntry["ranked"][number]; readonly place: number }[];
};

/** The blocs that have places of an award, or propose somebody for it. */
const partsOf = ({ overview }: ProvinceInput, title: string): readonly Part[] =>
  overview.entries.flatMap((entry) => {
    const own = (entry.proposals ?? []).filter((each) => each.title === title);
    const lines = entry.ranked.flatMap((line, place) => (line.proposed === title ? [{ line, place }] : []));
    if (own.length + lines.length === 0) return [];
    const places = own.length === 0 ? undefined : own.reduce((sum, each) => sum + each.places, 0);
    return [{ entry, places, isOpen: own.some(({ open }) => open), lines }];
  });

function awardRows(
  input: ProvinceInput,
  { title, places, proposed, open }: Overview["awards"][number],
  layout: ReturnType<typeof ranksLayout>,
  head: number,
): readonly DraftRow[] {
  const rows: DraftRow[] = [];
  for (const part of partsOf(input, title))
    rows.push(...partRows(input, part, rowsOf(layout, part.entry), head + 1 + rows.length, rows.length));
  const [from, to] = [head + 1, head + rows.length];
  return [
    {
      stays: true,
      cells: [
        empty("part-center"),
        text("part-text", title),
        formula("part-center", `SUM(C${from}:C${to})`, aWhole(places)),
        formula("part-center", `SUM(D${from}:D${to})`, aWhole(proposed)),
        text("part-text", open === 0 ? "" : `Còn ${open} khối chưa xác định xong`),
        ...["part-center", "part-points"].map((style) => empty(style as "part-center")),
        empty("part-text"),
        empty("part-text"),
      ],
    },
    ...rows,
  ];
}

/** One bloc under an award: its places in its first row, an agency in each. */
function partRows(
  { earlier }: ProvinceInput,
  { entry, places, isOpen, lines }: Part,
  rows: BlocRows,
  from: number,
  before: number,
): readonly DraftRow[] {
  const placesCell = places === undefined ? empty("maximum") : whole("maximum", places);
  if (lines.length === 0)
    return [
      {
        cells: [
          whole("maximum", before + 1),
          text("text", entry.title),
          placesCell,
          whole("maximum", 0),
          text("hint", isOpen ? "(chưa xác định)" : "(khối không đề nghị)"),
          empty("maximum"),
          empty("points"),
          empty("text"),
          empty("remark"),
        ],
      },
    ];
  return lines.map(({ line, place }, index): DraftRow => {
    const first = index === 0;
    return {
      cells: [
        whole("maximum", before + index + 1),
        text("text", entry.title),
        first ? placesCell : empty("maximum"),
        first
          ? formula("maximum", `COUNT(F${from}:F${from + lines.length - 1})`, aWhole(lines.length))
          : empty("maximum"),
        text("text", line.title),
        formula("maximum", rankedCell("rank", rows, place), aWhole(line.rank)),
        formula("points", rankedCell("total", rows, place), somePoints(line.total)),
        text("center", line.class ?? ""),
        text(
          "remark",
          earlier
            .filter(({ agency }) => agency === line.agency)
            .map((each) => `Năm ${each.year}: ${each.title}`)
            .join("\n"),
        ),
      ],
    };
  });
}
