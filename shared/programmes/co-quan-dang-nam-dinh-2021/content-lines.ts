import { noteOf } from "../composed.ts";

/** The lines of the bloc's pledge, in our words. */
export const CONTENT_LINES = [
  "Chỉ thị 34-CT/TW về tiếp tục đổi mới công tác thi đua, khen thưởng",
  "Kết luận 21 của Ban Chấp hành Trung ương về xây dựng, chỉnh đốn Đảng",
  "Kết luận 01-KL/TW và Chỉ thị 05 về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
  "chất lượng công tác tham mưu",
  "nghiên cứu khoa học, sáng kiến",
  "kỷ luật, kỷ cương, phòng, chống tham nhũng, thực hành tiết kiệm",
  "xây dựng Đảng, cơ quan, đoàn thể",
  "cải cách hành chính, ứng dụng công nghệ thông tin",
  "văn hóa công sở giai đoạn 2020–2025",
] as const;

export const note = noteOf(CONTENT_LINES);
