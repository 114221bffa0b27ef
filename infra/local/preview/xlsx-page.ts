import type { Worksheet } from "exceljs";
import { areaText, parseArea } from "../excel/address.ts";
import type { PageSetup } from "../excel/page-setup.ts";

const POINTS = 72;
const A4 = 9;

/** How a sheet is printed, from a file; where pages begin is not read (exceljs leaves it out). */
export function readPage({ pageSetup, headerFooter }: Worksheet, page: PageSetup): void {
  page.orientation = pageSetup.orientation === "landscape" ? "Landscape" : "Portrait";
  const { margins } = pageSetup;
  if (margins) {
    page.leftMargin = margins.left * POINTS;
    page.rightMargin = margins.right * POINTS;
    page.topMargin = margins.top * POINTS;
    page.bottomMargin = margins.bottom * POINTS;
    page.headerMargin = margins.header * POINTS;
    page.footerMargin = margins.footer * POINTS;
  }
  page.centerHorizontally = pageSetup.horizontalCentered ?? false;
  page.zoom = pageSetup.fitToPage
    ? { horizontalFitToPages: pageSetup.fitToWidth ?? 1, verticalFitToPages: pageSetup.fitToHeight ?? 1 }
    : { scale: pageSetup.scale ?? 100 };
  page.titleRows = parseArea(pageSetup.printTitlesRow ?? "");
  page.titleColumns = parseArea(pageSetup.printTitlesColumn ?? "");
  page.printArea = parseArea(pageSetup.printArea ?? "");
  for (const [place, text] of [
    ...partsOf("Header", headerFooter?.oddHeader),
    ...partsOf("Footer", headerFooter?.oddFooter),
  ])
    page.headersFooters.set(place, text);
}

/** The same for a file. */
export function writePage(page: PageSetup, worksheet: Worksheet): void {
  const { horizontalFitToPages, verticalFitToPages, scale } = page.zoom as Readonly<
    Record<string, number | undefined>
  >;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  Object.assign(worksheet.pageSetup, {
    paperSize: A4,
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    horizontalCentered: page.centerHorizontally,
    margins: {
      left: page.leftMargin / POINTS,
      right: page.rightMargin / POINTS,
      top: page.topMargin / POINTS,
      bottom: page.bottomMargin / POINTS,
      header: page.headerMargin / POINTS,
      footer: page.footerMargin / POINTS,
    },
    ...(fits
      ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }
      : { scale: scale ?? 100 }),
    ...(page.titleRows ? { printTitlesRow: areaText(page.titleRows) } : {}),
    ...(page.titleColumns ? { printTitlesColumn: areaText(page.titleColumns) } : {}),
    ...(page.printArea ? { printArea: areaText(page.printArea) } : {}),
  });
  for (const row of page.breaks) worksheet.getRow(row).addPageBreak();
  const header = whole("Header", page.headersFooters);
  const footer = whole("Footer", page.headersFooters);
  if (header) worksheet.headerFooter.oddHeader = header;
  if (footer) worksheet.headerFooter.oddFooter = footer;
}

const PLACES = { left: "&L", center: "&C", right: "&R" } as const;

function partsOf(
  kind: "Header" | "Footer",
  text: string | undefined,
): readonly (readonly [string, string])[] {
  return Object.entries(PLACES).flatMap(([side, code]) => {
    const found = new RegExp(`${code}(.*?)(?=&[LCR]|$)`, "s").exec(text ?? "")?.[1];
    return found ? [[`${side}${kind}`, found] as const] : [];
  });
}

const whole = (kind: "Header" | "Footer", texts: ReadonlyMap<string, string>): string =>
  Object.entries(PLACES)
    .map(([side, code]) => {
      const text = texts.get(`${side}${kind}`);
      return text ? code + text : "";
    })
    .join("");
