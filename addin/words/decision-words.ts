import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** Decisions: their log, writing one, what it would do. They come with their screen. */
export const DECISION_WORDS = {
  "stage.title": { vi: "Kỳ chấm {stage}", en: "The period is {stage}" },
  "stage.reopening": {
    vi: "{by} đề nghị mở lại kỳ chấm: {reason}. Đang chờ Khối phó hoặc cơ quan thường trực Hội đồng đồng ý.",
    en: "{by} asks to reopen the period: {reason}. The deputy or the council office has yet to agree.",
  },
  "stage.agree": { vi: "Đồng ý mở lại…", en: "Agree to reopen…" },

  "log.title": { vi: "Các quyết định đã ghi ({count})", en: "Decisions recorded ({count})" },
  "log.none": { vi: "Chưa ghi quyết định nào.", en: "Nothing was decided yet." },
  "log.who": { vi: "{name}, {at}", en: "{name}, {at}" },
  "log.reason": { vi: "Lý do: {reason}", en: "Reason: {reason}" },
  "log.reading-only": { vi: "Chỉ xem, không ghi quyết định.", en: "For reading only." },
  "log.nothing-now": {
    vi: "Lúc này không có quyết định nào thuộc nhiệm vụ này.",
    en: "There is nothing for this task to decide now.",
  },

  "decide.title": { vi: "Ghi quyết định", en: "Record a decision" },
  "decide.kind": { vi: "Loại quyết định", en: "Kind" },
  "decide.agency": { vi: "Đơn vị", en: "Agency" },
  "decide.until": { vi: "Gia hạn đến (giờ Việt Nam)", en: "Until (Viet Nam time)" },
  "decide.card": { vi: "Bảng trả lại", en: "Card" },
  "decide.drafted": { vi: "Ngày dự thảo", en: "Drafted on" },
  "decide.adopted": { vi: "Ngày thông qua", en: "Adopted on" },
  "decide.signed": { vi: "Ngày ký", en: "Signed on" },
  "decide.signers": { vi: "Đơn vị ký giao ước", en: "Who signed" },
  "decide.signers-count": { vi: "Đơn vị ký giao ước ({count}/{of})", en: "Who signed ({count}/{of})" },
  "decide.leader": { vi: "Khối trưởng năm sau", en: "Next year's leader" },
  "decide.deputy": { vi: "Khối phó năm sau (nếu có)", en: "Next year's deputy (if any)" },
  "decide.award": { vi: "Danh hiệu, hình thức khen thưởng", en: "Award" },
  "decide.number": { vi: "Số quyết định khen thưởng", en: "Number of the decision" },
  "decide.date": { vi: "Ngày quyết định (ngày/tháng/năm)", en: "Day of the decision (day/month/year)" },
  "decide.named": { vi: "Tên gọi", en: "Title" },
  "decide.story": { vi: "Việc đã làm, kết quả", en: "What was done, and what came of it" },
  "decide.evidence": { vi: "Minh chứng", en: "Evidence" },
  "decide.launched": { vi: "Ngày phát động (ngày/tháng/năm)", en: "Launched on (day/month/year)" },
  "decide.plan": { vi: "Kế hoạch", en: "Plan" },
  "decide.reviews": { vi: "Sơ kết, tổng kết", en: "Reviews" },
  "decide.rewards": { vi: "Khen thưởng chuyên đề", en: "Rewards of the campaign" },
  "decide.ballot": { vi: "Số liệu trong biên bản", en: "Figures of the ballot record" },
  "decide.chosen": { vi: "Chọn đúng số đơn vị theo chỉ tiêu còn lại", en: "As many agencies as places" },
  "decide.reason": { vi: "Lý do, căn cứ (bắt buộc)", en: "Reason (required)" },
  "decide.titles": { vi: "Danh hiệu, hình thức", en: "Titles" },
  "decide.targets": { vi: "Chỉ tiêu (ít nhất một chỉ tiêu mới)", en: "Targets (at least one that changes)" },
  "decide.no-card": {
    vi: "Chưa có bảng nào để trả lại.",
    en: "There is no card to send back.",
  },
  "decide.missing": {
    vi: "Còn thiếu hoặc chưa đọc được: {fields}.",
    en: "Missing or not readable: {fields}.",
  },
  "decide.write-as": { vi: "Viết như {example}.", en: "Write it as {example}." },
  "decide.stale": {
    vi: "Vừa có quyết định khác được ghi nên chưa ghi gì; đã tải lại danh sách. Nội dung đang viết vẫn còn: xem lại rồi bấm “Xem tác động”.",
    en: "Another decision was recorded meanwhile, so nothing was recorded; the list is fresh. What you wrote is kept: look at it again.",
  },
  "decide.preview": { vi: "Xem tác động", en: "See what it would do" },
  "decide.record": { vi: "Ghi quyết định", en: "Record it" },
  "decide.look-first": {
    vi: "Xem tác động trước; sau đó mới ghi được. Quyết định đã ghi thì không sửa, không xóa.",
    en: "See what it would do first. A recorded decision is never changed or deleted.",
  },

  "effect.title": { vi: "Tác động", en: "What it would do" },
  "effect.problems": { vi: "Chưa ghi được", en: "It cannot be recorded" },

  "register.title": {
    vi: "Đăng ký danh hiệu, hình thức khen thưởng",
    en: "Titles and awards registered",
  },
  "register.none": { vi: "Chưa đăng ký.", en: "Nothing is registered." },
  "register.open": { vi: "Đăng ký", en: "Register" },
  "register.change": { vi: "Sửa đăng ký", en: "Change it" },
  "register.why": {
    vi: "Ghi tên danh hiệu, hình thức và số cá nhân; để trống số là cho tập thể. Không ghi tên người. Không làm thay đổi điểm.",
    en: "Enter titles and how many individuals; no count means the collective. No names of people. It changes no figures.",
  },
  "register.line": { vi: "Danh hiệu {at}", en: "Title {at}" },
  "register.name": { vi: "Danh hiệu, hình thức", en: "Title" },
  "register.count": { vi: "Số cá nhân (trống: tập thể)", en: "Individuals (blank: collective)" },
  "register.add": { vi: "Thêm danh hiệu", en: "Add a title" },
  "register.remove": { vi: "Bỏ", en: "Remove" },
  "register.remove-label": { vi: "Bỏ danh hiệu {at}", en: "Remove title {at}" },
  "register.ground": { vi: "Căn cứ (số, ngày văn bản đăng ký)", en: "Ground (number and day of the paper)" },
  "register.save": { vi: "Ghi đăng ký", en: "Register" },

  "scorer.secretariat": { vi: "tổ thư ký khối", en: "the secretariat" },
  "scorer.deputy": { vi: "Khối phó", en: "the deputy" },
} as const;

export type DecisionWord = keyof typeof DECISION_WORDS;

export const sayOfDecisions = (
  key: DecisionWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(DECISION_WORDS[key], lang, facts);
