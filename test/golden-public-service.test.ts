import { expect, test } from "vitest";
import { toldStandings } from "./golden/told-standings.ts";

const { folder, told, pointsOf } = await toldStandings("don-vi-su-nghiep-minh-hoa");

test("each line says why it stands where it stands", () => {
  expect(told("khoi-su-nghiep")).toEqual([
    "1 B 98 xuat-sac: Dẫn đầu",
    "2 A 96.35 xuat-sac: Thấp hơn Cơ quan B 1,65 điểm",
    "3 C 92.15 xuat-sac: Thấp hơn Cơ quan A 4,2 điểm",
    "4 F 91.25 xuat-sac: Thấp hơn Cơ quan C 0,9 điểm",
    "5 E 91.25 xuat-sac: Bằng tổng điểm, bị trừ nhiều hơn Cơ quan F 3 điểm",
    "6 D 86.25 tot: Thấp hơn Cơ quan E 5 điểm",
  ]);
});

test("every unit registered its titles at the signing, people as a number", () => {
  const registered = folder.season.blocs.flatMap(({ targets }) => targets);
  for (const criterion of ["iii-4", "iii-5"]) {
    const counts = registered.filter((target) => target.criterion === criterion).map(({ value }) => value);
    expect(counts).toHaveLength(6);
    for (const count of counts) expect(Number(count)).toBeGreaterThan(0);
  }
});

test("titles of collectives earn what was achieved of what was registered, and no more than all of it", () => {
  expect(["A", "B", "C", "F"].map((letter) => pointsOf(letter, "iii-4"))).toEqual([
    "5 verified", // 3 of 3
    "5 verified", // 2 of 1
    "2.5 verified", // 2 of 4
    "0 verified", // 0 of 1
  ]);
});

test("titles of people that the verifier could not find decided do not count", () => {
  expect(["A", "C"].map((letter) => pointsOf(letter, "iii-5"))).toEqual([
    "3.6 verified", // 18 of 20
    "2.4 verified", // 12 of 15 said, 9 decided
  ]);
});

test("publicity under half of what was registered earns nothing", () => {
  expect(pointsOf("D", "i-3")).toBe("0 verified"); // 11 of 24 is 45,8 %
  expect(pointsOf("B", "i-3")).toBe("10 verified"); // 18 of 15
});

test("registering ten days late is late by two weeks", () => {
  expect(pointsOf("E", "iv-1")).toBe("2 verified");
});

test("what a unit registered by name of title is the number that its table measures it by", () => {
  const registered = folder.decisions.flatMap(({ decision }) =>
    decision.kind === "register" ? [decision] : [],
  );
  expect(registered).toHaveLength(6);
  const targetOf = (agency: string, criterion: string) =>
    folder.season.blocs
      .flatMap(({ targets }) => targets)
      .find((target) => target.agency === agency && target.criterion === criterion)?.value;
  for (const { agency, titles } of registered) {
    const people = titles.reduce((sum, title) => sum + (title.for === "collective" ? 0 : title.for), 0);
    expect([String(titles.filter((title) => title.for === "collective").length), String(people)]).toEqual([
      targetOf(agency, "iii-4"),
      targetOf(agency, "iii-5"),
    ]);
  }
});
