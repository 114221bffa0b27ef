import { describe, expect, test } from "vitest";
import { lineCss } from "../../../../infra/local/preview/cell-look.ts";
import { previewOptions } from "../../../../infra/local/preview/options.ts";
import { outlineGroupAt, outlineGroups } from "../../../../infra/local/preview/outline.ts";
import { columnsTaken, numberInRoom } from "../../../../infra/local/preview/text-room.ts";
import { wordsOf } from "../../../../infra/local/preview/words.ts";

describe("what the preview's address asks for", () => {
  test("nothing asked is a Vietnamese Excel 2021 in the browser's own theme", () => {
    expect(previewOptions("", false)).toEqual({
      api: "1.14",
      decimal: ",",
      latency: 0,
      locale: "vi-VN",
      language: "vi",
      theme: "light",
    });
    expect(previewOptions("", true).theme).toBe("dark");
  });

  test("each option is read, and a wrong one is left at its default", () => {
    expect(previewOptions("?api=1.8&thap-phan=.&tre=300&ngon-ngu=en-US&giao-dien=contrast", true)).toEqual({
      api: "1.8",
      decimal: ".",
      latency: 300,
      locale: "en-US",
      language: "en",
      theme: "contrast",
    });
    expect(previewOptions("?api=2&thap-phan=x&tre=-5&ngon-ngu=klingon&giao-dien=pink", false)).toEqual(
      previewOptions("", false),
    );
  });
});

describe("rows that fold", () => {
  const LEVELS = [0, 1, 2, 2, 1, 0, 1];
  const sheet = {
    lastRow: 6,
    outlineOfRow: (row: number) => LEVELS[row] ?? 0,
    rowHeight: (row: number) => (row === 2 || row === 3 ? 0 : 20),
  };
  const groups = outlineGroups(sheet);

  test("groups lie within groups, each with its sign on the row below", () => {
    expect(groups).toEqual([
      { from: 1, to: 4, summary: 5, level: 1, isFolded: false },
      { from: 2, to: 3, summary: 4, level: 2, isFolded: true },
      { from: 6, to: 6, summary: 7, level: 1, isFolded: false },
    ]);
  });

  test("a row folds the innermost group around it, and a row with a sign that group", () => {
    expect(outlineGroupAt(groups, 3)?.level).toBe(2);
    expect(outlineGroupAt(groups, 4)?.level).toBe(1);
    expect(outlineGroupAt(groups, 5)?.to).toBe(4);
    expect(outlineGroupAt(groups, 0)).toBeUndefined();
  });
});

describe("the room of a text", () => {
  const sheet = { widthOf: () => 64, isBlank: (column: number) => column !== 3, last: 9 };

  test("words run on over blank cells, up to one that is not", () => {
    expect(columnsTaken(40, 0, sheet)).toBe(1);
    expect(columnsTaken(100, 0, sheet)).toBe(2);
    expect(columnsTaken(900, 0, sheet)).toBe(3);
    expect(columnsTaken(900, 4, sheet)).toBe(6);
  });

  test("a number without room is a row of number signs", () => {
    expect(numberInRoom("8,50", 28, 64)).toBe("8,50");
    expect(numberInRoom("1234567890", 80, 64)).toBe("#######");
  });
});

test("the line between two cells is either one's own, else the fill of the first, else the grid's", () => {
  const thin = { style: "Continuous", weight: "Thin", color: "#808080" };
  const none = { style: "None", weight: "Thin", color: "" };
  expect(lineCss(thin, undefined, undefined, "#e1e1e1")).toBe("1px solid #808080");
  expect(lineCss(none, { ...thin, weight: "Medium" }, "#ffffcc", "#e1e1e1")).toBe("2px solid #808080");
  expect(lineCss({ ...thin, style: "Double" }, undefined, undefined, "x")).toBe("3px double #808080");
  expect(lineCss({ ...thin, style: "Dash" }, undefined, undefined, "x")).toBe("1px dashed #808080");
  expect(lineCss(undefined, none, "#ffffcc", "#e1e1e1")).toBe("1px solid #ffffcc");
  expect(lineCss(undefined, undefined, undefined, "#e1e1e1")).toBe("1px solid #e1e1e1");
});

test("every word is there in both languages", () => {
  const namesOf = (words: object): string[] =>
    Object.entries(words).flatMap(([name, word]) =>
      typeof word === "object" ? namesOf(word).map((inner) => `${name}.${inner}`) : [name],
    );
  expect(namesOf(wordsOf("en"))).toEqual(namesOf(wordsOf("vi")));
  expect(wordsOf("vi").label).toContain("không phải Microsoft Excel");
});
