import { describe, expect, it, test } from "vitest";
import { Grant } from "../../../shared/awards/award.ts";
import { choiceProblems, grantProblems, openAwardProblems } from "../../../shared/awards/check-choice.ts";
import { apart, award, ballot, choice, proposalsIn, ranked, said, sceneOf } from "./award-scenes.ts";

describe("a choice is refused before it is recorded when it would have no effect", () => {
  const scene = sceneOf(ranked("a bcd e"), [award("co", 3)]);

  it("exactly as many as there are places, among exactly the level", () => {
    expect(choiceProblems(scene, choice("co", "db"))).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      "another",
      "be",
      ["Cờ co: Cơ quan E is not one of those level across the last place. Choose among those alone."],
    ],
    [
      "one who is proposed anyway",
      "ab",
      ["Cờ co: Cơ quan A is not one of those level across the last place. Choose among those alone."],
    ],
    ["too many", "bcd", ["Cờ co: places left 2, agencies chosen 3. Choose exactly 2."]],
    ["too few", "b", ["Cờ co: places left 2, agencies chosen 1. Choose exactly 2."]],
    ["one twice", "bb", ["Cờ co: Cơ quan B is chosen twice. Name it once."]],
  ])("%s", (_, named, sentences) => {
    expect(said(choiceProblems(scene, choice("co", named)))).toEqual(sentences);
  });

  it("an award that is not contested, or not there", () => {
    expect(said(choiceProblems(sceneOf(apart("ab"), [award("co", 1)]), choice("co", "a")))).toEqual([
      "Cờ co: no agencies are level across the last place, so there is nothing to choose. The proposal stands.",
    ]);
    expect(said(choiceProblems(scene, choice("la", "a")))).toEqual(["The bloc has no award “la”."]);
  });

  it("a later choice may replace an earlier one", () => {
    const before = sceneOf(ranked("ab"), [award("co", 1)], { choices: [choice("co", "a")] });
    expect(choiceProblems(before, choice("co", "b"))).toEqual([]);
  });
});

test("nothing is published while an award is open, and each says what it waits for", () => {
  const awards = [award("co", 1), award("bang", 1), award("giay", 1, { by: "ballot" }), award("cuoi", 1)];
  const blocking = (...lines: Parameters<typeof sceneOf>) =>
    said(openAwardProblems(sceneOf(...lines), proposalsIn(sceneOf(...lines))));
  expect(blocking(ranked("ab c d e"), awards)).toEqual([
    "This cannot be published: Cờ co is contested by agencies that are level (Cơ quan A, Cơ quan B; places left: 1). Vote again or record a choice.",
    "This cannot be published: Cờ bang waits for Cờ co (places: 1).",
    "This cannot be published: Cờ giay is decided by ballot and no ballot is recorded (places: 1).",
    "This cannot be published: Cờ cuoi waits for Cờ giay (places: 1).",
  ]);
  const voted = ballot({ d: 9 }, { subject: { on: "award", award: "giay" } });
  expect(blocking(ranked("ab c d e"), awards, { ballots: [voted], choices: [choice("co", "a")] })).toEqual(
    [],
  );
});

describe("what was granted", () => {
  const scene = sceneOf(apart("ab"), [award("co", 1)]);
  const grant = (name: string) =>
    Grant.parse({ award: name, agency: "co-quan-b", number: "15/QĐ-UBND", date: "2026-01-20" });

  it("may differ from what was proposed, and is recorded once", () => {
    expect(grantProblems(scene, grant("co"), [])).toEqual([]);
    expect(
      grantProblems(scene, grant("co"), [
        { ...grant("co"), agency: grant("co").agency, award: grant("la").award },
      ]),
    ).toEqual([]);
    expect(said(grantProblems(scene, grant("co"), [grant("co")]))).toEqual([
      "Cơ quan B is recorded as granted Cờ co already. It is not recorded twice.",
    ]);
  });

  it("names an award of the bloc", () => {
    expect(said(grantProblems(scene, grant("la"), []))).toEqual(["The bloc has no award “la”."]);
  });
});

test("names the list does not have are told as they are", () => {
  const scene = sceneOf(ranked("ab"), [award("co", 1)]);
  const [problem] = openAwardProblems({ awards: [], lines: [] }, proposalsIn(scene));
  expect(problem?.facts).toEqual({ award: "co", places: "1", agencies: "co-quan-a, co-quan-b" });
});
