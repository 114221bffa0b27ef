import { expect, test } from "vitest";
import { Rubric } from "../../shared/rubric.ts";
import { Scorecard } from "../../shared/scorecard.ts";
import { Season } from "../../shared/season.ts";
import { tallyBloc } from "../../shared/tally-bloc.ts";

const rubric = Rubric.parse({
  id: "bang",
  version: 1,
  title: "Bảng",
  ground: "Quy chế",
  total: "20",
  sections: [
    {
      id: "chinh",
      code: "I",
      title: "Chính",
      max: "20",
      criteria: [
        { id: "mot", code: "I.1", title: "Một", max: "10", base: { kind: "direct" } },
        { id: "hai", code: "I.2", title: "Hai", max: "10", base: { kind: "direct" } },
      ],
    },
  ],
  policy: {
    rounds: ["self", "verified"],
    precedence: ["verified"],
    notApplicable: "zero",
    overClaim: { above: "10", points: "1" },
  },
});

const season = Season.parse({
  id: "nam-thi-dua",
  title: "Năm thi đua",
  year: 2023,
  illustrative: true,
  periods: [{ id: "nam", title: "Năm", from: "2023-01-01", to: "2023-12-31" }],
  blocs: [
    {
      id: "khoi",
      label: "khối",
      title: "Khối",
      rubric: "bang",
      visibility: "open",
      agencies: [{ id: "co-quan-a", title: "Cơ quan A" }],
    },
  ],
});

/** An entry of a verifier that changes nothing. */
const CONFIRMED = "";

function lineFor(verified: readonly string[], claim: object = {}) {
  const card = (round: string, scorer: string, points: readonly string[]) => ({
    late: false,
    card: Scorecard.parse({
      season: "nam-thi-dua",
      period: "nam",
      bloc: "khoi",
      agency: "co-quan-a",
      round,
      scorer,
      entries: points.map((typed, index) => ({
        criterion: ["mot", "hai"][index],
        ...(typed !== CONFIRMED && { points: typed }),
        ...(round === "self" && claim),
      })),
    }),
  });
  const [bloc, period] = [season.blocs[0], season.periods[0]];
  if (!bloc || !period) throw new Error("the season has a bloc and a period");
  const cards = [
    card("self", "co-quan-a", ["9", "9"]),
    ...(verified.length > 0 ? [card("verified", "to-thu-ky", verified)] : []),
  ];
  return tallyBloc({ rubric, bloc, period }, cards, []).lines[0];
}

test("a self total more than a tenth over the verified one costs a point", () => {
  expect(lineFor(["8", "8"])).toMatchObject({ overClaimed: 100, totals: { total: 1500 } });
});

test("a self total less than a tenth over the verified one costs nothing", () => {
  expect(lineFor(["9", "8"])).not.toHaveProperty("overClaimed");
});

test.each([
  ["nothing is verified yet", [], 0],
  ["only a part is verified yet", ["8"], 800],
])("while %s there is no verified total to have over-claimed", (_, verified, total) => {
  const line = lineFor(verified);
  expect(line).not.toHaveProperty("overClaimed");
  expect(line?.totals?.total).toBe(total);
  expect(line?.place.state).toBe("ungraded");
});

test("a claim above the rules that the verifier let stand is reported once", () => {
  const line = lineFor([CONFIRMED, CONFIRMED], { claimed: "10" });
  expect(line?.problems.map(({ code, at }) => `${code} ${at.criterion}`)).toEqual([
    "claim-above-computed mot",
    "claim-above-computed hai",
  ]);
});
