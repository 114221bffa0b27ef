import type { SheetEvent } from "../../ports.ts";
import type { Scenario } from "../scenario.ts";
import { counted, layTrial } from "../trial-sheet.ts";
import { TRIAL_SEASON, trialSource } from "../trial-source.ts";

export const JUMPED: Scenario = {
  id: "jumped",
  name: { vi: "Nhảy tới ô nào thì ô ấy được chọn", en: "The cell jumped to is the one selected" },
  run: async (bench, { expect }) => {
    const sheet = await layTrial(bench, trialSource());
    const other = await layTrial(bench, trialSource({ agency: "b" }));
    const { columns, rowOf } = sheet.layout;
    const address = `${columns.letters("entry")}${rowOf("c:iii-4")}`;
    const [, syncs] = await counted(bench, () => bench.desk.jumpTo(sheet.id, address));
    expect("in at most 3 syncs", syncs <= 3, true);
    const seen = await bench.probe.selection();
    expect("on its sheet", seen.sheet === sheet.id && seen.sheet !== other.id, true);
    expect("selected", seen.address, address);
  },
};

export const TWO_SHEETS: Scenario = {
  id: "two-sheets",
  name: {
    vi: "Hai bảng của hai cơ quan trong một sổ đều được nhận ra",
    en: "Two sheets of two agencies in one workbook are both found",
  },
  run: async (bench, { expect }) => {
    const sheets = [
      await layTrial(bench, trialSource()),
      await layTrial(bench, trialSource({ agency: "b" })),
      await layTrial(bench, trialSource({ agency: "b" })),
    ];
    expect("names differ", new Set(sheets.map(({ name }) => name)).size, 3);
    const [all, syncs] = await counted(bench, () => bench.desk.find());
    expect("in at most 3 syncs", syncs <= 3, true);
    const found = all.filter(({ identity }) => identity.season === TRIAL_SEASON);
    expect(
      "found in the order of their tabs",
      found.map(({ id, identity }) => `${sheets.findIndex((sheet) => sheet.id === id)} ${identity.agency}`),
      ["0 co-quan-a", "1 co-quan-b", "2 co-quan-b"],
    );
  },
};

/** Excel tells of changes late at times; after so long it does not any more. */
const PATIENCE_MS = 10_000;
const POLL_MS = 50;

export const HEARD: Scenario = {
  id: "heard",
  name: { vi: "Sửa một ô thì ngăn được báo", en: "The pane is told when a cell changes" },
  run: async (bench, { expect, measured }) => {
    const sheet = await layTrial(bench, trialSource());
    const heard: SheetEvent[] = [];
    const end = await bench.desk.watch((event) => heard.push(event));
    try {
      const { columns, rowOf } = sheet.layout;
      const row = rowOf("c:ii-2");
      const begun = bench.now();
      await sheet.write([{ row, column: columns.number("entry"), value: 8.5 }]);
      const told = () => heard.find(({ kind, sheet: of }) => kind === "changed" && of === sheet.id);
      while (!told() && bench.now() - begun < PATIENCE_MS) await bench.wait(POLL_MS);
      measured("heardMs", Math.round(bench.now() - begun));
      expect("changed", told()?.address ?? null, `${columns.letters("entry")}${row}`);
      expect("by a co-author", told()?.byOther ?? null, false);
    } finally {
      await end();
    }
  },
};
