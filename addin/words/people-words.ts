import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** Who works in a season, invitations and how they are taken up. They come with their screens. */
export const PEOPLE_WORDS = {
  "people.title": { vi: "Người có nhiệm vụ · {where}", en: "Who has a task · {where}" },
  "people.reading-only": { vi: "Chỉ xem, không mời và không thu hồi.", en: "For reading only." },
  "people.none": { vi: "Chưa có ai.", en: "Nobody yet." },
  "people.since-start": { vi: "có từ khi lập năm thi đua", en: "since the season was opened" },
  "people.taken-up": { vi: "{name} mời, nhận {at}", en: "invited by {name}, taken up {at}" },
  "people.account": { vi: "Tài khoản {id}", en: "Account {id}" },
  "people.myself": { vi: "anh, chị", en: "you" },
  "people.without": { vi: "Chưa có thư ký: {agencies}.", en: "Without a secretary: {agencies}." },
  "people.invite-label": { vi: "Mời {task}", en: "Invite: {task}" },
  "people.revoke": { vi: "Thu hồi…", en: "Revoke…" },
  "people.revoke-label": { vi: "Thu hồi nhiệm vụ của {name}", en: "Revoke {name}" },
  "people.bloc": { vi: "{bloc} ({count} người)", en: "{bloc} ({count} people)" },

  "group.bloc-secretariat": { vi: "Tổ thư ký khối", en: "Secretariat" },
  "group.deputy": { vi: "Khối phó", en: "Deputy" },
  "group.verifier": { vi: "Thẩm định", en: "Verifiers" },
  "group.agency-secretary": { vi: "Thư ký đơn vị", en: "Secretaries of agencies" },
  "group.council-office": { vi: "Cơ quan thường trực Hội đồng", en: "Council office" },
  "group.auditor": { vi: "Người giám sát", en: "Auditors" },
  "group.season-auditor": { vi: "Người giám sát cả năm thi đua", en: "Auditors of the season" },

  "open.title": { vi: "Lời mời chưa ai nhận ({count})", en: "Invitations not taken up ({count})" },
  "open.until": { vi: "{name} mời, hạn {until}", en: "by {name}, good until {until}" },
  "open.withdraw": { vi: "Rút lời mời…", en: "Withdraw…" },
  "open.withdraw-label": { vi: "Rút lời mời {task}", en: "Withdraw the invitation: {task}" },
  "open.withdraw-why": {
    vi: "Mã đã gửi không dùng được nữa. Chưa ai nhận nên không ai mất nhiệm vụ.",
    en: "The code is worth nothing then. Nobody has taken it up, so nobody loses a task.",
  },
  "open.reason": { vi: "Lý do rút lời mời (bắt buộc)", en: "Reason (required)" },
  "open.withdraw-yes": { vi: "Rút lời mời", en: "Withdraw it" },

  "revoked.title": { vi: "Đã thu hồi ({count})", en: "Revoked ({count})" },
  "revoked.who": {
    vi: "{name}: {tasks} · {by} thu hồi {at} · {reason}",
    en: "{name}: {tasks} · revoked by {by} {at} · {reason}",
  },

  "revoke.loses": { vi: "{name} mất nhiệm vụ: {tasks}.", en: "{name} loses: {tasks}." },
  "revoke.stays": {
    vi: "Còn nguyên: các bảng đã nộp, quyết định đã ghi vẫn được tính và vẫn đứng tên người này. Lời mời do người này lập mà chưa ai nhận thì hết hiệu lực nếu không còn quyền mời.",
    en: "What stays: cards sent and decisions recorded count as before, under this name. Invitations this person made and nobody took up are void where the right to invite is gone.",
  },
  "revoke.again": {
    vi: "Muốn giao lại thì mời bằng mã mới.",
    en: "To give the task back, invite by a new code.",
  },
  "revoke.myself": {
    vi: "Đây là nhiệm vụ của chính anh, chị: thu hồi xong, ngăn này không mở được khối nữa.",
    en: "This is your own task: afterwards this pane opens the bloc no more.",
  },
  "revoke.reason": { vi: "Lý do thu hồi (bắt buộc)", en: "Reason (required)" },
  "revoke.yes": { vi: "Thu hồi nhiệm vụ", en: "Revoke" },

  "invite.title": { vi: "Mời người nhận nhiệm vụ", en: "Invite somebody" },
  "invite.role": { vi: "Nhiệm vụ", en: "Task" },
  "invite.bloc": { vi: "Khối, cụm", en: "Bloc" },
  "invite.agency": { vi: "Đơn vị", en: "Agency" },
  "invite.scorer": { vi: "Thẩm định với tư cách", en: "Verifies as" },
  "invite.criteria": {
    vi: "Được giao theo bảng tiêu chí: {criteria}.",
    en: "Assigned by the table: {criteria}.",
  },
  "invite.no-scorers": {
    vi: "Bảng tiêu chí chưa chốt hoặc không giao mục nào cho nơi thẩm định riêng, nên chưa mời được người thẩm định.",
    en: "The table is not locked, or assigns nothing to verifiers, so none can be invited.",
  },
  "invite.name": { vi: "Tên nhiệm vụ ghi trong lời mời", en: "Name of the task" },
  "invite.name-why": {
    vi: "Người nhận sẽ mang tên này trên bảng và quyết định; ghi tên nhiệm vụ, không ghi tên người.",
    en: "Whoever joins goes by this name on cards and decisions: name the task, not a person.",
  },
  "invite.days": { vi: "Có hiệu lực bao nhiêu ngày (1–90)", en: "Good for how many days (1–90)" },
  "invite.incomplete": { vi: "Còn thiếu: {fields}.", en: "Missing: {fields}." },
  "invite.yes": { vi: "Lập mã mời", en: "Make the code" },

  "told.title": { vi: "Mã mời: {name}", en: "Code: {name}" },
  "told.once": {
    vi: "Mã chỉ hiện lần này, hệ thống không giữ lại. Mất mã thì rút lời mời rồi mời lại.",
    en: "The code is shown this once and kept nowhere. If it is lost, withdraw the invitation and invite again.",
  },
  "told.until": { vi: "Dùng một lần, trước {until}.", en: "Works once, until {until}." },
  "told.copy-message": { vi: "Sao chép lời mời", en: "Copy the message" },
  "told.copy-code": { vi: "Sao chép mã", en: "Copy the code" },
  "told.message": { vi: "Lời mời gửi qua thư, Zalo", en: "The message for mail or chat" },
  "told.away": { vi: "Đã gửi, cất mã đi", en: "It is sent: put the code away" },

  "join.title": { vi: "Nhận nhiệm vụ bằng mã mời", en: "Take a task up by its code" },
  "join.code": { vi: "Mã mời (28 ký tự, bảy nhóm bốn)", en: "Code (28 characters in seven groups)" },
  "join.how": {
    vi: "Dán hoặc gõ mã; chữ thường, dấu cách, gạch nối đều được. Mỗi mã dùng một lần cho tài khoản đang đăng nhập.",
    en: "Paste or type it; small letters, spaces and hyphens do not matter. Each code works once, for the account signed in.",
  },
  "join.who": { vi: "Đang đăng nhập: {name}", en: "Signed in: {name}" },
  "join.mistyped": {
    vi: "Mã chưa đúng: thiếu, thừa hoặc nhầm ký tự. Đối chiếu từng nhóm bốn ký tự.",
    en: "This is no code: a character is missing, extra or wrong. Compare each group of four.",
  },
  "join.yes": { vi: "Nhận nhiệm vụ", en: "Take the task up" },
  "join.sign-in": { vi: "Đăng nhập trước, rồi nhập mã mời.", en: "Sign in first, then enter the code." },
  "join.none": {
    vi: "Không có mã? Tổ thư ký khối có thể đã ghi sẵn tài khoản này: tải lại để xem.",
    en: "No code? The secretariat may have entered this account already: load again to see.",
  },
} as const;

export type PeopleWord = keyof typeof PEOPLE_WORDS;

export const sayOfPeople = (
  key: PeopleWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(PEOPLE_WORDS[key], lang, facts);
