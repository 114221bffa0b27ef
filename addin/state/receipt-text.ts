import type { Sheet, SheetHead } from "../../shared/wire/sheet.ts";
import { fixed, type Lang } from "../../shared/words/format.ts";
import { roundInWords } from "../../shared/words/rounds.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";

/** A receipt as text for a message or a file: whose card, which revision, when, what it came to, its hash. */
export function receiptText(source: Sheet, head: SheetHead, lang: Lang): string {
  const vi = lang === "vi";
  return [
    `${source.agency.title} · ${roundInWords(source.round, lang)}`,
    `${source.bloc.title} · ${source.period.title} · ${source.season.title}`,
    `${vi ? "Phiên bản" : "Revision"}: ${head.revision}`,
    `${vi ? "Nhận lúc" : "Received"}: ${vietnamTime(head.receivedAt)}`,
    ...(head.total === undefined ? [] : [`${vi ? "Tổng điểm" : "Total"}: ${fixed(head.total, lang)}`]),
    `${vi ? "Mã băm" : "Hash"}: ${head.hash}`,
  ].join("\n");
}
