import { describe, expect, it } from "vitest";
import { blocOnTable } from "../../../shared/authoring/bloc-on-table.ts";
import { draftProblems, lockProblems } from "../../../shared/authoring/lock-problems.ts";
import { earlierTableOf } from "../../../shared/authoring/table-of-card.ts";
import { versionIds } from "../../../shared/authoring/version-ids.ts";
import { whoWouldMove } from "../../../shared/authoring/who-would-move.ts";
import { isSlug } from "../../../shared/ids.ts";
import { keepSetUp } from "../../../shared/keep-set-up.ts";
import { Rubric } from "../../../shared/rubric.ts";
import { type Bloc, Season, tableOf } from "../../../shared/season.ts";
import type { TableLock } from "../../../shared/table-lock.ts";
import { trialFigures } from "../../../shared/wire/table-trial.ts";
import { deskOf, inTime, selfScore, tableOf as smallTable, typed } from "../../support/small-bloc.ts";
import { SMALL_SEASON, SMALL_TABLE } from "../../support/small-season.ts";

const MARK = "1f3a9c04".padEnd(64, "0");
const ids = (id: string, version: number) => versionIds({ id: id as never, version }, MARK);

describe("the id of a version", () => {
  it.each([
    ["bang", 1, "bang", "bang-1f3a9c04"],
    ["bang", 2, "bang-v2", "bang-v2-1f3a9c04"],
    ["bang-v2", 3, "bang-v3", "bang-v3-1f3a9c04"],
    ["bang-v2-00c0ffee", 3, "bang-v3", "bang-v3-1f3a9c04"],
    ["bang-v2", 1, "bang", "bang-1f3a9c04"],
  ])("%s, version %i: %s, or where that is taken %s", (id, version, plain, marked) => {
    expect(ids(id, version)).toEqual([plain, marked]);
  });

  it("stays an id, also of a long name, which gives way", () => {
    const long = "uy-ban-kiem-tra-khoi-cac-co-quan-2023-xa";
    expect(long).toHaveLength(40);
    expect(ids(long, 1)[0]).toBe(long);
    expect([...ids(long, 1), ...ids(long, 12)].every(isSlug)).toBe(true);
    expect(ids("uy-ban-kiem-tra-khoi-cac-co-quan-2023-xa", 12)[1]).toBe(
      "uy-ban-kiem-tra-khoi-cac-co-v12-1f3a9c04",
    );
  });
});

const lock = (sequence: number, at: string, before?: readonly [string, string]): TableLock =>
  ({
    sequence,
    at,
    ...(before && { before: { rubric: before[0], hash: before[1] } }),
  }) as never;

describe("the version a card was made on", () => {
  const LOCKS = [
    lock(1, "2024-02-01T00:00:00.000Z"),
    lock(2, "2024-06-01T00:00:00.000Z", ["bang", "aaa"]),
    lock(3, "2024-09-01T00:00:00.000Z", ["bang-v2", "bbb"]),
  ];
  it.each([
    ["aaa", "2024-12-01T00:00:00.000Z", "bang"],
    ["bbb", "2024-01-01T00:00:00.000Z", "bang-v2"],
    ["ccc", "2024-01-01T00:00:00.000Z", undefined],
    [undefined, "2024-05-31T23:59:59.999Z", "bang"],
    [undefined, "2024-06-01T00:00:00.000Z", "bang"],
    [undefined, "2024-06-01T00:00:00.001Z", "bang-v2"],
    [undefined, "2024-09-01T00:00:00.001Z", undefined],
  ])("that names %s and came at %s: %s", (rubric, receivedAt, found) => {
    expect(earlierTableOf(rubric === undefined ? {} : { rubric }, receivedAt, LOCKS)).toBe(found);
  });

  it("is the one in force where none was locked before it", () => {
    expect(earlierTableOf({}, "2024-01-01T00:00:00.000Z", [])).toBeUndefined();
  });
});

const goal = { kind: "count", id: "goal", title: "Chỉ tiêu", target: true } as const;
const [SECTION] = SMALL_TABLE.sections;
const [TYPED, COUNTED] = SECTION?.criteria ?? [];
const table = (first: object, second: object = {}) =>
  Rubric.parse({
    ...SMALL_TABLE,
    sections: [
      {
        ...SECTION,
        criteria: [
          { ...TYPED, ...first },
          { ...COUNTED, ...second },
        ],
      },
    ],
  });
const [written] = SMALL_SEASON.blocs;
const season = (bloc: object = {}) =>
  Season.parse({ ...SMALL_SEASON, blocs: [{ ...written, ...bloc }, ...SMALL_SEASON.blocs.slice(1)] });
const target = (agency: string, input: string, value: string, criterion = "i-1") => ({
  agency,
  criterion,
  input,
  value,
});
const blocIn = ({ blocs }: Season): Bloc => blocs[0] as Bloc;

describe("a bloc on another table", () => {
  const bloc = blocIn(
    season({
      targets: [
        target("co-quan-a", "goal", "5"),
        target("co-quan-b", "goal", "6"),
        target("co-quan-a", "late", "6", "i-2"),
        target("co-quan-a", "goal", "7", "i-9"),
      ],
      notAssigned: [
        { agency: "co-quan-a", criterion: "i-1", reason: "Không được giao" },
        { agency: "co-quan-b", criterion: "i-1", reason: "Không được giao" },
      ],
    }),
  );

  it("keeps what the table has a place for and names what it drops", () => {
    const after = blocOnTable(bloc, table({ inputs: [goal], only: ["co-quan-a"] }));
    expect(after.bloc.targets).toEqual([target("co-quan-a", "goal", "5")]);
    expect(after.bloc.notAssigned.map(({ agency }) => agency)).toEqual(["co-quan-a"]);
    expect(after.dropped).toEqual({
      targets: [
        { agency: "co-quan-b", criterion: "i-1", input: "goal" },
        { agency: "co-quan-a", criterion: "i-2", input: "late" },
        { agency: "co-quan-a", criterion: "i-9", input: "goal" },
      ],
      notAssigned: [{ agency: "co-quan-b", criterion: "i-1" }],
    });
  });

  it("drops a target that is none any more, or whose figure the table does not take", () => {
    const { target: _, ...plain } = goal;
    expect(blocOnTable(bloc, table({ inputs: [plain] })).bloc.targets).toEqual([]);
    const date = { ...goal, kind: "date" };
    expect(blocOnTable(bloc, table({ inputs: [date] })).bloc.targets).toEqual([]);
  });
});

describe("what stands against a table in a bloc", () => {
  const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

  it("is of the table, and of this bloc and its people alone", () => {
    const wrong = season();
    const people = wrong.people.map((person) => ({
      ...person,
      roles: [...person.roles, { role: "verifier", bloc: "khoi-2", scorer: "khong-co" }] as never,
    }));
    expect(codes(lockProblems({ ...wrong, people }, blocIn(wrong), table({})))).toEqual([]);
    expect(codes(lockProblems(wrong, blocIn(wrong), table({ max: "9" })))).toContain("section-not-sum");
  });

  it("its author is told once, and of targets nobody registered besides", () => {
    const of = season();
    const told = codes(draftProblems(of, blocIn(of), table({ inputs: [goal], max: "9" })));
    expect(told.filter((code) => code === "section-not-sum")).toHaveLength(1);
    expect(told).toContain("targets-missing");
    expect(codes(lockProblems(of, blocIn(of), table({ inputs: [goal] })))).not.toContain("targets-missing");
  });
});

describe("the table of a period", () => {
  it("is the bloc's, but for periods that stay with an earlier one", () => {
    const bloc = blocIn(season({ rubric: "bang-v2", earlierTables: { "sau-thang": "bang" } }));
    expect([tableOf(bloc, "sau-thang" as never), tableOf(bloc, "nam" as never)]).toEqual(["bang", "bang-v2"]);
    expect(tableOf(blocIn(season()), "nam" as never)).toBe("bang-nho");
  });

  it("that a secretariat has locked stays when the season is written anew", () => {
    const locked = season({ rubric: "bang-v2", earlierTables: { "sau-thang": "bang" } });
    const again = keepSetUp(locked, season({ title: "Tên mới" }));
    expect(blocIn(again)).toMatchObject({
      title: "Tên mới",
      rubric: "bang-v2",
      earlierTables: { "sau-thang": "bang" },
    });
    expect(blocIn(keepSetUp(season(), locked)).rubric).toBe("bang-v2");
  });
});

describe("a trial as it is sent", () => {
  it("names agencies, and classes where they are given or left to a person", () => {
    const bands = (eachAtLeast?: string) => [
      { id: "tot", title: "Tốt", from: "8", ...(eachAtLeast && { eachAtLeast }) },
    ];
    const [t, u] = [typed("t", "10"), typed("u", "10")];
    const desk = deskOf([t, u], { policy: { bands: bands() } });
    const cards = [
      selfScore("a", { t: { points: "9" }, u: { points: "1" } }),
      selfScore("b", { t: { points: "3" }, u: { points: "1" } }),
    ];
    const changed = smallTable([t, u], { policy: { bands: bands("50") } });
    const trial = whoWouldMove(desk, cards.map(inTime), [], changed);
    const { moves, tried, total, notCarried } = trialFigures(trial, (agency) => `tên ${agency}`);
    expect(moves[0]).toEqual({
      agency: "co-quan-a",
      title: "tên co-quan-a",
      before: { state: "ranked", rank: 1, band: "tot", total: 1000 },
      after: { state: "ranked", rank: 1, bandUndecided: "tot", total: 1000 },
    });
    expect([tried, total, notCarried]).toEqual([2000, 2000, []]);
    const unranked = { agency: "co-quan-c", before: { state: "ungraded" }, after: { state: "excluded" } };
    expect(trialFigures({ ...trial, moves: [unranked as never] }, String).moves[0]).toMatchObject({
      before: { state: "ungraded" },
      after: { state: "excluded" },
    });
  });
});
