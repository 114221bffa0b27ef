import { composed } from "../composed.ts";
import { marked } from "../measures.ts";
import {
  choice,
  count,
  criterion,
  each,
  flag,
  GIVEN,
  option,
  passed,
  shareOf,
  steps,
  takes,
} from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục II: the Party organisation, discipline, the workplace and the unions. */
export const PARTY = composed({
  code: "II",
  title: "Xây dựng Đảng, cơ quan, đoàn thể",
  max: "20",
  criteria: [
    criterion({
      code: "II.1",
      title: "Xếp loại tổ chức đảng trong năm",
      max: "6",
      base: option(
        choice("xep-loai", "Mức xếp loại", {
          "xuat-sac": "Hoàn thành xuất sắc nhiệm vụ",
          tot: "Hoàn thành tốt nhiệm vụ",
          "hoan-thanh": "Hoàn thành nhiệm vụ",
          khong: "Không hoàn thành nhiệm vụ",
        }),
        { "xuat-sac": "6", tot: "5", "hoan-thanh": "3" },
      ),
      evidence: "required",
      note: note(2, 7),
    }),
    criterion({
      code: "II.2",
      title: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
      max: "3",
      base: passed(flag("dat", "Có kế hoạch, chuyên đề và sơ kết trong năm")),
      note: note(3),
    }),
    criterion({
      code: "II.3",
      title: "Kỷ luật, kỷ cương: không có cán bộ bị kỷ luật",
      max: "4",
      base: GIVEN,
      rows: [
        takes(
          "II.3.1",
          "Bị khiển trách: trừ 1 điểm/người",
          each("1", count("khien-trach", "Số người bị khiển trách")),
          {
            exemption: "Cơ quan tự phát hiện và xử lý: không trừ",
          },
        ),
        takes(
          "II.3.2",
          "Bị cảnh cáo trở lên: trừ 2 điểm/người",
          each("2", count("canh-cao", "Số người bị cảnh cáo trở lên")),
          { exemption: "Cơ quan tự phát hiện và xử lý: không trừ" },
        ),
      ],
      note: note(6),
    }),
    criterion({
      code: "II.4",
      title: "Văn hóa công sở, cải cách hành chính",
      max: "3",
      base: marked("0.25"),
      note: note(8, 9),
    }),
    criterion({
      code: "II.5",
      title: "Công đoàn, Đoàn thanh niên, Hội phụ nữ vững mạnh",
      max: "2",
      base: steps(
        shareOf(
          count("vung-manh", "Số tổ chức xếp loại từ tốt trở lên"),
          count("tong-so", "Số tổ chức đoàn thể"),
        ),
        { from: "100", points: "2" },
        { from: "50", below: "100", points: "1" },
      ),
      note: note(7),
    }),
    criterion({
      code: "II.6",
      title: "Thực hành tiết kiệm, phòng, chống tham nhũng, lãng phí",
      max: "2",
      base: passed(flag("dat", "Thực hiện đủ kế hoạch, không có vụ việc")),
      note: note(6),
    }),
  ],
});
