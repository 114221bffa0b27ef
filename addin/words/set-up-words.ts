import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** How seasons, their periods, blocs and members are set up. They come with their screen. */
export const SET_UP_WORDS = {
  "begin.title": { vi: "Lập năm thi đua mới", en: "Begin a season" },
  "begin.why": {
    vi: "Lập từ năm trước thì khối, đơn vị, bảng tiêu chí được mang sang; các mốc chuyển sang năm sau, rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.",
    en: "From last year's, its blocs, agencies and tables come along; its days move by a year, and off days on to the next working day.",
  },
  "begin.from": { vi: "Lập từ", en: "Begin from" },
  "begin.nothing": { vi: "(từ đầu, chưa có gì)", en: "(nothing)" },
  "begin.seasons": { vi: "Năm trước", en: "An earlier season" },
  "begin.presets": { vi: "Mẫu sẵn có", en: "A ready programme" },
  "begin.press": { vi: "Bắt đầu lập", en: "Begin" },
  "begin.not-yours": {
    vi: "Năm thi đua mới do cơ quan thường trực Hội đồng lập.",
    en: "New seasons are begun by the council office.",
  },

  "standing.title": { vi: "Đang có hiệu lực: {season}", en: "As it stands: {season}" },
  "standing.period": { vi: "{title}: {from} – {to}, hạn nộp {due}", en: "{title}: {from} – {to}, due {due}" },
  "standing.period-open": {
    vi: "{title}: {from} – {to}, không đặt hạn",
    en: "{title}: {from} – {to}, no deadline",
  },
  "standing.bloc": { vi: "{title}: {count} đơn vị", en: "{title}: {count} agencies" },
  "standing.no-table": { vi: "chưa có bảng tiêu chí", en: "no table yet" },
  "standing.change": { vi: "Sửa thiết lập", en: "Change it" },
  "standing.versions": { vi: "Các lần lập, sửa", en: "How it came about" },
  "standing.version": {
    vi: "Lần {sequence}, {at}: {name}. {reason}",
    en: "No. {sequence}, {at}: {name}. {reason}",
  },

  "form.begin": { vi: "Lập năm thi đua", en: "A season to begin" },
  "form.change": { vi: "Sửa thiết lập: {season}", en: "Change: {season}" },
  "form.as": { vi: "Lập với tư cách", en: "Set up as" },
  "form.as-council": { vi: "Cơ quan thường trực Hội đồng (nhiều khối)", en: "Council office (many blocs)" },
  "form.as-secretariat": { vi: "Tổ thư ký của một khối tự lập", en: "Secretariat of a bloc on its own" },
  "form.name": { vi: "Tên người lập (hiện trên hệ thống)", en: "Your name, as others see it" },
  "form.title": { vi: "Tên năm thi đua", en: "Title of the season" },
  "form.id": {
    vi: "Mã (chữ thường không dấu, số, gạch nối; lập rồi không đổi)",
    en: "Id (a-z, digits, hyphens; never changes)",
  },
  "form.year": { vi: "Năm", en: "Year" },
  "form.periods": { vi: "Các kỳ chấm", en: "Periods" },
  "form.period": { vi: "Kỳ {at}", en: "Period {at}" },
  "form.period-title": { vi: "Tên kỳ", en: "Title of the period" },
  "form.from": { vi: "Ngày đầu", en: "First day" },
  "form.to": { vi: "Ngày cuối", en: "Last day" },
  "form.due": { vi: "Hạn nộp, ngày (bỏ trống: không đặt hạn)", en: "Due on (empty: no deadline)" },
  "form.hour": { vi: "Giờ", en: "Hour" },
  "form.add-period": { vi: "Thêm kỳ", en: "Add a period" },
  "form.blocs": { vi: "Các khối, cụm", en: "Blocs" },
  "form.bloc": { vi: "Khối {at}", en: "Bloc {at}" },
  "form.bloc-title": { vi: "Tên khối, cụm", en: "Title of the bloc" },
  "form.label": { vi: "Là", en: "It is a" },
  "form.khoi": { vi: "Khối thi đua", en: "Khối" },
  "form.cum": { vi: "Cụm thi đua", en: "Cụm" },
  "form.ground": { vi: "Căn cứ (quyết định, kế hoạch)", en: "Legal ground" },
  "form.visibility": { vi: "Đơn vị thành viên xem xếp hạng", en: "Members see the standings" },
  "form.sealed": { vi: "không", en: "never" },
  "form.after-close": { vi: "sau khi chốt", en: "once closed" },
  "form.open": { vi: "bất cứ lúc nào", en: "at any time" },
  "form.table": { vi: "Bảng tiêu chí", en: "Table" },
  "form.table-none": {
    vi: "chưa có: tổ thư ký khối soạn và chốt",
    en: "none yet: its secretariat writes and locks it",
  },
  "form.table-season": { vi: "bảng của năm trước", en: "last year's" },
  "form.table-preset": { vi: "bảng của mẫu sẵn có: {title}", en: "a ready one: {title}" },
  "form.table-in-force": { vi: "bảng đang có hiệu lực", en: "the one in force" },
  "form.lead": { vi: "Khối trưởng", en: "Leader" },
  "form.deputy": { vi: "Khối phó", en: "Deputy" },
  "form.nobody": { vi: "(chưa có)", en: "(nobody yet)" },
  "form.leader-elected": {
    vi: "Quy chế bầu Khối trưởng năm sau: có biên bản kiểm phiếu rồi mới bàn giao được",
    en: "Next year's leader is elected: no hand-over without a ballot record",
  },
  "form.agencies": { vi: "Đơn vị thành viên ({count})", en: "Members ({count})" },
  "form.agency": { vi: "Tên đơn vị {at}", en: "Name of agency {at}" },
  "form.agency-id": { vi: "mã {id}", en: "id {id}" },
  "form.renamed": {
    vi: "Tên mới có hiệu lực từ ngày (bỏ trống nếu chỉ sửa lỗi gõ)",
    en: "New name valid from (empty for a mere correction)",
  },
  "form.days": { vi: "Các mốc có tên (mỗi tên một ngày)", en: "Named days (each name once, with its day)" },
  "form.earlier": { vi: "Tên cũ, ngày cuối của tên ấy", en: "Earlier names and their last days" },
  "form.formerly": { vi: "Mã cũ, ngày cuối của mã ấy", en: "Former codes and their last days" },
  "form.awards": { vi: "Chỉ tiêu khen thưởng", en: "Awards" },
  "form.letterhead": { vi: "Thể thức văn bản", en: "Letterhead" },
  "form.paste": {
    vi: "Dán danh sách đơn vị, mỗi dòng một đơn vị (có thể có mã ở cột trước)",
    en: "Paste agencies, one per line (a code may stand in a column before)",
  },
  "form.add": { vi: "Thêm {count} đơn vị vào khối", en: "Add {count} agencies" },
  "form.remove": { vi: "Bỏ", en: "Remove" },
  "form.remove-label": { vi: "Bỏ {what}", en: "Remove {what}" },
  "form.add-bloc": { vi: "Thêm khối, cụm", en: "Add a bloc" },
  "form.reason": { vi: "Lý do sửa, số văn bản", en: "Why it is changed, number of the paper" },
  "form.unread": { vi: "Còn thiếu hoặc chưa đọc được: {places}.", en: "Missing or not readable: {places}." },
  "form.errors": { vi: "Cần sửa", en: "To mend" },
  "form.warnings": { vi: "Nên biết", en: "To know" },
  "form.good": { vi: "Không còn lỗi, ghi được.", en: "Nothing stands against it." },
  "form.stale": {
    vi: "Vừa có người khác sửa phần thiết lập này nên chưa ghi gì. Chép lại những gì cần giữ, bỏ bản đang viết rồi sửa trên bản mới.",
    en: "Somebody else changed this set-up meanwhile, so nothing was kept. Note what you need, leave this and change the new one.",
  },
  "form.judge": { vi: "Rà soát", en: "Check it" },
  "form.keep": { vi: "Lập năm thi đua", en: "Begin the season" },
  "form.keep-change": { vi: "Ghi thay đổi", en: "Keep the change" },
} as const;

export type SetUpWord = keyof typeof SET_UP_WORDS;

export const sayOfSetUp = (key: SetUpWord, lang: Lang, facts: Readonly<Record<string, Fact>> = {}): string =>
  filled(SET_UP_WORDS[key], lang, facts);
