import type { WrittenSection } from "../../rubric.ts";
import {
  adds,
  bestOf,
  count,
  criterion,
  each,
  figure,
  flag,
  GIVEN,
  inBand,
  percent,
  stated,
  steps,
  takes,
} from "../rows.ts";
import { INSPECTORATE } from "./scorers.ts";

const planned = flag("co-ke-hoach", "Có xây dựng và thực hiện kế hoạch thanh tra, kiểm tra");
const achieved = figure(percent("ty-le-thuc-hien", "Tỷ lệ thực hiện chỉ tiêu kế hoạch (%)"));
const underThePlan = { if: [stated(planned)] };

export const INSPECTION: WrittenSection = {
  id: "d",
  code: "d",
  title: "Thanh tra, kiểm tra, giải quyết khiếu nại, tố cáo",
  max: "10",
  verifier: INSPECTORATE,
  criteria: [
    criterion({
      code: "d1",
      title: "Chỉ tiêu kế hoạch thanh tra, kiểm tra",
      max: "3",
      // Both must be entered: the plan (d1.1), and a rate of it that the rows below read.
      base: bestOf([planned, ...achieved.inputs], {
        points: "3",
        if: [stated(planned), inBand(achieved, { from: "0" })],
      }),
      rows: [
        takes("d1.2", "Đạt dưới 95 %", steps(achieved, { below: "95", points: "2" }), underThePlan),
        takes(
          "d1.3",
          "Đạt từ 95 % đến dưới 100 %",
          steps(achieved, { from: "95", below: "100", points: "1" }),
          underThePlan,
        ),
        adds(
          "d1.4",
          "Vượt dưới 20 %",
          steps(achieved, { above: "100", below: "120", points: "1" }),
          underThePlan,
        ),
        adds("d1.5", "Vượt từ 20 % trở lên", steps(achieved, { from: "120", points: "2" }), underThePlan),
      ],
      note: "d1.1: không xây dựng hoặc không thực hiện kế hoạch thì 0 điểm.",
    }),
    criterion({
      code: "d2",
      title: "Giải quyết khiếu nại, tố cáo, phản ánh",
      max: "7",
      base: GIVEN,
      deductAtMost: "7",
      addAtMost: "7",
      rows: [
        takes(
          "d2.1",
          "Xử lý không đúng hạn, không đúng pháp luật",
          each("1", count("xu-ly-sai", "Số trường hợp xử lý không đúng hạn, không đúng pháp luật")),
        ),
        takes(
          "d2.2",
          "Không thông báo kết quả về Sở",
          each("1", count("khong-thong-bao", "Số đơn Sở chuyển không được thông báo kết quả")),
        ),
        adds(
          "d2.3",
          "Vận động tự nguyện rút đơn",
          each("1", count("rut-don", "Số vụ rút đơn sau khi được vận động")),
          { atMost: "2" },
        ),
        takes(
          "d2.4",
          "Không phối hợp giải quyết",
          each("0.5", count("khong-phoi-hop", "Số trường hợp không phối hợp giải quyết")),
        ),
        takes(
          "d2.5",
          "Khai thác cát sông trái phép thành điểm nóng",
          each("1", flag("diem-nong", "Để khai thác cát sông trái phép thành điểm nóng")),
        ),
      ],
      note: "Mức trừ, cộng tối đa 7 điểm được hiểu là 7 cho mỗi chiều.",
    }),
  ],
};
