import type { WrittenSection } from "../../rubric.ts";
import {
  adds,
  after,
  choice,
  count,
  criterion,
  date,
  each,
  figure,
  flag,
  GIVEN,
  inBand,
  matrix,
  onceDated,
  option,
  shareOf,
  stated,
  takes,
} from "../rows.ts";
import { ENVIRONMENT_OFFICE, LAND_OFFICE, SECRETARIAT_OFFICE, WATER_OFFICE } from "./scorers.ts";

const reformPlan = date("ngay-ke-hoach", "Ngày ban hành kế hoạch cải cách hành chính");
const campaign = choice("phat-dong", "Phát động chuyên đề thi đua bằng văn bản", {
  co: "Có phát động",
  khong: "Không phát động",
});
const received = count("tiep-nhan", "Số hồ sơ tiếp nhận trong năm");
const early = count("truoc-han", "Số hồ sơ giải quyết trước hạn");
const late = count("tre-han", "Số hồ sơ giải quyết trễ hạn");

const UNDER_1000 = { below: "1000" };
const UNDER_2000 = { from: "1000", below: "2000" };
const FROM_2000 = { from: "2000" };

const earlyMatrix = matrix(
  figure(received),
  shareOf(early, received),
  [{ from: "1", below: "5" }, { from: "5", below: "7" }, { from: "7", below: "10" }, { from: "10" }],
  [
    { volume: UNDER_1000, points: ["0.5", "1", "1.5", "2"] },
    { volume: UNDER_2000, points: ["1", "1.5", "2", "2.5"] },
    { volume: FROM_2000, points: ["1.2", "1.7", "2.2", "2.7"] },
  ],
);
const lateMatrix = matrix(
  figure(received),
  shareOf(late, received),
  [{ above: "0", below: "1" }, { from: "1", below: "7" }, { from: "7", below: "10" }, { from: "10" }],
  [
    { volume: UNDER_1000, points: ["1", "1.5", "2", "2.5"] },
    { volume: UNDER_2000, points: ["0.5", "1", "1.5", "2"] },
    { volume: FROM_2000, points: ["0.2", "0.7", "1.2", "1.7"] },
  ],
);

export const REFORM: WrittenSection = {
  id: "3",
  code: "3",
  title: "Cải cách hành chính",
  max: "10",
  criteria: [
    criterion({
      code: "3.1",
      title: "Kế hoạch cải cách hành chính",
      max: "2",
      verifier: SECRETARIAT_OFFICE,
      base: onceDated("2", reformPlan),
      rows: [
        takes("3.1.2", "Ban hành sau ngày 31/1", after("2022-01-31", "0.5", reformPlan), {
          if: [stated(reformPlan)],
        }),
      ],
      note: "Bảng không nói trường hợp không ban hành kế hoạch: 0 điểm.",
    }),
    criterion({
      code: "3.2",
      title: "Chuyên đề thi đua cải cách hành chính",
      max: "2",
      verifier: SECRETARIAT_OFFICE,
      base: GIVEN,
      rows: [
        adds("3.2.1", "Phát động bằng văn bản", option(campaign, { co: "0.5" })),
        takes("3.2.2", "Không phát động bằng văn bản", option(campaign, { khong: "0.5" })),
        takes(
          "3.2.3",
          "Không kiểm tra việc thực hiện",
          each("0.5", flag("khong-kiem-tra", "Không kiểm tra việc thực hiện")),
        ),
      ],
    }),
    criterion({
      code: "3.3",
      title: "Giải quyết thủ tục hành chính",
      max: "6",
      verifier: LAND_OFFICE,
      together: [ENVIRONMENT_OFFICE, WATER_OFFICE],
      base: GIVEN,
      rows: [
        adds("3.3.2", "Giải quyết trước hạn, không có hồ sơ trễ hạn", earlyMatrix, {
          if: [inBand(figure(late), { upTo: "0" })],
        }),
        takes("3.3.3", "Giải quyết trễ hạn", lateMatrix),
        takes(
          "3.3.4",
          "Đơn phản ánh chậm trễ, nhũng nhiễu được xác minh đúng",
          each("2", count("don-phan-anh", "Số đơn phản ánh được xác minh đúng")),
        ),
      ],
      note: "Ba phòng cùng kiểm tra; Phòng Quản lý đất đai nhập điểm. Dòng 3.3.4 không ghi “mỗi”, tính theo từng đơn.",
    }),
  ],
};
