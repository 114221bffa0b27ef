import { planScoringSheet } from "../../../shared/sheet/plan-scoring-sheet.ts";
import type { Scenario } from "../scenario.ts";
import { damageInText, entriesInText, entriesOf, firstEntries, layTrial } from "../trial-sheet.ts";
import { FULL_ENTRIES, trialSource } from "../trial-source.ts";

export const ENTRIES: Scenario = {
  id: "entries",
  name: {
    vi: "Số, ngày, lựa chọn và chữ ghi vào ô được đọc lại đúng như đã ghi",
    en: "Figures, days, choices and words written into cells come back as sent",
  },
  run: async (bench, { saw, expect }) => {
    const filled = trialSource({ entries: FULL_ENTRIES });
    const sheet = await layTrial(bench, trialSource());
    const blank = entriesInText((await sheet.read()).card.entries);
    const changes = entriesOf(planScoringSheet(filled), sheet.plan);
    await sheet.write(changes);
    const reading = await sheet.read();
    expect("entries", entriesInText(reading.card.entries), entriesInText(filled.card?.entries ?? []));
    expect("fixes", reading.fixes.length, 0);
    expect("damage", damageInText(reading), []);
    expect("protected", await bench.probe.isProtected(sheet.id), true);
    saw("cells written", changes.length);
    await sheet.write(changes.map((change) => ({ ...change, value: "" })));
    expect("entries once cleared", entriesInText((await sheet.read()).card.entries), blank);
  },
};

/** How a person may have left a figure behind as text, and what it is worth. */
const TEXTS = [
  ["8,5", 8.5],
  ["8.5", 8.5],
  ["8,50", 8.5],
  ["08,5", 8.5],
] as const;

export const DECIMALS: Scenario = {
  id: "decimals",
  name: {
    vi: "“8,5” và “8.5” dạng chữ vẫn là chữ, sửa một lần bấm thì thành số",
    en: "“8,5” and “8.5” written as text stay text, and become numbers with one click",
  },
  run: async (bench, { expect, measured }) => {
    const sheet = await layTrial(bench, trialSource());
    const { columns, rowOf } = sheet.layout;
    const place = { row: rowOf("c:ii-2"), column: columns.number("entry") };
    const address = `${columns.letters("entry")}${place.row}`;
    for (const [text, worth] of TEXTS) {
      await sheet.write([{ ...place, value: text }]);
      const [asText] = await bench.probe.cells(sheet.id, [address]);
      expect(`“${text}” in its cell`, asText?.value ?? null, text);
      const { fixes } = await sheet.read();
      expect(
        `“${text}” can be mended`,
        fixes.map(({ cell, value, asks }) => `${cell} ${value} ${asks}`),
        [`${address} ${worth} false`],
      );
      await sheet.write(fixes);
      const [asNumber] = await bench.probe.cells(sheet.id, [address]);
      expect(`“${text}” mended`, asNumber?.value ?? null, worth);
      expect(`“${text}” shown with two decimals`, /^8[.,]50$/.test(asNumber?.text ?? ""), true);
      measured("decimalSeparator", asNumber?.text.charAt(1) ?? "");
    }
    expect("nothing left to mend", (await sheet.read()).fixes.length, 0);
  },
};

/** Texts as any program may write them, and what Excel makes of them: it reads them as typed in the United States. */
const TYPED = ["1.10", "8/5/2025", "=1+1", "TRUE", "'8,5", "Có", "97.7%"] as const;

export const TYPED_BY_PROGRAMS: Scenario = {
  id: "typed-by-programs",
  name: {
    vi: "Excel hiểu chữ do chương trình khác ghi vào ô như thế nào",
    en: "What Excel makes of texts that another program writes",
  },
  run: async (bench, { saw, expect }) => {
    const sheet = await layTrial(bench, trialSource());
    const at = firstEntries(sheet.plan).get("decimal")?.at ?? "";
    await bench.probe.unprotect(sheet.id);
    for (const text of TYPED) {
      await bench.probe.put(sheet.id, at, text);
      const [cell] = await bench.probe.cells(sheet.id, [at]);
      saw(text, cell ? [typeof cell.value, cell.value] : null);
    }
    await bench.probe.put(sheet.id, at, 8.5);
    const [cell] = await bench.probe.cells(sheet.id, [at]);
    expect("a number", cell?.value ?? null, 8.5);
  },
};
