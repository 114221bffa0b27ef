import { describe, expect, test } from "vitest";
import { REFUSAL_WORDS } from "../../../shared/words/refusals.ts";
import { roundInWords } from "../../../shared/words/rounds.ts";

const refusals = Object.entries(REFUSAL_WORDS);

describe("a refusal of the API", () => {
  test.each(refusals)(
    "%s is an error of the caller or of ours, told in whole sentences",
    (_, { status, vi, en }) => {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      for (const sentence of [vi, en]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    },
  );

  test("nothing is lost of what was sent: every refusal of a body says that nothing was stored", () => {
    const bodies = refusals.filter(([, { status }]) => [400, 413, 422].includes(status));
    const silent = bodies.filter(
      ([code, { en }]) => !/Nothing was stored/.test(en) && code !== "bad-identifier",
    );
    expect(silent).toEqual([]);
  });

  test("what may have been stored is never said not to have been", () => {
    for (const code of ["storage-unavailable", "internal"] as const)
      expect(REFUSAL_WORDS[code].vi).toContain("Chưa xác nhận");
  });
});

test("rounds have names", () => {
  expect(
    (["self", "cross", "verified", "second", "council"] as const).map((round) => roundInWords(round, "vi")),
  ).toEqual(["Tự chấm", "Chấm chéo", "Thẩm định", "Phúc tra", "Hội đồng"]);
  expect(roundInWords("second", "en")).toBe("Second review");
});
