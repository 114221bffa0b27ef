import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import type { AgencyStanding } from "./bloc-standing.ts";
import type { Seat } from "./seat.ts";

/** A reminder as a secretariat writes it to its members; always in Vietnamese, because it is sent to them. */
export function reminderText(
  seat: Seat,
  missing: readonly AgencyStanding[],
  due: string | undefined,
): string {
  const [date = "", time = ""] = due === undefined ? [] : vietnamTime(due).split(" ");
  const until = due === undefined ? "" : ` trước ${time.slice(0, 5)} ngày ${date}`;
  return [
    `Kính gửi: ${missing.map(({ title }) => title).join("; ")}.`,
    "",
    `Tổ thư ký ${seat.bloc.title} trân trọng đề nghị quý cơ quan, đơn vị hoàn thành và nộp bảng tự chấm điểm thi đua (${seat.period.title}, ${seat.season.title})${until}.`,
    "",
    "Cách nộp: mở Excel, nhóm Thi đua, bấm “Lập bảng tự chấm”, nhập số liệu rồi bấm “Nộp bảng tự chấm”; hoặc điền mẫu biểu .xlsx và gửi lại cho tổ thư ký.",
    ...(missing.some(({ self }) => self === "withdrawn")
      ? [
          "",
          `Các đơn vị đã rút bảng để sửa, đề nghị nộp lại: ${missing
            .filter(({ self }) => self === "withdrawn")
            .map(({ title }) => title)
            .join("; ")}.`,
        ]
      : []),
    "",
    "Trân trọng.",
  ].join("\n");
}
