import type { AuthoringRole } from "../authoring/authoring-columns.ts";
import type { Input } from "../rubric.ts";
import type { Rule } from "../rules/catalogue.ts";

/** What the authoring sheet says. It is an official paper: Vietnamese only. */
export const AUTHORING_SHEET_WORDS = {
  name: "Bảng tiêu chí",
  title: "BẢNG TIÊU CHÍ THI ĐUA",
  general: "QUY ĐỊNH CHUNG",
  guide:
    "Mỗi dòng là một phần, tiêu chí, số liệu phải nhập, dòng trừ hoặc dòng cộng; số liệu và dòng trừ, cộng đứng ngay dưới tiêu chí của nó. Có thể chèn, xóa, chuyển dòng. Số thập phân dùng dấu phẩy, ví dụ 0,5.",
  total: "TỔNG ĐIỂM",
  agrees: "Khớp",
  differs: "Lệch",
  byAgency: "theo từng cơ quan",
  required: "Bắt buộc",
} as const;

export const AUTHORING_HEADINGS: Readonly<Record<AuthoringRole, string>> = {
  key: "Khóa",
  kind: "Loại",
  code: "Mã",
  title: "Nội dung",
  max: "Điểm tối đa",
  rule: "Cách tính",
  parameters: "Tham số",
  when: "Điều kiện",
  deductAtMost: "Trần trừ",
  addAtMost: "Trần cộng",
  verifier: "Cơ quan thẩm định",
  evidence: "Minh chứng",
  only: "Áp dụng cho",
  note: "Ghi chú",
  more: "Quy định khác",
  sum: "Cộng các mục",
  check: "Kiểm tra",
};

/** The ways of scoring as the dropdown of a row names them. */
export const RULE_LABELS: Readonly<Record<Rule["kind"], string>> = {
  direct: "Chấm thẳng",
  given: "Cho đủ điểm chuẩn",
  "pass-fail": "Đạt hoặc không đạt",
  proportional: "Theo tỷ lệ thực hiện chỉ tiêu",
  "leader-relative": "So với đơn vị dẫn đầu",
  steps: "Theo mức của số liệu",
  "choose-one": "Chọn một phương án",
  checklist: "Cộng từng phần đạt được",
  "best-of": "Mức cao nhất thỏa điều kiện",
  "plus-minus": "Cộng, trừ theo số lần",
  external: "Chỉ số cơ quan khác công bố",
  "per-occurrence": "Mỗi lần",
  accrual: "Lũy tiến trên ngưỡng",
  deadline: "Theo thời hạn",
  award: "Theo hình thức khen thưởng",
  matrix: "Bảng hai chiều",
};

/** How the parameters of each are written; the words in front of the colons are fixed, names and figures are examples. */
export const RULE_SAMPLES: Readonly<Record<Rule["kind"], string>> = {
  direct: "để trống; hoặc thang: 10; bước: 0,5",
  given: "để trống",
  "pass-fail": "số liệu: da-ban-hanh",
  proportional:
    "thực hiện: ket-qua; chỉ tiêu: chi-tieu; có thể thêm: càng ít càng tốt; 0 điểm nếu dưới: 50; vượt được thêm: 2",
  "leader-relative": "thực hiện: ket-qua; chỉ tiêu: chi-tieu",
  steps: "số liệu: dung-han/tong-so; trên 98: 5; từ 97 đến dưới 98: 4; ngoài các mức: 0; giữa các mức: 0",
  "choose-one": "số liệu: muc-do; xuat-sac: 6; tot: 5",
  checklist: "co-van-ban: 0,5; co-ke-hoach: 0,5",
  "best-of": "1: ty-le từ 99; 2: ty-le từ 99 và luy-tien từ 95",
  "plus-minus": "cộng: sang-kien; mỗi lần cộng: 0,5; trừ: qua-han; mỗi lần trừ: 0,25",
  external: "số liệu: chi-so; thang: 100; nguồn: Bộ Nội vụ",
  "per-occurrence": "0,5; hoặc số liệu: so-lan; mỗi lần: 0,5",
  accrual: "số liệu: ty-le; trên: 92; lần đầu: 0,1; cứ thêm: 1; được thêm: 0,1",
  deadline:
    "tính: một lần; điểm: 0,5; ngay-gui: 31/01/2026; hoặc ngay-gui: tong-ket + 5 ngày làm việc. Tính: một lần, mỗi văn bản, mỗi ngày, mỗi ngày làm việc, mỗi tuần; có thể thêm: không có: 1; trước ngày hạn",
  award: "tính: tất cả; co-chinh-phu: 15; co-tinh: 10. Tính: tất cả, mức cao nhất",
  matrix:
    "quy mô: ho-so; tỷ lệ: truoc-han/ho-so; hàng: dưới 1000; từ 1 đến dưới 5: 0,5; hàng: từ 1000; từ 1: 1",
};

/** What people enter for a criterion, in the same dropdown. */
export const INPUT_LABELS: Readonly<Record<Input["kind"], string>> = {
  count: "Nhập số lần, số lượng",
  amount: "Nhập số",
  percent: "Nhập tỷ lệ %",
  flag: "Nhập Có hoặc Không",
  choice: "Nhập một lựa chọn",
  date: "Nhập ngày",
};

/** Rows of the table and of the general provisions, as the first dropdown names them. */
export const ROW_LABELS = {
  section: "Phần",
  criterion: "Tiêu chí",
  input: "Số liệu",
  deduct: "Dòng trừ",
  add: "Dòng cộng",
  total: "Tổng điểm",
  policy: "Quy định",
  scorer: "Cơ quan thẩm định",
  gate: "Điều kiện xếp hạng",
  band: "Xếp loại",
} as const;

/** "Phần" at the top, "Phần cấp 2" under it. */
export const sectionLabel = (depth: number): string =>
  depth === 0 ? ROW_LABELS.section : `${ROW_LABELS.section} cấp ${depth + 1}`;

/** General provisions by name, as their rows are titled. */
export const POLICY_LABELS = {
  id: "Mã định danh của bảng",
  version: "Phiên bản",
  title: "Tên bảng tiêu chí",
  ground: "Căn cứ ban hành",
  rounds: "Các vòng chấm",
  precedence: "Vòng quyết định điểm cuối, theo thứ tự",
  notApplicable: "Tiêu chí không áp dụng",
  panel: "Tổng hợp điểm chấm chéo",
  bonusAtMost: "Trần tổng điểm cộng",
  deductionAtMost: "Trần tổng điểm trừ",
  tieBreaks: "Thứ tự so sánh khi bằng điểm",
  bandAtMost: "Điểm cao nhất dùng để xếp loại",
  bandStepsDown: "Không đạt điểm sàn thì xuống một mức",
  overClaim: "Trừ điểm tự chấm vượt",
  latePenalty: "Trừ điểm nộp muộn",
} as const;

/** How each is written, with examples. */
export const POLICY_SAMPLES: Readonly<Record<keyof typeof POLICY_LABELS, string>> = {
  id: "chữ thường không dấu, chữ số, dấu gạch nối",
  version: "số nguyên từ 1",
  title: "một câu",
  ground: "một câu",
  rounds: "tự chấm, chấm chéo, thẩm định, phúc tra, hội đồng",
  precedence: "phúc tra, thẩm định, tự chấm",
  notApplicable: "đủ điểm; 0 điểm; quy đổi trong phần; quy đổi toàn bảng",
  panel:
    "cách: trung bình; làm tròn: từng tiêu chí. Cách: trung bình, trung bình bỏ cao thấp, trung vị; bỏ: 1; làm tròn: từng tiêu chí, tổng",
  bonusAtMost: "5",
  deductionAtMost: "10",
  tieBreaks: "phần chuyen-mon; tiêu chí 1-1; tổng điểm cộng; ít điểm trừ; nộp đúng hạn",
  bandAtMost: "100",
  bandStepsDown: "Có hoặc để trống",
  overClaim: "vượt: 10; trừ: 1",
  latePenalty: "trừ: 1; tính: một lần (hoặc mỗi ngày); nhiều nhất: 3",
};

export const GATE_SAMPLE =
  "khi: không tự chấm; thì: không xếp loại. Khi: không tự chấm, có khai báo; thì: không xếp loại, không xét, chờ kết luận";
export const BAND_SAMPLE = "từ: 90; mỗi tiêu chí ít nhất: 50";
export const MORE_SAMPLES = {
  section: "tiêu đề tự biên soạn; tối đa cả cộng: 85",
  criterion:
    "tiêu đề tự biên soạn; điểm thấp nhất: 0 (hoặc không giới hạn); tối đa cả cộng: 12; được báo không áp dụng",
  line: "miễn trừ: đơn vị tự phát hiện, xử lý",
  input: "chỉ tiêu",
} as const;
export const CONDITION_SAMPLE =
  "đạt đủ điểm chuẩn; có ngay-gui; chọn muc-do là tot; tre-han từ 0 đến hết 5; nối bằng “và”";
export const OPTIONS_SAMPLE = "xuat-sac: Hoàn thành xuất sắc; tot: Hoàn thành tốt";
