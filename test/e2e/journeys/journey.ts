import type { Browser, BrowserContext, Download, FrameLocator, Locator, Page } from "playwright-core";
import type { BatchRecord } from "../../../infra/local/excel/excel-host.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { type ForeignRequests, refuseForeignRequests } from "../../support/browser.ts";
import type { PreviewSite } from "../../support/preview-site.ts";

/** A machine under load is slow, not wrong. */
export const PATIENCE = { timeout: 30_000 };

/** The pane as a person sees it: in the frame beside the grid, or a page of its own. */
export type PaneRoom = Pick<
  FrameLocator,
  "getByRole" | "getByText" | "getByLabel" | "locator" | "getByPlaceholder"
>;

/** One person at one machine: a workbook on the left, the pane on the right. */
export type Journey = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly pane: PaneRoom;
  readonly foreign: ForeignRequests;
  readonly uncaught: readonly string[];
  /** The one button at the bottom. */
  readonly primary: Locator;
  /** "Việc tiếp theo". */
  readonly next: Locator;
  /** Alt and an access key, as a browser takes it from the keyboard. */
  readonly accessKey: (key: string) => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly signIn: (name: string) => Promise<void>;
  /** Picks the season open now where a person has several; nothing where there is nothing to pick. */
  readonly choose: (season: string) => Promise<void>;
  /** Goes to a cell by the name box, types, and leaves by Enter. */
  readonly type: (address: string, text: string) => Promise<void>;
  readonly goTo: (address: string) => Promise<void>;
  readonly shown: (address: string) => Promise<string>;
  /** The sheets by name, as their tabs show them. */
  readonly tabs: () => Promise<readonly string[]>;
  /** Every batch the host answered so far. */
  readonly log: () => Promise<readonly BatchRecord[]>;
  readonly close: () => Promise<void>;
};

type Options = {
  /** What the address of the preview asks for, beginning with "?". */
  readonly query?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Shows the three first steps; otherwise this machine has seen them. */
  readonly isFirstRun?: boolean;
  readonly context?: Parameters<Browser["newContext"]>[0];
};

/** Where the pane is served, and whom it may ask. */
type Site = Pick<PreviewSite, "url" | "origins">;

export async function openJourney(
  browser: Browser,
  site: Site,
  {
    query = "",
    viewport = { width: 1366, height: 900 },
    isFirstRun = false,
    context: more = {},
  }: Options = {},
): Promise<Journey> {
  const context = await browser.newContext({ locale: "vi-VN", viewport, ...more });
  context.setDefaultTimeout(PATIENCE.timeout);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.url });
  if (!isFirstRun)
    await context.addInitScript(() => {
      const key = "bang-vang:preferences:";
      localStorage.setItem(key, localStorage.getItem(key) ?? JSON.stringify({ isFirstRunSeen: true }));
    });
  const page = await context.newPage();
  const foreign = await refuseForeignRequests(page, site.origins);
  const uncaught: string[] = [];
  page.on("pageerror", (error) => uncaught.push(String(error.stack)));
  await page.goto(`${site.url}/${query}`);
  await page.getByRole("grid").waitFor();
  return inRoom(page, page.frameLocator("iframe#ngan"), { context, foreign, uncaught });
}

/** The same pane in a plain browser, 340 pixels wide: forms instead of sheets. */
export async function openBrowserPane(
  browser: Browser,
  site: Site,
  { viewport = { width: 340, height: 900 }, context: more = {} }: Options = {},
): Promise<Journey> {
  const context = await browser.newContext({ locale: "vi-VN", viewport, acceptDownloads: true, ...more });
  context.setDefaultTimeout(PATIENCE.timeout);
  await context.addInitScript(() => {
    const key = "bang-vang:preferences:";
    localStorage.setItem(key, localStorage.getItem(key) ?? JSON.stringify({ isFirstRunSeen: true }));
  });
  const page = await context.newPage();
  const foreign = await refuseForeignRequests(page, site.origins);
  const uncaught: string[] = [];
  page.on("pageerror", (error) => uncaught.push(String(error.stack)));
  await page.goto(`${site.url}/pane/pane.html?trinh-duyet`);
  return inRoom(page, page, { context, foreign, uncaught });
}

function inRoom(
  page: Page,
  pane: PaneRoom,
  { context, foreign, uncaught }: Pick<Journey, "context" | "foreign" | "uncaught">,
): Journey {
  const primary = pane.locator(".primary button");
  const press = (name: string | RegExp) => pane.getByRole("button", { name, exact: true }).click();
  const goTo = async (address: string) => {
    await page.getByLabel(/^(Ô đang chọn|Selected cell)$/).fill(address);
    await page.keyboard.press("Enter");
    const [, letters = "A", number = "1"] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    await page.waitForFunction(
      ([row, col]) => {
        const at = window.preview?.model.selection;
        return document.activeElement?.id === "luoi" && at?.row === row && at?.column === col;
      },
      [Number(number) - 1, column] as const,
    );
  };
  return {
    page,
    context,
    pane,
    foreign,
    uncaught,
    primary,
    next: pane.getByRole("region", { name: /^(Việc tiếp theo|What comes next)$/ }),
    accessKey: async (key) => {
      const keyboard = await context.newCDPSession(page);
      const letter = key.toUpperCase();
      const pressed = {
        key,
        code: `Key${letter}`,
        modifiers: 1,
        windowsVirtualKeyCode: letter.charCodeAt(0),
      };
      await keyboard.send("Input.dispatchKeyEvent", {
        type: "keyDown",
        ...pressed,
        text: key,
        unmodifiedText: key,
      });
      await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...pressed });
      await keyboard.detach();
    },
    press,
    signIn: async (name) => {
      const opening = context.waitForEvent("page");
      await primary.getByText(/^(Đăng nhập|Sign in)$/).click();
      const window = await opening;
      // Whom the issuer still knows it lets in without asking.
      await Promise.race([
        window.waitForEvent("close"),
        window.getByRole("button", { name, exact: true }).click(),
      ]);
    },
    choose: async (season) => {
      const choice = pane.locator("details.choice");
      await choice.waitFor();
      if ((await choice.getAttribute("open")) === null) await choice.locator("summary").click();
      await pane.getByRole("combobox", { name: /^(Năm thi đua|Season)$/ }).selectOption({ label: season });
    },
    goTo,
    type: async (address, text) => {
      await goTo(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    shown: (address) => page.evaluate((at) => window.preview?.model.cell(at).text ?? "", address),
    tabs: () => page.getByRole("tab").allTextContents(),
    log: () => page.evaluate(() => [...(window.preview?.host.log ?? [])]),
    close: () => context.close(),
  };
}

export const bytesOf = async (download: Download): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Builds the sheet of a card that was sent before, with its figures in it, and waits until it is read. */
export async function layFromKept({ pane }: Journey, letter: string): Promise<void> {
  await pane.getByRole("button", { name: "Lập trang tính" }).click();
  await pane.getByText(`Đã lập trang tính “Tự chấm co-quan-${letter}`).waitFor();
  await pane.getByText("Đã nộp", { exact: true }).waitFor();
}

/** What a card says was achieved in one criterion. */
export const achieved = (card: Scorecard | undefined, id: string): unknown => {
  const inputs: Readonly<Record<string, unknown>> | undefined = card?.entries.find(
    ({ criterion }) => criterion === id,
  )?.inputs;
  return inputs?.["ket-qua"];
};
