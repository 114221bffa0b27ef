import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** "Ghi nhận kết quả khen thưởng": what was granted, many at once. They come with their screen. */
export const GRANT_WORDS = {
  "grants.open": { vi: "Ghi nhận kết quả khen thưởng…", en: "Enter what was granted…" },
  "grants.title": { vi: "Ghi nhận kết quả khen thưởng", en: "What was granted" },
  "grants.why": {
    vi: "Đánh dấu các đơn vị được tặng, ghi số và ngày quyết định một lần cho cả danh sách. Mỗi dòng được ghi thành một quyết định riêng.",
    en: "Tick who was granted what; enter the decision once for all. Each row is recorded as a decision of its own.",
  },
  "grants.stale": {
    vi: "Vừa có quyết định khác được ghi nên chưa ghi tiếp; đã tải lại danh sách. Các dòng đang chọn vẫn còn: xem trước lại rồi ghi.",
    en: "Another decision was recorded meanwhile, so no more was recorded; the list is fresh. What you ticked is kept: look again, then record.",
  },
  "grants.number": { vi: "Số quyết định khen thưởng", en: "Number of the decision" },
  "grants.date": { vi: "Ngày quyết định (ngày/tháng/năm)", en: "Day of the decision (day/month/year)" },
  "grants.reason": { vi: "Lý do, căn cứ (bắt buộc)", en: "Reason (required)" },
  "grants.sum": {
    vi: "Đề nghị {proposed}; đã ghi {granted}; đang chọn {picked}",
    en: "{proposed} proposed; {granted} recorded; {picked} ticked",
  },
  "grants.all": { vi: "Chọn cả {count} đơn vị được đề nghị", en: "Tick all {count} proposed" },
  "grants.all-label": { vi: "{act}: {award}", en: "{act}: {award}" },
  "grants.nobody": { vi: "Khối không đề nghị đơn vị nào.", en: "The bloc proposes nobody." },
  "grants.besides": { vi: "ngoài đề nghị", en: "not proposed" },
  "grants.granted": { vi: "Đã ghi: {number}, ngày {date}", en: "Recorded: {number} of {date}" },
  "grants.just-recorded": { vi: "Đã ghi", en: "Recorded" },
  "grants.apart": { vi: "Quyết định khác cho dòng này", en: "Another decision for this row" },
  "grants.apart-label": { vi: "{act}: {agency}, {award}", en: "{act}: {agency}, {award}" },
  "grants.other": { vi: "Thêm đơn vị ngoài đề nghị", en: "Add one that was not proposed" },
  "grants.other-label": { vi: "{act}: {award}", en: "{act}: {award}" },
  "grants.missing": {
    vi: "Còn thiếu hoặc chưa đọc được: {fields}.",
    en: "Missing or not readable: {fields}.",
  },
  "lacking.number": { vi: "số quyết định", en: "the number" },
  "lacking.date": { vi: "ngày quyết định", en: "the day" },
  "lacking.reason": { vi: "lý do, căn cứ", en: "the reason" },
  "grants.pick": { vi: "Chưa chọn dòng nào.", en: "No row is ticked." },
  "grants.look-first": {
    vi: "Xem trước rồi mới ghi được. Kết quả đã ghi thì không sửa, không xóa.",
    en: "Look first. A recorded result is never changed or deleted.",
  },
  "grants.preview": { vi: "Xem trước", en: "Look first" },
  "grants.clear": { vi: "{count} dòng sẽ được ghi.", en: "{count} row(s) will be recorded." },
  "grants.refused": {
    vi: "{count} dòng chưa ghi được (lý do ở từng dòng); các dòng khác vẫn ghi được.",
    en: "{count} row(s) cannot be recorded (why stands at each); the others can.",
  },
  "grants.record": { vi: "Ghi {count} kết quả", en: "Record {count}" },
} as const;

export type GrantWord = keyof typeof GRANT_WORDS;

export const sayOfGrants = (key: GrantWord, lang: Lang, facts: Readonly<Record<string, Fact>> = {}): string =>
  filled(GRANT_WORDS[key], lang, facts);
