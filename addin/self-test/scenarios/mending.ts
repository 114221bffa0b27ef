import type { Points } from "../../../shared/points.ts";
import { columnLetters } from "../../../shared/report/address.ts";
import type { CellChange } from "../../../shared/sheet/cell-change.ts";
import { receiptChanges, statusText } from "../../../shared/sheet/status-line.ts";
import type { Scenario } from "../scenario.ts";
import { counted, damageInText, entriesInText, layTrial } from "../trial-sheet.ts";
import { FULL_ENTRIES, trialSource } from "../trial-source.ts";

export const RESTORED: Scenario = {
  id: "restored",
  name: {
    vi: "Khôi phục mẫu biểu giữ nguyên số liệu đã nhập",
    en: "Restoring the form keeps the figures",
  },
  run: async (bench, { expect }) => {
    const source = trialSource({ entries: FULL_ENTRIES });
    const hurt = await layTrial(bench, source);
    const before = await hurt.read();
    const { columns, rowOf } = hurt.layout;
    const row = rowOf("c:i-1");
    await bench.probe.unprotect(hurt.id);
    await bench.probe.put(hurt.id, `${columns.letters("points")}${row}`, 30);
    await bench.probe.put(hurt.id, `${columnLetters(columns.number("title"))}${row}`, "Tên khác");
    const broken = await hurt.read();
    expect("damage seen", damageInText(broken), [
      "unprotected",
      `text-changed C${row}`,
      `formula-lost G${row}`,
    ]);
    const [mended, laying] = await counted(bench, () =>
      layTrial(bench, { ...source, card: broken.card }, hurt.id),
    );
    expect("laid in at most 3 syncs", laying <= 3, true);
    const after = await mended.read();
    expect("damage left", damageInText(after), []);
    expect("entries", entriesInText(after.card.entries), entriesInText(before.card.entries));
    expect("total", after.total ?? null, before.total ?? null);
    expect("takes the name", mended.name === hurt.name, true);
    const found = (await bench.desk.find()).map(({ id }) => id);
    expect(
      "only the new one says whose it is",
      [found.includes(mended.id), found.includes(hurt.id)],
      [true, false],
    );
    const tabs = (await bench.probe.tabs()).map(({ id }) => id);
    expect("the old one stays beside", tabs.indexOf(hurt.id) - tabs.indexOf(mended.id), 1);
    expect("protected", await bench.probe.isProtected(mended.id), true);
  },
};

const SENT = {
  revision: 1,
  receivedAt: "2025-12-12T07:05:00.000Z",
  total: 12650 as Points,
  hash: "9f3a1c".padEnd(64, "0"),
  late: false,
};

export const RECEIPT: Scenario = {
  id: "receipt",
  name: {
    vi: "Biên nhận được ghi vào trang tính, trang tính vẫn được bảo vệ",
    en: "A receipt is written into the sheet, which stays protected",
  },
  run: async (bench, { expect }) => {
    const sheet = await layTrial(bench, trialSource({ entries: FULL_ENTRIES }));
    const before = await sheet.read();
    const grid = await bench.desk.read(sheet.id);
    const changes = receiptChanges(grid, before.identity, SENT);
    const at = changes.filter(({ value }) => value === statusText(SENT)).map(addressOf)[0] ?? "";
    const [, syncs] = await counted(bench, () => sheet.write(changes));
    expect("written in at most 3 syncs", syncs <= 3, true);
    const [status] = await bench.probe.cells(sheet.id, [at]);
    expect("status", status?.value ?? null, statusText(SENT));
    const after = await sheet.read();
    expect("follows", after.identity.follows, 1);
    expect("entries", entriesInText(after.card.entries), entriesInText(before.card.entries));
    expect("damage", damageInText(after), []);
    expect("protected", await bench.probe.isProtected(sheet.id), true);
    const again = await bench.probe.put(sheet.id, at, "x").then(
      () => "written",
      (trouble) => trouble.code,
    );
    expect("writing into the status", again, "protected");
  },
};

const addressOf = ({ row, column }: CellChange): string => `${columnLetters(column)}${row}`;
