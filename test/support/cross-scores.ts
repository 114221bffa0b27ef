import type { Desk } from "../../shared/desk.ts";
import { type Fairness, fairnessOf } from "../../shared/fairness/fairness.ts";
import type { WrittenCriterion, WrittenRubric } from "../../shared/rubric.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import { agencyId, crossScore, deskOf, inTime, recorded, typed } from "./small-bloc.ts";

type Policy = Partial<WrittenRubric["policy"]>;

/** A bloc whose members score each other, the mean deciding, where the policy says nothing else. */
export const crossDesk = (
  criteria: WrittenCriterion[] = [typed("x")],
  policy: Policy = {},
  letters = "abc",
): Desk =>
  deskOf(criteria, {
    letters,
    policy: { precedence: ["cross"], panel: { method: "mean", round: "total" }, ...policy },
  });

/** "b a 8": b gave a 8 for criterion x; "b a 8 9": and 9 for y; "-" is nothing given. */
export const marked = (...cards: readonly string[]): readonly Scorecard[] =>
  cards.map((written) => {
    const [by = "", about = "", ...marks] = written.split(" ");
    return crossScore(
      about,
      by,
      Object.fromEntries(
        marks.flatMap((points, index) => (points === "-" ? [] : [["xyz"[index] ?? "", { points }]])),
      ),
    );
  });

export const analysed = (
  desk: Desk,
  cards: readonly Scorecard[],
  ...decisions: readonly object[]
): Fairness => fairnessOf(desk, cards.map(inTime), recorded(...decisions));

export const letterOf = (id: string): string => id.replace(agencyId(""), "");

/** "b +1/2 (5%) of 2" for every scorer, in the order given. */
export const leniencies = ({ scorers }: Fairness): readonly string[] =>
  scorers.map(({ scorer, leniency }) => {
    if (!leniency) return `${letterOf(scorer)} -`;
    const { points, percent, marks } = leniency;
    const share = percent ? ` (${percent.toFraction()}%)` : "";
    return `${letterOf(scorer)} ${points.toFraction()}${share} of ${marks}`;
  });

export const firmOf = ({ lines }: Fairness, letter: string) => {
  const line = lines.find((each) => each.line.agency === agencyId(letter));
  if (!line) throw new Error(`no line for ${letter}`);
  return line;
};

/** "a 1 b 2": the ranks of those that have one, by letter. */
export const ranked = (ranks: ReadonlyMap<string, number>): string =>
  [...ranks]
    .map(([id, rank]) => `${letterOf(id)} ${rank}`)
    .sort()
    .join(" ");
