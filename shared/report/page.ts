import { plainText } from "./plain-text.ts";
import type { SummaryInput } from "./summary-input.ts";
import type { Print } from "./workbook-plan.ts";

export const ILLUSTRATIVE = "SỐ LIỆU MINH HỌA";
/** What the bloc's figures are at the moment. */
export function standingOf({ document }: SummaryInput): string {
  if (document.published) return "ĐÃ CÔNG BỐ";
  return document.closed ? "ĐÃ CHỐT" : "DỰ THẢO";
}

/** What must stand on every page: invented figures, and whether the period is closed. */
export const marksOf = (input: SummaryInput): string =>
  [...(input.document.illustrative ? [ILLUSTRATIVE] : []), standingOf(input)].join(" – ");

/** One page wide, the marks above and, below, whose figures these are by the first characters of their fingerprint. */
export const printOf = (input: SummaryInput, paper: Print["paper"]): Print => ({
  paper,
  pagesWide: 1,
  marks: plainText(marksOf(input)),
  imprint: plainText(`Mã số liệu ${input.fingerprint.slice(0, 12)}`),
});
