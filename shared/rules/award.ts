import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { exactly, NO_POINTS, type Points, points, TablePoints } from "../points.ts";
import { shown } from "../words/format.ts";
import { timesIn } from "./facts.ts";
import { type Facts, NO_FAULTS, optional, type RuleKind, scored } from "./rule.ts";

/**
 * Points for commendations received ("Cờ thi đua của Chính phủ +15; của Thành phố hoặc bộ +10"): all of them added
 * up, or only the highest.
 */
export const Award = z.strictObject({
  kind: z.literal("award"),
  awards: z.array(z.strictObject({ input: InputId, points: TablePoints })).check(z.minLength(1)),
  count: z.enum(["all", "highest"]),
});
export type Award = z.infer<typeof Award>;

function earned({ awards, count }: Award, facts: Facts): Points {
  const each = awards.map((award) => ({ times: timesIn(facts, award.input), worth: award.points }));
  if (count === "all") return points(each.reduce((sum, { times, worth }) => sum + times * worth, 0));
  return points(Math.max(NO_POINTS, ...each.map(({ times, worth }) => (times > 0 ? worth : 0))));
}

export const award: RuleKind<Award> = {
  use: "line",
  reads: ({ awards }) => awards.map(({ input }) => optional(input, "count")),
  faults: NO_FAULTS,
  refuses: NO_FAULTS,
  score: (rule, { facts }) => scored(earned(rule, facts)),
  formula: ({ awards, count }, cells) =>
    count === "all"
      ? `ROUND(${awards.map((each) => `N(${cells.input(each.input)})*${exactly(each.points)}`).join("+")},2)`
      : `MAX(${awards.map((each) => `IF(N(${cells.input(each.input)})>0,${exactly(each.points)},0)`).join(",")})`,
  explain: (rule, { facts }, lang) => {
    const got = rule.awards
      .filter((each) => timesIn(facts, each.input) > 0)
      .map((each) => `${timesIn(facts, each.input)} × ${shown(each.points, lang)}`);
    const sum = shown(earned(rule, facts), lang);
    return got.length === 0 ? "0" : `${got.join(rule.count === "all" ? " + " : "; ")} → ${sum}`;
  },
};
