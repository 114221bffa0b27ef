/**
 * Whether LibreOffice prints our workbooks on the pages we planned: for blocs of many sizes and both layouts of official
 * papers, that no signature block is parted, that it never stands alone, that no comparison of neighbours leaves its
 * heading at the foot of a page, and that no page is empty. CI runs it where LibreOffice and pdftotext are installed:
 * `node test/ci/libreoffice-pages.ts`.
 */
import { renderWorkbook } from "../../functions/adapters/exceljs-workbook.ts";
import { planSummary } from "../../shared/report/summary.ts";
import { LETTERHEADS, printedBloc } from "../support/printed-bloc.ts";
import { pagesOf, printedByLibreOffice } from "../support/printed-by-libreoffice.ts";

const SIZES = [15, 20, 21, 33, 60];
/** What the check column holds, and the marks that stand on every page. */
const CHECK_COLUMN = /^(Đối|chiếu|Đối chiếu|(KHÔNG )?KHỚP|SỐ LIỆU MINH HỌA.*|DỰ THẢO|ĐÃ CHỐT|ĐÃ CÔNG BỐ)$/;

type Case = { readonly name: string; readonly pages: readonly string[] };

const cases = await printed(
  SIZES.flatMap((agencies, index) => {
    const layout = index % 2 === 0 ? "state" : "party";
    return [
      {
        name: `${agencies} agencies, ${layout}`,
        plan: planSummary(printedBloc({ agencies, letterhead: LETTERHEADS[layout] })),
      },
    ];
  }),
);
const faults = cases.flatMap(({ name, pages }) => faultsOf(pages).map((fault) => `${name}: ${fault}`));
for (const fault of faults) console.error(fault);
const count = cases.reduce((sum, { pages }) => sum + pages.length, 0);
console.log(
  `${cases.length} workbooks, ${count} pages: ${faults.length === 0 ? "nothing is parted" : `${faults.length} faults`}`,
);
process.exitCode = faults.length === 0 && count > 0 ? 0 : 1;

function faultsOf(pages: readonly string[]): readonly string[] {
  const signed = pages.filter((page) => page.includes("TỔ THƯ KÝ KHỐI"));
  return [
    ...(signed.length === 2 ? [] : [`${signed.length} signature blocks, not 2`]),
    ...pages.flatMap((page, index) => faultsOn(page).map((fault) => `page ${index + 1}: ${fault}`)),
  ];
}

function faultsOn(page: string): readonly string[] {
  const lines = page
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(Mã số liệu|Trang \d)/.test(line));
  const of = (words: string) => lines.findIndex((line) => line.includes(words));
  const [first, last] = [of("TỔ THƯ KÝ KHỐI"), of("(Ký, đóng dấu, ghi rõ họ tên)")];
  const head = lines.findIndex((line) => /^Hạng \d+: .* – so với hạng/.test(line));
  return [
    // The marks stand on every page, and the heads of the columns.
    ...(lines.length > 3 ? [] : [`nothing but ${lines.join(" / ")}`]),
    ...(lines.some((line) => !CHECK_COLUMN.test(line)) ? [] : ["the last column fell off the page before"]),
    ...(first >= 0 === last >= 0 ? [] : ["the signature block is parted"]),
    ...(first < 0 || lines.slice(0, first).filter((line) => line.includes("Cơ quan số")).length >= 2
      ? []
      : ["the signatures stand without lines of their table"]),
    ...(head >= 0 && head === lines.length - 1 ? ["a heading stands last"] : []),
  ];
}

async function printed(
  plans: readonly { readonly name: string; readonly plan: ReturnType<typeof planSummary> }[],
): Promise<readonly Case[]> {
  const files = await Promise.all(plans.map(({ plan }) => renderWorkbook(plan)));
  return printedByLibreOffice(files, (pdf, index) => ({
    name: plans[index]?.name ?? "",
    pages: pagesOf(pdf, "laidOut"),
  }));
}
