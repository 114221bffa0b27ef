import type { WrittenSection } from "../../rubric.ts";
import { adds, count, criterion, each, flag, GIVEN, takes } from "../rows.ts";
import { FIRST_CERTIFICATES } from "./first-certificates.ts";
import { LAND_OFFICE } from "./scorers.ts";

export const LAND: WrittenSection = {
  id: "a",
  code: "a",
  title: "Quản lý đất đai",
  max: "30",
  verifier: LAND_OFFICE,
  criteria: [
    criterion({
      code: "a1",
      title: "Triển khai pháp luật đất đai, phối hợp tuyên truyền",
      max: "3",
      base: GIVEN,
      deductAtMost: "1.5",
      rows: [
        takes(
          "a1.1",
          "Không hoặc chậm triển khai",
          each("0.5", count("cham-trien-khai", "Số trường hợp không hoặc chậm triển khai")),
        ),
        takes(
          "a1.2",
          "Không phối hợp tuyên truyền",
          each("0.5", count("khong-phoi-hop", "Số trường hợp không phối hợp tuyên truyền")),
        ),
      ],
    }),
    criterion({
      code: "a2",
      title: "Quy hoạch, kế hoạch sử dụng đất và công khai",
      max: "3",
      base: GIVEN,
      deductAtMost: "2",
      rows: [
        takes(
          "a2.1",
          "Chậm lập, điều chỉnh quy hoạch, kế hoạch",
          each("1", count("cham-lap", "Số trường hợp chậm lập, điều chỉnh")),
        ),
        takes(
          "a2.2",
          "Công khai chậm quá 15 ngày từ ngày phê duyệt",
          each("0.5", count("cham-cong-khai", "Số trường hợp công khai chậm")),
        ),
        takes(
          "a2.3",
          "Sử dụng đất sai mục đích bị phát hiện",
          each("0.5", count("sai-muc-dich", "Số trường hợp sử dụng đất sai mục đích")),
        ),
      ],
      note: "Số 0,5 ở cột Thưởng của bảng gốc không kèm quy định nào nên không tính.",
    }),
    criterion({
      code: "a3",
      title: "Thống kê, kiểm kê đất đai",
      max: "3",
      base: GIVEN,
      rows: [
        takes(
          "a3.1",
          "Nộp trễ báo cáo thống kê",
          each("1", flag("tre-thong-ke", "Nộp trễ báo cáo thống kê cấp huyện")),
        ),
        takes(
          "a3.2",
          "Nộp trễ báo cáo kiểm kê",
          each("1.5", flag("tre-kiem-ke", "Nộp trễ báo cáo kiểm kê cấp huyện")),
        ),
      ],
    }),
    FIRST_CERTIFICATES,
    criterion({
      code: "a5",
      title: "Danh mục công trình thu hồi đất, chuyển mục đích",
      max: "3",
      base: GIVEN,
      deductAtMost: "2",
      rows: [
        takes(
          "a5.1",
          "Nộp trễ danh mục hoặc danh mục bổ sung",
          each("1", count("nop-tre", "Số trường hợp nộp trễ danh mục")),
        ),
      ],
      note: "Bảng gốc không đánh mã dòng trừ; mã a5.1 đặt thêm.",
    }),
    criterion({
      code: "a6",
      title: "Giao, cho thuê, thu hồi đất, đính chính giấy chứng nhận",
      max: "3",
      base: GIVEN,
      deductAtMost: "1.5",
      rows: [
        takes(
          "a6.1",
          "Thực hiện sai bị phát hiện",
          each("0.5", count("lam-sai", "Số trường hợp sai bị phát hiện")),
        ),
      ],
      note: "Bảng gốc không đánh mã dòng trừ; mã a6.1 đặt thêm.",
    }),
    criterion({
      code: "a7",
      title: "Thống kê, quản lý đất công",
      max: "3",
      base: GIVEN,
      deductAtMost: "1.5",
      rows: [
        takes(
          "a.7.1",
          "Không có kế hoạch đấu giá",
          each("0.5", flag("khong-ke-hoach", "Không có kế hoạch đấu giá đất công")),
        ),
        takes(
          "a.7.2",
          "Thống kê thiếu",
          each("0.2", count("thong-ke-thieu", "Số trường hợp thống kê thiếu")),
        ),
        takes(
          "a.7.3",
          "Không có văn bản tham mưu, chỉ đạo, hướng dẫn",
          each("0.5", flag("khong-van-ban", "Không có văn bản về quản lý đất công")),
        ),
        takes(
          "a.7.4",
          "Không kiểm tra việc quản lý, sử dụng",
          each("0.5", flag("khong-kiem-tra", "Không kiểm tra việc quản lý, sử dụng đất công")),
        ),
        takes(
          "a.7.5",
          "Sai phạm có kết luận trách nhiệm của phòng",
          each("0.5", count("sai-pham", "Số trường hợp sai phạm có kết luận")),
        ),
        adds(
          "a.7.6",
          "Giải pháp quản lý đất công tốt trong năm",
          each("1", count("giai-phap", "Số giải pháp quản lý đất công tốt")),
        ),
      ],
      note: "Số −1 ở dòng tiêu đề của bảng gốc không kèm quy định nào nên không tính. Dòng a.7.5 không ghi “mỗi”, tính theo từng trường hợp.",
    }),
    criterion({
      code: "a8",
      title: "Báo cáo đất đai, đo đạc và bản đồ",
      max: "3.5",
      base: GIVEN,
      deductAtMost: "2",
      rows: [
        takes(
          "a.8.1",
          "Báo cáo không đạt hoặc không đúng hạn",
          each("0.5", count("loai-bao-cao", "Số loại báo cáo không đạt hoặc không đúng hạn")),
        ),
        takes(
          "a.8.2",
          "Báo cáo đánh giá tình hình quản lý, sử dụng đất không đạt hoặc không đúng hạn",
          each("1", flag("bao-cao-danh-gia", "Báo cáo đánh giá không đạt hoặc không đúng hạn")),
        ),
      ],
    }),
    criterion({
      code: "a9",
      title: "Bồi thường giải phóng mặt bằng, giá đất",
      max: "5",
      base: GIVEN,
      deductAtMost: "2.5",
      rows: [
        takes(
          "a9.1",
          "Chậm gửi báo cáo, góp ý về bồi thường",
          each("1", count("cham-gop-y", "Số lần chậm gửi báo cáo, góp ý về bồi thường")),
        ),
        takes(
          "a9.2",
          "Để xảy ra tiêu cực, không xử lý kịp thời",
          each("1", count("tieu-cuc", "Số vụ tiêu cực không được xử lý kịp thời")),
        ),
        takes(
          "a9.3",
          "Không phối hợp, chậm góp ý về giá đất",
          each("1", count("gia-dat", "Số lần không phối hợp, chậm góp ý về giá đất")),
        ),
        adds(
          "a9.4",
          "Gửi báo cáo, góp ý trước hạn 5 ngày làm việc",
          each("0.1", count("gui-som", "Số báo cáo, góp ý gửi trước 5 ngày làm việc")),
        ),
      ],
      note: "Các dòng a9.1, a9.2, a9.3 không ghi “mỗi”, tính theo từng trường hợp.",
    }),
  ],
};
