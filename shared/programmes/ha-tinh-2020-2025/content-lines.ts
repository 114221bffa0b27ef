import { noteOf } from "../composed.ts";

/** The content lines of the five-year movement, in our words. */
export const CONTENT_LINES = [
  "đổi mới, sáng tạo, tổ chức sâu rộng, hiệu quả các phong trào thi đua yêu nước",
  "tiêu chí, chỉ tiêu cụ thể cho từng năm, từng đợt",
  "ký giao ước thi đua trong đơn vị, giữa các ngành, địa phương, cụm, khối",
  "đôn đốc, kiểm tra, sơ kết, tổng kết",
  "khen thưởng theo đợt và theo năm",
  "điển hình tiên tiến từ cơ sở",
  "phát triển kinh tế - xã hội nhanh, bền vững",
] as const;

export const note = noteOf(CONTENT_LINES);
