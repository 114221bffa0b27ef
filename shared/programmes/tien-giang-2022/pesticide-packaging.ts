import type { WrittenSection } from "../../rubric.ts";
import { adds, choice, chosen, count, criterion, each, option, takes } from "../rows.ts";

const guidance = choice("chi-dao", "Chỉ đạo, báo cáo tuyên truyền thu gom", {
  "co-bao-cao": "Có báo cáo kèm tài liệu",
  "khong-cong-van": "Không có công văn chỉ đạo",
});
const collection = choice("thu-gom", "Tổ chức thu gom, chuyển giao xử lý", {
  "co-to-chuc": "Có tổ chức",
  "khong-to-chuc": "Không tổ chức",
});

export const PESTICIDE_PACKAGING: WrittenSection = {
  id: "c3",
  code: "C3",
  title: "Thu gom, xử lý bao gói thuốc bảo vệ thực vật",
  max: "5",
  criteria: [
    criterion({
      code: "C3.1",
      title: "Chỉ đạo, theo dõi xã tuyên truyền thu gom",
      max: "2",
      base: option(guidance, { "co-bao-cao": "2", "khong-cong-van": "0" }),
      rows: [
        takes(
          "C3.1.1",
          "Thiếu tài liệu chứng minh",
          each("0.1", count("thieu-tai-lieu", "Số mục thiếu tài liệu")),
          { atMost: "0.5", if: [chosen(guidance, "co-bao-cao")] },
        ),
      ],
      evidence: "required",
      note: "Bảng gốc không đánh mã dòng trừ; mã C3.1.1 đặt thêm. “0” và “−2” của trường hợp không có công văn là 0 điểm.",
    }),
    criterion({
      code: "C3.2",
      title: "Thu gom, chuyển giao xử lý ít nhất 2 lần mỗi năm ở mọi xã",
      max: "3",
      base: option(collection, { "co-to-chuc": "3", "khong-to-chuc": "0" }),
      rows: [
        takes(
          "C3.2.1",
          "Xã không tổ chức thu gom",
          each("0.2", count("xa-khong-thu-gom", "Số xã không tổ chức thu gom")),
          { atMost: "2", if: [chosen(collection, "co-to-chuc")] },
        ),
        takes(
          "C3.2.2",
          "Xã thu gom không đủ số lần",
          each("0.1", count("xa-thieu-lan", "Số xã thu gom không đủ số lần")),
          { atMost: "1", if: [chosen(collection, "co-to-chuc")] },
        ),
      ],
      evidence: "required",
      note: "Bảng gốc không đánh mã dòng trừ; mã C3.2.1, C3.2.2 đặt thêm. “0” và “−3” của trường hợp không tổ chức là 0 điểm.",
    }),
    criterion({
      code: "C3.3",
      title: "Thu gom ở mọi xã nhiều hơn 2 lần mỗi năm",
      max: "0",
      rows: [
        adds("C3.3.1", "Lần thu gom thêm", each("0.2", count("lan-them", "Số lần thu gom ngoài 2 lần")), {
          atMost: "1",
        }),
      ],
      evidence: "required",
      note: "Chỉ có điểm thưởng; số +1 ở cột Thưởng là mức tối đa. Mã C3.3.1 đặt thêm.",
    }),
  ],
};
