import type { WrittenSection } from "../../rubric.ts";
import {
  adds,
  choice,
  count,
  criterion,
  date,
  each,
  eachNotBefore,
  figure,
  flag,
  GIVEN,
  option,
  percent,
  steps,
  takes,
} from "../rows.ts";
import { WATER_OFFICE } from "./scorers.ts";

const inspectionPlan = choice("ke-hoach-kiem-tra", "Kế hoạch kiểm tra chấp hành pháp luật tài nguyên nước", {
  "dung-tien-do": "Có kế hoạch, hoàn thành đúng tiến độ",
  "cham-tien-do": "Có kế hoạch, chưa hoàn thành đúng tiến độ",
  "khong-co": "Không tham mưu kế hoạch",
});

export const WATER: WrittenSection = {
  id: "b",
  code: "b",
  title: "Tài nguyên nước, khoáng sản, khí tượng thủy văn và biển",
  max: "15",
  verifier: WATER_OFFICE,
  criteria: [
    criterion({
      code: "b1",
      title: "Thống kê giếng khoan thuộc diện cấp phép",
      max: "2",
      base: GIVEN,
      rows: [
        takes(
          "b.1.1",
          "Thống kê thiếu do Sở phát hiện",
          each(
            "0.25",
            count("thong-ke-thieu", "Số trường hợp thống kê thiếu, trừ trường hợp tự báo cáo kịp thời"),
          ),
          { atMost: "1" },
        ),
        takes(
          "b.1.2",
          "Không báo cáo danh sách giếng đã trám lấp trước 15/6 và 01/12",
          eachNotBefore(
            "0.25",
            { due: "2022-06-15", sent: date("ky-1", "Ngày gửi danh sách kỳ 15/6") },
            { due: "2022-12-01", sent: date("ky-2", "Ngày gửi danh sách kỳ 01/12") },
          ),
        ),
      ],
    }),
    criterion({
      code: "b2",
      title: "Phối hợp quản lý nhà nước, kiểm tra, tuyên truyền",
      max: "5",
      base: GIVEN,
      rows: [
        adds(
          "b2.1",
          "Tự phát hiện, xử lý giếng khoan trái phép",
          each("0.5", count("tu-phat-hien", "Số giếng trái phép tự phát hiện, xử lý")),
          { atMost: "1" },
        ),
        takes(
          "b2.2",
          "Để Sở phát hiện giếng khoan trái phép",
          each("0.5", count("so-phat-hien", "Số giếng trái phép do Sở phát hiện")),
          { atMost: "1" },
        ),
        takes(
          "b2.3",
          "Không phối hợp khi được mời",
          each("0.2", count("khong-phoi-hop", "Số lần không phối hợp")),
          { atMost: "1" },
        ),
        takes(
          "b2.4",
          "Không thực hiện, không báo cáo hoặc báo cáo trễ",
          each("0.5", count("noi-dung-tre", "Số nội dung không thực hiện, không báo cáo hoặc trễ hạn")),
          { atMost: "1" },
        ),
        adds(
          "b.2.5",
          "Có kế hoạch kiểm tra, hoàn thành đúng tiến độ",
          option(inspectionPlan, { "dung-tien-do": "0.5" }),
        ),
        takes("b.2.6", "Không tham mưu kế hoạch kiểm tra", option(inspectionPlan, { "khong-co": "0.5" })),
        takes(
          "b.2.7",
          "Để xảy ra sai phạm, không ngăn chặn, báo cáo kịp thời",
          each("0.5", count("sai-pham", "Số trường hợp sai phạm không ngăn chặn, báo cáo kịp thời")),
          { atMost: "1" },
        ),
      ],
      note: "Số −0,5 của b.2.6 đứng ở cột Thưởng trong bảng gốc; đây là điểm trừ.",
    }),
    criterion({
      code: "b3",
      title: "Đôn đốc nộp hồ sơ cấp phép",
      max: "3",
      base: GIVEN,
      rows: [
        adds(
          "b3.1",
          "Toàn bộ công trình có giấy phép đúng quy định",
          steps(figure(percent("ty-le-cap-phep", "Tỷ lệ công trình có giấy phép đúng quy định (%)")), {
            from: "100",
            points: "0.5",
          }),
        ),
        takes(
          "b3.2",
          "Không nộp hồ sơ mà không được nhắc nhở",
          each("0.1", count("khong-nhac-nho", "Số trường hợp không nộp hồ sơ, không được nhắc nhở")),
          { atMost: "2" },
        ),
      ],
    }),
    criterion({
      code: "b4",
      title: "Đăng ký khai thác nước dưới đất",
      max: "5",
      base: GIVEN,
      rows: [
        takes(
          "b.4.1",
          "Để Sở phát hiện giếng chưa đăng ký",
          each("0.5", count("chua-dang-ky", "Số giếng chưa đăng ký do Sở phát hiện")),
          { atMost: "3" },
        ),
        takes(
          "b.4.2",
          "Không lập sổ theo dõi, cập nhật đăng ký",
          each("0.5", flag("khong-lap-so", "Không lập sổ theo dõi, cập nhật đăng ký")),
        ),
        takes(
          "b.4.3",
          "Không báo cáo kết quả đăng ký trước 15/6 và 15/11",
          eachNotBefore(
            "0.25",
            { due: "2022-06-15", sent: date("ky-1", "Ngày gửi báo cáo kỳ 15/6") },
            { due: "2022-11-15", sent: date("ky-2", "Ngày gửi báo cáo kỳ 15/11") },
          ),
        ),
      ],
    }),
  ],
};
