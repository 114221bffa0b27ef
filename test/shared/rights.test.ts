import { describe, expect, test } from "vitest";
import { can, mayFollow, personOf, rolesIn } from "../../functions/rights.ts";
import type { Bloc } from "../../shared/season.ts";
import { smallSeason } from "../support/small-season.ts";

const season = smallSeason();
const [bloc] = season.blocs as [Bloc, ...Bloc[]];

const cards = {
  "its own self-score": ["co-quan-a", "self", "co-quan-a"],
  "another's self-score": ["co-quan-b", "self", "co-quan-b"],
  "a cross-score of another": ["co-quan-b", "cross", "co-quan-a"],
  "a cross-score by another": ["co-quan-a", "cross", "co-quan-b"],
  "a cross-score of itself": ["co-quan-a", "cross", "co-quan-a"],
  "the office's verification": ["co-quan-a", "verified", "van-phong"],
  "the secretariat's verification": ["co-quan-a", "verified", "to-thu-ky"],
  "the second review": ["co-quan-a", "second", "to-thu-ky"],
  "the council's points": ["co-quan-a", "council", "hoi-dong"],
} as const;

/** Who may enter which card: own, for another ("nhập thay"), refused, or not even told that the bloc exists. */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  "dv-a": ["own", "refused", "own", "refused", "refused", "refused", "refused", "refused", "refused"],
  "td-vp": ["refused", "refused", "refused", "refused", "refused", "own", "refused", "refused", "refused"],
  "tk-1": [
    "for-another",
    "for-another",
    "for-another",
    "for-another",
    "for-another",
    "for-another",
    "own",
    "own",
    "for-another",
  ],
  "tk-2": Object.keys(cards).map(() => "hidden"),
  nobody: Object.keys(cards).map(() => "hidden"),
};

describe.each(Object.entries(RIGHTS))("%s", (person, rights) => {
  test.each(Object.entries(cards).map(([name, card], index) => [name, card, rights[index] ?? ""] as const))(
    "%s",
    (_, [agency, round, scorer], right) => {
      const act = { do: "submit", agency, round, scorer } as unknown as Parameters<typeof can>[2];
      expect(can(personOf(season, person), bloc, act)).toBe(right);
    },
  );
});

const acts = ["read-progress", "compare-criterion", "decide", "record-signed-copy", "make-workbook"] as const;

describe("what is done about a bloc as a whole", () => {
  test.each([
    ["dv-a", ["refused", "refused", "refused", "refused", "refused"]],
    ["td-vp", ["own", "own", "refused", "refused", "refused"]],
    ["tk-1", ["own", "own", "own", "own", "own"]],
    ["tk-2", ["hidden", "hidden", "hidden", "hidden", "hidden"]],
  ])("%s", (person, rights) => {
    expect(acts.map((act) => can(personOf(season, person), bloc, { do: act }))).toEqual(rights);
  });
});

describe("whose cards a person follows", () => {
  const follows = (person: string) => {
    const roles = rolesIn(personOf(season, person), bloc);
    return Object.entries(cards)
      .filter(([, [agency, round, scorer]]) => mayFollow(roles, { agency, round, scorer } as never))
      .map(([name]) => name);
  };

  test("the secretariat all of them", () => {
    expect(follows("tk-1")).toEqual(Object.keys(cards));
  });

  test("a verifier the self-scores and its own", () => {
    expect(follows("td-vp")).toEqual([
      "its own self-score",
      "another's self-score",
      "the office's verification",
    ]);
  });

  test("a secretary of an agency, and a stranger, nobody's", () => {
    expect([follows("dv-a"), follows("nobody"), follows("tk-2")]).toEqual([[], [], []]);
  });
});
