import { placesToFill } from "./placeholders.ts";
import type { Programme } from "./programme.ts";
import { frameTable } from "./uy-ban-kiem-tra-khoi-2023/frame-table.ts";

/** The source names no unit: places to fill in, each with two criteria of its own to name. */
const UNITS = placesToFill("don-vi", "Đơn vị", 1, 5);

const TABLE = frameTable(
  UNITS.map(({ id, title }) => ({
    id,
    own: [
      { title: `Tiêu chí riêng 1 của ${title}`, max: "10", by: "target" },
      { title: `Tiêu chí riêng 2 của ${title}`, max: "10", by: "mark" },
    ],
  })),
);

/** Cấp ủy, Ủy ban kiểm tra các cấp trong Đảng bộ Khối các cơ quan tỉnh, 2023: a frame, and each unit's own criteria. No scores. */
export const UY_BAN_KIEM_TRA_KHOI_2023: Programme = {
  id: "uy-ban-kiem-tra-khoi-2023",
  title: "Cấp ủy, Ủy ban kiểm tra các cấp trong Đảng bộ Khối các cơ quan tỉnh năm 2023",
  season: {
    id: "uy-ban-kiem-tra-khoi-2023",
    title: "Năm thi đua 2023, cấp ủy, ủy ban kiểm tra các cấp trong Đảng bộ Khối các cơ quan tỉnh",
    year: 2023,
    // The due instant is a configuration of ours, for the secretariat to set.
    periods: [
      {
        id: "nam",
        title: "Năm 2023",
        from: "2023-01-01",
        to: "2023-12-31",
        due: "2023-12-15T17:00:00+07:00",
      },
    ],
    blocs: [
      {
        id: "khoi-kiem-tra-dang",
        label: "khối",
        title: "Cấp ủy, Ủy ban kiểm tra các cấp trong Đảng bộ Khối các cơ quan tỉnh",
        rubric: TABLE.id,
        visibility: "after-close",
        agencies: [...UNITS],
      },
    ],
  },
  rubrics: [TABLE],
};
