import { describe, expect, test } from "vitest";
import { axisOf, drawnIndexes, scrollToSee } from "../../../../infra/local/preview/axis.ts";

/** Ten rows of 20 pixels, the fourth hidden, the fifth twice as high. */
const axis = axisOf(10, (row) => (row === 3 ? 0 : row === 4 ? 40 : 20));

describe("where rows lie", () => {
  test("a hidden row takes no room, a high one its own", () => {
    expect([2, 3, 4, 5].map(axis.offsetOf)).toEqual([40, 60, 60, 100]);
    expect([3, 4].map(axis.sizeOf)).toEqual([0, 40]);
    expect(axis.total).toBe(200);
  });

  test("the row under an offset is found, and the first or last outside", () => {
    expect([0, 19, 20, 60, 99, 100].map(axis.indexAt)).toEqual([0, 0, 1, 4, 4, 5]);
    expect([-5, 5000].map(axis.indexAt)).toEqual([0, 9]);
  });
});

describe("what is drawn", () => {
  test("frozen rows are always drawn, and of the others those in the window and a few beyond", () => {
    expect(drawnIndexes(axis, { scroll: 60, room: 60, frozen: 1, beyond: 0 })).toEqual([0, 4, 5, 6]);
    expect(drawnIndexes(axis, { scroll: 60, room: 60, frozen: 1, beyond: 1 })).toEqual([0, 4, 5, 6, 7]);
  });

  test("what is asked for besides is drawn once, hidden or not; what lies outside is not", () => {
    const window = { scroll: 0, room: 30, frozen: 0, beyond: 0 };
    expect(drawnIndexes(axis, window, [1, 3, 9, 12, -1])).toEqual([0, 1, 3, 9]);
  });
});

describe("bringing a row into sight", () => {
  const window = { scroll: 40, room: 60, frozen: 1 };

  test("a row that is seen whole, or is frozen, moves nothing", () => {
    expect(scrollToSee(axis, 4, { ...window, scroll: 40, room: 80 })).toBe(40);
    expect(scrollToSee(axis, 0, window)).toBe(40);
  });

  test("a row above comes to stand below the frozen ones, a row below at the foot", () => {
    expect(scrollToSee(axis, 1, window)).toBe(0);
    expect(scrollToSee(axis, 9, window)).toBe(140);
  });

  test("a row higher than the window shows its beginning", () => {
    expect(scrollToSee(axis, 4, { scroll: 0, room: 30, frozen: 0 })).toBe(60);
  });
});
