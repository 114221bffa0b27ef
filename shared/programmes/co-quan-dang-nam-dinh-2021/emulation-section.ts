import { composed } from "../composed.ts";
import { late, marked, reaching } from "../measures.ts";
import { count, criterion, date, each, GIVEN, takes } from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục III: the emulation work itself. */
export const EMULATION = composed({
  code: "III",
  title: "Công tác thi đua, khen thưởng",
  max: "20",
  criteria: [
    criterion({
      code: "III.1",
      title: "Ban hành kế hoạch, phát động thi đua đầu năm",
      max: "3",
      base: GIVEN,
      rows: [
        takes(
          "III.1.1",
          "Phát động chậm: trừ 1 điểm; không phát động: trừ 3 điểm",
          late("1", "3", "document", { named: "phat-dong", sent: date("ngay-phat-dong", "Ngày phát động") }),
        ),
      ],
      note: note(1),
    }),
    criterion({
      code: "III.2",
      title: "Đăng ký danh hiệu, hình thức khen thưởng đúng hạn",
      max: "2",
      base: GIVEN,
      rows: [
        takes(
          "III.2.1",
          "Đăng ký chậm: trừ 0,5 điểm/tuần; không đăng ký: trừ 2 điểm",
          late("0.5", "2", "week", { named: "dang-ky", sent: date("ngay-dang-ky", "Ngày gửi đăng ký") }),
        ),
      ],
      note: note(1),
    }),
    criterion({
      code: "III.3",
      title: "Hưởng ứng các phong trào thi đua của Trung ương và của tỉnh",
      max: "3",
      base: marked("0.25"),
      note: note(1),
    }),
    criterion({
      code: "III.4",
      title: "Điển hình tiên tiến được giới thiệu, biểu dương",
      max: "3",
      base: reaching(count("so-dien-hinh", "Số điển hình được giới thiệu, biểu dương"), "1.5", "3"),
      evidence: "required",
      note: note(1),
    }),
    criterion({
      code: "III.5",
      title: "Sáng kiến, đề tài khoa học được công nhận",
      max: "3",
      base: reaching(count("so-sang-kien", "Số sáng kiến, đề tài được công nhận"), "1", "2", "3"),
      evidence: "required",
      note: note(5),
    }),
    criterion({
      code: "III.6",
      title: "Hồ sơ khen thưởng đúng quy định, đúng hạn",
      max: "3",
      base: GIVEN,
      rows: [
        takes(
          "III.6.1",
          "Hồ sơ bị trả lại: trừ 0,5 điểm/hồ sơ",
          each("0.5", count("tra-lai", "Số hồ sơ bị trả lại")),
        ),
      ],
      note: note(1),
    }),
    criterion({
      code: "III.7",
      title: "Tham gia đủ hoạt động của Khối",
      max: "2",
      base: GIVEN,
      rows: [takes("III.7.1", "Vắng mặt: trừ 0,5 điểm/lần", each("0.5", count("vang", "Số lần vắng mặt")))],
      note: note(1),
    }),
    criterion({
      code: "III.8",
      title: "Gửi bảng tự chấm điểm và báo cáo năm đúng hạn",
      max: "1",
      base: GIVEN,
      rows: [
        takes(
          "III.8.1",
          "Gửi chậm hoặc không gửi: 0 điểm",
          late("1", "1", "document", {
            named: "bao-cao-nam",
            sent: date("ngay-gui", "Ngày gửi báo cáo năm"),
          }),
        ),
      ],
      note: note(1),
    }),
  ],
});
