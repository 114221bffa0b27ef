import { describe, expect, test } from "vitest";
import { codeIn, codesOf } from "../../shared/agency-history.ts";
import { historyProblems, joinedOverYears } from "../../shared/check-agency-history.ts";
import { checkSeason } from "../../shared/check-season.ts";
import { Agency, Season } from "../../shared/season.ts";
import { SMALL_SEASON, smallTable } from "../support/small-season.ts";

type Former = readonly [code: string, until: string];
const agency = (letter: string, formers: readonly Former[] = [], merged = false) =>
  Agency.parse({
    id: `co-quan-${letter}`,
    title: `Cơ quan ${letter.toUpperCase()}`,
    ...(formers.length > 0 && {
      formerly: formers.map(([code, until]) => ({ id: `co-quan-${code}`, until })),
    }),
    ...(merged && { merged: true }),
  });
const season = (...agencies: readonly Agency[]) => seasonIn(2024, ...agencies);
/** Each year follows the one before it. */
const seasonIn = (year: number, ...agencies: readonly Agency[]) =>
  Season.parse({
    ...SMALL_SEASON,
    id: `nam-${year}`,
    year,
    follows: `nam-${year - 1}`,
    blocs: [{ ...SMALL_SEASON.blocs[0], agencies }],
    people: [],
  });
const problems = (...agencies: readonly Agency[]) =>
  historyProblems(season(...agencies)).map(({ code, at }) => [code, at.agency]);

describe("the codes an agency has had", () => {
  const now = season(agency("c", [["b", "2024-03-31"]]), agency("d"));
  const before = season(agency("b", [["a", "2022-12-31"]]), agency("d"));
  const codes = (letter: string) => [...codesOf(agency(letter).id, [before, now])];

  test("go back through the seasons, whichever of them says so", () => {
    expect(codes("c")).toEqual(["co-quan-c", "co-quan-b", "co-quan-a"]);
    expect(codes("d")).toEqual(["co-quan-d"]);
  });

  test("that lead in a circle end", () => {
    const circle = season(agency("a", [["b", "2024-01-01"]]), agency("b", [["a", "2024-01-01"]]));
    expect([...codesOf(agency("a").id, [circle])]).toEqual(["co-quan-a", "co-quan-b"]);
  });

  test("find the member it was: its own code first, then the one it goes back to, never one of several", () => {
    const of = agency("c").id;
    const known = new Set(["a", "b", "c"].map((letter) => agency(letter).id));
    expect(codeIn([agency("c"), agency("b")], known, of)).toBe("co-quan-c");
    expect(codeIn([agency("d"), agency("b")], known, of)).toBe("co-quan-b");
    expect(codeIn([agency("a"), agency("b")], known, of)).toBeUndefined();
    expect(codeIn([agency("d")], known, of)).toBeUndefined();
  });
});

describe("a season's agencies name their earlier codes", () => {
  test("in order, as often as they were renamed", () => {
    const twice = agency("c", [
      ["a", "2022-12-31"],
      ["b", "2024-12-31"],
    ]);
    expect(problems(twice, agency("d"))).toEqual([]);
  });

  test("not as another one's history too, unless both say that they were merged or split", () => {
    const of = (merged: boolean) => [
      agency("c", [["a", "2024-03-31"]], merged),
      agency("d", [["a", "2024-03-31"]], merged),
    ];
    expect(problems(...of(false))).toEqual([
      ["history-joined", "co-quan-c"],
      ["history-joined", "co-quan-d"],
    ]);
    expect(problems(...of(true))).toEqual([]);
    const half = [agency("c", [["a", "2024-03-31"]], true), agency("d", [["a", "2024-03-31"]])];
    expect(problems(...half)).toHaveLength(2);
  });

  test("not the code that another member still goes by, unless it was merged with a part of that", () => {
    expect(problems(agency("c", [["a", "2024-03-31"]]), agency("a"))).toEqual([
      ["history-joined", "co-quan-c"],
    ]);
    expect(problems(agency("c", [["a", "2024-03-31"]], true), agency("a"))).toEqual([]);
  });

  test("one agency in two blocs is one history", () => {
    const renamed = agency("c", [["a", "2024-03-31"]]);
    const both = season(renamed);
    const [bloc] = both.blocs as [Season["blocs"][number]];
    expect(historyProblems({ ...both, blocs: [bloc, { ...bloc, id: "khoi-9" as never }] })).toEqual([]);
  });

  test("without coming back to themselves", () => {
    expect(problems(agency("a", [["a", "2023-12-31"]]))).toEqual([["history-cycle", "co-quan-a"]]);
    const around = [agency("a", [["b", "2023-12-31"]], true), agency("b", [["a", "2023-12-31"]], true)];
    expect(problems(...around)).toEqual([
      ["history-cycle", "co-quan-a"],
      ["history-cycle", "co-quan-b"],
    ]);
    const again = agency("c", [
      ["a", "2021-12-31"],
      ["a", "2023-12-31"],
    ]);
    expect(problems(again)).toEqual([["history-cycle", "co-quan-c"]]);
  });

  test("each ending after the one before, those of a merger on one day if need be, none after the season", () => {
    const of = (first: string, second: string, merged = false) =>
      problems(
        agency(
          "c",
          [
            ["a", first],
            ["b", second],
          ],
          merged,
        ),
      );
    const wrong = [["history-dates", "co-quan-c"]];
    expect(of("2023-12-31", "2022-12-31")).toEqual(wrong);
    expect(of("2023-12-31", "2022-12-31", true)).toEqual(wrong);
    expect(of("2023-12-31", "2023-12-31")).toEqual(wrong);
    expect(of("2023-12-31", "2023-12-31", true)).toEqual([]);
    expect(of("2023-12-31", "2025-01-01")).toEqual(wrong);
  });

  test("of a season with several periods, up to the last day of the last one, wherever it stands", () => {
    const [period] = SMALL_SEASON.periods;
    const first = { ...period, id: "sau-thang", to: "2024-06-30" };
    const of = (...periods: readonly unknown[]) =>
      historyProblems(Season.parse({ ...season(agency("c", [["a", "2024-10-01"]])), periods } as never));
    expect([of(first, period), of(period, first)]).toEqual([[], []]);
    expect(of(first)).toHaveLength(1);
  });

  test("on a day that there is", () => {
    const impossible = { id: "co-quan-c", title: "Cơ quan C", formerly: [{ id: "a", until: "2023-02-30" }] };
    expect(Agency.safeParse(impossible).success).toBe(false);
  });

  test("and a season that does otherwise is refused as a whole", () => {
    const wrong = season(agency("a", [["a", "2023-12-31"]]));
    const checked = checkSeason(wrong, new Map([["bang-nho", smallTable()]]));
    expect([checked.ok, checked.problems.map(({ code }) => code)]).toEqual([false, ["history-cycle"]]);
  });
});

describe("a rename over the years", () => {
  const over = (agencies: readonly Agency[], ...earlier: readonly (readonly Agency[])[]) =>
    joinedOverYears(
      season(...agencies),
      earlier.map((each, index) => seasonIn(2023 - index, ...each)),
    );

  test("does not join two agencies that were members together", () => {
    const [problem, ...others] = over([agency("a", [["b", "2023-12-31"]])], [agency("a"), agency("b")]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: "history-joined-members",
      facts: { agency: "Cơ quan A", first: "Cơ quan A", second: "Cơ quan B" },
    });
    const both = agency("c", [
      ["a", "2022-12-31"],
      ["b", "2023-12-31"],
    ]);
    expect(over([both], [agency("a"), agency("b")], [agency("a"), agency("b")])).toMatchObject([
      { facts: { agency: "Cơ quan C", first: "Cơ quan A", second: "Cơ quan B" } },
    ]);
  });

  test("joins them where a merger is said, and is no matter where they followed each other", () => {
    expect(over([agency("a", [["b", "2023-12-31"]], true)], [agency("a"), agency("b")])).toEqual([]);
    expect(over([agency("a", [["b", "2023-12-31"]])], [agency("b")], [agency("a")])).toEqual([]);
  });

  test("of a bloc that was not there before is not compared", () => {
    const before = seasonIn(2023, agency("a"), agency("b"));
    const [bloc] = before.blocs as [Season["blocs"][number]];
    const other = { ...before, blocs: [{ ...bloc, id: "khoi-9" as never }] };
    expect(joinedOverYears(season(agency("a", [["b", "2023-12-31"]])), [other])).toEqual([]);
  });

  test("is compared with the years its season follows, not with another province's", () => {
    const other = { ...seasonIn(2023, agency("a"), agency("b")), id: "tinh-khac" as never };
    expect(joinedOverYears(season(agency("a", [["b", "2023-12-31"]])), [other])).toEqual([]);
  });
});
