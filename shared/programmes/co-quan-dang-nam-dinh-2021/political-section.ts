import { composed } from "../composed.ts";
import { proportion } from "../measures.ts";
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

/** Mục I: the work the Party committee gave for the year. */
export const POLITICAL = composed({
  code: "I",
  title: "Thực hiện nhiệm vụ chính trị, chuyên môn",
  max: "60",
  criteria: [
    criterion({
      code: "I.1",
      title: "Hoàn thành chương trình công tác năm Tỉnh ủy giao",
      max: "20",
      base: proportion(
        count("hoan-thanh", "Số nhiệm vụ đã hoàn thành"),
        count("duoc-giao", "Số nhiệm vụ được giao"),
      ),
      evidence: "required",
      note: note(4),
    }),
    criterion({
      code: "I.2",
      title: "Chất lượng tham mưu đề án, nghị quyết, quy định",
      max: "15",
      base: steps(
        shareOf(count("thong-qua", "Số văn bản được thông qua"), count("tham-muu", "Số văn bản tham mưu")),
        { from: "100", points: "15" },
        { from: "90", below: "100", points: "12" },
        { from: "80", below: "90", points: "9" },
      ),
      evidence: "required",
      note: note(4),
    }),
    criterion({
      code: "I.3",
      title: "Văn bản được giao đúng tiến độ",
      max: "10",
      base: GIVEN,
      deductAtMost: "10",
      rows: [
        takes(
          "I.3.1",
          "Văn bản trễ: trừ 0,5 điểm/văn bản",
          each("0.5", count("van-ban-tre", "Số văn bản trễ")),
        ),
      ],
      note: note(4),
    }),
    criterion({
      code: "I.4",
      title: "Sơ kết, tổng kết nghị quyết, kết luận theo kế hoạch",
      max: "5",
      base: passed(flag("du-ke-hoach", "Đã sơ kết, tổng kết đủ theo kế hoạch")),
      note: note(2),
    }),
    criterion({
      code: "I.5",
      title: "Công tác kiểm tra, giám sát, phối hợp",
      max: "5",
      base: GIVEN,
      rows: [
        takes(
          "I.5.1",
          "Không phối hợp khi được đề nghị: trừ 0,5 điểm/lần",
          each("0.5", count("khong-phoi-hop", "Số lần không phối hợp")),
        ),
      ],
      note: note(7),
    }),
    criterion({
      code: "I.6",
      title: "Ứng dụng công nghệ thông tin, chuyển đổi số trong cơ quan Đảng",
      max: "5",
      base: option(
        choice("muc-do", "Mức độ thực hiện kế hoạch ứng dụng công nghệ thông tin", {
          "day-du": "Thực hiện đầy đủ",
          "mot-phan": "Thực hiện một phần",
          "chua-co": "Chưa thực hiện",
        }),
        { "day-du": "5", "mot-phan": "3" },
      ),
      note: note(8),
    }),
  ],
});
