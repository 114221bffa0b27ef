import { composed } from "../composed.ts";
import { marked, proportion, reaching, registered } from "../measures.ts";
import { count, criterion, each, flag, parts, takes } from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục IV: the movement itself: real, effective, thrifty. */
export const EMULATION = composed({
  code: "IV",
  title: "Công tác thi đua, khen thưởng: thực chất, hiệu quả, tiết kiệm",
  max: "20",
  criteria: [
    criterion({
      code: "IV.1",
      title: "Quán triệt Chỉ thị 34-CT/TU và Luật Thi đua, khen thưởng",
      max: "4",
      base: parts(
        { points: "2", done: flag("quan-triet", "Đã quán triệt đến cán bộ, đảng viên") },
        { points: "2", done: flag("ke-hoach", "Có kế hoạch, phát động phong trào của đơn vị") },
      ),
      note: note(1),
    }),
    criterion({
      code: "IV.2",
      title: "Tuyên truyền công tác kiểm tra, giám sát so với số đã đăng ký",
      max: "5",
      base: proportion(
        count("tin-bai", "Số tin, bài đã đăng"),
        registered(count("dang-ky", "Số tin, bài đã đăng ký")),
      ),
      note: note(8),
    }),
    criterion({
      code: "IV.3",
      title: "Cách làm hay, gương người tốt có minh chứng",
      max: "6",
      base: reaching(count("so-guong", "Số cách làm hay, gương người tốt"), "2", "4", "6"),
      evidence: "required",
      note: note(8, 9),
    }),
    criterion({
      code: "IV.4",
      title: "Đổi mới nội dung, hình thức phong trào thi đua",
      max: "5",
      base: marked("0.25"),
      note: note(9),
    }),
  ],
});

/** Mục VI: what formality and waste cost. */
export const DEDUCTIONS = composed({
  code: "VI",
  title: "Điểm trừ",
  max: "0",
  criteria: [
    criterion({
      code: "VI.1",
      title: "Thi đua hình thức, lãng phí",
      max: "0",
      floor: "none",
      deductAtMost: "5",
      rows: [
        takes(
          "VI.1.1",
          "Phong trào phát động mà không có kết quả: trừ 1 điểm/phong trào",
          each("1", count("hinh-thuc", "Số phong trào không có kết quả")),
        ),
        takes(
          "VI.1.2",
          "Chi sai quy định cho thi đua, khen thưởng: trừ 2 điểm/lần",
          each("2", count("lang-phi", "Số lần chi sai quy định")),
        ),
      ],
      note: note(1),
    }),
  ],
});
