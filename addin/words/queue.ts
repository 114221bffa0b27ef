import type { Lang } from "../../shared/words/format.ts";
import type { QueueStore } from "../queue/queue-store.ts";
import { MOST_CARDS, type QueueTroubleCode } from "../queue/queue-trouble.ts";

type Words = Readonly<Record<Lang, string>>;

/** Why a card cannot wait to be sent: what happened, what is safe, what to do. */
export const QUEUE_TROUBLE = {
  full: {
    vi: `Trên máy đã có ${MOST_CARDS} bảng chờ gửi, không nhận thêm được. Bảng đang nhập vẫn còn nguyên trong sổ. Hãy gửi các bảng đang chờ khi có mạng rồi nộp lại bảng này.`,
    en: `${MOST_CARDS} cards already wait on this machine; there is no place for another. This one is safe in the workbook. Send those waiting when there is a network, then submit this one again.`,
  },
  "too-large": {
    vi: "Bảng này quá lớn để gửi (quá 1 MiB). Số liệu vẫn còn nguyên trong sổ. Hãy rút gọn phần trích minh chứng và giải trình rồi nộp lại.",
    en: "This card is too large to be sent (more than 1 MiB). It is safe in the workbook. Shorten the excerpts of evidence and the explanations, then submit it again.",
  },
  "no-room": {
    vi: "Máy hoặc sổ không còn chỗ để giữ bảng chờ gửi. Số liệu vẫn còn nguyên trong sổ. Hãy lưu sổ, giải phóng dung lượng rồi nộp lại khi có mạng.",
    en: "The machine or the workbook has no room for a waiting card. The figures are safe in the workbook. Save it, free some space, and submit again when there is a network.",
  },
  "no-place": {
    vi: "Trình duyệt của máy này không cho giữ bảng chờ gửi. Số liệu vẫn còn nguyên trong sổ. Hãy lưu sổ và nộp lại khi có mạng.",
    en: "The browser of this machine does not let cards wait. The figures are safe in the workbook. Save it and submit again when there is a network.",
  },
} as const satisfies Record<QueueTroubleCode, Words>;

/** What a person must know of where their cards wait. */
export const KEPT_IN = {
  device: {
    vi: "Bảng chờ gửi được giữ trên máy này, còn nguyên khi đóng Excel.",
    en: "Waiting cards are kept on this machine and stay when Excel is closed.",
  },
  workbook: {
    vi: "Bảng chờ gửi được giữ trong chính sổ này: hãy lưu sổ trước khi đóng Excel.",
    en: "Waiting cards are kept in this workbook: save it before closing Excel.",
  },
} as const satisfies Record<QueueStore["keptIn"], Words>;
