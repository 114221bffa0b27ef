import type { WrittenSection } from "../../rubric.ts";
import {
  choice,
  chosen,
  count,
  criterion,
  date,
  each,
  flag,
  onceDated,
  option,
  parts,
  passed,
  shareOf,
  stated,
  steps,
  takes,
} from "../rows.ts";

const communePlans = choice("ke-hoach-xa", "Kế hoạch của các xã", {
  co: "Có kế hoạch",
  khong: "Không xã nào có kế hoạch",
});
const upkeepReport = date("ngay-bao-cao", "Ngày gửi báo cáo kết quả duy trì, nâng chất");

export const RURAL_ENVIRONMENT: WrittenSection = {
  id: "c4",
  code: "C4",
  title: "Bảo vệ môi trường nông thôn",
  max: "4",
  criteria: [
    criterion({
      code: "C4.1",
      title: "Cải thiện kênh, rạch ô nhiễm",
      max: "2",
      base: passed(flag("da-trien-khai", "Đã triển khai và có giải pháp cải thiện kênh, rạch ô nhiễm")),
      evidence: "required",
    }),
    criterion({
      code: "C4.2",
      title: "Mô hình thu gom rác thải nhựa ở 100 % xã",
      max: "2",
      base: steps(
        shareOf(
          count("xa-co-mo-hinh", "Số xã có mô hình thu gom rác thải nhựa"),
          count("tong-so-xa", "Tổng số xã, phường, thị trấn"),
        ),
        { from: "100", points: "2" },
      ),
      evidence: "required",
    }),
  ],
};

export const NEW_COUNTRYSIDE: WrittenSection = {
  id: "c5",
  code: "C5",
  title: "Môi trường trong xây dựng nông thôn mới",
  max: "5",
  criteria: [
    criterion({
      code: "C5.1",
      title: "Hướng dẫn và kế hoạch kiểm tra các xã",
      max: "1",
      base: parts(
        { points: "0.5", done: flag("huong-dan", "Có văn bản hướng dẫn") },
        { points: "0.5", done: flag("ke-hoach-kiem-tra", "Có kế hoạch kiểm tra") },
      ),
      evidence: "required",
      note: "Hai nửa không có mã riêng trong bảng gốc.",
    }),
    criterion({
      code: "C5.2",
      title: "Kế hoạch duy trì, nâng chất của các xã",
      max: "1",
      base: option(communePlans, { co: "1", khong: "0" }),
      rows: [
        takes("C5.2.1", "Xã chưa có kế hoạch", each("0.2", count("xa-thieu", "Số xã chưa có kế hoạch")), {
          atMost: "1",
          if: [chosen(communePlans, "co")],
        }),
      ],
      evidence: "required",
      note: "Bảng gốc không đánh mã dòng trừ; mã C5.2.1 đặt thêm.",
    }),
    criterion({
      code: "C5.3",
      title: "Báo cáo kết quả duy trì, nâng chất tiêu chí môi trường",
      max: "3",
      base: onceDated("3", upkeepReport),
      rows: [
        takes(
          "C5.3.1",
          "Xã duy trì, nâng chất không đạt",
          each("0.2", count("xa-khong-dat", "Số xã không đạt theo đánh giá của Sở")),
          { atMost: "2", if: [stated(upkeepReport)] },
        ),
      ],
      note: "Bảng gốc không đánh mã dòng trừ (mã C5.3.1 đặt thêm) và không nói trường hợp không có báo cáo: 0 điểm.",
    }),
  ],
};
