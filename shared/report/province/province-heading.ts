import type { Heading } from "../headed-table.ts";
import { ILLUSTRATIVE } from "../page.ts";
import type { ProvinceInput } from "./province-report.ts";

/** How far all blocs are together: a draft while one of them is missing or open. */
export function provinceStanding({ overview: { blocs } }: ProvinceInput): string {
  if (blocs.missing + blocs.open > 0) return "DỰ THẢO";
  return blocs.closed > 0 ? "ĐÃ CHỐT" : "ĐÃ CÔNG BỐ";
}

export const provinceMarks = (input: ProvinceInput): string =>
  [...(input.illustrative ? [ILLUSTRATIVE] : []), provinceStanding(input)].join(" – ");

export const provinceHeading = (input: ProvinceInput): Heading => ({
  owner: input.title,
  of: input.period,
  marks: provinceMarks(input),
  imprint: `Mã số liệu ${input.fingerprint.slice(0, 12)}`,
});
