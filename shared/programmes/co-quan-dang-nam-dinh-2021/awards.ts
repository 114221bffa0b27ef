import type { WrittenBloc } from "../../season.ts";

const GROUND =
  "Đề nghị của Khối năm 2021: 01 Cờ thi đua của Chính phủ, 03 Cờ thi đua và 06 Bằng khen của UBND tỉnh";

/** What the bloc proposed for 2021, as on record: 1 + 3 + 6 places for ten members, the best ranked first. */
export const PARTY_AGENCIES_AWARDS: NonNullable<WrittenBloc["awards"]> = [
  {
    id: "co-chinh-phu",
    kind: "title",
    title: "Cờ thi đua của Chính phủ",
    ground: GROUND,
    by: "rank",
    quota: { of: "count", count: 1 },
  },
  {
    id: "co-tinh",
    kind: "title",
    title: "Cờ thi đua xuất sắc của UBND tỉnh",
    ground: GROUND,
    by: "rank",
    quota: { of: "count", count: 3 },
  },
  {
    id: "bang-khen-tinh",
    kind: "commendation",
    title: "Bằng khen của UBND tỉnh",
    ground: GROUND,
    by: "rank",
    quota: { of: "count", count: 6 },
  },
];
