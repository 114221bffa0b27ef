import type { Scenario } from "../scenario.ts";
import { counted, damageInText, firstEntries, layTrial } from "../trial-sheet.ts";
import { practiceTrial, trialSource } from "../trial-source.ts";

export const LAID_AND_READ: Scenario = {
  id: "laid-and-read",
  name: {
    vi: "Lập bảng luyện tập, đọc lại đúng như đã lập",
    en: "The practice sheet is laid and read back as it was laid",
  },
  run: async (bench, { saw, expect }) => {
    const source = practiceTrial();
    const [sheet, laying] = await counted(bench, () => layTrial(bench, source));
    expect("laid in at most 3 syncs", laying <= 3, true);
    const [reading, reads] = await counted(bench, sheet.read);
    expect("read in 1 sync", reads <= 1, true);
    expect("damage", damageInText(reading), []);
    expect("fixes", reading.fixes.length, 0);
    expect("filled", `${reading.filled}/${reading.toFill}`, "2/4");
    saw(
      "problems",
      reading.problems.map(({ code, at }) => `${code} ${at.cell ?? ""}`),
    );
    expect("protected", await bench.probe.isProtected(sheet.id), true);
    const found = await bench.desk.find();
    expect(
      "found by its identity",
      found.some(({ id, isActive, isVisible }) => id === sheet.id && isActive && isVisible),
      true,
    );
  },
};

/** What Excel calls the kinds of validation that our plans have. */
const KINDS = {
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  formula: "Custom",
  text: "TextLength",
} as const;

export const GUARDED: Scenario = {
  id: "guarded",
  name: {
    vi: "Ô khóa không cho ghi, ô nhập có kiểm tra dữ liệu",
    en: "Locked cells refuse, entry cells are validated",
  },
  run: async (bench, { expect }) => {
    const sheet = await layTrial(bench, trialSource());
    const first = [...firstEntries(sheet.plan)];
    const cells = await bench.probe.cells(
      sheet.id,
      first.map(([, { at }]) => at),
    );
    for (const [index, [kind, { refusal }]] of first.entries()) {
      const cell = cells[index];
      expect(`validation of ${kind}`, cell?.validation ?? null, KINDS[kind]);
      expect(`words of ${kind}`, cell?.refusal === refusal, true);
      expect(`locked ${kind}`, cell?.isLocked ?? null, false);
    }
    const total = `${sheet.layout.columns.letters("points")}${sheet.layout.totalRow}`;
    const [before] = await bench.probe.cells(sheet.id, [total]);
    expect("total is locked", before?.isLocked ?? null, true);
    const answer = await bench.probe.put(sheet.id, total, 1).then(
      () => "written",
      (trouble) => trouble.code,
    );
    expect("writing into the total", answer, "protected");
    const [after] = await bench.probe.cells(sheet.id, [total]);
    expect("formula of the total stays", after?.formula === before?.formula, true);
  },
};
