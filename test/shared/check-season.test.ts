import { describe, expect, test } from "vitest";
import { checkSeason } from "../../shared/check-season.ts";
import { isError } from "../../shared/checked.ts";
import { Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";
import { NO_TABLE } from "../../shared/set-up/no-table.ts";
import { describe as worded } from "../../shared/words/problems.ts";
import { SMALL_SEASON, SMALL_TABLE } from "../support/small-season.ts";

/** A table with a target, a criterion of one agency, and a line that refers to a day by name. */
const TABLE: WrittenRubric = {
  ...SMALL_TABLE,
  total: "30",
  sections: [
    ...SMALL_TABLE.sections,
    {
      id: "ii",
      code: "II",
      title: "Chỉ tiêu",
      max: "10",
      criteria: [
        {
          id: "ii-1",
          code: "II.1",
          title: "Chỉ tiêu được giao",
          max: "10",
          inputs: [
            { kind: "count", id: "done", title: "Thực hiện" },
            { kind: "count", id: "target", title: "Chỉ tiêu", target: true },
            { kind: "date", id: "sent", title: "Ngày gửi" },
          ],
          base: { kind: "proportional", achieved: "done", target: "target" },
          lines: [
            {
              id: "ii-1-a",
              code: "II.1.a",
              title: "Gửi trễ",
              effect: "deduct",
              rule: {
                kind: "deadline",
                days: [{ input: "sent", due: { named: "hop-khoi", days: -5 } }],
                per: "once",
                points: "1",
              },
            },
          ],
        },
      ],
    },
  ],
};

const [FIRST, SECOND] = SMALL_SEASON.blocs as [
  WrittenSeason["blocs"][number],
  WrittenSeason["blocs"][number],
];
const PERIOD = {
  ...SMALL_SEASON.periods[0],
  days: { "hop-khoi": "2024-12-20" },
} as WrittenSeason["periods"][number];

function said(change: Partial<WrittenSeason>, table: WrittenRubric = TABLE): readonly string[] {
  const season = Season.parse({ ...SMALL_SEASON, periods: [PERIOD], ...change });
  const rubric = Rubric.parse(table);
  const checked = checkSeason(season, new Map([[rubric.id as string, rubric]]));
  return checked.problems.filter(isError).map((problem) => worded(problem, "en"));
}

test("a season whose parts fit together is right", () => {
  expect(said({})).toEqual([]);
  expect(
    said({
      blocs: [
        {
          ...FIRST,
          lead: "co-quan-a",
          deputy: "co-quan-b",
          targets: [{ agency: "co-quan-a", criterion: "ii-1", input: "target", value: "20" }],
          notAssigned: [{ agency: "co-quan-b", criterion: "ii-1", reason: "Không được giao" }],
        },
        SECOND,
      ],
    }),
  ).toEqual([]);
});

test("a bloc may still be without a table, but no table may take the name that says so", () => {
  const without = { blocs: [{ ...FIRST, rubric: NO_TABLE }, SECOND] };
  expect(said(without)).toEqual([]);
  expect(said(without, { ...TABLE, id: NO_TABLE }).join(" ")).toContain(NO_TABLE);
});

describe("whatever a season names must be there, so that nothing it says has no effect", () => {
  const bloc = (change: object): Partial<WrittenSeason> => ({
    blocs: [{ ...FIRST, ...change } as typeof FIRST, SECOND],
  });
  const person = (role: object): Partial<WrittenSeason> => ({
    people: [{ id: "p", name: "Thư ký", roles: [role as never] }],
  });

  test.each<[string, Partial<WrittenSeason>, string]>([
    ["two blocs of one id", { blocs: [FIRST, FIRST] }, "The id “khoi-1” stands more than once."],
    ["two periods of one id", { periods: [PERIOD, PERIOD] }, "The id “nam” stands more than once."],
    [
      "two members of one id",
      bloc({ agencies: [...FIRST.agencies, FIRST.agencies[0]] }),
      "The id “co-quan-a” stands more than once.",
    ],
    [
      "a period that ends before it begins",
      { periods: [{ ...PERIOD, to: "2023-12-31" }] },
      "Cả năm: the first day 2024-01-01 is after the last day 2023-12-31.",
    ],
    [
      "a leader who is no member",
      bloc({ lead: "co-quan-x" }),
      "The agency “co-quan-x” is not a member of Khối 1.",
    ],
    [
      "a table that is not there",
      bloc({ rubric: "bang-khac" }),
      "Khối 1 uses the table “bang-khac”, which is not there.",
    ],
    [
      "a target for a stranger",
      bloc({ targets: [{ agency: "co-quan-x", criterion: "ii-1", input: "target", value: "1" }] }),
      "Khối 1: what is set for “co-quan-x” and item “ii-1” matches no agency and item of the bloc.",
    ],
    [
      "a target of an unknown criterion",
      bloc({ targets: [{ agency: "co-quan-a", criterion: "ii-9", input: "target", value: "1" }] }),
      "Khối 1: what is set for “co-quan-a” and item “ii-9” matches no agency and item of the bloc.",
    ],
    [
      "a target for what people achieve",
      bloc({ targets: [{ agency: "co-quan-a", criterion: "ii-1", input: "done", value: "1" }] }),
      "Item “ii-1” has no target “done” to set for “co-quan-a”.",
    ],
    [
      "a target that cannot be read",
      bloc({ targets: [{ agency: "co-quan-a", criterion: "ii-1", input: "target", value: "1,5" }] }),
      "The target “target” of “co-quan-a” for item “ii-1”: “1,5” cannot be read.",
    ],
    [
      "a criterion not assigned to a stranger",
      bloc({ notAssigned: [{ agency: "co-quan-x", criterion: "ii-1", reason: "…" }] }),
      "Khối 1: what is set for “co-quan-x” and item “ii-1” matches no agency and item of the bloc.",
    ],
    [
      "a role in an unknown bloc",
      person({ role: "bloc-secretariat", bloc: "khoi-9" }),
      "Thư ký: the role “bloc-secretariat” in the bloc “khoi-9” matches no bloc, agency or verifier.",
    ],
    [
      "a secretary of an unknown agency",
      person({ role: "agency-secretary", bloc: "khoi-1", agency: "co-quan-x" }),
      "Thư ký: the role “agency-secretary” in the bloc “khoi-1” matches no bloc, agency or verifier.",
    ],
    [
      "a verifier the table does not list",
      person({ role: "verifier", bloc: "khoi-1", scorer: "phong-x" }),
      "Thư ký: the role “verifier” in the bloc “khoi-1” matches no bloc, agency or verifier.",
    ],
  ])("%s", (_, change, sentence) => {
    expect(said(change)).toContain(sentence);
  });

  test("a day the table refers to by name must be set in every period", () => {
    expect(said({ periods: [{ ...PERIOD, days: {} }] })).toEqual([
      "Item II.1 refers to the day “hop-khoi”, which Cả năm does not set.",
      "Item II.1 refers to the day “hop-khoi”, which Cả năm does not set.",
    ]);
  });

  test("a table with errors is told with the season's own", () => {
    expect(said({}, { ...TABLE, total: "31" })).toContain("The table's total says 31, its parts come to 30.");
  });
});

test("a penalty for coming late is said to have no effect in a period that nothing is due in", () => {
  const table: WrittenRubric = {
    ...SMALL_TABLE,
    policy: { ...SMALL_TABLE.policy, latePenalty: { points: "1", per: "card" } },
  };
  const warnings = (due: object) => {
    const season = Season.parse({ ...SMALL_SEASON, periods: [{ ...PERIOD, ...due }] });
    const rubric = Rubric.parse(table);
    const { problems } = checkSeason(season, new Map([[rubric.id as string, rubric]]));
    return problems
      .filter(({ code }) => code === "late-penalty-without-due")
      .map((each) => worded(each, "en"));
  };
  expect(warnings({ due: "2024-12-15T17:00:00+07:00" })).toEqual([]);
  expect(warnings({ due: undefined })[0]).toMatch(/sets no due instant, so nobody loses any\.$/);
});

describe("a table that counts working days", () => {
  const table = (change: object): WrittenRubric => ({
    ...TABLE,
    sections: JSON.parse(JSON.stringify(TABLE.sections), (_, value) =>
      value?.kind === "deadline" ? { ...value, ...change } : value,
    ),
  });
  const warnings = (written: WrittenRubric, period: object = {}) => {
    const season = Season.parse({ ...SMALL_SEASON, periods: [{ ...PERIOD, ...period }] });
    const rubric = Rubric.parse(written);
    const { problems } = checkSeason(season, new Map([[rubric.id as string, rubric]]));
    return problems.flatMap((each) => (each.code.startsWith("holidays-") ? [worded(each, "en")] : []));
  };
  const days = [{ input: "sent", due: { named: "hop-khoi", days: -5, working: true } }];
  const later = (from: number, to: number) => ({
    from: `${from}-01-01`,
    to: `${to}-12-31`,
    days: { "hop-khoi": `${to}-12-20` },
  });

  test("is told nothing of a year whose days off were announced", () => {
    expect(warnings(table({ days }))).toEqual([]);
  });

  test("is told of the years that are reckoned by the law alone, whether it counts to the due day or after it", () => {
    expect(warnings(table({ days }), later(2026, 2028))[0]).toMatch(
      /^Item II\.1 counts working days, and the official days off of 2027, 2028 are not known/,
    );
    expect(warnings(table({ per: "working-day" }), later(2027, 2027))).not.toEqual([]);
  });

  test("is told of the year its deadline falls in, after the period", () => {
    expect(warnings(table({ days }), { days: { "hop-khoi": "2027-01-15" } })[0]).toContain(
      "the official days off of 2027 are not known",
    );
  });

  test("is told that a period of many years is reckoned by the plain week", () => {
    expect(warnings(table({ days }), later(2020, 2026))[0]).toMatch(/lists no holidays/);
  });

  test("is told nothing when they are listed, nor is one that counts days of the calendar", () => {
    expect(warnings(table({ days }), { ...later(2027, 2027), holidays: { off: [] } })).toEqual([]);
    expect(warnings(TABLE)).toEqual([]);
  });
});
