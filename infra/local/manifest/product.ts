/**
 * Who the add-in is, for Excel and for an administrator. `id` never changes: Excel knows the add-in by it, whatever the
 * address it is served from. `version` goes up with every change of the manifest, or central deployment keeps the old one.
 */
export const PRODUCT = {
  id: "4cfd63fb-4d1c-46af-9c1d-028799e1abc0",
  version: "1.0.0.0",
  provider: "Bảng Vàng",
  /** The first Excel that the add-in is offered in; what is newer is asked for at run time. */
  excelApi: "1.8",
  name: { vi: "Bảng Vàng", en: "Bảng Vàng: emulation scores" },
  description: {
    vi: "Chấm điểm, thẩm định và xếp hạng khối, cụm thi đua ngay trong Excel: lập bảng tự chấm, rà soát, nộp và nhận biên nhận, tải bảng xếp hạng.",
    en: "Score, verify and rank emulation blocs in Excel: build the scoring sheet, check it, submit it for a receipt, download the ranking.",
  },
  group: { vi: "Thi đua", en: "Emulation" },
  start: {
    title: { vi: "Bảng Vàng đã sẵn sàng", en: "Bảng Vàng is ready" },
    tip: {
      vi: "Vào thẻ Trang đầu, nhóm Thi đua, bấm Mở ngăn làm việc. Ngăn cho biết việc tiếp theo của bạn, hạn đến khi nào và sau đó là gì.",
      en: "On the Home tab, in the group Emulation, choose Open the pane. It says what you have to do next, by when, and what comes after.",
    },
  },
} as const;

/** Where the add-in answers when it is served from this machine; the manifest at the project's top is made for it. */
export const LOCAL_ORIGIN = "https://localhost:4100";

/** Addresses of the add-in, under its origin. */
export const PANE = "/pane/pane.html";
export const HELP = "/pane/help.html";
export const ICONS = "/pane/assets/";

/** Sizes of an icon in pixels that the ribbon takes; 16, 32 and 80 it must have. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
