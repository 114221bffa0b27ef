import { composed } from "../composed.ts";
import { late, marked, proportion, reaching } from "../measures.ts";
import {
  count,
  criterion,
  date,
  each,
  figure,
  flag,
  GIVEN,
  parts,
  percent,
  shareOf,
  steps,
  takes,
} from "../rows.ts";
import { note } from "./content-lines.ts";

/** Mục II, in both tables: how a movement is set up, pledged, followed and reviewed, in a year as in a campaign. */
const ORGANISING = composed({
  code: "II",
  title: "Tổ chức phong trào thi đua",
  max: "200",
  criteria: [
    criterion({
      code: "II.1",
      title: "Tiêu chí, chỉ tiêu thi đua cụ thể cho kỳ",
      max: "60",
      base: parts(
        { points: "30", done: flag("tieu-chi", "Có tiêu chí thi đua của kỳ") },
        { points: "30", done: flag("do-duoc", "Mọi chỉ tiêu đều đo, đếm được") },
      ),
      note: note(2),
    }),
    criterion({
      code: "II.2",
      title: "Ký giao ước thi đua",
      max: "40",
      base: steps(
        shareOf(
          count("da-ky", "Số đơn vị trực thuộc đã ký giao ước"),
          count("truc-thuoc", "Số đơn vị trực thuộc"),
        ),
        { from: "100", points: "40" },
        { from: "80", below: "100", points: "30" },
        { from: "50", below: "80", points: "15" },
      ),
      note: note(3),
    }),
    criterion({
      code: "II.3",
      title: "Đôn đốc, kiểm tra phong trào thi đua",
      max: "50",
      base: proportion(
        count("da-kiem-tra", "Số cuộc kiểm tra đã thực hiện"),
        count("ke-hoach", "Số cuộc kiểm tra theo kế hoạch"),
      ),
      evidence: "required",
      note: note(4),
    }),
    criterion({
      code: "II.4",
      title: "Sơ kết, tổng kết đúng hạn",
      max: "50",
      base: GIVEN,
      rows: [
        takes(
          "II.4.1",
          "Gửi chậm: trừ 10 điểm/báo cáo; không gửi: trừ 25 điểm/báo cáo",
          late(
            "10",
            "25",
            "document",
            { named: "so-ket", sent: date("ngay-so-ket", "Ngày gửi báo cáo sơ kết") },
            { named: "tong-ket", sent: date("ngay-tong-ket", "Ngày gửi báo cáo tổng kết") },
          ),
        ),
      ],
      note: note(4),
    }),
  ],
});

/** Mục III: the motto of the movement. */
const INNOVATION = composed({
  code: "III",
  title: "Đổi mới, sáng tạo, hiệu quả",
  max: "100",
  criteria: [
    criterion({
      code: "III.1",
      title: "Sáng kiến, mô hình mới được áp dụng",
      max: "50",
      base: reaching(count("so-mo-hinh", "Số sáng kiến, mô hình được áp dụng"), "20", "35", "50"),
      evidence: "required",
      note: note(1),
    }),
    criterion({
      code: "III.2",
      title: "Đổi mới nội dung, hình thức thi đua",
      max: "50",
      base: marked("2.5"),
      note: note(1),
    }),
  ],
});

/** Mục IV: good examples from the grassroots up, and rewards. */
const EXAMPLES = composed({
  code: "IV",
  title: "Điển hình tiên tiến, khen thưởng",
  max: "100",
  criteria: [
    criterion({
      code: "IV.1",
      title: "Phát hiện, nhân rộng điển hình tiên tiến từ cơ sở",
      max: "60",
      base: reaching(count("so-dien-hinh", "Số điển hình được biểu dương"), "20", "40", "60"),
      evidence: "required",
      note: note(6),
    }),
    criterion({
      code: "IV.2",
      title: "Khen thưởng kịp thời theo đợt, theo năm; chú trọng người trực tiếp lao động",
      max: "40",
      base: steps(
        figure(percent("ty-le", "Tỷ lệ người trực tiếp lao động trong số được khen")),
        {
          from: "60",
          points: "40",
        },
        { from: "40", below: "60", points: "25" },
      ),
      note: note(5),
    }),
  ],
});

/** Mục V: deductions from the whole card. */
const DEDUCTIONS = composed({
  code: "V",
  title: "Điểm trừ",
  max: "0",
  criteria: [
    criterion({
      code: "V.1",
      title: "Thi đua hình thức, báo cáo sai số liệu (trừ tối đa 50 điểm)",
      max: "0",
      floor: "none",
      deductAtMost: "50",
      rows: [
        takes(
          "V.1.1",
          "Phong trào chỉ có hình thức: trừ 10 điểm/phong trào",
          each("10", count("hinh-thuc", "Số phong trào chỉ có hình thức")),
        ),
        takes(
          "V.1.2",
          "Báo cáo sai số liệu: trừ 10 điểm/lần",
          each("10", count("sai-so-lieu", "Số lần sai số liệu")),
        ),
      ],
      note: note(4),
    }),
  ],
});

/** What both tables share after their own section I of 600 points: 400 points, and deductions. */
export const MOVEMENT = [ORGANISING, INNOVATION, EXAMPLES, DEDUCTIONS];
