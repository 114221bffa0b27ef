import type { Lang } from "../../../shared/words/format.ts";

type Words = Readonly<Record<Lang, string>>;

/** A button of the group "Thi đua". */
export type Command = {
  readonly id: "open" | "build" | "check" | "submit" | "download";
  /** What the pane is asked for: `pane.html?lenh=…`. */
  readonly asks: "mo" | "lap-bang" | "ra-soat" | "nop" | "tai";
  /** The button's own name, at most 125 characters; two short lines look best. */
  readonly label: Words;
  /** What stands under the name when the pointer rests on the button, at most 250 characters. */
  readonly tip: Words;
};

/** The buttons in the order of the ribbon, which is the order of the work. */
export const COMMANDS: readonly Command[] = [
  {
    id: "open",
    asks: "mo",
    label: { vi: "Mở ngăn làm việc", en: "Open the pane" },
    tip: {
      vi: "Mở ngăn Bảng Vàng bên cạnh trang tính: việc tiếp theo của bạn, hạn đến khi nào, tiến độ và các chỗ cần sửa.",
      en: "Opens Bảng Vàng beside the sheet: what you have to do next, by when, the progress and what needs mending.",
    },
  },
  {
    id: "build",
    asks: "lap-bang",
    label: { vi: "Lập bảng tự chấm", en: "Build the scoring sheet" },
    tip: {
      vi: "Lập trang chấm điểm theo bảng tiêu chí của khối, điền sẵn chỉ tiêu, lần nộp gần nhất và số liệu năm trước để đối chiếu. Trang đang có không bị ghi đè.",
      en: "Builds a scoring sheet on the bloc's criteria table, with the targets, the last revision and last year's figures beside. No sheet is overwritten.",
    },
  },
  {
    id: "check",
    asks: "ra-soat",
    label: { vi: "Rà soát", en: "Check" },
    tip: {
      vi: "Đọc lại cả bảng và nêu mọi chỗ thiếu, sai hoặc cần lưu ý; bấm vào một dòng để đến đúng ô. Rà soát không gửi gì đi.",
      en: "Reads the whole sheet again and names everything missing, wrong or worth knowing; choose a line to go to its cell. Nothing is sent.",
    },
  },
  {
    id: "submit",
    asks: "nop",
    label: { vi: "Nộp bảng tự chấm", en: "Submit the scorecard" },
    tip: {
      vi: "Rà soát lần cuối, cho xem tổng điểm và những gì đã đổi, rồi nộp và nhận biên nhận. Mất mạng thì bảng nằm trong hàng chờ. Người thẩm định: Gửi kết quả thẩm định.",
      en: "Checks once more, shows the total and what changed, then submits and brings the receipt. Without a network the card waits. Verifiers: send the verified scores.",
    },
  },
  {
    id: "download",
    asks: "tai",
    label: { vi: "Tải bảng xếp hạng", en: "Download the ranking" },
    tip: {
      vi: "Đưa bảng xếp hạng và bảng tổng hợp của khối vào sổ đang mở thành các trang mới có ghi ngày, hoặc tải về thành tệp .xlsx.",
      en: "Brings the bloc's ranking and consolidated sheets into the open workbook as new dated sheets, or downloads them as an .xlsx file.",
    },
  },
];
