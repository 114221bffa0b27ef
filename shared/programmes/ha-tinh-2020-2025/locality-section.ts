import { composed } from "../composed.ts";
import { proportion } from "../measures.ts";
import { amount, count, criterion, each, figure, GIVEN, percent, shareOf, steps, takes } from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục I of the localities' table. */
export const LOCALITY_WORK = composed({
  code: "I",
  title: "Phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh",
  max: "600",
  criteria: [
    criterion({
      code: "I.1",
      title: "Thu ngân sách trên địa bàn",
      max: "120",
      base: proportion(
        amount("thuc-thu", "Số thu của kỳ (tỷ đồng)"),
        amount("du-toan", "Dự toán của kỳ (tỷ đồng)"),
      ),
      evidence: "required",
      note: note(7),
    }),
    criterion({
      code: "I.2",
      title: "Giải ngân vốn đầu tư công",
      max: "100",
      base: steps(
        figure(percent("ty-le", "Tỷ lệ giải ngân của kỳ")),
        { from: "95", points: "100" },
        { from: "90", below: "95", points: "80" },
        { from: "80", below: "90", points: "50" },
      ),
      note: note(7),
    }),
    criterion({
      code: "I.3",
      title: "Xây dựng nông thôn mới, đô thị văn minh",
      max: "100",
      base: proportion(count("dat", "Số tiêu chí đạt thêm"), count("ke-hoach", "Số tiêu chí theo kế hoạch")),
      evidence: "required",
      note: note(7),
    }),
    criterion({
      code: "I.4",
      title: "Giảm nghèo, giáo dục, y tế: chỉ tiêu hoàn thành",
      max: "160",
      base: proportion(
        count("hoan-thanh", "Số chỉ tiêu hoàn thành"),
        count("duoc-giao", "Số chỉ tiêu được giao"),
      ),
      note: note(7),
    }),
    criterion({
      code: "I.5",
      title: "Quốc phòng, an ninh, tiếp công dân",
      max: "60",
      base: GIVEN,
      rows: [
        takes(
          "I.5.1",
          "Vụ việc phức tạp kéo dài: trừ 10 điểm/vụ",
          each("10", count("phuc-tap", "Số vụ việc phức tạp kéo dài")),
        ),
      ],
      note: note(7),
    }),
    criterion({
      code: "I.6",
      title: "Thủ tục hành chính giải quyết trước và đúng hạn",
      max: "60",
      base: steps(
        shareOf(count("dung-han", "Số hồ sơ đúng hạn"), count("den-han", "Số hồ sơ đến hạn")),
        { from: "98", points: "60" },
        { from: "95", below: "98", points: "45" },
        { from: "90", below: "95", points: "30" },
      ),
      note: note(7),
    }),
  ],
});
