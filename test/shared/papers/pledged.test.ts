import { describe, expect, test } from "vitest";
import { planPaper } from "../../../shared/papers/plan-paper.ts";
import { periodState } from "../../../shared/period-state.ts";
import { blocInForce } from "../../../shared/targets-in-force.ts";
import { between, paperInput, paperOf, saidIn } from "../../support/paper-texts.ts";
import { agencyId, deskOf, relative } from "../../support/small-bloc.ts";

const promised = (id: string) => ({
  ...relative(id),
  inputs: [
    { kind: "count" as const, id: "done", title: "Thực hiện" },
    { kind: "count" as const, id: "goal", title: "Chỉ tiêu", target: true as const },
  ],
});
const desk = deskOf([promised("p")], {
  targets: [
    ["a", "p", "goal", "10"],
    ["b", "p", "goal", "20"],
  ],
});
const signed = { kind: "pledge", reason: "Hội nghị", signed: "2024-02-28" };
const aims = (letter: string, value: string) => ({
  kind: "register-targets",
  reason: "Văn bản đăng ký",
  agency: agencyId(letter),
  targets: [{ criterion: "p", input: "goal", value }],
});
const strives = (letter: string, title: string) => ({
  kind: "register",
  reason: "Văn bản đăng ký",
  agency: agencyId(letter),
  titles: [{ title, for: "collective" }],
});
const targetsIn = (...decisions: readonly object[]) =>
  between(paperOf("giao-uoc", desk, { decisions }), "III. ", "IV. ");
const titlesIn = (...decisions: readonly object[]) =>
  between(paperOf("giao-uoc", desk, { decisions }), "IV. ", "V. ");
const row = (letter: string, value: string) => `P | Tiêu chí p: Chỉ tiêu | Cơ quan ${letter} | ${value}`;

describe("a pledge that was signed", () => {
  test("has the targets of the day it was recorded, and names who changed theirs since", () => {
    expect(targetsIn(aims("a", "12"), signed, aims("a", "15"), aims("c", "30"))).toEqual([
      row("A", "12"),
      row("B", "20"),
      "Đã điều chỉnh sau ngày ký: Cơ quan A, Cơ quan C.",
    ]);
    expect(targetsIn(aims("a", "12"), signed)).toEqual([row("A", "12"), row("B", "20")]);
  });

  test("has the titles of that day, and names who changed theirs since", () => {
    const [flag, badge] = ["Cờ thi đua", "Bằng khen"];
    const before = [strives("a", flag), strives("b", flag)];
    expect(titlesIn(...before, signed, strives("b", badge), strives("c", badge))).toEqual([
      "1 | Cơ quan A | Cờ thi đua (tập thể)",
      "2 | Cơ quan B | Cờ thi đua (tập thể)",
      "3 | Cơ quan C | …………………",
      "Đã điều chỉnh sau ngày ký: Cơ quan B, Cơ quan C.",
    ]);
    expect(titlesIn(...before, signed).at(-1)).toBe("3 | Cơ quan C | …………………");
  });

  test("says nothing of what was registered again with the same words, or changed back", () => {
    const again = [strives("a", "Cờ thi đua"), signed, strives("a", "Cờ thi đua")];
    expect(titlesIn(...again).join()).not.toContain("Đã điều chỉnh");
    expect(targetsIn(signed, aims("a", "15"), aims("a", "10"))).toEqual([row("A", "10"), row("B", "20")]);
  });

  test("had no targets then: the lines stay open, and the paper says who registered since", () => {
    const bare = deskOf([promised("p")]);
    const plan = paperOf("giao-uoc", bare, { decisions: [signed, aims("b", "7")] });
    expect(between(plan, "III. ", "IV. ")).toEqual([
      "Chỉ tiêu cụ thể của từng đơn vị:",
      "....",
      "....",
      "....",
      "Đã điều chỉnh sau ngày ký: Cơ quan B.",
    ]);
  });

  test("recorded again goes by the later record, in whatever order decisions come", () => {
    const decisions = [signed, aims("a", "15"), { ...signed, signed: "2024-03-05" }];
    expect(targetsIn(...decisions)).toEqual([row("A", "15"), row("B", "20")]);
    const input = paperInput(desk, { decisions: [...decisions, aims("a", "18")] });
    const shuffled = { ...input, decisions: [...input.decisions].reverse() };
    expect(saidIn(planPaper("giao-uoc", shuffled))).toEqual(saidIn(planPaper("giao-uoc", input)));
  });

  test("is the same where the desk's targets have what was registered in them already", () => {
    const input = paperInput(desk, { decisions: [aims("b", "21"), signed, aims("a", "15")] });
    const bloc = blocInForce(input.desk.bloc, periodState(input.decisions));
    expect(bloc).not.toEqual(input.desk.bloc);
    const merged = { ...input, desk: { ...input.desk, bloc } };
    expect(between(planPaper("giao-uoc", merged), "III. ", "IV. ")).toEqual([
      row("A", "10"),
      row("B", "21"),
      "Đã điều chỉnh sau ngày ký: Cơ quan A.",
    ]);
  });
});

test("the draft of a pledge has everything registered up to now", () => {
  expect(targetsIn(aims("a", "12"), aims("a", "15"))).toEqual([row("A", "15"), row("B", "20")]);
  expect(titlesIn(strives("a", "Bằng khen"), strives("a", "Cờ thi đua"))[0]).toBe(
    "1 | Cơ quan A | Cờ thi đua (tập thể)",
  );
});
