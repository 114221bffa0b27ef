import { describe, expect, test } from "vitest";
import { Season } from "../../shared/season.ts";
import { pastOfBloc, pastOfSeason } from "../../shared/season-past.ts";
import { SMALL_SEASON } from "../support/small-season.ts";

type Told = { readonly follows?: string; readonly bloc?: string; readonly blocFollows?: string };
const year = (id: string, of: number, { follows, bloc = "khoi-1", blocFollows }: Told = {}): Season =>
  Season.parse({
    ...SMALL_SEASON,
    id,
    year: of,
    ...(follows && { follows }),
    blocs: [{ ...SMALL_SEASON.blocs[0], id: bloc, ...(blocFollows && { follows: blocFollows }) }],
    people: [],
  });
const past = (season: Season, ...seasons: readonly Season[]) =>
  pastOfBloc(season, "khoi-1" as never, seasons).map(({ id }) => id);

const first = year("a-2022", 2022);
const second = year("a-2023", 2023, { follows: "a-2022" });

describe("the earlier years of a bloc", () => {
  test("are those its season follows, one after another, the newest first", () => {
    expect(past(year("a-2024", 2024, { follows: "a-2023" }), first, second)).toEqual(["a-2023", "a-2022"]);
  });

  test("are no other province's that gave its bloc the same id", () => {
    expect(past(year("b-2024", 2024), first, second)).toEqual([]);
  });

  test("go on beyond a year without the bloc, and beyond none that is not kept any more", () => {
    const without = year("a-2023", 2023, { follows: "a-2022", bloc: "khoi-2" });
    const now = year("a-2024", 2024, { follows: "a-2023" });
    expect(past(now, first, without)).toEqual(["a-2022"]);
    expect(past(now, first)).toEqual([]);
  });

  test("begin with the season that handed the bloc over, where that is another one", () => {
    const now = year("c-2024", 2024, { follows: "c-2023", blocFollows: "a-2023" });
    expect(past(now, first, second, year("c-2023", 2023))).toEqual(["a-2023", "a-2022"]);
  });

  test("are earlier years: seasons that follow each other in a circle are none", () => {
    const now = year("a-2024", 2024, { follows: "a-2025" });
    expect(past(now, now, year("a-2025", 2025, { follows: "a-2024" }))).toEqual([]);
  });
});

test("the past of a season as a whole is what it follows, whatever its blocs were handed over from", () => {
  const now = year("c-2024", 2024, { follows: "c-2022", blocFollows: "a-2023" });
  const seasons = [first, second, year("c-2022", 2022, { follows: "c-2021" }), year("c-2021", 2021)];
  expect(pastOfSeason(now, seasons).map(({ id }) => id)).toEqual(["c-2022", "c-2021"]);
});
