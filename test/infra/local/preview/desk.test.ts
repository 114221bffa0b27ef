import { describe, expect, test } from "vitest";
import { addSheet, setVisibility } from "../../../../infra/local/excel/sheet-list.ts";
import { createWorkbook, type WorkbookModel } from "../../../../infra/local/excel/workbook-model.ts";
import { type Desk, gridDesk } from "../../../../infra/local/preview/desk.ts";
import { excelGrid } from "../../../../infra/local/preview/excel-grid.ts";
import { pressInEditor, pressInGrid, pressInList } from "../../../../infra/local/preview/grid-keys.ts";
import { wordsOf } from "../../../../infra/local/preview/words.ts";

type Hands = { readonly model: WorkbookModel; readonly desk: Desk; readonly press: (name: string) => void };

/** A workbook under a person's hands: a name is a key, "8,5" without one of ours is typed letter by letter. */
function hands(): Hands {
  const model = createWorkbook({ decimal: "," });
  const desk = gridDesk(excelGrid(model, wordsOf("vi")), wordsOf("vi"));
  const press = (name: string) => {
    const words = name.split("+");
    const has = (word: string) => words.slice(0, -1).includes(word);
    const key = {
      key: words.at(-1) ?? "",
      ctrlKey: has("Ctrl"),
      metaKey: false,
      altKey: has("Alt"),
      shiftKey: has("Shift"),
    };
    const { edit, list } = desk.state();
    if (list) pressInList(desk, key);
    else if (edit) {
      if (pressInEditor(desk, key, () => desk.draft(`${edit.text}\n`)) === "left")
        desk.draft(edit.text + key.key);
    } else if (pressInGrid(desk, key) === "type") desk.draft(key.key);
  };
  return { model, desk, press };
}

const type = ({ press }: Hands, text: string) => {
  for (const letter of text) press(letter);
};
const shown = ({ model }: Hands, address: string) => model.cell(address).text;
const at = ({ desk }: Hands) => desk.state().area;

/** B2 takes a number from 0 to 10, C2 one of two words; only B2 and C2 are unlocked. */
function guarded(hand: Hands, alert: "Stop" | "Warning" | "Information" = "Stop"): void {
  const { book, active } = hand.model;
  const rule = { ignoreBlanks: true, row: 1 };
  const number = active.cellForWriting(1, 1);
  number.validation = {
    ...rule,
    column: 1,
    rule: { kind: "decimal", operator: "Between", formula1: 0, formula2: 10 },
    prompt: { showPrompt: true, title: "Điểm", message: "Nhập từ 0 đến 10, ví dụ 8,5" },
    alert: { showAlert: true, style: alert, title: "Không đúng", message: "Nhập từ 0 đến 10, ví dụ 8,5" },
  };
  const word = active.cellForWriting(1, 2);
  word.validation = {
    ...rule,
    column: 2,
    rule: { kind: "list", source: "Đạt,Không đạt", inCellDropDown: true },
    prompt: undefined,
    alert: undefined,
  };
  for (const cell of [number, word]) cell.style = book.styles.changedBy(cell.style, { locked: false });
  active.protection.on = true;
  book.tell({ kind: "looks", sheet: active });
}

describe("typing", () => {
  test("a letter goes straight into the cell, Enter keeps it and goes down, Tab to the right", () => {
    const hand = hands();
    type(hand, "8,5");
    expect(hand.desk.state().edit).toMatchObject({ text: "8,5", overtyping: true });
    expect(hand.model.editing).toBe(true);
    hand.press("Tab");
    expect(hand.model.cell("A1").value).toBe(8.5);
    expect(hand.model.editing).toBe(false);
    type(hand, "=A1*2");
    hand.press("Enter");
    expect(shown(hand, "B1")).toBe("17");
    expect(at(hand)).toMatchObject({ row: 1, column: 1 });
    expect(hand.desk.state().said).toBe("B1: 17");
  });

  test("Escape leaves the cell as it was; F2 changes what is there", () => {
    const hand = hands();
    type(hand, "10");
    hand.press("Enter");
    hand.press("ArrowUp");
    type(hand, "9");
    hand.press("Escape");
    expect(shown(hand, "A1")).toBe("10");
    hand.press("F2");
    expect(hand.desk.state().edit).toMatchObject({ text: "10", overtyping: false });
    type(hand, "0");
    hand.press("Enter");
    expect(shown(hand, "A1")).toBe("100");
  });

  test("Delete empties all that is selected, and Ctrl+Z brings it back", () => {
    const hand = hands();
    type(hand, "1");
    hand.press("Tab");
    type(hand, "2");
    hand.press("ArrowLeft");
    hand.press("Shift+ArrowRight");
    hand.press("Delete");
    expect([shown(hand, "A1"), shown(hand, "B1")]).toEqual(["", ""]);
    hand.press("Ctrl+z");
    expect([shown(hand, "A1"), shown(hand, "B1")]).toEqual(["1", "2"]);
  });
});

describe("what Excel refuses", () => {
  test("a Stop asks to try again or to give up; trying again brings the text back", () => {
    const hand = hands();
    guarded(hand);
    hand.desk.goTo("B2");
    type(hand, "11");
    hand.press("Enter");
    expect(hand.desk.state().question?.refusal).toEqual({
      kind: "stop",
      title: "Không đúng",
      message: "Nhập từ 0 đến 10, ví dụ 8,5",
    });
    expect(shown(hand, "B2")).toBe("");
    hand.desk.answer("retry");
    expect(hand.desk.state().edit?.text).toBe("11");
    hand.press("Escape");
    expect(shown(hand, "B2")).toBe("");
  });

  test.each(["Warning", "Information"] as const)("a %s can be insisted on", (alert) => {
    const hand = hands();
    guarded(hand, alert);
    hand.desk.goTo("B2");
    type(hand, "11");
    hand.press("Enter");
    expect(hand.desk.state().question?.refusal.kind).toBe(alert.toLowerCase());
    hand.desk.answer("insist");
    expect(shown(hand, "B2")).toBe("11");
  });

  test("a locked cell of a protected sheet refuses the first letter, in Excel's words", () => {
    const hand = hands();
    guarded(hand);
    hand.desk.goTo("A1");
    hand.press("8");
    expect(hand.desk.state().edit).toBeUndefined();
    expect(hand.desk.state().question?.refusal.message).toContain("trang tính được bảo vệ");
    hand.desk.answer("cancel");
    hand.press("Delete");
    expect(hand.desk.state().question?.refusal.kind).toBe("protected");
  });

  test("a formula that is none is told, and stays to be mended", () => {
    const hand = hands();
    type(hand, "=SUM(1;");
    hand.press("Enter");
    expect(hand.desk.state().question?.refusal.kind).toBe("formula");
    hand.desk.answer("retry");
    expect(hand.desk.state().edit?.text).toBe("=SUM(1;");
  });
});

describe("the dropdown", () => {
  test("Alt+Down opens it, arrows and letters choose, Enter takes, Escape leaves", () => {
    const hand = hands();
    guarded(hand);
    hand.desk.goTo("C2");
    hand.press("Alt+ArrowDown");
    expect(hand.desk.state().list).toMatchObject({ options: ["Đạt", "Không đạt"], index: 0 });
    hand.press("ArrowDown");
    hand.press("Enter");
    expect(shown(hand, "C2")).toBe("Không đạt");
    hand.press("Alt+ArrowDown");
    expect(hand.desk.state().list?.index).toBe(1);
    hand.press("đ");
    expect(hand.desk.state().list?.index).toBe(0);
    hand.press("Escape");
    expect(shown(hand, "C2")).toBe("Không đạt");
  });

  test("a cell without a list has none to open", () => {
    const hand = hands();
    hand.press("Alt+ArrowDown");
    expect(hand.desk.state().list).toBeUndefined();
  });
});

describe("copying", () => {
  test("what is shown is copied, and a block pasted goes in cell by cell", () => {
    const hand = hands();
    hand.desk.paste([
      ["1,5", "hai"],
      ["3", "=A1*2"],
    ]);
    expect(hand.model.cell("A1").value).toBe(1.5);
    expect(shown(hand, "B2")).toBe("3");
    expect(at(hand)).toEqual({ row: 0, column: 0, rows: 2, columns: 2 });
    expect(hand.desk.copy()).toEqual([
      ["1,5", "hai"],
      ["3", "3"],
    ]);
  });

  test("pasting what was just copied here brings look and validation along, as in Excel", () => {
    const hand = hands();
    guarded(hand);
    hand.model.active.protection.on = false;
    hand.desk.goTo("B2");
    const copied = hand.desk.copy();
    hand.desk.goTo("E5");
    hand.desk.paste(copied);
    expect(hand.model.cell("E5").validation?.kind).toBe("decimal");
  });
});

describe("sheets", () => {
  test("each keeps its own place, and Ctrl+PageDown goes from one to the next that is visible", () => {
    const hand = hands();
    const { book } = hand.model;
    const hidden = addSheet(book, "Ẩn");
    addSheet(book, "Trang 3");
    setVisibility(book, hidden, "Hidden");
    hand.desk.goTo("C7");
    hand.press("Ctrl+PageDown");
    expect(book.active.name).toBe("Trang 3");
    expect(at(hand)).toMatchObject({ row: 0, column: 0 });
    hand.press("Ctrl+PageUp");
    expect(at(hand)).toMatchObject({ row: 6, column: 2 });
  });

  test("the add-in's own selection is followed", () => {
    const hand = hands();
    const sought = hand.desk.state().sought;
    hand.model.select("D20");
    expect(at(hand)).toMatchObject({ row: 19, column: 3 });
    expect(hand.desk.state().sought).toBeGreaterThan(sought);
  });
});

test("Ctrl+Space and Shift+Space take whole columns and rows, Ctrl+A everything", () => {
  const hand = hands();
  hand.desk.goTo("C7");
  hand.press("Ctrl+ ");
  expect(at(hand)).toMatchObject({ row: 0, column: 2, columns: 1 });
  expect(at(hand).rows).toBeGreaterThan(90);
  hand.desk.goTo("C7");
  hand.press("Shift+ ");
  expect(at(hand)).toMatchObject({ row: 6, rows: 1, column: 0 });
  hand.press("Ctrl+a");
  expect(at(hand)).toMatchObject({ row: 0, column: 0 });
});

describe("groups of rows", () => {
  test("fold and unfold with Alt+Shift and an arrow, and on a protected sheet not at all", () => {
    const hand = hands();
    for (const row of [2, 3]) hand.model.active.rowForWriting(row).outline = 1;
    hand.model.type(hand.model.active.id, "A8", "cuối");
    hand.desk.goTo("A3");
    hand.press("Alt+Shift+ArrowLeft");
    expect(hand.model.active.rows.get(3)?.hidden).toBe(true);
    hand.press("Alt+Shift+ArrowRight");
    expect(hand.model.active.rows.get(3)?.hidden).toBe(false);
    hand.model.active.protection.on = true;
    hand.press("Alt+Shift+ArrowLeft");
    expect(hand.model.active.rows.get(3)?.hidden).toBe(false);
    expect(hand.desk.state().question?.refusal.kind).toBe("protected");
  });

  test("the numbers in the corner fold all groups of a level", () => {
    const hand = hands();
    for (const [row, outline] of [2, 3, 4].map((row, index) => [row, index === 1 ? 2 : 1] as const))
      hand.model.active.rowForWriting(row).outline = outline;
    hand.model.type(hand.model.active.id, "A8", "cuối");
    const hidden = () => [2, 3, 4].map((row) => hand.model.active.rows.get(row)?.hidden);
    hand.desk.showLevel(2);
    expect(hidden()).toEqual([false, true, false]);
    hand.desk.showLevel(1);
    expect(hidden()).toEqual([true, true, true]);
    hand.desk.showLevel(3);
    expect(hidden()).toEqual([false, false, false]);
  });
});
