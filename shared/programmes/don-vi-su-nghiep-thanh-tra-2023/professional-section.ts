import { composed } from "../composed.ts";
import { proportion, registered } from "../measures.ts";
import { count, criterion, each, GIVEN, shareOf, steps, takes } from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục I: the year's own work of a public-service unit. */
export const PROFESSIONAL = composed({
  code: "I",
  title: "Thực hiện nhiệm vụ chính trị, chuyên môn",
  max: "50",
  criteria: [
    criterion({
      code: "I.1",
      title: "Hoàn thành kế hoạch công tác năm",
      max: "15",
      base: proportion(
        count("hoan-thanh", "Số nhiệm vụ đã hoàn thành"),
        count("ke-hoach", "Số nhiệm vụ theo kế hoạch"),
      ),
      evidence: "required",
      note: note(1),
    }),
    criterion({
      code: "I.2",
      title: "Đổi mới nghiệp vụ, ứng dụng công nghệ thông tin",
      max: "10",
      base: steps(
        shareOf(
          count("da-ung-dung", "Số việc đã ứng dụng công nghệ thông tin"),
          count("ke-hoach", "Số việc theo kế hoạch"),
        ),
        { from: "100", points: "10" },
        { from: "80", below: "100", points: "8" },
        { from: "50", below: "80", points: "5" },
      ),
      note: note(6),
    }),
    criterion({
      code: "I.3",
      title: "Tuyên truyền, phổ biến pháp luật: sản phẩm so với chỉ tiêu đã đăng ký",
      max: "10",
      base: proportion(
        count("san-pham", "Số sản phẩm tuyên truyền đã thực hiện"),
        registered(count("dang-ky", "Số sản phẩm đã đăng ký")),
        "50",
      ),
      evidence: "required",
      note: note(7),
    }),
    criterion({
      code: "I.4",
      title: "Xây dựng thể chế, xây dựng Ngành",
      max: "8",
      base: GIVEN,
      rows: [
        takes(
          "I.4.1",
          "Việc được giao trễ hạn: trừ 1 điểm/việc",
          each("1", count("tre-han", "Số việc trễ hạn")),
        ),
      ],
      note: note(9),
    }),
    criterion({
      code: "I.5",
      title: "Phối hợp với các đơn vị",
      max: "7",
      base: GIVEN,
      rows: [
        takes(
          "I.5.1",
          "Không phối hợp khi được đề nghị: trừ 1 điểm/lần",
          each("1", count("khong-phoi-hop", "Số lần không phối hợp")),
        ),
      ],
      note: note(10),
    }),
  ],
});
