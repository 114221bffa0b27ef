import { expect, test } from "vitest";
import { deskOf, placesOf, selfScore, tallied, typed } from "../support/small-bloc.ts";

test("a tie-break counts full marks for a criterion that does not apply, where the table gives them", () => {
  const desk = deskOf([typed("x", "10", { mayNotApply: true }), typed("y", "10")], {
    letters: "ab",
    policy: {
      precedence: ["self"],
      notApplicable: "full",
      tieBreaks: [{ by: "criterion", criterion: "x" }],
    },
  });
  const tally = tallied(desk, [
    selfScore("a", { x: { points: "9" }, y: { points: "10" } }),
    selfScore("b", { x: { notApplicable: { reason: "Không được giao vốn" } }, y: { points: "9" } }),
  ]);
  expect(placesOf(tally)).toEqual(["b 1", "a 2"]);
});
