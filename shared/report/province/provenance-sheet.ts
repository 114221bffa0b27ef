import { entrySourceInWords } from "../../words/rollup.ts";
import { vietnamTime } from "../../words/vietnam-time.ts";
import { headedTable } from "../headed-table.ts";
import { type Sheet, text, whole } from "../workbook-plan.ts";
import { provinceHeading } from "./province-heading.ts";
import type { ProvinceInput } from "./province-report.ts";
import { PROVINCE_SHEETS } from "./province-sheet-names.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Khối, cụm", width: 38 },
  { title: "Nguồn kết quả", width: 18 },
  { title: "Số bản ghi", width: 8 },
  { title: "Bản ghi cuối (giờ Việt Nam)", width: 14 },
  { title: "Bảng không đọc được", width: 10 },
  { title: "SHA-256 của kết quả khối", width: 37 },
];

/** Nguồn: what the result of each bloc was made from, and the hash that names it. */
export function provenanceSheet(input: ProvinceInput): Sheet | undefined {
  const { entries } = input.overview;
  if (entries.length === 0) return undefined;
  return headedTable(provinceHeading(input), {
    name: PROVINCE_SHEETS.sources,
    title: "NGUỒN KẾT QUẢ CÁC KHỐI, CỤM",
    columns: COLUMNS,
    rows: entries.map(({ title, source, records, asOf, refusedCards, hash }, index) => ({
      cells: [
        whole("maximum", index + 1),
        text("text", title),
        text("center", entrySourceInWords(source, "vi")),
        whole("maximum", records),
        text("center", asOf === undefined ? "" : vietnamTime(asOf)),
        whole("maximum", refusedCards),
        text("code", hash),
      ],
    })),
    frozen: 2,
  });
}
