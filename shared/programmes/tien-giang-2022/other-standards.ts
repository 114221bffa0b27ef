import type { WrittenSection } from "../../rubric.ts";
import { adds, after, count, criterion, date, each, GIVEN, onceDated, stated, takes } from "../rows.ts";
import { NEWSLETTER, SECRETARIAT_OFFICE } from "./scorers.ts";

const SELF_FOUND = "Đơn vị chủ động phát hiện và xử lý";

const launch = date("ngay-phat-dong", "Ngày ban hành văn bản phát động thi đua");

export const STAFF: WrittenSection = {
  id: "2",
  code: "2",
  title: "Xây dựng đội ngũ công chức, viên chức",
  max: "2",
  verifier: SECRETARIAT_OFFICE,
  criteria: [
    criterion({
      code: "2.1",
      title: "Chấp hành nội quy, quy chế cơ quan",
      max: "1",
      base: GIVEN,
      rows: [
        takes(
          "2.1.1.1",
          "Người bị kỷ luật khiển trách",
          each("1", count("khien-trach", "Số người bị khiển trách")),
          { exemption: SELF_FOUND },
        ),
        takes(
          "2.1.1.2",
          "Người bị kỷ luật cảnh cáo trở lên",
          each("2", count("canh-cao", "Số người bị cảnh cáo trở lên")),
          { exemption: SELF_FOUND },
        ),
      ],
      note: "Hai mức của mục 2.1.1 không có mã riêng trong bảng gốc; mã 2.1.1.1, 2.1.1.2 đặt thêm.",
    }),
    criterion({
      code: "2.2",
      title: "Báo cáo, thống kê công chức, viên chức",
      max: "1",
      base: GIVEN,
      rows: [
        adds(
          "2.2.1",
          "Báo cáo đúng, gửi trước hạn 3 ngày",
          each("0.5", count("gui-som", "Số báo cáo gửi trước hạn 3 ngày")),
        ),
        takes("2.2.2", "Báo cáo gửi trễ", each("1", count("gui-tre", "Số báo cáo gửi trễ"))),
      ],
      note: "Dòng 2.2.2 không ghi “mỗi”, tính theo từng báo cáo.",
    }),
  ],
};

export const EMULATION: WrittenSection = {
  id: "4",
  code: "4",
  title: "Thi đua, khen thưởng",
  max: "3",
  criteria: [
    criterion({
      code: "4.1",
      title: "Phát động phong trào thi đua của ngành",
      max: "1",
      verifier: SECRETARIAT_OFFICE,
      base: onceDated("1", launch),
      rows: [
        takes("4.1.1", "Ban hành sau ngày 31/1", after("2022-01-31", "1", launch), { if: [stated(launch)] }),
      ],
      note: "Số −1 của 4.1.1 đứng ở cột Thưởng trong bảng gốc; đây là điểm trừ.",
    }),
    criterion({
      code: "4.2",
      title: "Tham gia các phong trào do Sở tổ chức",
      max: "0.5",
      verifier: SECRETARIAT_OFFICE,
      base: GIVEN,
      rows: [
        takes(
          "4.2.1",
          "Không tham gia phong trào",
          each("0.5", count("khong-tham-gia", "Số phong trào không tham gia")),
        ),
      ],
    }),
    criterion({
      code: "4.3",
      title: "Viết bài, đưa tin cho Bản tin của Sở",
      max: "1.5",
      verifier: NEWSLETTER,
      base: GIVEN,
      rows: [
        adds("4.3.1", "Bài được đăng", each("0.2", count("bai-dang", "Số bài được đăng")), { atMost: "1" }),
        takes("4.3.2", "Quý không viết bài", each("0.5", count("quy-khong-bai", "Số quý không viết bài"))),
      ],
    }),
  ],
};

export const COORDINATION: WrittenSection = {
  id: "5",
  code: "5",
  title: "Chế độ báo cáo, phối hợp nhiệm vụ chung",
  max: "5",
  verifier: SECRETARIAT_OFFICE,
  criteria: [
    criterion({
      code: "5a",
      title: "Báo cáo định kỳ, đột xuất",
      max: "2",
      base: GIVEN,
      rows: [
        takes(
          "5.1",
          "Báo cáo gửi không đúng hạn",
          each("0.5", count("bao-cao-tre", "Số báo cáo gửi không đúng hạn")),
        ),
      ],
      note: "Hai phần của tiêu chuẩn 5 không có mã riêng trong bảng gốc; mã 5a, 5b đặt thêm.",
    }),
    criterion({
      code: "5b",
      title: "Phối hợp thực hiện nhiệm vụ chung",
      max: "3",
      base: GIVEN,
      rows: [
        takes("5.3", "Phối hợp trễ", each("0.5", count("phoi-hop-tre", "Số nhiệm vụ phối hợp trễ")), {
          atMost: "3",
        }),
        takes("5.5", "Không phối hợp", each("1", count("khong-phoi-hop", "Số nhiệm vụ không phối hợp")), {
          atMost: "3",
        }),
      ],
      note: "Bảng gốc không có mục 5.4.",
    }),
  ],
};
