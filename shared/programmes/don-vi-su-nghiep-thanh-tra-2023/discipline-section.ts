import { composed } from "../composed.ts";
import { late } from "../measures.ts";
import {
  choice,
  count,
  criterion,
  date,
  each,
  flag,
  option,
  passed,
  shareOf,
  steps,
  takes,
} from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục II: the theme of the year, discipline that makes work effective. */
export const DISCIPLINE = composed({
  code: "II",
  title: "Siết chặt kỷ cương, tăng cường hiệu quả",
  max: "20",
  criteria: [
    criterion({
      code: "II.1",
      title: "Kỷ luật, kỷ cương và trách nhiệm của người đứng đầu",
      max: "7",
      base: option(
        choice("xep-loai", "Mức xếp loại người đứng đầu", {
          "xuat-sac": "Hoàn thành xuất sắc nhiệm vụ",
          tot: "Hoàn thành tốt nhiệm vụ",
          "hoan-thanh": "Hoàn thành nhiệm vụ",
          khong: "Không hoàn thành nhiệm vụ",
        }),
        { "xuat-sac": "7", tot: "6", "hoan-thanh": "4" },
      ),
      rows: [
        takes(
          "II.1.1",
          "Người bị kỷ luật: trừ 1 điểm/người",
          each("1", count("ky-luat", "Số người bị kỷ luật")),
          {
            atMost: "4",
          },
        ),
      ],
      note: note(1, 4),
    }),
    criterion({
      code: "II.2",
      title: "Phòng, chống tham nhũng; kê khai tài sản, thu nhập",
      max: "6",
      base: steps(
        shareOf(
          count("da-ke-khai", "Số người đã kê khai đúng quy định"),
          count("phai-ke-khai", "Số người có nghĩa vụ kê khai"),
        ),
        { from: "100", points: "6" },
        { from: "95", below: "100", points: "4" },
      ),
      rows: [
        takes(
          "II.2.1",
          "Nộp kết quả kê khai chậm: trừ 0,5 điểm/tuần",
          late("0.5", "2", "week", { named: "ke-khai", sent: date("ngay-nop", "Ngày nộp kết quả kê khai") }),
          { atMost: "2" },
        ),
      ],
      evidence: "required",
      note: note(3),
    }),
    criterion({
      code: "II.3",
      title: "Cải cách hành chính: văn bản giải quyết đúng hạn",
      max: "4",
      base: steps(
        shareOf(count("dung-han", "Số văn bản giải quyết đúng hạn"), count("den-han", "Số văn bản đến hạn")),
        { from: "98", points: "4" },
        { from: "95", below: "98", points: "3" },
        { from: "90", below: "95", points: "2" },
      ),
      note: note(8),
    }),
    criterion({
      code: "II.4",
      title: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
      max: "3",
      base: passed(flag("dat", "Có kế hoạch, chuyên đề và sơ kết trong năm")),
      note: note(5),
    }),
  ],
});
