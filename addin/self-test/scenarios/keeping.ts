import type { Scenario } from "../scenario.ts";
import { TRIAL_REPORT } from "../trial-report.ts";
import { counted, damageInText, layTrial } from "../trial-sheet.ts";
import { BEST_ENTRIES, trialSource } from "../trial-source.ts";
import { longTable } from "../trial-table.ts";

const KEY = "bang-vang:tu-kiem";
const TEXT = "=1+1 “chờ mạng” 8/5";

export const REMEMBERED: Scenario = {
  id: "remembered",
  name: {
    vi: "Sổ nhớ giúp ngăn một đoạn chữ, và quên khi được yêu cầu",
    en: "The workbook remembers a text for the pane, and forgets it when told",
  },
  run: async ({ desk }, { expect }) => {
    try {
      await desk.remember(KEY, TEXT);
      expect("remembered", (await desk.recall(KEY)) ?? null, TEXT);
    } finally {
      await desk.remember(KEY, undefined);
    }
    expect("forgotten", (await desk.recall(KEY)) ?? null, null);
  },
};

export const REPORT_ADDED: Scenario = {
  id: "report-added",
  name: {
    vi: "Thêm trang báo cáo hai lần mà không ghi đè trang nào",
    en: "A report's sheets are added twice and overwrite nothing",
  },
  run: async (bench, { expect }) => {
    const { desk, probe } = bench;
    const before = await probe.tabs();
    const [first, syncs] = await counted(bench, () => desk.addReport(TRIAL_REPORT));
    expect("in at most 3 syncs", syncs <= 3, true);
    await probe.put(first[1] ?? "", "B1", 50);
    const second = await desk.addReport(TRIAL_REPORT);
    const names = [...first, ...second];
    expect("sheets added", (await probe.tabs()).length - before.length, 4);
    expect("names differ", new Set(names).size, 4);
    const totals = [];
    for (const name of [first[0], second[0]])
      totals.push((await probe.cells(name ?? "", ["B2"]))[0]?.value ?? null);
    expect("each adds up its own figures", totals, [52, 42]);
  },
};

/** As many criteria as the longest table we know. */
const MANY = 176;

export const LONG_TABLE: Scenario = {
  id: "long-table",
  name: { vi: `Lập và đọc bảng ${MANY} tiêu chí`, en: `A sheet of ${MANY} criteria is laid and read` },
  run: async (bench, { saw, expect, measured }) => {
    const table = longTable(MANY);
    const entries = Array.from({ length: MANY }, (_, index) => ({
      ...BEST_ENTRIES[index % BEST_ENTRIES.length],
      criterion: `tieu-chi-${index + 1}`,
    }));
    const source = trialSource({ table, entries });
    const begun = bench.now();
    const [sheet, laying] = await counted(bench, () => layTrial(bench, source));
    measured("layMs", Math.round(bench.now() - begun));
    const laid = bench.now();
    const [reading, reads] = await counted(bench, sheet.read);
    measured("readMs", Math.round(bench.now() - laid));
    expect("laid in at most 3 syncs", laying <= 3, true);
    expect("read in 1 sync", reads <= 1, true);
    expect("damage", damageInText(reading), []);
    saw("filled", `${reading.filled}/${reading.toFill}`);
    const [total] = await bench.probe.cells(sheet.id, [
      `${sheet.layout.columns.letters("points")}${sheet.layout.totalRow}`,
    ]);
    expect(
      "total",
      typeof total?.value === "number" ? Math.round(total.value * 100) : null,
      reading.total ?? null,
    );
  },
};

export const CLEANED: Scenario = {
  id: "cleaned",
  name: {
    vi: "Dọn dẹp chỉ xóa trang do tự kiểm thêm vào",
    en: "Cleaning up removes only the sheets the self-test added",
  },
  run: async (bench, { expect }) => {
    const { desk, probe } = bench;
    const before = await probe.tabs();
    await layTrial(bench, trialSource());
    await desk.addReport(TRIAL_REPORT);
    expect("sheets added", (await probe.tabs()).length - before.length, 3);
    await bench.cleanUp();
    expect("the workbook is as before", JSON.stringify(await probe.tabs()) === JSON.stringify(before), true);
  },
};
