import { DesktopBridge } from "../excel/desktop-bridge.ts";
import { ExcelHost } from "../excel/excel-host.ts";
import { contentOf, type XlsxLoader } from "../excel/sheet-content.ts";
import { createWorkbook, type WorkbookModel } from "../excel/workbook-model.ts";
import type { PreviewOptions } from "./options.ts";

/** The Excel for Windows that the pane finds itself in: the model answers, by the desktop bridge, what office.js asks. */
export function previewHost(
  model: WorkbookModel,
  { api, latency, locale, theme }: PreviewOptions,
): { readonly host: ExcelHost; readonly bridge: DesktopBridge } {
  const host = new ExcelHost({
    model,
    requirement: api,
    latency,
    displayLanguage: locale,
    theme: theme === "contrast" ? "contrast-night-sky" : theme,
    loadXlsx,
  });
  return { host, bridge: new DesktopBridge(host, openDialog) };
}

/** An Office dialog is a window of its own; its size is asked for in per cent of the screen. */
const openDialog: ConstructorParameters<typeof DesktopBridge>[1] = (url, { width, height }) => {
  const part = (whole: number, percent: number) => Math.round((whole * percent) / 100);
  const size = `width=${part(screen.availWidth, width)},height=${part(screen.availHeight, height)}`;
  return globalThis.open(url, "_blank", `popup,${size}`);
};

const loadXlsx: XlsxLoader = async (bytes) => {
  const { readXlsx } = await import("./xlsx-read.ts");
  const { book } = createWorkbook();
  if (!(await readXlsx(bytes.slice().buffer, book))) throw new Error("the file is no .xlsx workbook");
  return book.sheets.map((sheet) => contentOf(book, sheet));
};
