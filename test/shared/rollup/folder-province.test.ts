import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { FolderDecisions, FolderScorecard } from "../../../shared/folder.ts";
import {
  FolderBlocResults,
  folderProvince,
  ProvinceFile,
  provinceFile,
  writeProvince,
} from "../../../shared/rollup/folder-province.ts";
import { Season } from "../../../shared/season.ts";
import { type SeasonFolder, tallyFolder } from "../../../shared/tally-folder.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../../support/small-season.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

const season = Season.parse({
  ...SMALL_SEASON,
  periods: [...SMALL_SEASON.periods, { id: "dot-1", title: "Đợt 1", from: "2024-01-01", to: "2024-06-30" }],
});
const cards = [
  FolderScorecard.parse({ ...selfCard("a"), sentAt: "2024-12-10T15:00:00+07:00", revision: 3 }),
  FolderScorecard.parse({ ...selfCard("b", { typed: "9" }), sentAt: "2024-12-10T09:00:00Z" }),
  FolderScorecard.parse(selfCard("c", { typed: "7" })),
];
const decisions = FolderDecisions.parse([
  {
    period: "nam",
    bloc: "khoi-1",
    by: "tk-1",
    at: "2024-12-09T09:00:00Z",
    decision: { kind: "close", reason: "Họp" },
  },
]);
const folder: SeasonFolder = {
  season,
  rubrics: new Map([["bang-nho", smallTable()]]),
  cards,
  decisions,
};
const paper = (more: object = {}, result: object = {}) => ({
  period: "nam",
  by: "so-noi-vu",
  at: "2025-01-05T02:00:00Z",
  result: {
    bloc: "khoi-2",
    title: "Khối 2",
    label: "khối",
    members: [{ agency: "co-quan-x", title: "Cơ quan X", rank: 1, total: "18" }],
    paper: { number: "7/BC-K2", date: "2024-12-20" },
    reason: "Khối gửi bằng văn bản",
    ...result,
  },
  ...more,
});

const standings = (of: SeasonFolder = folder) => {
  const tallied = tallyFolder(of);
  if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems));
  return tallied.value;
};
const province = (results: readonly object[] = [], of: SeasonFolder = folder) =>
  folderProvince(of, standings(of), FolderBlocResults.parse(results), hash);
const entries = (...given: Parameters<typeof province>) => {
  const made = province(...given);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
};

describe("the province of a folder", () => {
  test("has an entry for every bloc that has standings, of as many records as its chains and decisions hold", () => {
    expect(entries()).toMatchObject([
      {
        bloc: "khoi-1",
        source: "standings",
        stage: "closed",
        records: 6,
        asOf: "2024-12-10T09:00:00Z",
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        ranked: [{ agency: "co-quan-b" }, { agency: "co-quan-a" }, { agency: "co-quan-c" }],
      },
    ]);
  });

  test("does not say when, where no card does", () => {
    const silent = { ...folder, cards: [FolderScorecard.parse(selfCard("a"))], decisions: [] };
    expect(entries([], silent)).toMatchObject([{ records: 1 }]);
    expect(entries([], silent)[0]).not.toHaveProperty("asOf");
  });

  test("takes in what was entered from paper; the last one of a bloc and period stands", () => {
    const results = [
      paper(),
      paper({ period: "dot-1" }),
      paper({ at: "2025-01-04T02:00:00Z" }, { title: "Khối số 2" }),
    ];
    expect(
      entries(results).map(({ bloc, period, title, records }) => [period, bloc, title, records]),
    ).toEqual([
      ["dot-1", "khoi-2", "Khối 2", 1],
      ["nam", "khoi-1", "Khối 1", 4 + 2],
      ["nam", "khoi-2", "Khối số 2", 2],
    ]);
  });

  test("refuses what the API would refuse, with its place in the file", () => {
    const made = province([
      paper({ period: "quy-1" }),
      paper({}, { bloc: "khoi-1", members: [{ agency: "co-quan-a", title: "A", rank: 1, total: "1" }] }),
      paper({}, { members: [{ agency: "co-quan-x", title: "Cơ quan X", rank: 2, total: "1" }] }),
    ]);
    expect(made.ok).toBe(false);
    expect(made.problems.map(({ code, at }) => [code, at.pointer])).toEqual([
      ["result-of-elsewhere", "/0"],
      ["result-of-scored-bloc", "/1/result/bloc"],
      ["result-rank-rule", "/2/result/members/0/rank"],
    ]);
  });
});

describe("province.json", () => {
  const file = (...given: [Parameters<typeof provinceFile>[2], ...Parameters<typeof province>]) => {
    const [how, ...of] = given;
    return provinceFile(folder, entries(...of), how);
  };

  test("names the missing blocs of the periods that have a result", () => {
    const plain = file({});
    expect(plain.missing.map(({ period, bloc }) => [period, bloc])).toEqual([["nam", "khoi-2"]]);
    expect(plain).not.toHaveProperty("comparison");
    expect(file({}, [paper()]).missing).toEqual([]);
  });

  test("has percents only when they are asked for", () => {
    expect(file({ compare: true }).comparison?.blocs.map(({ bloc }) => bloc)).toEqual(["khoi-1"]);
  });

  test("is read again as it was written", () => {
    const made = file({ compare: true }, [paper()]);
    expect(ProvinceFile.parse(JSON.parse(writeProvince(made)))).toEqual(made);
  });

  test("merges other provinces by the same function: the country is the same whoever merges last", () => {
    const elsewhere = (id: string): ProvinceFile => {
      const { entries: own, missing, ...rest } = file({});
      return {
        ...rest,
        entries: own.map((each) => ({ ...each, season: id as typeof each.season })),
        missing: missing.map((each) => ({ ...each, season: id as typeof each.season })),
      };
    };
    const [b, c] = [elsewhere("tinh-b"), elsewhere("tinh-c")];
    const together = file({ others: [b, c] });
    expect(together.entries.map(({ season: id, bloc }) => [id, bloc])).toEqual([
      ["nam-2024", "khoi-1"],
      ["tinh-b", "khoi-1"],
      ["tinh-c", "khoi-1"],
    ]);
    expect(together.blocs).toEqual({ open: 0, closed: 3, published: 0, missing: 3 });
    expect(file({ others: [c, file({ others: [b] })] })).toEqual(together);
    expect(writeProvince(provinceFile(folder, [], { others: [c, b, file({})] }))).toBe(
      writeProvince(together),
    );
  });
});
