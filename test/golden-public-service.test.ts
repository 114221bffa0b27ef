import { expect, test } from "vitest";
import { periodState } from "../shared/period-state.ts";
import { recordedIn } from "../shared/tally-folder.ts";
import { blocInForce } from "../shared/targets-in-force.ts";
import { toldStandings } from "./golden/told-standings.ts";

const { folder, told, pointsOf } = await toldStandings("don-vi-su-nghiep-minh-hoa");

/** The targets that hold once everything is registered. */
const targetsNow = () =>
  folder.season.blocs.flatMap(
    (bloc) => blocInForce(bloc, periodState(recordedIn(folder.decisions, bloc.id, "nam"))).targets,
  );

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
  const registered = targetsNow();
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
    targetsNow().find((target) => target.agency === agency && target.criterion === criterion)?.value;
  for (const { agency, titles } of registered) {
    const people = titles.reduce((sum, title) => sum + (title.for === "collective" ? 0 : title.for), 0);
    expect([String(titles.filter((title) => title.for === "collective").length), String(people)]).toEqual([
      targetOf(agency, "iii-4"),
      targetOf(agency, "iii-5"),
    ]);
  }
});

test("a unit registers its targets itself before the pledge, over what the secretariat had set", () => {
  const [own, ...others] = folder.decisions.filter(({ decision }) => decision.kind === "register-targets");
  const [signed] = folder.decisions.filter(({ decision }) => decision.kind === "pledge");
  expect(own).toMatchObject({ by: "thu-ky-su-nghiep-c", decision: { agency: "su-nghiep-c" } });
  expect(Date.parse(own?.at as string)).toBeLessThan(Date.parse(signed?.at as string));
  const of = (targets: readonly { agency: string; criterion: string; value: unknown }[]) =>
    targets.filter(({ agency, criterion }) => agency === "su-nghiep-c" && criterion === "i-3");
  expect(of(folder.season.blocs.flatMap(({ targets }) => targets))).toMatchObject([{ value: "10" }]);
  expect(of(targetsNow())).toMatchObject([{ value: "12" }]);
  expect(pointsOf("C", "i-3")).toBe("10 verified"); // 12 of 12, where 10 were set before
  // Afterwards only the secretariat does: unit E came late, and is measured by what it registered all the same.
  expect(others).toMatchObject([{ by: "thu-ky-khoi", decision: { agency: "su-nghiep-e" } }]);
  expect(Date.parse(others[0]?.at as string)).toBeGreaterThan(Date.parse(signed?.at as string));
  expect(pointsOf("E", "iii-4")).toBe("5 verified"); // 2 of 2
});
