/** The eight content lines of the bloc's plan for 2023, in our words, in the plan's order. */
export const CONTENT_LINES = [
  "nhiệm vụ chính trị, chuyên môn; hoàn thành và vượt chỉ tiêu đã đăng ký",
  "tư tưởng Hồ Chí Minh về thi đua ái quốc; chủ trương của Đảng, chính sách của Nhà nước về thi đua, khen thưởng",
  "sự lãnh đạo của cấp ủy; phối hợp với Mặt trận Tổ quốc và các đoàn thể",
  "các phong trào thi đua trong năm theo Chỉ thị 01/CT-UBND ngày 03/01/2023",
  "kỷ luật, kỷ cương, đạo đức công vụ; trách nhiệm của người đứng đầu",
  "phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến",
  "chất lượng hoạt động của Hội đồng thi đua, khen thưởng; nghiên cứu khoa học và sáng kiến",
  "khen thưởng gắn với kết quả thi đua; sơ kết, tổng kết",
] as const;

/** The note of a criterion that carries out the n-th content line. */
export const contentLine = (n: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8): string =>
  `Nội dung thi đua ${n}: ${CONTENT_LINES[n - 1]}`;
