import type { YearRecord } from "../record.ts";

/** The bloc's year 2021 as its source tells it; what was granted later is not in it. */
export const RECORD: YearRecord = {
  year: 2021,
  source:
    "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2021, ký giao ước thi đua năm 2022 của Khối thi đua các cơ quan Đảng thuộc Tỉnh ủy Nam Định, ngày 28/12/2021",
  lead: "ban-tuyen-giao-tinh-uy",
  met: "2021-12-28",
  signed: 100,
  proposed: [
    { award: "Cờ thi đua của Chính phủ", agencies: ["ban-tuyen-giao-tinh-uy"] },
    {
      award: "Cờ thi đua xuất sắc của Ủy ban nhân dân tỉnh",
      agencies: ["ban-dan-van-tinh-uy", "van-phong-tinh-uy", "bao-nam-dinh"],
    },
    {
      award: "Bằng khen của Ủy ban nhân dân tỉnh",
      agencies: [
        "ban-to-chuc-tinh-uy",
        "uy-ban-kiem-tra-tinh-uy",
        "ban-noi-chinh-tinh-uy",
        "truong-chinh-tri-truong-chinh",
        "dang-uy-khoi-co-quan-doanh-nghiep",
        "ban-bao-ve-cham-soc-suc-khoe-can-bo",
      ],
    },
  ],
  next: { year: 2022, lead: "ban-dan-van-tinh-uy" },
};
