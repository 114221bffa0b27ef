import { expect, test } from "vitest";
import { everybodyOf, withDemoPeople } from "../../../infra/local/demo-people.ts";
import { Season, type WrittenSeason } from "../../../shared/season.ts";
import { SMALL_SEASON, smallTable } from "../../support/small-season.ts";

const TABLES = new Map([["bang-nho", smallTable()]]);
const seasonOf = (more: Partial<WrittenSeason> = {}): Season =>
  Season.parse({ ...SMALL_SEASON, people: [], ...more });
const [first] = SMALL_SEASON.blocs;
if (!first) throw new Error("the small season has a bloc");

test("a season that names its people keeps them", () => {
  const season = Season.parse(SMALL_SEASON);
  expect(withDemoPeople(season, TABLES)).toBe(season);
});

test("somebody verifies for every bloc that shares a table, as one person", () => {
  const { people } = withDemoPeople(seasonOf(), TABLES);
  const scorers = smallTable().scorers.map(({ id }) => id as string);
  const verifiers = people.filter(({ roles }) => roles.some(({ role }) => role === "verifier"));
  expect(scorers.length).toBeGreaterThan(0);
  expect(verifiers.map(({ id }) => id)).toEqual(scorers.map((id) => `td-${id}`));
  for (const { roles } of verifiers)
    expect(roles.map((role) => "bloc" in role && role.bloc)).toEqual(seasonOf().blocs.map(({ id }) => id));
});

test("a bloc with a leader has a deputy, one without has none", () => {
  const [agency] = first.agencies;
  const blocs = [
    { ...first, id: "co-dau", ...(agency && { lead: agency.id }) },
    { ...first, id: "khong-dau", lead: undefined, deputy: undefined },
  ];
  const { people } = withDemoPeople(seasonOf({ blocs }), TABLES);
  expect(people.filter(({ id }) => id.startsWith("kp-")).map(({ id }) => id)).toEqual(["kp-co-dau"]);
});

test("the council office and the audit are one person each, in every season", () => {
  const { people } = withDemoPeople(seasonOf(), TABLES);
  expect(people.filter(({ roles }) => roles.some((role) => !("bloc" in role))).map(({ id }) => id)).toEqual([
    "vp-hoi-dong",
    "giam-sat",
  ]);
});

const blocOf = (id: string, agency: string) => ({
  ...first,
  id,
  title: `Khối ${id}`,
  lead: undefined,
  deputy: undefined,
  agencies: [{ id: agency, title: "Cơ quan A" }],
  targets: [],
  notAssigned: [],
});
const namesOf = (...blocs: readonly ReturnType<typeof blocOf>[]): readonly string[] => {
  const season = withDemoPeople(seasonOf({ blocs: [...blocs] }), TABLES);
  return everybodyOf([season, season]).map(({ name }) => name);
};

test("people of several blocs are told with theirs, but those of all blocs and those whose name says it", () => {
  const names = namesOf(blocOf("mot", "a-mot"), blocOf("hai", "a-hai"));
  expect(names.filter((name) => name.includes("Khối"))).toEqual([
    "Tổ thư ký Khối mot",
    "Thư ký Cơ quan A, Khối mot",
    "Tổ thư ký Khối hai",
    "Thư ký Cơ quan A, Khối hai",
  ]);
  expect(names).toContain("Cơ quan thường trực Hội đồng");
  expect(names.some((name) => name.startsWith("Chuyên viên thẩm định"))).toBe(true);
});

test("where there is one bloc nobody needs to be told with it", () => {
  expect(namesOf(blocOf("mot", "a-mot"))).toContain("Thư ký Cơ quan A");
});
