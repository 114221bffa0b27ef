import { noteOf } from "../composed.ts";

/** The content lines of the launch of 2023, in our words. */
export const CONTENT_LINES = [
  "Chỉ thị 34-CT/TU ngày 18/8/2014 và Luật Thi đua, khen thưởng",
  "xây dựng Đảng; Nghị quyết Trung ương 4; trách nhiệm nêu gương theo Quy định 101-QĐ/TW ngày 07/6/2012",
  "phát huy truyền thống ngành Kiểm tra Đảng",
  "hoàn thành và vượt các chỉ tiêu năm 2023",
  "cải cách hành chính, kỷ luật; thay thế người không hoàn thành nhiệm vụ",
  "công đoàn và các đoàn thể vững mạnh",
  "chăm lo đời sống vật chất, tinh thần của cán bộ",
  "tuyên truyền công tác kiểm tra và các điển hình",
  "đổi mới, sáng tạo trong các phong trào thi đua",
] as const;

export const note = noteOf(CONTENT_LINES);
