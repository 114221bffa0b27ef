import { noteOf } from "../composed.ts";

/** The content lines of the pledge of 2023, in our words. */
export const CONTENT_LINES = [
  "các phong trào thi đua yêu nước và chủ đề năm “Siết chặt kỷ cương, tăng cường hiệu quả”",
  "Chỉ thị 34-CT/TW về tiếp tục đổi mới công tác thi đua, khen thưởng",
  "phòng, chống tham nhũng; kê khai tài sản, thu nhập",
  "kỷ luật, kỷ cương; trách nhiệm của người đứng đầu",
  "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
  "đổi mới công tác thanh tra, ứng dụng công nghệ thông tin",
  "tuyên truyền, phổ biến pháp luật",
  "cải cách hành chính",
  "xây dựng thể chế, xây dựng Ngành",
  "phối hợp giữa các đơn vị",
  "phong trào chung của cả nước: nông thôn mới, vì người nghèo, văn hoá công sở",
] as const;

export const note = noteOf(CONTENT_LINES);
