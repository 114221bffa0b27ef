import type { Achievement } from "../awards/registrations.ts";

/** What became of a registered title, as a report says it after a colon. */
export const ACHIEVED_WORDS = {
  granted: "được tặng",
  proposed: "được đề nghị",
  other: "không đạt như đăng ký",
  none: "không đạt",
  elsewhere: "do nơi khác quyết định",
  individuals: "xét ở từng đơn vị, không theo dõi tên cá nhân",
} as const satisfies Record<Achievement, string>;
