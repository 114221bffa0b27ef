import type { TypedDay } from "../typed-day.ts";
import type { Lang } from "./format.ts";

/** Why what was typed is no day, with how to write one; nothing for a day and for a field left blank. */
export function dayTroubleInWords(read: TypedDay, lang: Lang): string | undefined {
  const vi = lang === "vi";
  switch (read.kind) {
    case "impossible": {
      const month = `${String(read.month).padStart(2, "0")}/${read.year}`;
      return vi
        ? `Không có ngày này trong lịch: tháng ${month} chỉ có ${read.days} ngày. Xem lại ngày trên văn bản.`
        : `There is no such day: ${month} has only ${read.days} days. Look at the paper again.`;
    }
    case "unreadable":
      return vi ? "Viết ngày/tháng/năm, ví dụ 31/12/2025." : "Write day/month/year, for example 31/12/2025.";
    default:
      return undefined;
  }
}
