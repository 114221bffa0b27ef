import type { Lang } from "../../shared/words/format.ts";
import type { SignInTrouble, SignInTroubleCode } from "../sign-in/sign-in-trouble.ts";

type Words = Readonly<Record<Lang, string>>;

const TROUBLE = {
  "popup-blocked": {
    vi: "Trình duyệt chặn cửa sổ đăng nhập. Số liệu đang nhập vẫn còn nguyên. Hãy bấm liên kết bên dưới để mở trang đăng nhập, hoặc cho phép cửa sổ bật lên của địa chỉ này rồi thử lại.",
    en: "The browser blocked the sign-in window. What you entered is safe. Open the sign-in page by the link below, or allow pop-ups for this address and try again.",
  },
  closed: {
    vi: "Cửa sổ đăng nhập đã đóng trước khi xong. Số liệu đang nhập vẫn còn nguyên. Hãy bấm Đăng nhập để làm lại.",
    en: "The sign-in window was closed before the end. What you entered is safe. Press Sign in to do it again.",
  },
  "already-open": {
    vi: "Excel đang mở một hộp thoại khác của phần bổ trợ. Hãy đóng hộp thoại đó rồi bấm Đăng nhập.",
    en: "Excel already shows another dialog of the add-in. Close it, then press Sign in.",
  },
  "dialog-refused": {
    vi: "Excel không mở được hộp thoại đăng nhập. Số liệu đang nhập vẫn còn nguyên. Hãy thử lại; nếu vẫn không được, báo mã dưới đây cho người quản trị.",
    en: "Excel could not open the sign-in dialog. What you entered is safe. Try again; if it stays so, give the code below to the operator.",
  },
  "issuer-silent": {
    vi: "Chưa liên lạc được với nơi đăng nhập. Số liệu đang nhập vẫn còn nguyên, bảng nộp vẫn chờ trên máy. Hãy kiểm tra mạng rồi thử lại.",
    en: "The sign-in service does not answer. What you entered is safe and cards wait on this machine. Check the network and try again.",
  },
  "issuer-refused": {
    vi: "Nơi đăng nhập từ chối. Số liệu đang nhập vẫn còn nguyên. Hãy thử tài khoản khác; nếu vẫn không được, báo mã dưới đây cho người quản trị.",
    en: "The sign-in service said no. What you entered is safe. Try another account; if it stays so, give the code below to the operator.",
  },
  "answer-not-ours": {
    vi: "Câu trả lời của nơi đăng nhập không khớp với lượt đăng nhập này nên không được nhận. Hãy đăng nhập lại; nếu lặp lại, báo mã dưới đây cho người quản trị.",
    en: "The answer does not belong to this sign-in and was not taken. Sign in again; if it happens again, give the code below to the operator.",
  },
  "clock-wrong": {
    vi: "Ngày giờ của máy này lệch với nơi đăng nhập. Hãy chỉnh lại ngày giờ của máy rồi đăng nhập lại.",
    en: "The date and time of this machine differ from the sign-in service's. Set the clock, then sign in again.",
  },
  "signed-out": {
    vi: "Chưa đăng nhập. Số liệu đang nhập vẫn còn nguyên. Hãy bấm Đăng nhập.",
    en: "Not signed in. What you entered is safe. Press Sign in.",
  },
  expired: {
    vi: "Phiên đăng nhập đã hết hạn. Số liệu đang nhập vẫn còn nguyên. Hãy đăng nhập lại để làm tiếp.",
    en: "The sign-in has expired. What you entered is safe. Sign in again to go on.",
  },
  "not-configured": {
    vi: "Cách đăng nhập cấu hình cho đơn vị này (tài khoản Microsoft 365 ngay trong Excel) chưa được hỗ trợ. Người quản trị cần cấu hình đăng nhập OpenID Connect.",
    en: "The way of signing in configured here (Microsoft 365 accounts inside Excel) is not supported yet. The operator must configure OpenID Connect.",
  },
  "no-config": {
    vi: "Không đọc được cấu hình của phần bổ trợ. Số liệu trong sổ vẫn còn nguyên. Hãy kiểm tra mạng rồi mở lại ngăn; nếu vẫn không được, báo người quản trị.",
    en: "The add-in's configuration could not be read. The workbook is safe. Check the network and open the pane again; if it stays so, tell the operator.",
  },
} as const satisfies Record<SignInTroubleCode, Words>;

/** What happened, what is safe, what to do; with the code for support where there is one. */
export function signInTroubleInWords({ code, told }: SignInTrouble, lang: Lang): string {
  const words = TROUBLE[code][lang];
  return told === undefined ? words : `${words} (${code}: ${told})`;
}

/** Signed out in the pane, while the issuer may still know the person in this browser. */
export const SIGNED_OUT_HERE_ONLY = {
  "by-link": {
    vi: "Đã đăng xuất khỏi ngăn này, nhưng trình duyệt chặn cửa sổ đăng xuất nên nơi đăng nhập có thể vẫn nhớ bạn trên máy này. Trang tính và các bảng chờ gửi vẫn còn nguyên. Hãy mở liên kết bên dưới để đăng xuất hẳn, nhất là trên máy dùng chung.",
    en: "You are signed out of this pane, but the browser blocked the sign-out window, and the sign-in service may still know you on this machine. Sheets and waiting cards are safe. Follow the link below to sign out for good, above all on a shared machine.",
  },
  elsewhere: {
    vi: "Đã đăng xuất khỏi ngăn này, nhưng nơi đăng nhập có thể vẫn nhớ bạn trên máy này. Trang tính và các bảng chờ gửi vẫn còn nguyên. Trên máy dùng chung, hãy đóng Excel và mọi cửa sổ trình duyệt.",
    en: "You are signed out of this pane, but the sign-in service may still know you on this machine. Sheets and waiting cards are safe. On a shared machine, close Excel and every browser window.",
  },
} as const satisfies Record<string, Words>;

/** What the pages around the issuer's say: there is no pane on them to choose a language in, so both are shown. */
export const SIGN_IN_PAGE = {
  opening: { vi: "Đang mở trang đăng nhập…", en: "Opening the sign-in page…" },
  finishing: { vi: "Đang quay lại Bảng Vàng…", en: "Going back to Bảng Vàng…" },
  close: {
    vi: "Có thể đóng cửa sổ này và quay lại ngăn Bảng Vàng.",
    en: "You can close this window and go back to the Bảng Vàng pane.",
  },
} as const satisfies Record<string, Words>;
