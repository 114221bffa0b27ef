import type { WrittenCriterion } from "../../rubric.ts";
import {
  adds,
  amount,
  bestOf,
  count,
  criterion,
  each,
  figure,
  flag,
  GIVEN,
  inBand,
  percent,
  shareOf,
  stated,
  steps,
  takes,
  WHOLE,
} from "../rows.ts";

const invited = shareOf(
  count("thua-da-moi", "Số thửa chưa đăng ký đã mời đăng ký"),
  count("thua-chua-dang-ky", "Số thửa chưa đăng ký"),
);
const complaint = flag("phan-anh-huong-dan", "Có phản ánh đúng về việc không hướng dẫn bổ sung hồ sơ");
const households = figure(
  percent("ty-le-ho", "Tỷ lệ diện tích đã cấp lũy tiến cho hộ gia đình, cá nhân (%)"),
);
const everyone = shareOf(
  amount("dien-tich-da-cap", "Diện tích đã cấp lũy tiến của mọi đối tượng (ha)"),
  amount("dien-tich-phai-cap", "Diện tích phải cấp của mọi đối tượng (ha)"),
);

export const FIRST_CERTIFICATES: WrittenCriterion = criterion({
  code: "a4",
  title: "Cấp giấy chứng nhận lần đầu",
  max: "3.5",
  base: GIVEN,
  deductAtMost: "2",
  rows: [
    takes(
      "a4.1.1",
      "Không mời đủ 100 % số thửa hoặc bị phản ánh đúng về hướng dẫn hồ sơ",
      bestOf(
        [...invited.inputs, complaint],
        { points: "1", if: [inBand(invited, { below: "100" })] },
        { points: "1", if: [stated(complaint)] },
      ),
    ),
    takes(
      "a4.1.2",
      "Cấp cho hộ gia đình, cá nhân dưới 98,5 % diện tích",
      steps(households, { below: "98.5", points: "0.5" }),
    ),
    takes(
      "a4.1.3",
      "Bị phản ánh đúng về việc không tham gia cấp cho tổ chức",
      each("0.5", count("khong-tham-gia", "Số trường hợp không tham gia cấp cho tổ chức")),
    ),
    adds(
      "a4.2",
      "Đạt đủ tiêu chí và vượt mức diện tích",
      bestOf(
        [...households.inputs, ...everyone.inputs],
        { points: "1", if: [inBand(households, { from: "99" })] },
        { points: "2", if: [inBand(households, { from: "99" }), inBand(everyone, { from: "95" })] },
      ),
      { if: [WHOLE] },
    ),
  ],
  note: "Hai mức cộng a4.2.1 và a4.2.2 là hai phương án của dòng a4.2, lấy mức cao hơn.",
});
