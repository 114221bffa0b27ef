import { describe, expect, it, test } from "vitest";
import { Award, Awards } from "../../../shared/awards/award.ts";
import { quotaOf } from "../../../shared/awards/quota.ts";
import { exactShare, Share } from "../../../shared/awards/share.ts";
import { apart, award, line, proposalsIn, sceneOf, unranked } from "./award-scenes.ts";

const members = (share: string, rounding: string) =>
  award("co", 1, { quota: { of: "members", share, rounding } });
const whole = (share: string, rounding: string, base: number) =>
  quotaOf(members(share, rounding), { awards: [], members: base, eligible: () => 0 }).whole;

describe("a share of the members becomes places", () => {
  it.each<[string, string, number, number]>([
    ["20%", "down", 8, 1],
    ["20%", "nearest", 8, 2],
    ["20%", "nearest", 7, 1],
    ["25%", "nearest", 10, 3],
    ["20%", "up", 6, 2],
    ["20%", "up", 5, 1],
    ["20%", "at-least-one", 4, 1],
    ["20%", "at-least-one", 11, 2],
    ["1/3", "down", 9, 3],
    ["1/3", "down", 8, 2],
    ["33.5%", "up", 2, 1],
    ["100%", "down", 12, 12],
  ])("%s, %s, of %i members is %i", (share, rounding, base, places) => {
    expect(whole(share, rounding, base)).toBe(places);
  });

  it("says how it was worked out: 20 % × 8 = 8/5 → 1", () => {
    expect(quotaOf(members("20%", "down"), { awards: [], members: 8, eligible: () => 0 })).toEqual({
      working: { share: "20%", base: 8, exact: "8/5", rounding: "down" },
      whole: 1,
    });
  });
});

describe("what a share is taken of", () => {
  it("members are all of the bloc, excluded ones too", () => {
    const lines = [...apart("abcd"), unranked("e"), unranked("f", "ungraded")];
    expect(proposalsIn(sceneOf(lines, [members("50%", "down")]))[0]?.quota).toMatchObject({
      working: { base: 6 },
      places: 3,
    });
  });

  const flags = [
    award("chinh-phu", 1, { quota: { of: "award", award: "tinh", share: "20%", rounding: "at-least-one" } }),
    award("tinh", 5, { eligible: { class: "xuat-sac" } }),
  ];
  const base = (excellent: number) =>
    proposalsIn(
      sceneOf(
        [..."abcdefgh"].map((letter, index) =>
          line(letter, index + 1, { band: index < excellent ? "xuat-sac" : "tot" }),
        ),
        flags,
      ),
    )[0]?.quota;

  it("another award's holders are its places, or as many as reach its standard where that is fewer", () => {
    expect(base(8)).toMatchObject({ working: { base: 5, exact: "1" }, places: 1 });
    expect(base(3)).toMatchObject({ working: { base: 3, exact: "3/5" }, places: 1 });
  });

  it("of nobody even “at least one” is none", () => {
    expect(base(0)).toMatchObject({ working: { base: 0, exact: "0" }, places: 0 });
  });
});

describe("a share is kept as it is written", () => {
  it.each(["20%", "33.5%", "100%", "0.25%", "2/3", "1/1"])("%s", (share) => {
    expect(Share.parse(share)).toBe(share);
  });
  it.each(["0%", "120%", "20", "-1/2", "3/2", "0/3", "2/0", "20 %", "1,5%", "abc", "", "012%"])(
    "“%s” is none",
    (share) => {
      expect(Share.safeParse(share).success).toBe(false);
    },
  );
  it("2/3 is exact, and so is 66.67%, which is a little more", () => {
    expect(exactShare("2/3").toFraction()).toBe("2/3");
    expect(exactShare("66.67%").compare(exactShare("2/3"))).toBe(1);
  });
});

test("an award has its quota, its ground and its conditions, and nothing it does not know", () => {
  const written = {
    id: "co-tinh",
    kind: "title",
    title: "Cờ thi đua của UBND tỉnh",
    ground: "Điều 26 Luật Thi đua, khen thưởng 2022",
    by: "rank",
    quota: { of: "count", count: 1 },
  };
  expect(Award.parse(written)).toEqual({ ...written, eligible: {} });
  expect(Award.safeParse({ ...written, shortlist: 3 }).success).toBe(false);
  expect(Award.safeParse({ ...written, by: "weighted" }).success).toBe(false);
  expect(Award.safeParse({ ...written, quota: { of: "count", count: 0 } }).success).toBe(false);
  expect(Awards.safeParse(Array.from({ length: 21 }, () => written)).success).toBe(false);
});
