import type { BlocEntry } from "../rollup/bloc-entry.ts";
import type { DossierOutcome } from "../rollup/dossier.ts";
import type { InboxRow, Lacking } from "../rollup/inbox.ts";
import type { Lang } from "./format.ts";

type Words = Readonly<Record<Lang, string>>;

const OUTCOMES = {
  received: { vi: "đã tiếp nhận", en: "received" },
  returned: { vi: "đã trả lại", en: "returned" },
  accepted: { vi: "đã chấp nhận", en: "accepted" },
} as const satisfies Record<DossierOutcome, Words>;

const ACTS = {
  received: { vi: "Tiếp nhận", en: "Receive" },
  returned: { vi: "Trả lại", en: "Return" },
  accepted: { vi: "Chấp nhận", en: "Accept" },
} as const satisfies Record<DossierOutcome, Words>;

const UNTOUCHED = { vi: "chưa tiếp nhận", en: "not received" } as const;
const CHANGED = { vi: "khối đã thay đổi kết quả sau đó", en: "the bloc changed its result since" } as const;

const SOURCES = {
  standings: { vi: "từ bảng chấm điểm", en: "from scorecards" },
  form: { vi: "nhập từ biểu kết quả", en: "entered from paper" },
} as const satisfies Record<BlocEntry["source"], Words>;

/** How a bloc's dossier stands: what was done with it last, and whether the bloc changed its result since. */
export function dossierInWords({ last }: Pick<InboxRow, "last">, lang: Lang): string {
  if (!last) return UNTOUCHED[lang];
  const done = OUTCOMES[last.outcome][lang];
  return last.changed ? `${done}; ${CHANGED[lang]}` : done;
}

/** What was done with a dossier, as a state: "đã trả lại". */
export const dossierOutcomeInWords = (outcome: DossierOutcome, lang: Lang): string => OUTCOMES[outcome][lang];

/** What may be done with a dossier, as one presses it: "Trả lại". */
export const dossierActInWords = (outcome: DossierOutcome, lang: Lang): string => ACTS[outcome][lang];

/** Where the result of a bloc comes from. */
export const entrySourceInWords = (source: BlocEntry["source"], lang: Lang): string => SOURCES[source][lang];

/** One thing that a bloc's dossier lacks, as a phrase. */
export function lackingInWords(lacking: Lacking, lang: Lang): string {
  const vi = lang === "vi";
  switch (lacking.kind) {
    case "no-result":
      return vi ? "Khối chưa gửi gì" : "Nothing came from the bloc";
    case "not-closed":
      return vi ? "Khối chưa chốt kỳ chấm" : "The bloc has not closed the period";
    case "not-published":
      return vi ? "Khối đã chốt, chưa công bố kết quả" : "The bloc has closed and not published";
    case "ungraded": {
      const titles = lacking.agencies.map(({ title }) => title).join(", ");
      return vi ? `Chưa đủ điểm: ${titles}` : `Not fully scored: ${titles}`;
    }
    case "open-awards": {
      const titles = lacking.titles.join(", ");
      return vi ? `Chưa xác định xong đề nghị: ${titles}` : `Proposals not settled: ${titles}`;
    }
    case "refused-cards":
      return vi
        ? `${lacking.count} bảng chấm điểm không còn đọc được theo bảng tiêu chí đã chốt`
        : `${lacking.count} ${lacking.count === 1 ? "card" : "cards"} not readable by the locked table`;
  }
}
