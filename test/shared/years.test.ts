import { expect, test } from "vitest";
import { points } from "../../shared/points.ts";
import { Agency } from "../../shared/season.ts";
import { pastYear } from "../../shared/years.ts";

const agency = (letter: string, more: object = {}) =>
  Agency.parse({ id: `co-quan-${letter}`, title: `Cơ quan ${letter.toUpperCase()}`, ...more });
const line = (letter: string, rank: number, more: object = {}) =>
  ({ agency: `co-quan-${letter}`, title: "", rank, total: points(9000), ...more }) as never;
const then = (...letters: string[]) => ({
  season: { id: "nam-2023" as never, year: 2023 },
  agencies: letters.map((letter) => agency(letter)),
});
const blocs = (members: readonly Agency[]) => [{ blocs: [{ agencies: members }] }] as never;

test("an earlier year is told by rank among so many, percent of its maximum and class", () => {
  const members = [agency("a"), agency("b")];
  const year = pastYear(members, blocs(members), then("a", "b"), {
    ranked: [line("a", 1, { percent: points(9350), class: "Xuất sắc" }), line("b", 2)],
  });
  expect(year).toEqual({
    season: "nam-2023",
    year: 2023,
    ranked: 2,
    agencies: [
      { agency: "co-quan-a", rank: 1, percent: 9350, class: "Xuất sắc" },
      { agency: "co-quan-b", rank: 2 },
    ],
  });
});

test("an agency that had no rank is there without one; one that was no member is not", () => {
  const members = [agency("a"), agency("c")];
  expect(pastYear(members, blocs(members), then("a", "b"), { ranked: [line("b", 1)] }).agencies).toEqual([
    { agency: "co-quan-a" },
  ]);
});

test("a renamed agency keeps its years under the code it has today", () => {
  const renamed = agency("moi", { formerly: [{ id: "co-quan-cu", until: "2024-02-28" }] });
  const year = pastYear([renamed], blocs([renamed]), then("cu"), { ranked: [line("cu", 3)] });
  expect(year.agencies).toEqual([{ agency: "co-quan-moi", rank: 3 }]);
});
