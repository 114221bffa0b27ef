import { serve } from "@hono/node-server";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { pages } from "../../infra/local/pages/pages.ts";
import type {} from "../../infra/local/preview/preview-window.ts";
import { type ForeignRequests, refuseForeignRequests } from "./browser.ts";

export type ServedPages = { readonly url: string; readonly close: () => Promise<void> };

/** The pages of this machine without the API behind them. */
export async function servePages(): Promise<ServedPages> {
  const served = pages();
  await served.ready();
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: served.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve({
        url: `http://localhost:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
    server.once("error", reject);
  });
}

export type OpenPreview = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly foreign: ForeignRequests;
  /** Errors no code of the page caught. */
  readonly uncaught: readonly string[];
  /** What stands in a cell of the open sheet, as shown. */
  readonly shown: (address: string) => Promise<string>;
  /** Goes to a cell by the name box and leaves the focus in the grid. */
  readonly goTo: (address: string) => Promise<void>;
  readonly pane: () => Promise<Frame>;
};

/** A window of its own with the preview in it, storage empty; the grid is ready for keys. */
export async function openPreview(browser: Browser, url: string, options = ""): Promise<OpenPreview> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: url });
  const page = await context.newPage();
  const foreign = await refuseForeignRequests(page, [url]);
  const uncaught: string[] = [];
  page.on("pageerror", (error) => uncaught.push(String(error.stack)));
  await page.goto(`${url}/${options}`);
  await page.getByRole("grid").waitFor();
  return {
    page,
    context,
    foreign,
    uncaught,
    shown: (address) => page.evaluate((at) => window.preview?.model.cell(at).text ?? "", address),
    goTo: async (address) => {
      await page.getByLabel(/^(Ô đang chọn|Selected cell)$/).fill(address);
      await page.keyboard.press("Enter");
    },
    pane: async () => {
      const frame = await (await page.waitForSelector("iframe#ngan")).contentFrame();
      if (!frame) throw new Error("the pane has no frame");
      await frame.waitForFunction(() => typeof Office !== "undefined" && Boolean(Office.onReady));
      await frame.evaluate(async () => void (await Office.onReady()));
      return frame;
    },
  };
}

/**
 * Builds an illustrative sheet in the open workbook: frozen heads, `rows` criteria in sixteen columns, a score from 0 to
 * 10 in D, a choice in E, points by formula in F, everything else locked. The second sheet is plain.
 */
export async function layOutScoring(page: Page, rows: number): Promise<void> {
  await page.evaluate((count) => {
    const { model } = window.preview ?? {};
    if (!model) throw new Error("no workbook");
    const { book, active: sheet } = model;
    const type = (address: string, text: string) => model.type(sheet.id, address, text);
    const style = (row: number, column: number, traits: object) => {
      const cell = sheet.cellForWriting(row, column);
      cell.style = book.styles.changedBy(cell.style, traits);
      return cell;
    };
    const line = { style: "Continuous", color: "#7F7F7F", weight: "Thin" };
    const boxed = { top: line, bottom: line, left: line, right: line, fontName: "Times New Roman" };
    const heads = ["Mã", "Tiêu chí", "Điểm tối đa", "Số liệu", "Kết quả", "Điểm tự chấm"];
    type("A1", "BẢNG TỰ CHẤM ĐIỂM – Cơ quan A – SỐ LIỆU MINH HỌA");
    for (let column = 0; column < 16; column++) {
      const letter = String.fromCharCode(65 + column);
      type(`${letter}2`, heads[column] ?? `Ghi chú ${column - 5}`);
      style(1, column, {
        ...boxed,
        bold: true,
        wrap: true,
        horizontal: "Center",
        vertical: "Center",
        fill: "#DDEBF7",
      });
    }
    style(0, 0, { bold: true, fontSize: 14, fontName: "Times New Roman" });
    sheet.rowForWriting(0).height = 27;
    sheet.rowForWriting(1).height = 33;
    sheet.columnForWriting(1).width = 210;
    for (let row = 2; row < count + 2; row++) {
      const number = row - 1;
      type(`A${row + 1}`, `I.${number}`);
      type(`B${row + 1}`, `Tiêu chí số ${number}`);
      type(`C${row + 1}`, "10");
      type(`F${row + 1}`, `=MIN(C${row + 1};N(D${row + 1}))`);
      for (let column = 0; column < 16; column++) style(row, column, boxed);
      style(row, 5, { numberFormat: "0.00" });
      const at = { row, ignoreBlanks: true };
      style(row, 3, { fill: "#FFF8DC", locked: false }).validation = {
        ...at,
        column: 3,
        rule: { kind: "decimal", operator: "Between", formula1: 0, formula2: 10 },
        prompt: { showPrompt: true, title: "Số liệu", message: "Nhập từ 0 đến 10, ví dụ 8,5" },
        alert: {
          showAlert: true,
          style: "Stop",
          title: "Điểm không hợp lệ",
          message: "Nhập từ 0 đến 10, ví dụ 8,5",
        },
      };
      style(row, 4, { fill: "#FFF8DC", locked: false }).validation = {
        ...at,
        column: 4,
        rule: { kind: "list", source: "Hoàn thành,Chưa hoàn thành", inCellDropDown: true },
        prompt: undefined,
        alert: undefined,
      };
    }
    sheet.frozen = { rows: 2, columns: 2 };
    sheet.protection.on = true;
    book.tell({ kind: "looks", sheet });
  }, rows);
}
