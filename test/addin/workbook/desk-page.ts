import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { SheetEvent, WorkbookDesk, WorkbookTrouble } from "../../../addin/ports.ts";
import { type ForeignRequests, refuseForeignRequests } from "../../support/browser.ts";
import type { DeskHost } from "./desk-host.ts";

type Act = Exclude<keyof WorkbookDesk, "watch">;
export type Done<A extends Act> = {
  readonly answer: Awaited<ReturnType<WorkbookDesk[A]>>;
  readonly syncs: number;
  readonly ms: number;
};
/** A trouble as it comes out of the browser. */
type Refused = Pick<WorkbookTrouble, "code" | "told">;

declare global {
  interface Window {
    heard?: { readonly events: SheetEvent[]; readonly end: () => Promise<void> };
  }
}

/** A new workbook in a browser with the desk of a pane beside it, and what a person may do in it. */
export class DeskPage {
  readonly page: Page;
  private readonly foreign: ForeignRequests;

  private constructor(page: Page, foreign: ForeignRequests) {
    this.page = page;
    this.foreign = foreign;
  }

  /** @param api the highest ExcelApi set of the host */
  static async open(browser: Browser, origin: string, api = "1.14"): Promise<DeskPage> {
    const page = await browser.newPage();
    const foreign = await refuseForeignRequests(page, [origin]);
    await page.goto(`${origin}/host.html?api=${api}`);
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.src = "pane.html";
      document.body.append(frame);
    });
    await page.waitForFunction(() => {
      const pane = frames[0];
      return pane !== undefined && (pane.desk ?? pane.deskTrouble) !== undefined;
    });
    return new DeskPage(page, foreign);
  }

  /** A new workbook in the same window. */
  begin(): Promise<void> {
    return this.byHand(({ begin }) => begin());
  }

  /** Ends it; nothing foreign may have been asked for. */
  async close(): Promise<void> {
    await this.page.close();
    expect(this.foreign.asked).toEqual([]);
  }

  /** Does something at the desk and tells how many syncs and milliseconds it took; a trouble is thrown. */
  async at<A extends Act>(act: A, ...given: Parameters<WorkbookDesk[A]>): Promise<Done<A>> {
    const done = await this.page.evaluate(
      async ([name, args]) => {
        const { counted } = window.deskHost as DeskHost;
        const desk = frames[0]?.desk as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>;
        counted.syncs = 0;
        const begun = performance.now();
        try {
          const answer = await desk[name as string]?.(...args);
          return { answer, syncs: counted.syncs, ms: performance.now() - begun };
        } catch (error) {
          const { code, told } = error as WorkbookTrouble;
          return { trouble: { code, told } };
        }
      },
      [act, given] as const,
    );
    if ("trouble" in done)
      throw Object.assign(new Error(done.trouble?.told), done.trouble satisfies Refused | undefined);
    return done as Done<A>;
  }

  /** Something a person, a co-author or Excel itself does; the function is sent to the page, with what it is given. */
  byHand<T, Answer>(act: (host: DeskHost, given: T) => Answer, given?: T): Promise<Awaited<Answer>> {
    return this.page.evaluate(`(${act.toString()})(window.deskHost, ${JSON.stringify(given)})`);
  }

  /** A cell as Excel shows it; row and column from 1. */
  cell(sheet: string, row: number, column: number) {
    return this.byHand(
      ({ model }, [id, r, c]: readonly [string, number, number]) => {
        const { value, text, locked, style } = model.cellAt(id, r - 1, c - 1);
        return { value, text, locked, numberFormat: style.numberFormat };
      },
      [sheet, row, column] as const,
    );
  }

  sheets() {
    return this.byHand(({ model }) =>
      model.sheets.map(({ id, name, protection }) => ({ id, name, isProtected: protection.on })),
    );
  }

  async names(): Promise<readonly string[]> {
    return (await this.sheets()).map(({ name }) => name);
  }

  /** The desk watches; what it tells is kept in the page. */
  listen(): Promise<void> {
    return this.page.evaluate(async () => {
      const events: SheetEvent[] = [];
      const desk = frames[0]?.desk as WorkbookDesk;
      window.heard = { events, end: await desk.watch((event) => events.push(event)) };
    });
  }

  /** That somebody's doing something is told; Excel may take a moment to listen to a new sheet. */
  async tells(event: SheetEvent, act: () => Promise<unknown>): Promise<void> {
    const heard = async () => {
      await act();
      return this.page.evaluate(() => window.heard?.events);
    };
    await expect.poll(heard, { timeout: 20_000, interval: 100 }).toContainEqual(event);
  }
}
