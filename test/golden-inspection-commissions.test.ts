import { expect, test } from "vitest";
import { addUp } from "../shared/points.ts";
import { criteriaOf, type Rubric } from "../shared/rubric.ts";
import { toldStandings } from "./golden/told-standings.ts";

const { folder, standings, told, pointsOf } = await toldStandings("uy-ban-kiem-tra-minh-hoa");
const table = folder.rubrics.get("uy-ban-kiem-tra-khoi-2023-minh-hoa") as Rubric;
const ownOf = (letter: string) =>
  criteriaOf(table).filter(({ only }) => only?.some((agency) => agency === `kiem-tra-${letter}`));

test("each line says why it stands where it stands", () => {
  expect(told("khoi-kiem-tra")).toEqual([
    "1 C 94.75 xuat-sac: Dẫn đầu",
    "2 A 91.25 xuat-sac: Thấp hơn Cơ quan C 3,5 điểm",
    "3 B 91.25 xuat-sac: Bằng tổng điểm, thấp hơn Cơ quan A 1 điểm tại Mục V",
    "4 E 88.75 tot: Thấp hơn Cơ quan B 2,5 điểm",
    "5 D 83.25 tot: Thấp hơn Cơ quan E 5,5 điểm",
  ]);
});

test.each([
  { letter: "a", maxima: [500, 500, 500, 500] },
  { letter: "b", maxima: [1000, 1000] },
  { letter: "c", maxima: [2000] },
  { letter: "d", maxima: [800, 700, 500] },
  { letter: "e", maxima: [400, 400, 400, 400, 400] },
])("Cơ quan $letter splits the bloc's 20 points among criteria of its own", ({ letter, maxima }) => {
  const own = ownOf(letter).map(({ max }) => max);
  expect(own).toEqual(maxima);
  expect(addUp(own)).toBe(2000);
});

test("the units' own criteria come to these points under the parent", () => {
  const ownPoints = standings("khoi-kiem-tra").lines.map(({ agency, sections }) => [
    agency.slice(-1),
    sections.find(({ section }) => section === "v")?.points,
  ]);
  expect(Object.fromEntries(ownPoints)).toEqual({
    a: 1850, // 4,75 + 5 + 4,5 + 4,25
    b: 1750, // 9 + 8,5
    c: 2000, // 13 of 12 registered is all of it
    d: 1050, // 13 of 30 is under half: 0, then 6 + 4,5
    e: 1700, // 3 + 4 × 3,5
  });
});

test("no unit has a word about another's criteria", () => {
  for (const { agency, criteria } of standings("khoi-kiem-tra").lines) {
    const others = criteriaOf(table).filter(({ only }) => only && !only.includes(agency));
    const scored = criteria.filter(({ points }) => points !== undefined).map(({ criterion }) => criterion);
    expect(others.filter(({ id }) => scored.includes(id))).toEqual([]);
  }
});

test("good examples are recorded with their documents", () => {
  const entry = folder.cards
    .find(({ agency, round }) => agency === "kiem-tra-c" && round === "self")
    ?.entries.find(({ criterion }) => criterion === "iv-3");
  expect(entry?.evidence?.map(({ number }) => number)).toEqual(["12/TB", "19/TB", "27/TB"]);
  expect(pointsOf("C", "iv-3")).toBe("6 verified");
});

test("a movement launched without any result costs a point", () => {
  const line = standings("khoi-kiem-tra").lines.find(({ agency }) => agency === "kiem-tra-e");
  expect(line).toMatchObject({ deductions: expect.any(Number), total: 8875 });
  expect(line?.sections.find(({ section }) => section === "vi")?.points).toBe(-100);
});
