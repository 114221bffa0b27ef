import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { withDemoPeople } from "../../../infra/local/demo-people.ts";
import { openYear } from "../../../infra/local/open-year.ts";
import { readFolder } from "../../../infra/local/read-folder.ts";
import { checkSeason } from "../../../shared/check-season.ts";
import { Season } from "../../../shared/season.ts";
import type { SeasonFolder } from "../../../shared/tally-folder.ts";
import { SMALL_SEASON, smallTable } from "../../support/small-season.ts";

const GOLDEN = resolve(import.meta.dirname, "../../golden");
const played = await readFolder(join(GOLDEN, "noi-chinh-minh-hoa"));
const small = (more: object): SeasonFolder => ({
  season: Season.parse({ ...SMALL_SEASON, ...more }),
  rubrics: new Map([["bang-nho", smallTable()]]),
  cards: [],
  decisions: [],
});

test("a played season is open again this year: its own id, titles and days of the year, due on 31 December at 17:00", () => {
  const { season, cards, decisions } = openYear(played, "2026-11-22T00:00:00Z");
  expect(season).toMatchObject({
    id: "noi-chinh-minh-hoa-2026",
    title: "Năm thi đua 2026, Khối Nội chính",
    year: 2026,
    illustrative: true,
  });
  expect(season.periods).toEqual([
    {
      id: "nam",
      title: "Năm 2026",
      from: "2026-01-01",
      to: "2026-12-31",
      due: "2026-12-31T17:00:00+07:00",
      days: {
        "phat-dong": "2026-02-28",
        "bao-cao-ke-khai": "2026-03-31",
        "bao-cao-so-ket": "2026-06-30",
        "bao-cao-tong-ket": "2026-12-15",
      },
    },
  ]);
  expect([cards, decisions]).toEqual([[], []]);
});

test("its bloc, table and people are those of the played year, which therefore stands beside as the year before", () => {
  const open = openYear(played, "2026-11-22T00:00:00Z");
  expect(open.season.blocs).toEqual(played.season.blocs);
  expect(open.season.follows).toBe(played.season.id);
  const [bloc, ...others] = SMALL_SEASON.blocs;
  const handedOver = small({ illustrative: true, blocs: [{ ...bloc, follows: "noi-khac" }, ...others] });
  expect(openYear(handedOver, "2026-11-22T00:00:00Z").season.blocs[0]).not.toHaveProperty("follows");
  expect(open.rubrics).toBe(played.rubrics);
  const people = ({ season, rubrics }: SeasonFolder) => withDemoPeople(season, rubrics).people;
  expect(people(open)).toEqual(people(played));
  expect(checkSeason(open.season, open.rubrics).ok).toBe(true);
});

test("the year is the one it is in Viet Nam, where New Year comes seven hours before UTC's", () => {
  expect(openYear(played, "2026-12-31T16:59:59Z").season.year).toBe(2026);
  expect(openYear(played, "2026-12-31T17:00:00Z").season.year).toBe(2027);
});

test("29 February becomes the 28th in a year without one; a day that never was stays as it was written", () => {
  const days = { nhuan: "2024-02-29", "khong-co": "2024-02-30" };
  const season = openYear(
    small({ periods: [{ id: "nam", title: "Cả năm", from: "2024-01-01", to: "2024-12-31", days }] }),
    "2026-06-01T00:00:00Z",
  ).season;
  expect(season.periods[0]?.days).toEqual({ nhuan: "2026-02-28", "khong-co": "2026-02-30" });
  const leap = openYear(small({}), "2028-02-29T00:00:00Z").season;
  expect(leap.periods[0]).toMatchObject({ title: "Cả năm – 2028", from: "2028-01-01" });
});

test("a school year moves with both its years", () => {
  const period = { id: "nam-hoc", title: "Năm học 2024-2025", from: "2024-09-05", to: "2025-05-31" };
  const { season } = openYear(small({ periods: [period] }), "2026-09-05T00:00:00Z");
  expect(season.periods[0]).toMatchObject({
    title: "Năm học 2026-2027",
    from: "2026-09-05",
    to: "2027-05-31",
  });
});

test("a real season gets no invented year", () => {
  expect(() => openYear(small({ illustrative: undefined }), "2026-06-01T00:00:00Z")).toThrow("illustrative");
});
