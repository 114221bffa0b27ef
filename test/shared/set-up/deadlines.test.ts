import { describe, expect, test } from "vitest";
import { Period, Season } from "../../../shared/season.ts";
import { deadlineProblems } from "../../../shared/set-up/deadline-problems.ts";
import { membershipProblems } from "../../../shared/set-up/member-problems.ts";
import { movedDay, movedTitle } from "../../../shared/set-up/moved-years.ts";
import { laterYear } from "../../../shared/set-up/next-year.ts";
import { NO_TABLE } from "../../../shared/set-up/no-table.ts";
import { setUpOf, withSetUp } from "../../../shared/set-up/season-of-set-up.ts";
import { SMALL_SEASON } from "../../support/small-season.ts";

const NOW = "2024-02-01T00:00:00.000Z";
const period = (more: object = {}) =>
  Period.parse({ id: "nam", title: "Cả năm", from: "2024-01-01", to: "2024-12-31", ...more });
const codes = (periods: readonly Period[], before?: Season) =>
  deadlineProblems({ periods: [...periods] }, before, NOW).map(({ code }) => code);

describe("the deadlines of a set-up", () => {
  test("are days of work, or it is told which day of work comes next", () => {
    expect(codes([period({ due: "2024-12-16T17:00:00+07:00" })])).toEqual([]);
    const [sunday] = deadlineProblems(
      { periods: [period({ due: "2024-12-15T17:00:00+07:00" })] },
      undefined,
      NOW,
    );
    expect(sunday).toMatchObject({
      code: "due-day-off",
      severity: "warning",
      facts: { day: "15/12/2024", next: "16/12/2024" },
    });
    expect(codes([period({ days: { "so-ket": "2024-09-02" } })])).toEqual(["named-day-off"]);
    const worked = { off: [], worked: ["2024-12-15"] };
    expect(codes([period({ due: "2024-12-15T17:00:00+07:00", holidays: worked })])).toEqual([]);
  });

  test("come in the order in which the periods end", () => {
    const half = period({ id: "nua", title: "6 tháng", to: "2024-06-28", due: "2024-12-20T17:00:00+07:00" });
    const whole = period({ due: "2024-12-16T17:00:00+07:00" });
    expect(codes([whole, half])).toEqual(["dues-disordered"]);
    expect(codes([whole, { ...half, due: "2024-07-01T17:00:00+07:00" }])).toEqual([]);
    expect(codes([whole, { ...half, to: whole.to }])).toEqual([]);
    expect(codes([whole, period({ id: "khong-han" })])).toEqual([]);
  });
});

describe("a later year", () => {
  test("has the same blocs, its days a year on and its deadlines on days of work", () => {
    const season = Season.parse({
      ...SMALL_SEASON,
      id: "khoi-tinh",
      title: "Thi đua toàn tỉnh",
      periods: [
        {
          id: "nam",
          title: "Năm học 2023-2024",
          from: "2024-02-29",
          to: "2024-12-31",
          due: "2024-11-15T16:30:00+07:00",
          days: { "so-ket": "2024-06-28" },
          holidays: { off: ["2024-04-18"] },
        },
        { id: "quy-1", title: "Quý I năm 2024", from: "2024-01-01", to: "2024-03-31" },
      ],
      blocs: SMALL_SEASON.blocs.map((bloc, index) => (index === 1 ? { ...bloc, rubric: NO_TABLE } : bloc)),
    });
    const next = laterYear(setUpOf(season));
    expect(next).toMatchObject({
      id: "khoi-tinh-2025",
      title: "Thi đua toàn tỉnh – 2025",
      year: 2025,
      follows: "khoi-tinh",
      blocs: [
        { table: { from: "season", season: "khoi-tinh", bloc: "khoi-1" } },
        { table: { from: "none" } },
      ],
    });
    expect(next.periods[0]).toMatchObject({
      title: "Năm học 2024-2025",
      from: "2025-02-28",
      // 15 November 2025 is a Saturday, 28 June 2025 too.
      due: "2025-11-17T16:30:00+07:00",
      days: { "so-ket": "2025-06-30" },
    });
    expect(next.periods[0]?.holidays?.off).toContain("2025-09-02");
    expect(next.periods[1]).not.toHaveProperty("due");
    expect(laterYear(setUpOf(season), 2024).id).toBe("khoi-tinh");
    const unknown = laterYear(setUpOf(season), 2099);
    expect(unknown.periods[0]).not.toHaveProperty("holidays");
  });

  test("moves a day that its month does not have to the last one, and titles with their years", () => {
    expect(movedDay("2024-02-29" as never, { years: 4 })).toBe("2028-02-29");
    expect(movedDay("2024-02-30" as never, { years: 1 })).toBe("2025-02-30");
    expect(movedTitle("Năm 2024, Kế hoạch 1948", { from: 2024, years: 2 })).toBe("Năm 2026, Kế hoạch 1948");
  });
});

describe("the members of a set-up", () => {
  const season = Season.parse(SMALL_SEASON);
  const setUp = setUpOf(season);
  const first = (agencies: readonly object[]) => ({
    blocs: setUp.blocs.map((bloc, index) => (index === 0 ? { ...bloc, agencies: agencies as never } : bloc)),
  });
  const told = (agencies: readonly object[], before: Season | undefined = season) =>
    membershipProblems(first(agencies), before).map(({ code }) => code);
  const [a, b, c] = setUp.blocs[0]?.agencies ?? [];

  test("are at most as many as a bloc holds", () => {
    const many = Array.from({ length: 61 }, (_, at) => ({ id: `m-${at}`, title: `Cơ quan ${at}` }));
    expect(told(many)).toEqual(["bloc-too-large"]);
  });

  test("are renamed to nobody else's name, unless they are merged", () => {
    expect(told([{ ...a, title: "CƠ  QUAN B" }, b ?? {}, c ?? {}])).toEqual([
      "title-repeated",
      "title-joined",
    ]);
    expect(
      told([
        { ...a, title: "Cơ quan B" },
        { ...b, title: "Cơ quan B mới" },
      ]),
    ).toEqual(["title-joined"]);
    const merged = { merged: true };
    expect(
      told([
        { ...a, ...merged, title: "Cơ quan cũ" },
        { ...b, ...merged },
      ]),
    ).toEqual([]);
    const earlierTitles = [{ title: "Cơ quan cũ", until: "2023-12-31" }];
    expect(
      told([
        { ...a, title: "Cơ quan cũ" },
        { ...b, earlierTitles },
      ]),
    ).toEqual(["title-joined"]);
    expect(
      told([
        { ...a, ...merged, title: "Cơ quan cũ" },
        { ...b, ...merged, earlierTitles },
      ]),
    ).toEqual([]);
    expect(told([a ?? {}, { id: "moi", title: "Cơ quan mới" }], undefined)).toEqual([]);
    const named = [
      { ...a, title: "Cơ quan mới" },
      { id: "moi", title: "Cơ quan mới" },
    ];
    expect(told(named)).toEqual(["title-repeated", "title-joined"]);
  });

  test("have their earlier names in the order of time", () => {
    const earlierTitles = ["2024-05-01", "2024-01-01"].map((until) => ({ title: `Tên ${until}`, until }));
    expect(told([{ ...a, earlierTitles }])).toEqual(["titles-disordered"]);
  });
});

test("what was registered goes on with its members, and goes with those that are gone", () => {
  const target = (agency: string) => ({ agency, criterion: "i-1", input: "x", value: "1" });
  const said = (agency: string) => ({ agency, criterion: "i-1", reason: "Không được giao" });
  const [first, second] = SMALL_SEASON.blocs;
  const season = Season.parse({
    ...SMALL_SEASON,
    blocs: [
      {
        ...first,
        lead: "co-quan-b",
        deputy: "co-quan-c",
        targets: ["co-quan-a", "co-quan-b"].map(target),
        notAssigned: ["co-quan-a", "co-quan-b"].map(said),
        earlierTables: { nam: "bang-cu" },
      },
      second,
    ],
  });
  const setUp = setUpOf(season);
  const changed = withSetUp(season, {
    setUp: {
      ...setUp,
      blocs: setUp.blocs.slice(0, 1).map((bloc) => ({ ...bloc, agencies: bloc.agencies.slice(1) })),
    },
    tables: {},
    gone: ["khoi-2" as never],
  });
  expect(changed.blocs).toMatchObject([
    {
      id: "khoi-1",
      rubric: "bang-nho",
      lead: "co-quan-b",
      deputy: "co-quan-c",
      targets: [{ agency: "co-quan-b" }],
      notAssigned: [{ agency: "co-quan-b" }],
      earlierTables: { nam: "bang-cu" },
    },
  ]);
});
