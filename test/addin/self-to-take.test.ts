import { describe, expect, test } from "vitest";
import { selfToTake } from "../../addin/state/self-to-take.ts";
import { sourceOf } from "../support/scoring-sheets.ts";
import { agencyId, counted, deskOf, typed } from "../support/small-bloc.ts";

const SECTIONS = [
  {
    id: "i",
    code: "I",
    title: "Phần I",
    max: "10",
    criteria: [typed("x", "5"), typed("y", "5", { verifier: "phong-1" })],
  },
  {
    id: "ii",
    code: "II",
    title: "Phần II",
    max: "10",
    verifier: "phong-1",
    sections: [{ id: "ii-1", code: "II.1", title: "Mục II.1", max: "10", criteria: [counted("z")] }],
  },
  {
    id: "iii",
    code: "III",
    title: "Phần III",
    max: "10",
    verifier: "phong-2",
    criteria: [typed("w")],
  },
];

const taken = (scorer: string, notAssigned: readonly (readonly [string, string])[] = []) =>
  selfToTake(
    sourceOf(deskOf([], { sections: SECTIONS as never, notAssigned }), {
      agency: agencyId("a"),
      round: "verified",
      scorer,
    } as never),
  ).map(({ section, criteria }) => [section.id, ...criteria]);

describe("the self-score is offered to be taken over", () => {
  test("by the sections in which the table gives the verifier anything, with just those criteria", () => {
    expect(taken("phong-1")).toEqual([
      ["i", "y"],
      ["ii", "z"],
    ]);
    expect(taken("phong-2")).toEqual([["iii", "w"]]);
  });

  test("to the secretariat for what is given to nobody", () => {
    expect(taken("to-thu-ky")).toEqual([["i", "x"]]);
  });

  test("not where the agency was not assigned the criterion", () => {
    expect(taken("phong-1", [["a", "z"]])).toEqual([["i", "y"]]);
  });
});
