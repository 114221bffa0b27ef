import { fixed } from "../../words/format.ts";
import { stateInWords } from "../../words/standings.ts";
import { CHECK_NOTE } from "../checked-table.ts";
import type { DraftRow } from "../laid-out.ts";
import type { StyleName } from "../styles.ts";
import { text } from "../workbook-plan.ts";
import type { CardInput } from "./card-report.ts";

/** What stands under the table: by which table it was scored, where the agency stands, what marks mean. */
export function notesOf({ place, rubric, rows }: CardInput, hasFigures: boolean): readonly string[] {
  const isCredited = rows.some((row) => row.kind === "criterion" && row.notApplicable && row.figures.final);
  return [
    `Bảng tiêu chí: ${rubric.title}, phiên bản ${rubric.version}. Căn cứ: ${rubric.ground}.`,
    ...(place ? [placeInWords(place)] : []),
    ...(rows.some((row) => row.kind === "criterion" && row.againstBest) ? [AGAINST_BEST] : []),
    ...(isCredited ? ["*: tiêu chí không áp dụng, tính đủ điểm theo quy định của bảng tiêu chí."] : []),
    ...(hasFigures ? [CHECK_NOTE] : []),
  ];
}

const AGAINST_BEST =
  "Tiêu chí tính theo đơn vị cao nhất trong khối: cột của từng vòng chấm và cách tính ghi mức bảo đảm; điểm chốt tính khi đã rõ đơn vị cao nhất.";

function placeInWords(place: NonNullable<CardInput["place"]>): string {
  const { state, rank, ranked, reason, above, below } = place;
  const standing = rank === undefined ? stateInWords(state, "vi") : `Xếp hạng ${rank}/${ranked}`;
  const next = (label: string, each: typeof above) =>
    each ? [`${label}: ${each.title} (hạng ${each.rank}, ${fixed(each.total, "vi")} điểm)`] : [];
  return [
    place.class === undefined ? standing : `${standing}, xếp loại ${place.class}`,
    reason,
    ...next("Xếp ngay trên", above),
    ...next("Xếp ngay dưới", below),
  ].join(". ");
}

/** Who made the paper on the left, the head of the agency on the right, with room to sign: never parted by a page. */
export function signatures(across: number): readonly DraftRow[] {
  const half = 3;
  const line = (left: string, right: string, style: StyleName): DraftRow => ({
    cells: [text(style, left), ...Array.from({ length: half - 1 }, () => undefined), text(style, right)],
    spans: [
      [1, half],
      [half + 1, across],
    ],
    stays: true,
  });
  return [
    { cells: [], stays: true },
    line("", "………, ngày …… tháng …… năm ……", "signature-note"),
    line("NGƯỜI LẬP BẢNG", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "signature"),
    line("(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)", "signature-note"),
    { cells: [], height: SIGNING },
  ];
}

/** Room for a signature and a stamp, in points. */
const SIGNING = 70;
