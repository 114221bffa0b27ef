import { expect, test } from "vitest";
import { DON_VI_SU_NGHIEP_THANH_TRA_2023 } from "../../../shared/programmes/don-vi-su-nghiep-thanh-tra-2023.ts";
import { HA_TINH_2020_2025 } from "../../../shared/programmes/ha-tinh-2020-2025.ts";
import { presetRubric } from "../../../shared/programmes/presets.ts";
import { UY_BAN_KIEM_TRA_KHOI_2023 } from "../../../shared/programmes/uy-ban-kiem-tra-khoi-2023.ts";
import { type Rubric, sectionsOf } from "../../../shared/rubric.ts";
import { Season } from "../../../shared/season.ts";

const seasonOf = ({ season }: { readonly season: unknown }) => Season.parse(season);
const titlesOf = (programme: { readonly season: unknown }): readonly string[] =>
  seasonOf(programme).blocs.flatMap(({ agencies }) => agencies.map(({ title }) => title));

test("the public-service units are Báo Thanh tra and places marked to be filled in, because the source names no more", () => {
  expect(titlesOf(DON_VI_SU_NGHIEP_THANH_TRA_2023)).toEqual([
    "Báo Thanh tra",
    "Đơn vị 2 (điền tên)",
    "Đơn vị 3 (điền tên)",
    "Đơn vị 4 (điền tên)",
    "Đơn vị 5 (điền tên)",
    "Đơn vị 6 (điền tên)",
  ]);
});

test.each([
  { programme: UY_BAN_KIEM_TRA_KHOI_2023, places: 5 },
  { programme: HA_TINH_2020_2025, places: 20 },
])("$programme.title: all $places places are marked to be filled in, each once", ({ programme, places }) => {
  const titles = titlesOf(programme);
  expect(titles.filter((title) => title.endsWith("(điền tên)"))).toEqual(titles);
  expect(new Set(titles).size).toBe(places);
});

test("titles registered at the signing are targets of their own, people counted and not named", () => {
  const table = presetRubric("don-vi-su-nghiep-thanh-tra-2023") as Rubric;
  const registered = sectionsOf(table)
    .flatMap(({ section }) => section.criteria)
    .filter(({ code }) => code === "III.4" || code === "III.5")
    .map(({ inputs }) => inputs.filter(({ target }) => target).map(({ kind, title }) => [kind, title]));
  expect(registered).toEqual([
    [["count", "Số danh hiệu tập thể đã đăng ký"]],
    [["count", "Số danh hiệu cá nhân đã đăng ký"]],
  ]);
});

test("the two-tier table keeps 80 points for the bloc's frame and 20 for what each unit adds", () => {
  const table = presetRubric("uy-ban-kiem-tra-khoi-2023") as Rubric;
  const own = table.sections.find(({ criteria }) => criteria.some(({ only }) => only));
  expect([table.total, own?.code, own?.max]).toEqual([10000, "V", 2000]);
  expect(own?.criteria.every(({ only }) => only?.length === 1)).toBe(true);
});

test("the five-year plan has a season for each year to 2025, with the same blocs, members and tables", () => {
  const years = (HA_TINH_2020_2025.years ?? []).map((year) => Season.parse(year));
  expect(years.map(({ id, year }) => [id, year])).toEqual([
    ["ha-tinh-2021", 2021],
    ["ha-tinh-2022", 2022],
    ["ha-tinh-2023", 2023],
    ["ha-tinh-2024", 2024],
    ["ha-tinh-2025", 2025],
  ]);
  expect(years[0]).toEqual(seasonOf(HA_TINH_2020_2025));
  for (const { blocs } of years) expect(blocs).toEqual(years[0]?.blocs);
});

test("every year is scored for a campaign and for the year, whose days are its own", () => {
  for (const year of HA_TINH_2020_2025.years ?? []) {
    const { periods } = Season.parse(year);
    expect(periods.map(({ id }) => id)).toEqual(["dot-1", "nam"]);
    for (const { from, to, days } of periods)
      for (const day of Object.values(days)) expect([from <= day, day <= to]).toEqual([true, true]);
  }
});

test("sectors and localities have unlike work under tables of one total, alike from the second section on", () => {
  const [sectors, localities] = HA_TINH_2020_2025.rubrics;
  expect([sectors?.total, localities?.total]).toEqual(["1000", "1000"]);
  expect(sectors?.sections[0]).not.toEqual(localities?.sections[0]);
  expect(sectors?.sections.slice(1)).toEqual(localities?.sections.slice(1));
});
