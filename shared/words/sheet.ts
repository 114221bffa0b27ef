import { LONGEST_EVIDENCE, LONGEST_TEXT } from "../card-limits.ts";
import type { Input, Round } from "../rubric.ts";
import type { ColumnRole } from "../sheet/sheet-columns.ts";

/** What scoring sheets say. They are official papers: Vietnamese only. */
export const SHEET_WORDS = {
  titles: {
    self: "BẢNG TỰ CHẤM ĐIỂM THI ĐUA",
    cross: "BẢNG CHẤM CHÉO ĐIỂM THI ĐUA",
    verified: "BẢNG THẨM ĐỊNH ĐIỂM THI ĐUA",
    second: "BẢNG PHÚC TRA ĐIỂM THI ĐUA",
    council: "BẢNG CHẤM ĐIỂM CỦA HỘI ĐỒNG",
  },
  names: {
    self: "Tự chấm",
    cross: "Chấm chéo",
    verified: "Thẩm định",
    second: "Phúc tra",
    council: "Hội đồng",
  },
  headings: {
    self: {
      code: "Mã",
      title: "Nội dung, tiêu chí",
      max: "Điểm tối đa",
      entry: "Nhập số liệu",
      hint: "Cách nhập",
      points: "Điểm tự chấm",
      claimed: "Đề nghị xem xét (điểm)",
      reason: "Giải trình, ghi chú",
      evidence: "Minh chứng (số; ngày; của; về)",
      excuse: "Không áp dụng, miễn trừ: lý do",
      previous: "Năm trước",
    },
    verified: {
      code: "Mã",
      title: "Nội dung, tiêu chí",
      max: "Điểm tối đa",
      beside: "Đơn vị tự chấm",
      besidePoints: "Điểm tự chấm",
      entry: "Số liệu thẩm định",
      hint: "Cách nhập",
      points: "Điểm thẩm định",
      claimed: "Chấp nhận (nếu thấp hơn)",
      difference: "Chênh lệch",
      reason: "Lý do chênh lệch",
      evidence: "Minh chứng, đề nghị của đơn vị",
      excuse: "Không áp dụng, miễn trừ: lý do",
    },
    second: {
      code: "Mã",
      title: "Nội dung, tiêu chí",
      max: "Điểm tối đa",
      beside: "Đơn vị tự chấm",
      besidePoints: "Điểm tự chấm",
      entry: "Số liệu phúc tra",
      hint: "Cách nhập",
      points: "Điểm phúc tra",
      claimed: "Chấp nhận (nếu thấp hơn)",
      difference: "Chênh lệch",
      reason: "Lý do chênh lệch",
      evidence: "Minh chứng, đề nghị của đơn vị",
      excuse: "Không áp dụng, miễn trừ: lý do",
    },
    cross: {
      code: "Mã",
      title: "Nội dung, tiêu chí",
      max: "Điểm tối đa",
      besidePoints: "Điểm tự chấm",
      entry: "Điểm chấm chéo",
      hint: "Cách nhập",
      points: "Điểm tính",
      reason: "Nhận xét",
      evidence: "Minh chứng của đơn vị",
    },
    council: {
      code: "Mã",
      title: "Nội dung, tiêu chí",
      max: "Điểm tối đa",
      besidePoints: "Điểm tự chấm",
      entry: "Điểm Hội đồng",
      hint: "Cách nhập",
      points: "Điểm tính",
      reason: "Nhận xét",
      evidence: "Minh chứng của đơn vị",
    },
  } satisfies Record<Round, Partial<Record<ColumnRole, string>>> as Record<
    Round,
    Partial<Record<ColumnRole, string>>
  >,
  hints: {
    count: "số lần, số lượng",
    amount: "số",
    percent: "%",
    flag: "Có hoặc Không",
    choice: "chọn một",
    date: "ngày/tháng/năm hoặc Không có",
    points: "điểm",
  } satisfies Record<Input["kind"] | "points", string>,
  points: "Điểm",
  target: "chỉ tiêu được giao",
  notYours: "cơ quan khác chấm",
  fromElsewhere: "số liệu được công bố",
  notAssigned: "Không được giao",
  notApplicable: "Không áp dụng",
  none: "Không có",
  yes: "Có",
  no: "Không",
  total: "TỔNG ĐIỂM",
  gates: "Khai báo",
  guide:
    "Chỉ nhập vào ô màu vàng. Số thập phân dùng dấu phẩy, ví dụ 8,5. Số 0 là một giá trị: không có thì nhập 0 hoặc Không. Điểm do bảng tự tính.",
  notSent: "Chưa nộp.",
  ground: "Căn cứ",
  signature: "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",
  signatureNote: "(Ký, ghi rõ họ tên, đóng dấu)",
  preparer: "NGƯỜI LẬP BẢNG",
  preparerNote: "(Ký, ghi rõ họ tên)",
} as const;

/** What Excel says beside a cell and when it refuses what was typed. */
export const ENTRY_WORDS = {
  count: {
    title: "Số lượng",
    prompt: "Nhập số nguyên, ví dụ 3. Không có thì nhập 0.",
    refusal: "Ô này nhận số nguyên từ 0 đến 99999999, ví dụ 3. Không có thì nhập 0.",
  },
  amount: {
    title: "Số liệu",
    prompt: "Nhập số, có thể có phần thập phân, ví dụ 12,5. Không có thì nhập 0.",
    refusal: "Ô này nhận số từ 0 trở lên, tối đa ba chữ số thập phân, ví dụ 12,5. Không kèm đơn vị.",
  },
  percent: {
    title: "Tỷ lệ phần trăm",
    prompt: "Nhập tỷ lệ phần trăm, không gõ dấu %, ví dụ 97,7.",
    refusal: "Ô này nhận tỷ lệ phần trăm dưới dạng số, không gõ dấu %, ví dụ 97,7 cho 97,7 %.",
  },
  flag: {
    title: "Có hoặc Không",
    prompt: "Chọn Có hoặc Không.",
    refusal: "Ô này chỉ nhận Có hoặc Không. Nhấn Alt và phím mũi tên xuống để chọn.",
  },
  choice: {
    title: "Chọn một mức",
    prompt: "Chọn một mức trong danh sách.",
    refusal: "Ô này chỉ nhận một mức có trong danh sách. Nhấn Alt và phím mũi tên xuống để chọn.",
  },
  date: {
    title: "Ngày",
    prompt: "Nhập ngày/tháng/năm, ví dụ 18/11/2025. Không có thì gõ Không có.",
    refusal: "Ô này nhận ngày/tháng/năm, ví dụ 18/11/2025, hoặc chữ Không có.",
  },
  reason: {
    title: "Lý do, ghi chú",
    prompt: `Ghi ngắn gọn, tối đa ${LONGEST_TEXT} ký tự.`,
    refusal: `Ô này nhận tối đa ${LONGEST_TEXT} ký tự.`,
  },
  evidence: {
    title: "Minh chứng",
    prompt:
      "Mỗi văn bản một dòng, ví dụ: Số: 12/KH-UBND; ngày: 05/03/2025; của: UBND tỉnh; về: Kế hoạch phát động thi đua. Văn bản gốc lưu tại đơn vị.",
    refusal: `Ô này nhận tối đa ${LONGEST_EVIDENCE} ký tự.`,
  },
  excuse: {
    title: "Không áp dụng, miễn trừ",
    prompt: "Chỉ ghi khi tiêu chí không áp dụng hoặc được miễn trừ: ghi lý do. Để trống nếu có áp dụng.",
    refusal: `Ô này nhận tối đa ${LONGEST_TEXT} ký tự.`,
  },
  claimed: {
    title: "Đề nghị xem xét",
    prompt:
      "Chỉ ghi khi đơn vị cho rằng được số điểm khác với điểm bảng tính, ví dụ 2,5; nêu lý do ở cột Giải trình. Người thẩm định sẽ xem xét.",
    refusal: "Ô này nhận điểm, tối đa hai chữ số thập phân, ví dụ 2,5.",
  },
  accepted: {
    title: "Điểm chấp nhận",
    prompt:
      "Chỉ ghi khi chấp nhận ít điểm hơn điểm bảng tính từ số liệu thẩm định, ví dụ 2,5; nêu lý do ở cột Lý do.",
    refusal: "Ô này nhận điểm, tối đa hai chữ số thập phân, ví dụ 2,5.",
  },
} as const;

/** "Nhập từ 0 đến 10, ví dụ 8,5." */
export const pointsPrompt = (from: string, to: string, example: string): string =>
  `Nhập điểm từ ${from} đến ${to}, ví dụ ${example}.`;
