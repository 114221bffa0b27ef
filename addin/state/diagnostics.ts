import { cardStatus } from "./card-status.ts";
import { chainKey } from "./chain-key.ts";
import { readingOf } from "./focus.ts";
import type { PaneState } from "./pane-state.ts";
import type { Trouble } from "./trouble.ts";

/** What somebody who helps needs to know: where it stopped and how the pane stood. No score, no token, no person. */
export function diagnosticsOf(state: PaneState, trouble: Trouble): string {
  const reading = readingOf(state);
  const facts: Readonly<Record<string, string | number | boolean | undefined>> = {
    "mã hỗ trợ": trouble.support,
    nguồn: trouble.source,
    mã: trouble.code,
    "thông báo gốc": trouble.told,
    lúc: state.now,
    "nơi chạy": state.host,
    "có mạng": state.isOnline,
    "đã đăng nhập": state.person !== undefined,
    "màn hình": state.screen,
    bảng: state.chain && chainKey(state.chain),
    "tình trạng": cardStatus(state),
    "số lỗi": reading?.problems.length,
    "mẫu hỏng": reading?.damage.length,
    "bảng chờ gửi": state.waiting.length,
    "trang tính": state.sheets.length,
  };
  return Object.entries(facts)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join("\n");
}
