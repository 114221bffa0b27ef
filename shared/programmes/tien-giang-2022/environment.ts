import type { WrittenSection } from "../../rubric.ts";
import {
  accrues,
  adds,
  choice,
  chosen,
  count,
  criterion,
  each,
  figure,
  option,
  percent,
  shareOf,
  steps,
  takes,
} from "../rows.ts";
import { NEW_COUNTRYSIDE, RURAL_ENVIRONMENT } from "./countryside.ts";
import { PESTICIDE_PACKAGING } from "./pesticide-packaging.ts";
import { ENVIRONMENT_OFFICE } from "./scorers.ts";

const treated = figure(percent("ty-le-co-so", "Tỷ lệ cơ sở xử lý chất thải đạt tiêu chuẩn (%)"));

const summary = choice("bao-cao", "Báo cáo tổng hợp 05 chỉ tiêu", {
  co: "Có báo cáo",
  khong: "Không báo cáo",
});

/** C6 follows C3, C4 and C5, which are headings: a heading of its own keeps the table's order. */
const SUMMARY_REPORT: WrittenSection = {
  id: "c-bc",
  code: "C.BC",
  title: "Báo cáo tổng hợp",
  composed: true,
  max: "1",
  criteria: [
    criterion({
      code: "C6",
      title: "Báo cáo tổng hợp 05 chỉ tiêu môi trường",
      max: "1",
      base: option(summary, { co: "1", khong: "0" }),
      rows: [
        takes(
          "C6.1",
          "Thiếu tài liệu chứng minh",
          each("0.1", count("thieu-tai-lieu", "Số mục thiếu tài liệu")),
          { atMost: "0.5", if: [chosen(summary, "co")] },
        ),
      ],
      evidence: "required",
      note: "Hạn gửi là 5 ngày trước ngày Sở chấm điểm; bảng không trừ điểm gửi trễ. “−1” khi không báo cáo là 0 điểm. Bảng gốc không đánh mã dòng trừ; mã C6.1 đặt thêm.",
    }),
  ],
};

export const ENVIRONMENT: WrittenSection = {
  id: "c",
  code: "C",
  title: "Chỉ tiêu môi trường",
  max: "25",
  verifier: ENVIRONMENT_OFFICE,
  criteria: [
    criterion({
      code: "C1",
      title: "Thu gom, xử lý chất thải rắn đô thị",
      max: "5",
      base: steps(
        shareOf(
          count("ho-duoc-thu-gom", "Số hộ đô thị được thu gom"),
          count("tong-so-ho", "Tổng số hộ đô thị"),
        ),
        { above: "98", points: "5" },
        { from: "97", below: "98", points: "4" },
        { from: "96", below: "97", points: "3" },
      ),
      evidence: "required",
      note: "Bảng gốc ghi “trên 98 %” và “dưới 98 %”: đúng 98 % không thuộc mức nào.",
    }),
    criterion({
      code: "C2",
      title: "Cơ sở xử lý chất thải đạt tiêu chuẩn môi trường",
      max: "5",
      base: steps(
        treated,
        { above: "90", points: "5" },
        { from: "80", below: "90", points: "4" },
        { from: "70", below: "80", points: "3" },
      ),
      rows: [
        adds(
          "C2.4",
          "Trên 92 %, mỗi 1 % thêm",
          accrues(treated, { above: "92", first: "0.1", every: "1", each: "0.1" }),
          { atMost: "0.5" },
        ),
      ],
      evidence: "required",
      note: "Bảng gốc ghi “trên 90 %” và “dưới 90 %”: đúng 90 % không thuộc mức nào.",
    }),
  ],
  sections: [PESTICIDE_PACKAGING, RURAL_ENVIRONMENT, NEW_COUNTRYSIDE, SUMMARY_REPORT],
};
