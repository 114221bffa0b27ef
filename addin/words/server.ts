import type { Lang } from "../../shared/words/format.ts";
import type { Refused } from "../server/answer.ts";

type Words = Readonly<Record<Lang, string>>;

const WITHOUT_ANSWER = {
  offline: {
    vi: "Chưa kết nối được với hệ thống. Số liệu đang nhập vẫn còn nguyên. Hãy kiểm tra mạng rồi thử lại; gửi lại không bị ghi trùng.",
    en: "The system cannot be reached. What you entered is safe. Check the network and try again; nothing is stored twice.",
  },
  timeout: {
    vi: "Hệ thống không trả lời trong 30 giây nên chưa biết đã ghi hay chưa. Số liệu đang nhập vẫn còn nguyên. Hãy thử lại; gửi lại không bị ghi trùng.",
    en: "No answer came within 30 seconds, so it is not known whether anything was stored. What you entered is safe. Try again; nothing is stored twice.",
  },
  unreadable: {
    vi: "Câu trả lời nhận được không phải của hệ thống Bảng Vàng: có thể mạng đang đòi đăng nhập, hoặc phần bổ trợ đã cũ. Số liệu đang nhập vẫn còn nguyên. Hãy mở lại ngăn rồi thử lại; nếu vẫn không được, báo người quản trị.",
    en: "The answer is not our system's: the network may ask to be signed in to, or this add-in is out of date. What you entered is safe. Open the pane again and retry; if it stays so, tell the operator.",
  },
  "signed-out": {
    vi: "Chưa đăng nhập hoặc phiên đăng nhập đã hết hạn. Số liệu đang nhập vẫn còn nguyên. Hãy đăng nhập rồi làm tiếp.",
    en: "Not signed in, or the sign-in has expired. What you entered is safe. Sign in and go on.",
  },
  cancelled: {
    vi: "Đã dừng theo yêu cầu. Số liệu đang nhập vẫn còn nguyên.",
    en: "Stopped as asked. What you entered is safe.",
  },
} as const satisfies Record<Exclude<Refused["kind"], "refused">, Words>;

/** What happened, what is safe, what to do. The server's own refusals come with words in both languages. */
export function refusedInWords(refusal: Refused): Words {
  return refusal.kind === "refused"
    ? { vi: refusal.problem.detail, en: refusal.problem.detailEn }
    : WITHOUT_ANSWER[refusal.kind];
}

/** A short code to give to whoever helps: the request's id where the server gave one. */
export function supportCode(refusal: Refused): string {
  const problem = "problem" in refusal ? refusal.problem : undefined;
  if (problem) return `${problem.code} ${problem.instance.split(":").at(-1)}`;
  return refusal.kind === "unreadable" ? `unreadable ${refusal.status}` : refusal.kind;
}
