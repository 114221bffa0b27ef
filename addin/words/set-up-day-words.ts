import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** How a period's named days and days off are set up, and what an agency was before. */
export const SET_UP_DAY_WORDS = {
  "days.title": { vi: "Các mốc có tên ({count})", en: "Named days ({count})" },
  "days.why": {
    vi: "Bảng tiêu chí gọi các mốc này bằng tên, ví dụ hạn báo cáo sơ kết. Tên ghi đúng như trong bảng.",
    en: "Tables refer to these days by their names, such as when a report is due. Write a name as the table has it.",
  },
  "days.name": { vi: "Tên mốc {at}", en: "Name {at}" },
  "days.day": { vi: "Ngày", en: "Day" },
  "days.add": { vi: "Thêm mốc", en: "Add a day" },
  "days.remove": { vi: "Bỏ", en: "Remove" },
  "days.remove-label": { vi: "Bỏ {what}", en: "Remove {what}" },
  "holidays.title": { vi: "Ngày nghỉ, ngày làm bù", en: "Days off, weekends worked" },
  "holidays.why": {
    vi: "Dùng khi đếm ngày làm việc và khi hạn nộp rơi vào ngày nghỉ. Thứ Bảy, Chủ nhật vốn đã nghỉ, không ghi ở đây. Bỏ dấu ở ngày không nghỉ.",
    en: "They count where working days are counted and where a deadline falls on one. Weekends are off anyway. Untick a day that is worked.",
  },
  "holidays.own": {
    vi: "Kỳ này có lịch riêng, áp dụng cho mọi khối.",
    en: "This period has a calendar of its own, for every bloc.",
  },
  "holidays.given": { vi: "Đang theo lịch nghỉ chung.", en: "The common calendar is in use." },
  "holidays.restore": { vi: "Trở về lịch nghỉ chung", en: "Back to the common calendar" },
  "holidays.not-yet": {
    vi: "Ghi ngày đầu, ngày cuối của kỳ rồi mới đặt được ngày nghỉ.",
    en: "Enter the first and last day of the period first.",
  },
  "holidays.too-long": {
    vi: "Kỳ quá dài (trên sáu năm): ngày làm việc được đếm theo tuần, không trừ ngày nghỉ.",
    en: "The period is too long (over six years): working days are counted by the week alone.",
  },
  "holidays.year": {
    vi: "Năm {year}: nghỉ {off} ngày, làm bù {worked} ngày",
    en: "{year}: {off} day(s) off, {worked} weekend day(s) worked",
  },
  "holidays.announced": { vi: "theo thông báo nghỉ lễ, tết", en: "as announced" },
  "holidays.by-law": {
    vi: "theo Bộ luật Lao động, chưa có thông báo của năm này: đối chiếu lại khi có",
    en: "by the Labour Code, not announced yet: compare once it is",
  },
  /** Nghị quyết 80-NQ/TW ngày 7/1/2026; Điều 112 of the Labour Code is to say it. */
  "holidays.culture-day": {
    vi: "Ngày 24/11 (Ngày Văn hóa Việt Nam, Nghị quyết 80-NQ/TW) chưa có trong lịch này: thêm vào nếu năm nay được nghỉ.",
    en: "24 November (Viet Nam's Culture Day, Resolution 80-NQ/TW) is not in this calendar: add it if it is a day off this year.",
  },
  "holidays.off": { vi: "Nghỉ", en: "Off" },
  "holidays.worked": { vi: "Làm bù", en: "Worked" },
  "holidays.add": {
    vi: "Thêm ngày (nghỉ, hoặc cuối tuần làm bù)",
    en: "Add a day (off, or a weekend worked)",
  },
  "holidays.add-off": { vi: "Thêm ngày nghỉ", en: "Add as off" },
  "holidays.add-worked": { vi: "Thêm ngày làm bù", en: "Add as worked" },
  "holidays.is-weekend": {
    vi: "{day} là ngày cuối tuần: vốn đã nghỉ, chỉ thêm được làm ngày làm bù.",
    en: "{day} is a weekend, off anyway: it can be added as worked only.",
  },
  "holidays.full": {
    vi: "Đã đủ 100 ngày, không thêm được nữa.",
    en: "There are 100 days already; no more can be added.",
  },
  "history.title": { vi: "Tên cũ, mã cũ, sáp nhập", en: "Earlier names and codes, mergers" },
  "history.why": {
    vi: "Để kết quả các năm trước đi theo đơn vị. Ghi từ cũ nhất.",
    en: "So that its earlier years follow the agency. Oldest first.",
  },
  "history.earlier": { vi: "Tên cũ {at}", en: "Earlier name {at}" },
  "history.until": { vi: "Dùng đến hết ngày", en: "Valid through" },
  "history.add-earlier": { vi: "Thêm tên cũ (mã vẫn giữ)", en: "Add an earlier name (same code)" },
  "history.code": { vi: "Mã cũ {at}", en: "Former code {at}" },
  "history.former-title": { vi: "Tên khi ấy (nếu khác)", en: "Its name then (if another)" },
  "history.add-code": { vi: "Thêm mã cũ", en: "Add a former code" },
  "history.merged": {
    vi: "Sáp nhập từ nhiều đơn vị, hoặc chia tách từ một đơn vị",
    en: "Merged of several agencies, or split from one",
  },
  "history.merged-why": {
    vi: "Đánh dấu khi các mã cũ là của nhiều đơn vị, hoặc khi mã cũ cũng là của đơn vị khác; đánh dấu ở mọi đơn vị liên quan. Không có dấu này, hai lịch sử không bao giờ bị nhập làm một.",
    en: "Tick it where former codes are several agencies', or another agency's as well, at every agency concerned. Without it two histories never become one.",
  },
} as const;

export type SetUpDayWord = keyof typeof SET_UP_DAY_WORDS;

export const sayOfSetUpDays = (
  key: SetUpDayWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(SET_UP_DAY_WORDS[key], lang, facts);
