import { expect, test } from "vitest";
import * as z from "zod/mini";
import type { BlocEntry } from "../../../shared/rollup/bloc-entry.ts";
import { expectedBlocs, overviewOf } from "../../../shared/rollup/overview.ts";
import { comparePercents, PercentComparison } from "../../../shared/rollup/percent-comparison.ts";
import { mergeProvinces } from "../../../shared/rollup/province.ts";
import { Season } from "../../../shared/season.ts";
import { entry } from "./some-entries.ts";

const season = Season.parse({
  id: "nam-2024",
  title: "Năm thi đua 2024",
  year: 2024,
  periods: [{ id: "nam", title: "Cả năm", from: "2024-01-01", to: "2024-12-31" }],
  blocs: ["khoi-2", "khoi-1", "khoi-10"].map((id) => ({
    id,
    label: "khối",
    title: id,
    rubric: "bang",
    visibility: "sealed",
    agencies: ["a", "b", "c"].map((letter) => ({ id: `${id}-${letter}`, title: letter })),
  })),
});
const expected = expectedBlocs(season, { id: "nam" as BlocEntry["period"] });

test("blocs stand in the season's order, those nobody expected after them, and missing ones are named", () => {
  const province = mergeProvinces([
    entry({ bloc: "cum-giay", source: "form" }),
    entry({ bloc: "khoi-1", stage: "open" }),
    entry({ bloc: "khoi-2", stage: "published" }),
  ]);
  const overview = overviewOf(province, expected);
  expect(overview.entries.map(({ bloc }) => bloc)).toEqual(["khoi-2", "khoi-1", "cum-giay"]);
  expect(overview.missing).toEqual([
    { season: "nam-2024", period: "nam", bloc: "khoi-10", title: "khoi-10", label: "khối", members: 3 },
  ]);
  expect(overview.blocs).toEqual({ open: 1, closed: 1, published: 1, missing: 1 });
});

test("agencies are counted by state, and those of missing blocs apart", () => {
  const states = { ranked: 1, unclassified: 2, excluded: 3, pending: 4, ungraded: 5 };
  const { agencies } = overviewOf(
    mergeProvinces([entry({ states }), entry({ bloc: "khoi-2", states })]),
    expected,
  );
  expect(agencies).toEqual({
    ranked: 2,
    unclassified: 4,
    excluded: 6,
    pending: 8,
    ungraded: 10,
    missing: 3,
  });
});

test("classes are counted bloc by bloc and together, under their titles, only where a table has them", () => {
  const { classes } = overviewOf(
    mergeProvinces([
      entry(),
      entry({
        bloc: "khoi-2",
        classes: [
          { title: "Hoàn thành", count: 4 },
          { title: "Tốt", count: 0 },
        ],
      }),
    ]),
    expected,
  );
  expect(
    classes.map(({ title, count, blocs }) => [title, count, blocs.map((each) => [each.bloc, each.count])]),
  ).toEqual([
    ["Hoàn thành", 4, [["khoi-2", 4]]],
    [
      "Tốt",
      1,
      [
        ["khoi-2", 0],
        ["khoi-1", 1],
      ],
    ],
    ["Xuất sắc", 1, [["khoi-1", 1]]],
  ]);
});

test("what is proposed is counted under the awards' titles, from papers too, with the places that are known", () => {
  const [first, second] = entry().ranked.map((line) => ({ ...line, total: "90", percent: "90" }));
  const proposals = [
    { award: "co", title: "Cờ thi đua", places: 1, proposed: 1 },
    { award: "bk", title: "Bằng khen", places: 2, proposed: 0, open: true },
  ];
  const { awards } = overviewOf(
    mergeProvinces([
      entry({ proposals, ranked: [{ ...first, proposed: "Cờ thi đua" }, second] }),
      entry({
        bloc: "cum-giay",
        source: "form",
        ranked: [
          { ...first, proposed: "Cờ thi đua" },
          { ...second, proposed: "Giấy khen" },
        ],
      }),
    ]),
    expected,
  );
  expect(awards).toEqual([
    { title: "Cờ thi đua", places: 1, proposed: 2, open: 0 },
    { title: "Bằng khen", places: 2, proposed: 0, open: 1 },
    { title: "Giấy khen", places: 0, proposed: 1, open: 0 },
  ]);
});

test("of nothing there is nothing but what is missing", () => {
  expect(overviewOf([], expected)).toMatchObject({
    entries: [],
    blocs: { open: 0, closed: 0, published: 0, missing: 3 },
    agencies: { ranked: 0, missing: 9 },
    classes: [],
  });
});

test("percents across unlike tables are no ranking: no place, by bloc and id, and blocs without a maximum are named", () => {
  const { maximum: _, ...unknown } = entry({ bloc: "cum-giay", source: "form" });
  const best = entry({
    bloc: "khoi-2",
    maximum: "1000",
    ranked: [
      { agency: "x", title: "X", rank: 1, total: "990", percent: "99" },
      { agency: "y", title: "Y", rank: 2, total: "5" },
    ],
  });
  const compared = z.encode(PercentComparison, comparePercents(mergeProvinces([entry(), best, unknown])));
  expect(compared).toEqual({
    blocs: [
      {
        season: "nam-2024",
        period: "nam",
        bloc: "khoi-1",
        title: "Khối 1",
        label: "khối",
        maximum: "100",
        agencies: [
          { agency: "co-quan-a", title: "Cơ quan A", percent: "85.5" },
          { agency: "co-quan-b", title: "Cơ quan B", percent: "95" },
        ],
      },
      {
        season: "nam-2024",
        period: "nam",
        bloc: "khoi-2",
        title: "Khối 1",
        label: "khối",
        maximum: "1000",
        agencies: [{ agency: "x", title: "X", percent: "99" }],
      },
    ],
    without: [{ season: "nam-2024", period: "nam", bloc: "cum-giay", title: "Khối 1", label: "khối" }],
  });
  expect(JSON.stringify(compared)).not.toContain("rank");
});
