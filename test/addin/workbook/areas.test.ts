import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areasOf, runsOf } from "../../../addin/workbook/areas.ts";

const grid = (...lines: readonly string[]) =>
  areasOf(lines.length, lines[0]?.length ?? 0, (row, column) => {
    const look = lines[row]?.[column];
    return look === "." ? undefined : look;
  }).map(({ look, area: { row, column, rows, columns } }) => `${look}@${row},${column} ${rows}x${columns}`);

describe("areas of one look", () => {
  it("are runs of a row, joined with the run of the same ends below", () => {
    expect(grid("aab", "aab", "..b")).toEqual(["a@0,0 2x2", "b@0,2 3x1"]);
  });

  it("a run with other ends begins a new area", () => {
    expect(grid("aa.", "aaa")).toEqual(["a@0,0 1x2", "a@1,0 1x3"]);
  });

  it("a row without the look ends an area", () => {
    expect(grid("a", ".", "a")).toEqual(["a@0,0 1x1", "a@2,0 1x1"]);
  });

  it("cover every cell that has a look exactly once, with its look, and no other cell", () => {
    const looks = fc.array(fc.array(fc.constantFrom(undefined, "a", "b"), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(looks, (lines) => {
        const painted = lines.map((line) => line.map((): string | undefined => undefined));
        for (const { look, area } of areasOf(lines.length, 5, (row, column) => lines[row]?.[column]))
          for (let row = area.row; row < area.row + area.rows; row++)
            for (let column = area.column; column < area.column + area.columns; column++) {
              const line = painted[row] as (string | undefined)[];
              expect(line[column], `${row},${column} twice`).toBeUndefined();
              line[column] = look;
            }
        expect(painted).toEqual(lines);
      }),
    );
  });
});

describe("runs of a line", () => {
  it("join equal neighbours and leave out what has no look", () => {
    const line = [1, 1, undefined, 1, 2];
    expect(runsOf(line.length, (index) => line[index])).toEqual([
      { look: 1, from: 0, count: 2 },
      { look: 1, from: 3, count: 1 },
      { look: 2, from: 4, count: 1 },
    ]);
  });
});
