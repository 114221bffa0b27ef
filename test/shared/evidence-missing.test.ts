import { expect, test } from "vitest";
import { readCard } from "../../shared/read-card.ts";
import { Rubric } from "../../shared/rubric.ts";
import { Scorecard } from "../../shared/scorecard.ts";
import { Bloc, Period } from "../../shared/season.ts";

const rubric = Rubric.parse({
  id: "bang",
  version: 1,
  title: "Bảng",
  ground: "Quy chế",
  total: "10",
  sections: [
    {
      id: "chinh",
      code: "I",
      title: "Chính",
      max: "10",
      criteria: [
        {
          id: "co-ban",
          code: "I.1",
          title: "Cơ bản",
          max: "10",
          evidence: "required",
          mayNotApply: true,
          base: { kind: "direct" },
        },
        {
          id: "thuong",
          code: "I.2",
          title: "Thưởng",
          max: "0",
          evidence: "required",
          inputs: [
            { kind: "count", id: "so-lan", title: "Số lần" },
            { kind: "flag", id: "co", title: "Có" },
          ],
          lines: [
            {
              id: "moi-lan",
              code: "I.2.1",
              title: "Mỗi lần",
              effect: "add",
              rule: { kind: "per-occurrence", input: "so-lan", each: "1" },
              atMost: "2",
            },
            {
              id: "khi-co",
              code: "I.2.2",
              title: "Khi có",
              effect: "add",
              rule: { kind: "per-occurrence", input: "co", each: "1" },
            },
          ],
        },
      ],
    },
  ],
  policy: { rounds: ["self"], precedence: ["self"], notApplicable: "full" },
});
const bloc = Bloc.parse({
  id: "khoi",
  label: "khối",
  title: "Khối",
  rubric: "bang",
  visibility: "open",
  agencies: [{ id: "co-quan-a", title: "Cơ quan A" }],
});
const period = Period.parse({ id: "nam", title: "Năm", from: "2023-01-01", to: "2023-12-31" });

function withoutEvidence(base: object, bonus: object): readonly string[] {
  const card = Scorecard.parse({
    season: "nam-thi-dua",
    period: "nam",
    bloc: "khoi",
    agency: "co-quan-a",
    round: "self",
    scorer: "co-quan-a",
    entries: [
      { criterion: "co-ban", ...base },
      { criterion: "thuong", ...bonus },
    ],
  });
  return readCard({ rubric, bloc, period }, card)
    .problems.filter(({ code }) => code === "evidence-missing")
    .map(({ at }) => at.criterion ?? "");
}

const described = { evidence: [{ number: "1/BC" }] };

test("standard points ask for evidence, whatever was scored", () => {
  expect(withoutEvidence({ points: "0" }, {})).toEqual(["co-ban"]);
});

test("what does not apply needs no evidence", () => {
  expect(withoutEvidence({ notApplicable: { reason: "Không được giao" } }, {})).toEqual([]);
});

test.each([
  ["a count", { "so-lan": "1" }, ["thuong"]],
  ["a yes", { co: true }, ["thuong"]],
  ["a count of 0 and a no", { "so-lan": "0", co: false }, []],
  ["nothing", {}, []],
])("a bonus asks for evidence once something is declared: %s", (_, inputs, missing) => {
  expect(withoutEvidence({ points: "9", ...described }, { inputs })).toEqual(missing);
});
