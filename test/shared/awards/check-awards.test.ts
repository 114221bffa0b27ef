import { describe, expect, it, test } from "vitest";
import type { Award } from "../../../shared/awards/award.ts";
import { checkAwards } from "../../../shared/awards/check-awards.ts";
import { award, codes, id, RUBRIC, said } from "./award-scenes.ts";

const MEMBERS = [..."abcdefghij"].map(id);
const check = (...awards: readonly Award[]) => checkAwards(awards, MEMBERS, RUBRIC);
const shareOf = (other: string) => ({ quota: { of: "award", award: other, share: "20%", rounding: "down" } });

test("awards whose parts fit together are right: 1 + 3 + 6 among ten, a share of what stands below, an inclusion", () => {
  expect(check(award("chinh-phu", 1), award("tinh", 3), award("bang", 6))).toMatchObject({
    ok: true,
    problems: [],
  });
  expect(
    check(award("chinh-phu", 1, shareOf("tinh")), award("tinh", 4, { includes: ["chinh-phu"] })),
  ).toMatchObject({
    ok: true,
  });
  const voted = award("co", 2, { by: "weighted", shortlist: 2, weights: { points: "2/3", votes: "1/3" } });
  expect(check(voted)).toMatchObject({ ok: true });
  expect(check()).toMatchObject({ ok: true, value: [] });
});

describe("refused, each with its own problem", () => {
  it.each<[string, readonly Award[], string]>([
    ["a repeated id", [award("co", 1), award("co", 1)], "The id “co” stands more than once."],
    [
      "a class the table does not have",
      [award("co", 1, { eligible: { class: "gioi" } })],
      "Cờ co: the table has no class “gioi”. Choose one it has.",
    ],
    [
      "a share of an award that is not there",
      [award("co", 1, shareOf("la"))],
      "Cờ co: its quota is a share of “la”, which is not among the bloc's awards.",
    ],
    [
      "a share of itself",
      [award("co", 1, shareOf("co"))],
      "Cờ co: its quota is a share of “co”, whose own leads back in a circle. Set one of them as a number or a share of the members.",
    ],
    [
      "including an award that is not higher",
      [award("co", 1, { includes: ["bang"] }), award("bang", 1)],
      "Cờ co: its total includes “bang”, which is not a higher award. Only higher ones can be included.",
    ],
    [
      "more places than members",
      [award("co", 11)],
      "Cờ co: its places (11) are more than the bloc's members (10).",
    ],
    [
      "more places in all than members",
      [award("co", 4), award("bang", 7)],
      "The awards have 11 places in all, more than the bloc's 10 members, each of whom is proposed once.",
    ],
    [
      "weights that are not a whole",
      [award("co", 1, { by: "weighted", weights: { points: "60%", votes: "30%" } })],
      "Cờ co: the weight of points 60% and of votes 30% must make 100% together.",
    ],
    [
      "a shortlist shorter than the places",
      [award("co", 3, { by: "ballot", shortlist: 2 })],
      "Cờ co: 2 agencies are put to the vote, fewer than the 3 places.",
    ],
  ])("%s", (_, awards, sentence) => {
    const checked = check(...awards);
    expect(checked.ok).toBe(false);
    expect(said(checked.problems)).toEqual([sentence]);
  });

  it("a circle of shares, for every award that leads into it", () => {
    const awards = [
      award("a", 1, shareOf("b")),
      award("b", 1, shareOf("c")),
      award("c", 1, shareOf("b")),
      award("d", 1),
    ];
    expect(codes(check(...awards).problems)).toEqual(Array(3).fill("award-share-circular"));
  });

  it("all that is wrong at once, besides a share and an inclusion", () => {
    const wrong = award("co", 1, { ...shareOf("la"), includes: ["xa"], eligible: { class: "gioi" } });
    expect(codes(check(wrong, award("bang", 12)).problems)).toEqual([
      "award-class-unknown",
      "award-includes-no-higher",
      "award-share-of-unknown",
      "award-quota-above-members",
      "award-quotas-above-members",
    ]);
  });
});

test("places of included awards are counted once, and shares are ceilings that may overlap", () => {
  expect(check(award("cao", 4), award("tong", 9, { includes: ["cao"] }), award("bang", 1)).ok).toBe(true);
  expect(check(award("cao", 4), award("tong", 9, { includes: ["cao"] }), award("bang", 2)).ok).toBe(false);
  expect(check(award("cao", 5), award("tong", 2, { includes: ["cao"] }), award("bang", 6)).ok).toBe(false);
  const share = { quota: { of: "members", share: "80%", rounding: "down" } };
  expect(check(award("co", 4), award("bang", 1, share)).ok).toBe(true);
  expect(check(award("co", 4, { includes: ["la"] })).problems).toHaveLength(1);
});
