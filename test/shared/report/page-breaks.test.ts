import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neighboursSheet } from "../../../shared/report/neighbours-sheet.ts";
import { breaksOf, pageOf, scaleOf } from "../../../shared/report/page-breaks.ts";
import { plainText } from "../../../shared/report/plain-text.ts";
import { standingsSheet } from "../../../shared/report/standings-sheet.ts";
import { totalsSheet } from "../../../shared/report/totals-sheet.ts";
import type { Print, Sheet } from "../../../shared/report/workbook-plan.ts";
import { printedBloc } from "../../support/printed-bloc.ts";

const print = (more: Partial<Print> = {}): Print => ({
  paper: "portrait",
  pagesWide: 1,
  repeat: { fromRow: 2, toRow: 2, columns: 0 },
  marks: plainText(""),
  imprint: plainText(""),
  ...more,
});
const sheet = (heights: readonly number[], more: Partial<Print> = {}, widths = [60, 60]): Sheet => ({
  name: "Bảng",
  widths,
  rows: heights.map((height) => ({ cells: [], height })),
  merges: [],
  frozen: { rows: 2, columns: 1 },
  print: print(more),
});

/** The rows of each page, counted from 1. */
function pagesOf({ rows }: Sheet, breaks: readonly number[]): readonly (readonly number[])[] {
  const starts = [0, ...breaks];
  return starts.map((from, index) =>
    rows.map((_, row) => row + 1).slice(from, starts[index + 1] ?? rows.length),
  );
}

describe("the pages of a sheet", () => {
  test("hold fewer rows the narrower the table is: letters are made smaller only for what is wider than the paper", () => {
    const narrow = pageOf(sheet([], {}, [20, 20]));
    const wide = pageOf(sheet([], {}, [90, 90]));
    expect(narrow.scale).toBe(1);
    expect(narrow.holds).toBeCloseTo((297 - 22 - 20) * (72 / 25.4) * 0.96, 5);
    expect(wide.scale).toBeCloseTo((165 * (72 / 25.4)) / (180 * 5.25 + 7.5), 5);
    expect(wide.holds).toBeCloseTo(narrow.holds / wide.scale, 5);
  });

  test("have the margins their layout says, and columns nobody sees take no room", () => {
    const margins = { top: 30, bottom: 30, left: 40, right: 40 };
    expect(pageOf(sheet([], { margins }, [20])).holds).toBeCloseTo(237 * (72 / 25.4) * 0.96, 5);
    const hidden = { ...sheet([], {}, [20, 20, 500]), hidden: [3] };
    expect(pageOf(hidden).scale).toBe(1);
  });

  test("are fitted to the paper by the reader, but for breaks, which Excel leaves out of account then", () => {
    const wide = sheet([20, 20, 20], {}, [90, 90]);
    expect(scaleOf(wide)).toBeUndefined();
    expect(scaleOf({ ...wide, breaks: [] })).toBeUndefined();
    expect(scaleOf({ ...wide, breaks: [2] })).toBe(Math.floor(pageOf(wide).scale * 93));
    expect(scaleOf({ ...sheet([20, 20], {}, [20]), breaks: [1] })).toBe(100);
    expect(scaleOf({ ...wide, breaks: [2], print: print({ pagesWide: 2 }) })).toBeUndefined();
  });

  test("several pages wide repeat the first columns on each", () => {
    const one = pageOf(sheet([], {}, [40, 60, 60]));
    const two = pageOf(sheet([], { pagesWide: 2 }, [40, 60, 60]));
    expect(two.scale / one.scale).toBeCloseTo((160 * 5.25 + 11.25) / (100 * 5.25 + 7.5), 5);
  });

  test("are left to the printer where nothing stays with anything, or all has to stand on one", () => {
    const heights = Array.from({ length: 200 }, () => 20);
    expect(
      breaksOf(
        sheet(heights),
        heights.map(() => false),
      ),
    ).toEqual([]);
    expect(
      breaksOf(
        sheet(heights, { pagesTall: 1 }),
        heights.map(() => true),
      ),
    ).toEqual([]);
  });

  test("begin anew before rows that stay together and would be parted", () => {
    const rows = sheet(Array.from({ length: 60 }, () => 20));
    const { holds } = pageOf(rows);
    const fit = Math.floor(holds / 20);
    const stays = rows.rows.map((_, row) => row === fit - 1);
    expect(breaksOf(rows, stays)).toEqual([fit - 1]);
    expect(
      breaksOf(
        rows,
        rows.rows.map((_, row) => row === fit - 2),
      ),
    ).toEqual([]);
  });

  test("let what is longer than a page begin where it stands and go on to the next", () => {
    const rows = sheet(Array.from({ length: 60 }, () => 20));
    const fit = Math.floor(pageOf(rows).holds / 20);
    expect(
      breaksOf(
        rows,
        rows.rows.map(() => true),
      ),
    ).toEqual([fit]);
  });

  test("part nothing that stays together and fits a page, and hold no more than a page does", () => {
    const heights = fc.array(fc.tuple(fc.integer({ min: 12, max: 120 }), fc.boolean()), {
      minLength: 1,
      maxLength: 150,
    });
    fc.assert(
      fc.property(heights, (drawn) => {
        const rows = sheet(drawn.map(([height]) => height));
        const stays = drawn.map(([, stay]) => stay);
        const breaks = breaksOf(rows, stays);
        const { holds } = pageOf(rows);
        const height = (list: readonly number[]) =>
          list.reduce((sum, row) => sum + (rows.rows[row - 1]?.height ?? 0), 0);
        const repeated = rows.rows[1]?.height ?? 0;
        const pages = pagesOf(rows, breaks);
        // The last page is left to the printer: nothing on it stays with anything that could be parted.
        for (const [index, page] of pages.slice(0, -1).entries())
          expect(height(page) + (index === 0 ? 0 : repeated)).toBeLessThanOrEqual(holds);
        for (const row of breaks)
          if (stays[row - 1]) {
            let [from, to] = [row, row + 1];
            while (stays[from - 2]) from -= 1;
            while (stays[to - 1] && to < rows.rows.length) to += 1;
            const run = Array.from({ length: to - from + 1 }, (_, index) => from + index);
            expect(height(run)).toBeGreaterThan(holds - repeated);
          }
      }),
    );
  });

  test("of a sheet without repeated rows are filled to the end", () => {
    const { repeat: _, ...plain } = print();
    const rows = { ...sheet(Array.from({ length: 80 }, () => 20)), print: plain };
    const fit = Math.floor(pageOf(rows).holds / 20);
    expect(
      breaksOf(
        rows,
        rows.rows.map((__, row) => row >= 78),
      ),
    ).toEqual([fit, 2 * fit].filter((row) => row < 79));
  });
});

describe("a signed table of any number of agencies", () => {
  const counts = [1, 4, 8, 12, 15, 16, 20, 21, 26, 33, 45, 60];

  test.each(counts)("%i: its signatures stand on one page with the last of its lines", (agencies) => {
    const input = printedBloc({ agencies, sections: [2, 2] });
    for (const signed of [standingsSheet(input), totalsSheet(input) as Sheet]) {
      const { holds, scale } = pageOf(signed);
      const height = signed.rows.reduce((sum, row) => sum + row.height, 0);
      if (signed.print.pagesTall === 1) {
        expect(scale * Math.min(1, holds / height)).toBeGreaterThanOrEqual(0.6);
        continue;
      }
      const last = pagesOf(signed, signed.breaks ?? []).at(-1) ?? [];
      const words = last.map((row): string | undefined => {
        const [first] = signed.rows[row - 1]?.cells ?? [];
        return first?.holds?.kind === "text" ? first.holds.text : first?.style;
      });
      expect(words).toContain("TỔ THƯ KÝ KHỐI");
      expect(words.indexOf("TỔ THƯ KÝ KHỐI")).toBeGreaterThanOrEqual(3);
      expect(last.reduce((sum, row) => sum + (signed.rows[row - 1]?.height ?? 0), 0)).toBeLessThanOrEqual(
        holds,
      );
    }
  });

  test("a comparison of neighbours never begins with the last line of a page", () => {
    const sheetOfAll = neighboursSheet(printedBloc({ agencies: 21 })) as Sheet;
    expect(sheetOfAll.breaks?.length).toBeGreaterThan(3);
    for (const row of sheetOfAll.breaks ?? []) {
      const [first] = sheetOfAll.rows[row - 1]?.cells ?? [];
      expect(first?.style).not.toBe("part-text");
    }
  });
});
