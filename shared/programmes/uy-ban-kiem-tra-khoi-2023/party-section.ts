import { composed } from "../composed.ts";
import {
  choice,
  count,
  criterion,
  each,
  flag,
  GIVEN,
  option,
  parts,
  shareOf,
  steps,
  takes,
} from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục II: the Party organisation and discipline. */
export const PARTY = composed({
  code: "II",
  title: "Xây dựng Đảng, kỷ luật, cải cách hành chính",
  max: "20",
  criteria: [
    criterion({
      code: "II.1",
      title: "Xếp loại tổ chức đảng trong năm",
      max: "8",
      base: option(
        choice("xep-loai", "Mức xếp loại", {
          "xuat-sac": "Hoàn thành xuất sắc nhiệm vụ",
          tot: "Hoàn thành tốt nhiệm vụ",
          "hoan-thanh": "Hoàn thành nhiệm vụ",
          khong: "Không hoàn thành nhiệm vụ",
        }),
        { "xuat-sac": "8", tot: "7", "hoan-thanh": "4" },
      ),
      evidence: "required",
      note: note(2),
    }),
    criterion({
      code: "II.2",
      title: "Trách nhiệm nêu gương của cán bộ, đảng viên",
      max: "5",
      base: GIVEN,
      rows: [
        takes(
          "II.2.1",
          "Đảng viên vi phạm trách nhiệm nêu gương: trừ 1 điểm/người",
          each("1", count("vi-pham", "Số đảng viên vi phạm")),
        ),
      ],
      note: note(2),
    }),
    criterion({
      code: "II.3",
      title: "Cải cách hành chính, kỷ luật; thay thế người không hoàn thành nhiệm vụ",
      max: "7",
      base: GIVEN,
      rows: [
        takes("II.3.1", "Việc trễ hạn: trừ 0,5 điểm/việc", each("0.5", count("tre-han", "Số việc trễ hạn"))),
        takes(
          "II.3.2",
          "Người không hoàn thành nhiệm vụ chưa được xem xét thay thế: trừ 1 điểm/người",
          each("1", count("chua-thay-the", "Số người chưa được xem xét thay thế")),
        ),
      ],
      note: note(5),
    }),
  ],
});

/** Mục III: unions, and the life of the staff. */
export const UNIONS = composed({
  code: "III",
  title: "Đoàn thể, đời sống của cán bộ",
  max: "10",
  criteria: [
    criterion({
      code: "III.1",
      title: "Công đoàn và các đoàn thể vững mạnh",
      max: "6",
      base: steps(
        shareOf(
          count("vung-manh", "Số tổ chức xếp loại từ tốt trở lên"),
          count("tong-so", "Số tổ chức đoàn thể"),
        ),
        { from: "100", points: "6" },
        { from: "75", below: "100", points: "4" },
        { from: "50", below: "75", points: "2" },
      ),
      note: note(6),
    }),
    criterion({
      code: "III.2",
      title: "Chăm lo đời sống vật chất, tinh thần của cán bộ",
      max: "4",
      base: parts(
        { points: "2", done: flag("vat-chat", "Có việc làm cụ thể chăm lo đời sống vật chất") },
        { points: "2", done: flag("tinh-than", "Có hoạt động văn hóa, thể thao") },
      ),
      note: note(7),
    }),
  ],
});
