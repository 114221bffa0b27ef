import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** "Bàn giao nhiệm vụ Khối trưởng": what it needs, what it does. They come with their screen. */
export const HAND_OVER_WORDS = {
  "hand.title": { vi: "Bàn giao nhiệm vụ Khối trưởng", en: "Hand the bloc over" },
  "hand.open": { vi: "Bàn giao nhiệm vụ Khối trưởng…", en: "Hand the bloc over…" },
  "hand.why": {
    vi: "Mỗi năm một lần, sau khi công bố kết quả. Khối sang năm mới với Khối trưởng mới; năm cũ còn để tra cứu.",
    en: "Once a year, after the result is published. The bloc begins the next year under its next leader; this year stays to be read.",
  },
  "hand.unpublished": {
    vi: "Kỳ cuối “{period}” chưa công bố: tổ thư ký chưa bàn giao được.",
    en: "The last period “{period}” is not published, so the secretariat cannot hand over yet.",
  },
  "hand.id": { vi: "Mã năm thi đua nhận bàn giao", en: "Id of the next season" },
  "hand.name": { vi: "Tên năm thi đua nhận bàn giao", en: "Title of the next season" },
  "hand.shared": {
    vi: "Khối khác đã bàn giao sang năm thi đua này: các phần dưới đây lấy đúng như đã lập.",
    en: "Another bloc was handed over to this season: its parts stand here as they are.",
  },
  "hand.period": { vi: "Kỳ {title}", en: "Period {title}" },
  "hand.from": { vi: "Từ ngày", en: "From" },
  "hand.to": { vi: "Đến ngày", en: "To" },
  "hand.due": { vi: "Hạn nộp bảng (giờ Việt Nam)", en: "Due (Viet Nam time)" },
  "hand.leader": { vi: "Khối trưởng năm sau", en: "Next leader" },
  "hand.elected": { vi: "Theo quyết định bầu: {leader}", en: "As elected: {leader}" },
  "hand.as-elected": { vi: "Theo quyết định bầu Khối trưởng", en: "As the recorded election says" },
  "hand.deputy": { vi: "Khối phó năm sau (nếu có)", en: "Next deputy (if any)" },
  "hand.no-deputy": { vi: "chưa có", en: "none yet" },
  "hand.reason": { vi: "Căn cứ bàn giao (bắt buộc)", en: "Ground (required)" },
  "hand.missing": { vi: "Còn thiếu hoặc chưa đọc được: {fields}.", en: "Missing or not readable: {fields}." },
  "hand.periods": { vi: "ngày của các kỳ", en: "days of the periods" },
  "hand.look": { vi: "Xem trước việc bàn giao", en: "See what it does" },
  "hand.yes": { vi: "Bàn giao", en: "Hand over" },
  "hand.problems": { vi: "Chưa bàn giao được", en: "It cannot be handed over" },

  "does.title": { vi: "Bàn giao sẽ làm gì", en: "What it does" },
  "does.heads": {
    vi: "{season}: Khối trưởng {leader}, Khối phó {deputy}.",
    en: "{season}: leader {leader}, deputy {deputy}.",
  },
  "does.carried": {
    vi: "Chuyển sang: {agencies} đơn vị thành viên, bảng tiêu chí đang dùng, {secretaries} thư ký đơn vị, {verifiers} người thẩm định.",
    en: "Carried over: {agencies} members, the table in use, {secretaries} secretaries, {verifiers} verifiers.",
  },
  "does.council": {
    vi: "Cơ quan thường trực Hội đồng và người giám sát cũng theo sang nếu năm mới chưa ai lập.",
    en: "The council office and the auditors go along where the next season is new.",
  },
  "does.not-carried": {
    vi: "Không chuyển: điểm, quyết định, chỉ tiêu và danh hiệu đã đăng ký, mục không được giao, lịch nghỉ lễ.",
    en: "Not carried: scores, decisions, registered targets and titles, items not assigned, holidays.",
  },
  "does.loses": {
    vi: "Tổ thư ký hiện nay ({names}): từ lúc này chỉ đọc hồ sơ năm {year} của khối, không ghi gì nữa; muốn làm việc ở năm mới thì phải được mời.",
    en: "The secretariat of today ({names}): from now on it reads the bloc's year {year} and writes nothing; for the next year it must be invited.",
  },
  "does.invited": {
    vi: "Tổ thư ký mới nhận mã mời dùng một lần, hạn 30 ngày; nhận xong thì làm việc ở năm mới và đọc được hồ sơ các năm trước.",
    en: "The next secretariat gets a code that works once within 30 days; with it, it runs the next year and reads those before.",
  },
  "does.for-good": {
    vi: "Bàn giao rồi thì không làm lại, không hủy được.",
    en: "It is done once and not undone.",
  },

  "handed.title": { vi: "Đã bàn giao", en: "Handed over" },
  "handed.record": {
    vi: "{by} bàn giao {at} sang {season}. Khối trưởng: {leader}; Khối phó: {deputy}. Căn cứ: {reason}",
    en: "Handed over by {by} {at} to {season}. Leader: {leader}; deputy: {deputy}. Ground: {reason}",
  },
  "handed.others": {
    vi: "Khối này đã được bàn giao trước đó; lần này không ghi gì thêm.",
    en: "It was handed over before; nothing more was recorded.",
  },
  "handed.taken": {
    vi: "Tổ thư ký mới đã nhận mã, nên không có mã mới.",
    en: "The next secretariat has joined already, so there is no new code.",
  },
} as const;

export type HandOverWord = keyof typeof HAND_OVER_WORDS;

export const sayOfHandOver = (
  key: HandOverWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(HAND_OVER_WORDS[key], lang, facts);
