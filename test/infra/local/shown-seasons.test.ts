import { expect, test } from "vitest";
import { everybodyOf } from "../../../infra/local/demo-people.ts";
import { shownSeasons } from "../../../infra/local/shown-seasons.ts";
import { checkSeason } from "../../../shared/check-season.ts";
import { demoIdentity } from "../../local/demo-identity.ts";
import { browser, destination, discover, proofKey, signInUrl } from "../../local/sign-in-walk.ts";

const shown = await shownSeasons("2026-11-22T00:00:00Z");
const everybody = everybodyOf(shown.map(({ season }) => season));

test("a newcomer meets a real sheet, the five founding programmes played, and each of their blocs open this year", () => {
  expect(shown.map(({ told, season }) => [told, season.id])).toEqual([
    ["in-full", "tien-giang-2022"],
    ["in-a-line", "co-quan-dang-minh-hoa"],
    ["in-full", "noi-chinh-minh-hoa"],
    ["in-a-line", "don-vi-su-nghiep-minh-hoa"],
    ["in-a-line", "uy-ban-kiem-tra-minh-hoa"],
    ["in-a-line", "phong-trao-tinh-minh-hoa"],
    ["open", "co-quan-dang-minh-hoa-2026"],
    ["open", "noi-chinh-minh-hoa-2026"],
    ["open", "don-vi-su-nghiep-minh-hoa-2026"],
    ["open", "uy-ban-kiem-tra-minh-hoa-2026"],
    ["open", "phong-trao-tinh-minh-hoa-2026"],
  ]);
});

test("every season can be opened with its people", () => {
  for (const { folder, season } of shown)
    expect(checkSeason(season, folder.rubrics), season.title).toMatchObject({ ok: true });
});

test("every agency, secretariat, deputy and verifier of every programme is somebody to step into", () => {
  const ids = everybody.map(({ id }) => id);
  for (const { folder, season } of shown) {
    const taken = season.people.filter(({ id }) => ids.includes(id)).flatMap(({ roles }) => roles);
    for (const { id: bloc, agencies, lead, rubric } of season.blocs) {
      const inBloc = taken.filter((role) => "bloc" in role && role.bloc === bloc);
      const scorers = folder.rubrics.get(rubric)?.scorers ?? [];
      const count = (name: string) => inBloc.filter(({ role }) => role === name).length;
      expect([
        count("agency-secretary"),
        count("verifier"),
        count("deputy"),
        count("bloc-secretariat"),
      ]).toEqual([agencies.length, scorers.length, lead ? 1 : 0, 1]);
    }
  }
});

test("the sign-in page has a button for each of them, and no two of one name", async () => {
  const demo = await demoIdentity(everybody);
  try {
    const { authorization_endpoint } = await discover(demo.identity.issuer);
    const browse = browser();
    const chooser = destination(await browse(signInUrl(authorization_endpoint, proofKey().challenge)));
    const page = await (await browse(chooser)).text();
    const buttons = [...page.matchAll(/<button>([^<]+)/g)].map(([, name]) => name);
    expect(buttons).toHaveLength(everybody.length);
    expect(new Set(buttons).size).toBe(everybody.length);
    expect(buttons).toContain("Thư ký Cơ quan A, Khối các cơ quan Đảng");
    expect(buttons).toContain("Thư ký Cơ quan A, Khối Nội chính");
    expect(buttons).toContain("Khối phó Khối sở, ban, ngành 2");
  } finally {
    await demo.end();
  }
});

test("whoever is stepped into for the played year is the same person in this year's", () => {
  const peopleOf = (id: string) => shown.find(({ season }) => season.id === id)?.season.people;
  for (const { season } of shown.filter(({ told }) => told === "open"))
    expect(season.people).toEqual(peopleOf(season.id.replace(/-2026$/, "")));
});
