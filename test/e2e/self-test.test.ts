import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCENARIOS } from "../../addin/self-test/all-scenarios.ts";
import { PRODUCT_VERSION } from "../../addin/self-test/product-version.ts";
import type { SelfTestReport } from "../../addin/self-test/report.ts";
import { openBrowser } from "../support/browser.ts";
import { type OpenPreview, openPreview, type ServedPages, servePages } from "../support/preview-page.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const run = promisify(execFile);
/** Everything is laid and read a dozen times, on machines slower than people's too. */
const PATIENCE = 120_000;

let served: ServedPages;
let browser: Browser;
let dir: string;

beforeAll(async () => {
  [served, browser, dir] = await Promise.all([
    servePages(),
    openBrowser(),
    mkdtemp(join(tmpdir(), "bang-vang-self-test-")),
  ]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(dir, { recursive: true, force: true });
});

type SelfTest = OpenPreview & { readonly pane: () => Promise<Frame> };

/** The preview with the self-test in its pane. */
async function openSelfTest(options: string): Promise<SelfTest> {
  const preview = await openPreview(browser, served.url, options);
  const pane = async () => {
    const frame = await (await preview.page.waitForSelector("iframe#ngan")).contentFrame();
    if (!frame) throw new Error("the pane has no frame");
    return frame;
  };
  await (await pane()).goto(`${served.url}/pane/self-test.html`);
  await (await pane()).getByRole("button", { name: "Chạy tự kiểm" }).waitFor({ timeout: 60_000 });
  return { ...preview, pane };
}

/** The report as the page gives it out for download, once everything was tried. */
async function finished({ page, pane }: SelfTest): Promise<{ report: SelfTestReport; path: string }> {
  const link = (await pane()).getByRole("link", { name: "Tải báo cáo (.json)" });
  await link.waitFor({ timeout: PATIENCE });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const path = join(dir, `${Date.now()}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return { report: JSON.parse(await readFile(path, "utf8")), path };
}

/** What axe-core finds against WCAG 2.2 AA and its own good practice. */
async function faults(pane: Frame): Promise<readonly string[]> {
  await pane.evaluate(AXE);
  return pane.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

const recordedOf = ({ scenarios }: SelfTestReport) => ({
  scenarios: scenarios.map(({ id, name, outcome, facts }) => ({ id, name, outcome, facts })),
});
const recorded = async () => JSON.parse(await readFile(join(ROOT, "addin/self-test/recorded.json"), "utf8"));
const names = ({ page }: SelfTest) =>
  page.evaluate(() => window.preview?.model.sheets.map(({ name }) => name));
const compare = (...given: readonly string[]) =>
  run(process.execPath, ["infra/local/compare-self-test.ts", ...given], { cwd: ROOT }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );

it("reports carry the version of package.json", async () => {
  expect(PRODUCT_VERSION).toBe(JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")).version);
});

describe.each([
  ["1.14", ",", "light"],
  ["1.8", ".", "dark"],
])("the self-test in a workbook of ExcelApi %s with “%s” for decimals", (api, decimal, theme) => {
  it(
    "passes, gives the recorded facts, counts every sync and leaves the workbook as it was",
    async () => {
      const test = await openSelfTest(`?api=${api}&thap-phan=${decimal}&giao-dien=${theme}`);
      const before = await names(test);
      const syncsBefore = await test.page.evaluate(() => window.preview?.host.syncs ?? 0);
      await (await test.pane()).getByRole("button", { name: "Chạy tự kiểm" }).click();
      const { report, path } = await finished(test);
      expect(report.scenarios.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
      expect(recordedOf(report)).toEqual(await recorded());
      expect(report).toMatchObject({
        version: PRODUCT_VERSION,
        host: "Excel",
        platform: "PC",
        apiLevel: api,
      });
      expect(report.scenarios.find(({ id }) => id === "decimals")?.measured).toEqual({
        decimalSeparator: decimal,
      });
      const syncs = (await test.page.evaluate(() => window.preview?.host.syncs ?? 0)) - syncsBefore;
      const reported = report.scenarios.reduce((sum, each) => sum + each.syncs, 0);
      // What stands between scenarios: the look at the workbook, two for each cleaning up, the way back.
      expect(syncs - reported).toBeGreaterThan(0);
      expect(syncs - reported).toBeLessThanOrEqual(2 * SCENARIOS.length + 6);
      expect(await names(test)).toEqual(before);
      expect(await test.page.evaluate(() => window.preview?.model.unsupported)).toEqual([]);
      expect(await compare(path)).toMatchObject({ code: 0, stdout: expect.stringContaining("as recorded") });
      expect(await faults(await test.pane())).toEqual([]);
      expect(test.uncaught).toEqual([]);
      expect(test.foreign.asked).toEqual([]);
      await test.context.close();
    },
    PATIENCE + 60_000,
  );
});

describe("a self-test in which something is wrong", () => {
  it(
    "asks first in a workbook that is not empty, and tells what failed while the others still run",
    async () => {
      const test = await openSelfTest("?api=1.14");
      await test.page.evaluate(() => {
        const { model, host } = window.preview ?? {};
        if (!model || !host) throw new Error("no workbook");
        model.type(model.active.id, "B2", "số liệu của người dùng");
        // The person's own sheet is called as one of the self-test's.
        model.active.name = "Tự chấm co-quan-a";
        // Excel breaks down once, where the first sheet is to be added; and its settings keep nothing.
        const broken = { is: false };
        const execute = host.execute.bind(host);
        host.execute = (body, flags) => {
          if (!broken.is && body.includes('"Add"')) {
            broken.is = true;
            host.faults.push({ kind: "error", code: "GeneralException" });
          }
          return execute(body, flags);
        };
        model.book.settings.set = () => model.book.settings;
      });
      const before = await names(test);
      const pane = await test.pane();
      await pane.getByRole("button", { name: "Chạy tự kiểm" }).click();
      await pane.getByRole("alertdialog").waitFor();
      await pane.getByRole("button", { name: "Thôi" }).click();
      expect(await names(test)).toEqual(before);
      await pane.getByRole("button", { name: "Chạy tự kiểm" }).click();
      await pane.getByRole("button", { name: "Vẫn chạy trong sổ này" }).click();
      const { report, path } = await finished(test);
      const failed = report.scenarios.filter(({ outcome }) => outcome === "failed");
      expect(failed.map(({ id }) => id)).toEqual(["laid-and-read", "remembered"]);
      expect(failed[0]?.told).toMatch(/^unexpected \(GeneralException[^;]*\)$/);
      expect(failed[1]?.told).toContain("remembered: null, not");
      expect(report.scenarios.map(({ id }) => id)).toEqual(SCENARIOS.map(({ id }) => id));
      await expect
        .poll(() => pane.getByRole("listitem").filter({ hasText: "Không đạt" }).count(), { timeout: 5000 })
        .toBe(2);
      expect(await names(test)).toEqual(before);
      expect(await test.shown("B2")).toBe("số liệu của người dùng");

      const { code, stdout } = await compare(path);
      expect(code).toBe(1);
      expect(stdout).toContain("remembered (Sổ nhớ giúp ngăn");
      expect(stdout).toContain("đã ghi · recorded");
      await test.context.close();
    },
    PATIENCE + 60_000,
  );
});

describe("comparing a report with what is recorded", () => {
  it("tells a fact that differs, a scenario that is missing and one that is new, in both languages", async () => {
    const { scenarios } = await recorded();
    const [first, second, ...others] = scenarios;
    const path = join(dir, "other.json");
    const whole = (each: readonly object[]) => ({
      version: "0.1.0",
      at: "2025-12-12T07:05:00.000Z",
      host: "Excel",
      platform: "PC",
      officeVersion: "16.0",
      apiLevel: "1.17",
      scenarios: each.map((scenario) => ({ ...scenario, ms: 1, syncs: 1 })),
    });
    await writeFile(
      path,
      JSON.stringify(
        whole([{ ...second, facts: { ...second.facts, damage: ["x"] } }, ...others, { ...first, id: "new" }]),
      ),
    );
    const { code, stdout } = await compare(path);
    expect(code).toBe(1);
    expect(stdout).toContain(`${first.id} (${first.name.vi} · ${first.name.en}): không có trong báo cáo`);
    expect(stdout).toContain('“damage”: đã ghi · recorded []; ở đây · here ["x"]');
    expect(stdout).toContain("new: chưa được ghi bao giờ · never recorded");
    expect(stdout).toContain("Khác 3 chỗ · 3 differences");
  });

  it("refuses what is no report, and says how it is called", async () => {
    const path = join(dir, "no.json");
    await writeFile(path, "{}");
    expect(await compare(path)).toMatchObject({ code: 2, stderr: expect.stringContaining("no.json") });
    expect(await compare()).toMatchObject({ code: 2, stderr: expect.stringContaining("--record") });
  });
});
