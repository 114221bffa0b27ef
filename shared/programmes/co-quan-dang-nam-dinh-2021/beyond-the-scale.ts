import { composed } from "../composed.ts";
import { adds, count, criterion, each, flag, takes } from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục IV: bonuses, at most 5 in all. */
export const BONUSES = composed({
  code: "IV",
  title: "Điểm thưởng (tối đa 5 điểm)",
  max: "0",
  atMost: "5",
  criteria: [
    criterion({
      code: "IV.1",
      title: "Tập thể được cấp trên khen thưởng, có mô hình mới, đóng góp cho hoạt động chung của Khối",
      max: "0",
      evidence: "required",
      rows: [
        adds(
          "IV.1.1",
          "Huân chương, Bằng khen của Thủ tướng Chính phủ: cộng 2 điểm",
          each("2", flag("khen-cap-nha-nuoc", "Tập thể được tặng trong năm")),
        ),
        adds(
          "IV.1.2",
          "Mô hình mới được tỉnh nhân rộng: cộng 1 điểm",
          each("1", flag("mo-hinh-moi", "Có mô hình được nhân rộng")),
        ),
        adds(
          "IV.1.3",
          "Đăng cai hoạt động của Khối: cộng 1 điểm",
          each("1", flag("dang-cai", "Có đăng cai trong năm")),
        ),
        adds(
          "IV.1.4",
          "Vượt chỉ tiêu đã đăng ký từ 20 % trở lên: cộng 1 điểm",
          each("1", flag("vuot-chi-tieu", "Có chỉ tiêu vượt từ 20 % trở lên")),
        ),
      ],
      note: note(1),
    }),
  ],
});

/** Mục V: deductions from the whole card. An over-claimed total costs a point by the table's policy. */
export const DEDUCTIONS = composed({
  code: "V",
  title: "Điểm trừ",
  max: "0",
  criteria: [
    criterion({
      code: "V.1",
      title: "Các trường hợp bị trừ điểm",
      max: "0",
      floor: "none",
      rows: [
        takes(
          "V.1.1",
          "Báo cáo chậm: trừ 0,5 điểm/lần",
          each("0.5", count("bao-cao-cham", "Số lần báo cáo chậm")),
        ),
        takes(
          "V.1.2",
          "Báo cáo sai số liệu: trừ 1 điểm/lần",
          each("1", count("sai-so-lieu", "Số lần sai số liệu")),
        ),
        takes(
          "V.1.3",
          "Đơn thư phản ánh được kết luận là đúng: trừ 2 điểm/đơn",
          each("2", count("don-thu", "Số đơn thư đúng")),
        ),
      ],
      note: note(6),
    }),
  ],
});
