import { describe, expect, test } from "vitest";
import { nextBloc, withBlocHandedOver } from "../../../shared/hand-over-season.ts";
import { Season } from "../../../shared/season.ts";
import { laterYear } from "../../../shared/set-up/next-year.ts";
import { seasonOfSetUp, setUpOf, withSetUp } from "../../../shared/set-up/season-of-set-up.ts";
import { SMALL_SEASON } from "../../support/small-season.ts";

const [first, second] = SMALL_SEASON.blocs;
const WAYS = {
  leaderByBallot: true,
  letterhead: {
    layout: "party",
    byPaper: { "to-trinh": "state" },
    issuer: "Khối thi đua các cơ quan Đảng",
    symbol: "KTĐ",
    signature: { authority: "TM", behalf: "Khối thi đua", position: "Khối trưởng" },
    recipients: ["Như trên"],
  },
} as const;
const season = Season.parse({ ...SMALL_SEASON, blocs: [{ ...first, ...WAYS }, second] });
const setUp = setUpOf(season);
const put = (change: object) =>
  withSetUp(season, {
    setUp: { ...setUp, blocs: setUp.blocs.map((bloc, at) => (at === 0 ? { ...bloc, ...change } : bloc)) },
    tables: {},
    gone: [],
  }).blocs[0];

describe("that a bloc elects its leader, and how its papers are headed", () => {
  test("stay while something else of the set-up is changed", () => {
    expect(put({ title: "Khối đổi tên" })).toMatchObject({ title: "Khối đổi tên", ...WAYS });
  });

  test("change with the set-up, and go with it", () => {
    const letterhead = { ...WAYS.letterhead, layout: "state" };
    expect(put({ letterhead })?.letterhead?.layout).toBe("state");
    const bare = put({ leaderByBallot: undefined, letterhead: undefined });
    expect(bare).not.toHaveProperty("leaderByBallot");
    expect(bare).not.toHaveProperty("letterhead");
    expect(setUpOf(season).blocs[1]).not.toHaveProperty("letterhead");
  });

  test("go on in a season that is begun from this one", () => {
    const next = laterYear(setUp);
    expect(next.blocs[0]).toMatchObject(WAYS);
    expect(seasonOfSetUp(next, {}, []).blocs[0]).toMatchObject(WAYS);
  });

  test("go on where the bloc is handed over", () => {
    const bloc = season.blocs[0] as Season["blocs"][number];
    const leader = bloc.agencies[1]?.id as never;
    expect(nextBloc(bloc, { leader })).toMatchObject({ lead: leader, ...WAYS });
    const next = { id: "nam-2025" as never, title: "Năm 2025", year: 2025, periods: season.periods };
    expect(withBlocHandedOver(season, bloc, { next, leader }, undefined).blocs).toMatchObject([WAYS]);
  });
});
