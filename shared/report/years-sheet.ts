import { percentOf } from "../rollup/bloc-entry.ts";
import type { Rubric } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { fixed } from "../words/format.ts";
import type { PastYear } from "../years.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { type Sheet, text, whole } from "./workbook-plan.ts";

/**
 * Kết quả qua các năm: rank, percent of the year's maximum and class of each agency, oldest year first. Years are told
 * apart by percent only, because tables change from year to year.
 */
export function yearsSheet(input: SummaryInput): Sheet | undefined {
  const { season, desk, document, years } = input;
  if (years.length === 0) return undefined;
  const before = [...years].sort((a, b) => a.year - b.year);
  const ranked = document.lines.filter(({ rank }) => rank !== undefined).length;
  return tableSheet(input, {
    name: SHEET_NAMES.years,
    title: "KẾT QUẢ QUA CÁC NĂM",
    columns: [
      { title: "STT", width: 6 },
      { title: "Cơ quan, đơn vị", width: 34 },
      ...before.map(({ year }) => ({ title: `Năm ${year}`, width: 26 })),
      { title: `Năm ${season.year}`, width: 26 },
    ],
    rows: document.lines.map((line, index) => ({
      cells: [
        whole("maximum", index + 1),
        text("text", line.title),
        ...before.map((year) => text("center", resultThen(year, line.agency))),
        text("center", inWords(thisYear(line, desk.rubric), ranked)),
      ],
    })),
    frozen: 2,
    pagesWide: Math.ceil((before.length + 1) / 5),
  });
}

type Result = Omit<PastYear["agencies"][number], "agency">;

function resultThen({ agencies, ranked }: PastYear, agency: string): string {
  const then = agencies.find((each) => each.agency === agency);
  return then ? inWords(then, ranked) : "Chưa là thành viên";
}

function thisYear({ rank, total, band }: StandingsLine, { total: maximum, policy }: Rubric): Result {
  const title = policy.bands.find(({ id }) => id === band)?.title;
  return {
    ...(rank !== undefined && { rank }),
    ...(total !== undefined && percentOf(total, maximum)),
    ...(title !== undefined && { class: title }),
  };
}

/** "2/8 · 93,57 % · Xuất sắc". */
const inWords = ({ rank, percent, class: reached }: Result, ranked: number): string =>
  rank === undefined
    ? "Không xếp hạng"
    : [
        `${rank}/${ranked}`,
        ...(percent === undefined ? [] : [`${fixed(percent, "vi")} %`]),
        ...(reached === undefined ? [] : [reached]),
      ].join(" · ");
