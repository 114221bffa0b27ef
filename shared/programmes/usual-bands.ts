import type { WrittenRubric } from "../rubric.ts";

type Bands = NonNullable<WrittenRubric["policy"]["bands"]>;

/** The usual four classes, for tables whose source sets none: from 90, 80, 70 and 50 percent of `total`. */
export const usualBands = (total: 100 | 1000): Bands =>
  [
    { id: "xuat-sac", title: "Xuất sắc", percent: 90 },
    { id: "tot", title: "Tốt", percent: 80 },
    { id: "kha", title: "Khá", percent: 70 },
    { id: "trung-binh", title: "Trung bình", percent: 50 },
  ].map(({ percent, ...band }) => ({ ...band, from: String((percent * total) / 100) }));
