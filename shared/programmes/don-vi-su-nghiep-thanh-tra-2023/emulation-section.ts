import { composed } from "../composed.ts";
import { late, proportion, registered } from "../measures.ts";
import { count, criterion, date, each, flag, GIVEN, parts, takes } from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục III: movements, and what was registered at the signing of the pledge against what was achieved. */
export const EMULATION = composed({
  code: "III",
  title: "Phong trào thi đua, danh hiệu đã đăng ký",
  max: "20",
  criteria: [
    criterion({
      code: "III.1",
      title: "Thực hiện Chỉ thị 34-CT/TW, phát động thi đua đầu năm",
      max: "4",
      base: GIVEN,
      rows: [
        takes(
          "III.1.1",
          "Phát động chậm: trừ 1 điểm; không phát động: trừ 4 điểm",
          late("1", "4", "document", { named: "phat-dong", sent: date("ngay-phat-dong", "Ngày phát động") }),
        ),
      ],
      note: note(2),
    }),
    criterion({
      code: "III.2",
      title: "Tổ chức các phong trào thi đua yêu nước theo chủ đề năm",
      max: "4",
      base: parts(
        { points: "2", done: flag("ke-hoach", "Có kế hoạch theo chủ đề năm") },
        { points: "2", done: flag("so-ket", "Có sơ kết, rút kinh nghiệm") },
      ),
      note: note(1),
    }),
    criterion({
      code: "III.3",
      title: "Hưởng ứng phong trào chung của cả nước",
      max: "3",
      base: parts(
        { points: "1", done: flag("nong-thon-moi", "Chung sức xây dựng nông thôn mới") },
        { points: "1", done: flag("vi-nguoi-ngheo", "Vì người nghèo") },
        { points: "1", done: flag("van-hoa-cong-so", "Xây dựng văn hoá công sở") },
      ),
      note: note(11),
    }),
    criterion({
      code: "III.4",
      title: "Danh hiệu tập thể đạt được so với đăng ký",
      max: "5",
      base: proportion(
        count("dat", "Số danh hiệu tập thể đạt được"),
        registered(count("dang-ky", "Số danh hiệu tập thể đã đăng ký")),
      ),
      evidence: "required",
      note: note(1),
    }),
    criterion({
      code: "III.5",
      title: "Danh hiệu cá nhân đạt được so với đăng ký (đếm số, không nêu tên)",
      max: "4",
      base: proportion(
        count("dat", "Số danh hiệu cá nhân đạt được"),
        registered(count("dang-ky", "Số danh hiệu cá nhân đã đăng ký")),
      ),
      evidence: "required",
      note: note(1),
    }),
  ],
});

/** Mục IV: what the bloc asks of its members at the signing, through the year and at its end. */
export const BLOC_DUTIES = composed({
  code: "IV",
  title: "Đăng ký, giao ước, sơ kết, tổng kết",
  max: "10",
  criteria: [
    criterion({
      code: "IV.1",
      title: "Đăng ký danh hiệu, hình thức khen thưởng đúng hạn",
      max: "4",
      base: GIVEN,
      rows: [
        takes(
          "IV.1.1",
          "Đăng ký chậm: trừ 1 điểm/tuần; không đăng ký: trừ 4 điểm",
          late("1", "4", "week", { named: "dang-ky", sent: date("ngay-dang-ky", "Ngày gửi đăng ký") }),
        ),
      ],
      note: note(2),
    }),
    criterion({
      code: "IV.2",
      title: "Báo cáo sơ kết, tổng kết đúng hạn",
      max: "4",
      base: GIVEN,
      rows: [
        takes(
          "IV.2.1",
          "Gửi chậm: trừ 1 điểm/báo cáo; không gửi: trừ 2 điểm/báo cáo",
          late(
            "1",
            "2",
            "document",
            { named: "so-ket", sent: date("ngay-so-ket", "Ngày gửi báo cáo sơ kết") },
            { named: "tong-ket", sent: date("ngay-tong-ket", "Ngày gửi báo cáo tổng kết") },
          ),
        ),
      ],
      note: note(2),
    }),
    criterion({
      code: "IV.3",
      title: "Tham gia hoạt động của Khối",
      max: "2",
      base: GIVEN,
      rows: [takes("IV.3.1", "Vắng mặt: trừ 0,5 điểm/lần", each("0.5", count("vang", "Số lần vắng mặt")))],
      note: note(10),
    }),
  ],
});
