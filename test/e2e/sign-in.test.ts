import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SeasonId } from "../../shared/ids.ts";
import { openBrowser, refuseForeignRequests } from "../support/browser.ts";
import { type SigningSite, signingSite } from "./signing-site.ts";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** A machine under load is slow, not wrong. */
const PATIENCE = { timeout: 30_000 };

let site: SigningSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let foreign: { readonly asked: readonly string[] };
const asked: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([signingSite(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: "vi-VN" });
  context.setDefaultTimeout(PATIENCE.timeout);
  page = await context.newPage();
  asked.length = 0;
  context.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
  foreign = await refuseForeignRequests(page, [new URL(site.pane).origin, site.issuer]);
});
afterEach(async () => {
  await context.close();
  expect(foreign.asked).toEqual([]);
});

async function open(query = "", file = "pane.html"): Promise<void> {
  await page.goto(`${site.pane.replace("pane.html", file)}${query}`);
  await page.waitForFunction(() => window.pane !== undefined);
}

const reload = async () => {
  await page.reload();
  await page.waitForFunction(() => window.pane !== undefined);
};
const told = (count: number) =>
  page
    .waitForFunction((n) => (window.pane?.told.length ?? 0) >= n && window.pane?.told, count)
    .then((handle) => handle.jsonValue());
const current = () => page.evaluate(() => window.pane?.signIn.current());
const tokenCalls = () => asked.filter((line) => line === `POST ${site.issuer}/token`).length;

/** What the first calls of the pane answer. */
const desks = (times = 1) =>
  page.evaluate(
    (count) => Promise.all(Array.from({ length: count }, () => window.pane?.server.readDesks())),
    times,
  );
const membership = () =>
  page.evaluate((season) => window.pane?.server.readMembership(season), "nam-2024" as SeasonId);

async function signInAs(name: string, before = 0): Promise<void> {
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await (await opening).getByRole("button", { name, exact: true }).click();
  await told(before + 1);
}

/** Changes what the session's storage keeps of the tokens, as time or an accident would. */
const spoil = (change: Readonly<Record<string, unknown>>) =>
  page.evaluate((changed) => {
    const [name = ""] = Object.keys(sessionStorage).filter((key) => key.startsWith("bang-vang:sign-in"));
    const { tokens } = JSON.parse(sessionStorage.getItem(name) ?? "");
    sessionStorage.setItem(name, JSON.stringify({ tokens: { ...tokens, ...changed } }));
  }, change);

describe("signing in by a pop-up", () => {
  test("ends at the pane with the person's name and a token the API takes", async () => {
    await open();
    await signInAs("Thư ký Cơ quan A");
    expect(await current()).toEqual({ subject: "dv-a", name: "Thư ký Cơ quan A" });
    expect(await page.evaluate(() => window.pane?.came)).toEqual(["Thư ký Cơ quan A"]);
    expect(await membership()).toMatchObject({ ok: true, value: { id: "dv-a" } });
    await expect.poll(() => context.pages().length, PATIENCE).toBe(1);
  });

  test("proves itself by PKCE and a nonce, and no secret is in any address", async () => {
    await open();
    await signInAs("Thư ký Cơ quan A");
    const [begun = ""] = asked.filter((line) => line.includes(`${site.issuer}/auth?`));
    const sent = new URL(begun.split(" ")[1] ?? "").searchParams;
    expect(sent.get("code_challenge_method")).toBe("S256");
    expect(sent.get("code_challenge")).toMatch(/^[\w-]{43}$/);
    expect(sent.get("nonce")).toMatch(/^[\w-]{43}$/);
    expect(asked.filter((line) => /code_verifier|access_token|refresh_token|id_token/.test(line))).toEqual(
      [],
    );
  });

  test("keeps tokens for the session, by partition, and nothing in local storage", async () => {
    await open("?partition=khung-1");
    await signInAs("Thư ký Cơ quan A");
    const kept = await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)]);
    expect(kept).toEqual([[`bang-vang:sign-in:khung-1:${site.issuer}:bang-vang-pane`], []]);
    await open("?partition=khung-2");
    expect(await current()).toBeUndefined();
  });

  test("outlives a reload without asking the issuer, whose library is then not even fetched", async () => {
    await open();
    await signInAs("Thư ký Cơ quan A");
    asked.length = 0;
    await reload();
    expect(await membership()).toMatchObject({ ok: true });
    expect(asked.filter((line) => line.includes(site.issuer) || line.includes("openid-protocol"))).toEqual(
      [],
    );
  });

  test("whose window is closed says so, and can be begun again", async () => {
    await open();
    const opening = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    const popup = await opening;
    await popup.getByRole("button", { name: "Thư ký Cơ quan A" }).waitFor();
    await popup.close();
    expect(await told(1)).toEqual([{ code: "closed" }]);
    await signInAs("Thư ký Cơ quan B", 1);
    expect(await current()).toMatchObject({ subject: "dv-b" });
  });

  test("that the browser blocks gives a link, which leads to the same end", async () => {
    await page.addInitScript(() => {
      if (location.pathname.endsWith("/pane.html")) window.open = () => null;
    });
    await open();
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    expect(await told(1)).toEqual([{ code: "popup-blocked" }]);
    const opening = context.waitForEvent("page");
    await page.getByRole("link", { name: "Mở trang đăng nhập" }).click();
    await (await opening).getByRole("button", { name: "Thư ký Cơ quan A" }).click();
    await expect.poll(current, PATIENCE).toEqual({ subject: "dv-a", name: "Thư ký Cơ quan A" });
  });

  test("with an issuer that does not answer says that it is silent, and takes nobody in", async () => {
    await open();
    await page.context().route(`${site.issuer}/token`, (route) => route.abort());
    await signInAs("Thư ký Cơ quan A");
    expect(await told(1)).toEqual([{ code: "issuer-silent" }]);
    expect(await current()).toBeUndefined();
  });
});

describe("signing in by an Office dialog", () => {
  test("opens a page of our own, which loads office.js and hands the answer to the pane", async () => {
    await open("", "pane-in-office.html");
    await signInAs("Thư ký Cơ quan A");
    expect(await current()).toEqual({ subject: "dv-a", name: "Thư ký Cơ quan A" });
    expect(asked.filter((line) => line.endsWith("/pane/office.js"))).toHaveLength(2);
    await expect.poll(() => context.pages().length, PATIENCE).toBe(1);
  });

  test("that a person closes says so", async () => {
    await open("", "pane-in-office.html");
    const opening = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await (await opening).getByRole("button", { name: "Thư ký Cơ quan A" }).waitFor();
    await page.evaluate("closeDialogByHand()");
    expect(await told(1)).toEqual([{ code: "closed", told: "12006" }]);
  });
});

describe("the page a window begins at", () => {
  test("leads to the issuer of the site alone, whatever its parameters say", async () => {
    await open();
    await page.goto(
      `${site.pane.replace("pane.html", "signed-in.html")}?start=authorization&issuer=https://evil.example&client_id=nobody`,
    );
    await page.waitForURL((url) => url.origin === site.issuer);
    expect(await page.textContent("h1")).toContain("Không đăng nhập được");
  });

  test("leaves no answer in the address", async () => {
    await page.goto(`${site.pane.replace("pane.html", "signed-in.html")}?code=abc&state=pop-up.x`);
    await expect.poll(() => page.url(), PATIENCE).not.toContain("code");
    await page.getByText("Có thể đóng cửa sổ này").waitFor();
  });
});

describe("the pages of a sign-in and a sign-out", () => {
  /** What axe-core finds against WCAG 2.2 AA and its own good practice. */
  async function faults(here: Page): Promise<readonly string[]> {
    await here.evaluate(AXE);
    return here.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
  }

  test.each(["light", "dark"] as const)(
    "have no fault for people who see or type otherwise: %s",
    async (theme) => {
      await context.close();
      context = await browser.newContext({ colorScheme: theme, viewport: { width: 320, height: 600 } });
      page = await context.newPage();
      await open();
      const choosing = page.waitForEvent("popup");
      await page.getByRole("button", { name: "Đăng nhập" }).click();
      const chooser = await choosing;
      await chooser.getByRole("button", { name: "Thư ký Cơ quan A" }).waitFor();
      expect(await faults(chooser)).toEqual([]);
      await chooser.keyboard.press("Tab");
      await chooser.keyboard.press("Enter");
      expect(await told(1)).toEqual([{ subject: "dv-a", name: "Thư ký Cơ quan A" }]);

      const leaving = page.waitForEvent("popup");
      await page.getByRole("button", { name: "Đăng xuất" }).click();
      const ending = await leaving;
      await ending.getByRole("button", { name: "Đăng xuất" }).waitFor();
      expect(await faults(ending)).toEqual([]);
      await page.goto(`${site.pane.replace("pane.html", "signed-in.html")}?code=abc&state=pop-up.x`);
      await page.getByText("Có thể đóng cửa sổ này").waitFor();
      expect(await faults(page)).toEqual([]);
    },
  );
});

describe("a token that ends", () => {
  test("is renewed once, however many calls wait for it", async () => {
    await open();
    await signInAs("Thư ký Cơ quan A");
    await spoil({ expiresAt: 0 });
    await reload();
    asked.length = 0;
    expect((await desks(5)).map((answer) => answer?.ok)).toEqual([true, true, true, true, true]);
    expect(tokenCalls()).toBe(1);
  });

  test("that the API refuses is renewed once and every call is made again", async () => {
    await open();
    await signInAs("Thư ký Cơ quan A");
    await spoil({ accessToken: "spoilt" });
    await reload();
    asked.length = 0;
    expect((await desks(4)).map((answer) => answer?.ok)).toEqual([true, true, true, true]);
    expect(tokenCalls()).toBe(1);
    expect(asked.filter((line) => line.endsWith("/v1/desks"))).toHaveLength(8);
  });

  test("and cannot be renewed asks for the person again, and the pane loses nothing else", async () => {
    await open();
    await signInAs("Thư ký Cơ quan A");
    await spoil({ expiresAt: 0, refreshToken: "spoilt" });
    await reload();
    await page.evaluate(() => document.body.setAttribute("data-typed", "8,25"));
    expect(await desks()).toEqual([{ ok: false, refusal: { kind: "signed-out" } }]);
    expect(await current()).toBeUndefined();
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expect.poll(current, PATIENCE).toMatchObject({ subject: "dv-a" });
    expect(await desks()).toMatchObject([{ ok: true }]);
    expect(await page.getAttribute("body", "data-typed")).toBe("8,25");
  });

  test("while the issuer is silent keeps the person, and the call says there is no network", async () => {
    await open();
    await signInAs("Thư ký Cơ quan A");
    await spoil({ expiresAt: 0 });
    await reload();
    await context.route(`${site.issuer}/**`, (route) => route.abort());
    expect(await desks()).toEqual([{ ok: false, refusal: { kind: "offline" } }]);
    expect(await current()).toMatchObject({ subject: "dv-a" });
  });
});

describe("signing out", () => {
  async function signOut() {
    const opening = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    return opening;
  }

  test("forgets the person here and at the issuer, so that the next one is asked who they are", async () => {
    await open();
    await signInAs("Thư ký Cơ quan A");
    const popup = await signOut();
    expect(await current()).toBeUndefined();
    await popup.getByRole("button", { name: "Đăng xuất" }).click();
    expect(await told(2)).toContainEqual({ everywhere: true });
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    expect(await desks()).toEqual([{ ok: false, refusal: { kind: "signed-out" } }]);
    await signInAs("Thư ký Cơ quan B", 2);
    expect(await current()).toMatchObject({ subject: "dv-b" });
  });

  test("given up half-way says that the issuer may remember; the pane asks anew all the same", async () => {
    await open();
    await signInAs("Thư ký Cơ quan A");
    const popup = await signOut();
    await popup.getByRole("button", { name: "Đăng xuất" }).waitFor();
    await popup.close();
    expect(await told(2)).toContainEqual({ everywhere: false });
    await reload();
    await signInAs("Thư ký Cơ quan B");
    expect(await current()).toMatchObject({ subject: "dv-b" });
  });
});
