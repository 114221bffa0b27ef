import { describe, expect, test } from "vitest";
import * as requests from "../../shared/file-requests.ts";
import type { AgencyId, BlocId, PeriodId, RubricId, ScorerId, SeasonId } from "../../shared/ids.ts";
import * as keys from "../../shared/storage-keys.ts";

const of: keys.BlocPeriod = {
  season: "nam-2024" as SeasonId,
  period: "nam" as PeriodId,
  bloc: "khoi-1" as BlocId,
};
const chain: keys.Chain = {
  ...of,
  agency: "co-quan-a" as AgencyId,
  round: "verified",
  scorer: "van-phong" as ScorerId,
};

test("every object has one key, spelled here and nowhere else", () => {
  expect({
    season: keys.seasonKey(of.season),
    rubric: keys.rubricKey(of.season, "bang-nho" as RubricId),
    cards: keys.cardsPrefix(of),
    chain: keys.chainPrefix(chain),
    revision: keys.revisionKey(chain, 12),
    decisions: keys.decisionsPrefix(of),
    decision: keys.decisionKey(of, 3),
    closing: keys.closingKey(of, 3),
    standings: keys.standingsKey(of),
    entries: keys.entriesPrefix(of),
    entry: keys.entryKey(of),
    results: keys.recordsPrefix(keys.BLOC_RESULTS, of),
    dossiers: keys.recordsOfBlocPrefix(keys.DOSSIERS, of),
    dossier: keys.recordKey(keys.DOSSIERS, of, 2),
    workbook: keys.workbookKey(of, "ab12"),
    request: keys.workbookRequestKey(of, "ab12"),
    tableDraft: keys.tableDraftKey(of.season, of.bloc),
    tableLocks: keys.tableLocksPrefix(of.season, of.bloc),
    tableLock: keys.tableLockKey(of.season, of.bloc, 2),
    signedCopies: keys.signedCopiesPrefix(of),
    signedCopy: keys.signedCopyKey(of, 7),
    form: keys.formKey(chain, "ab12"),
    formRequest: keys.formRequestKey(chain, "ab12"),
    report: keys.reportKey({ season: of.season, period: of.period, inputsHash: "ab12" }),
    reportRequest: keys.reportRequestKey({ ...of, card: chain, inputsHash: "ab12" }),
    tableFile: keys.tableFileKey({ ...of, inputsHash: "ab12" }),
    tableFileRequest: keys.tableFileRequestKey({ ...of, inputsHash: "ab12" }),
  }).toEqual({
    season: "seasons/nam-2024/season.json",
    rubric: "seasons/nam-2024/rubrics/bang-nho.json",
    cards: "scorecards/nam-2024/nam/khoi-1/",
    chain: "scorecards/nam-2024/nam/khoi-1/co-quan-a/verified/van-phong/",
    revision: "scorecards/nam-2024/nam/khoi-1/co-quan-a/verified/van-phong/000012.json",
    decisions: "decisions/nam-2024/nam/khoi-1/",
    decision: "decisions/nam-2024/nam/khoi-1/000003.json",
    closing: "closings/nam-2024/nam/khoi-1/000003.json",
    standings: "standings/nam-2024/nam/khoi-1.json",
    entries: "province-entries/nam-2024/nam/",
    entry: "province-entries/nam-2024/nam/khoi-1.json",
    results: "bloc-results/nam-2024/nam/",
    dossiers: "dossiers/nam-2024/nam/khoi-1/",
    dossier: "dossiers/nam-2024/nam/khoi-1/000002.json",
    workbook: "workbooks/nam-2024/nam/khoi-1/ab12.xlsx",
    request: "workbook-requests/nam-2024/nam/khoi-1/ab12.json",
    tableDraft: "table-drafts/nam-2024/khoi-1.json",
    tableLocks: "table-locks/nam-2024/khoi-1/",
    tableLock: "table-locks/nam-2024/khoi-1/000002.json",
    signedCopies: "signed-copies/nam-2024/nam/khoi-1/",
    signedCopy: "signed-copies/nam-2024/nam/khoi-1/000007.json",
    form: "forms/nam-2024/nam/khoi-1/co-quan-a/verified/van-phong/ab12.xlsx",
    formRequest: "form-requests/nam-2024/nam/khoi-1/co-quan-a/verified/van-phong/ab12.json",
    report: "workbooks/nam-2024/nam/ab12.xlsx",
    reportRequest: "workbook-requests/nam-2024/nam/khoi-1/co-quan-a/ab12.json",
    tableFile: "table-files/nam-2024/khoi-1/ab12.xlsx",
    tableFileRequest: "table-file-requests/nam-2024/khoi-1/ab12.json",
  });
});

test("revisions are listed in the order of their numbers", () => {
  const numbers = [1, 9, 10, 99, 100, 999_999];
  const listed = numbers.map((each) => keys.revisionKey(chain, each));
  expect([...listed].sort()).toEqual(listed);
});

describe("a key tells what it belongs to", () => {
  test("an entered result and an act on a dossier belong to a bloc's period; nothing else is one", () => {
    expect(keys.recordOf(keys.recordKey(keys.BLOC_RESULTS, of, 1))).toEqual(of);
    expect(keys.recordOf(keys.recordKey(keys.DOSSIERS, of, 12))).toEqual(of);
    const prefix = keys.recordsOfBlocPrefix(keys.DOSSIERS, of);
    const others = [keys.decisionKey(of, 1), `${prefix}1.json`, `${prefix}x/000001.json`, "dossiers/a.json"];
    for (const key of others) expect(keys.recordOf(key), key).toBeUndefined();
  });

  test("a card, a decision and a workbook request belong to a bloc's period", () => {
    expect(keys.blocPeriodOf(keys.revisionKey(chain, 1))).toEqual(of);
    expect(keys.blocPeriodOf(keys.decisionKey(of, 1))).toEqual(of);
    expect(keys.blocPeriodOf(keys.workbookRequestKey(of, "ab12"))).toEqual(of);
  });

  test.each([
    "seasons/nam-2024/season.json",
    "standings/nam-2024/nam/khoi-1.json",
    "signed-copies/nam-2024/nam/khoi-1/000001.json",
    "form-requests/nam-2024/nam/khoi-1/co-quan-a/self/co-quan-a/ab12.json",
    "scorecards/nam-2024/nam/khoi-1",
    "scorecards/nam-2024/nam/",
    "decisions/nam 2024/nam/khoi-1/000001.json",
    "",
  ])("%j belongs to none", (key) => {
    expect(keys.blocPeriodOf(key)).toBeUndefined();
  });

  test("a revision's key names its chain and its number", () => {
    expect(keys.revisionOf(keys.revisionKey(chain, 12))).toEqual({ chain, revision: 12 });
    expect(keys.revisionOf(keys.revisionKey(chain, 1_000_000))?.revision).toBe(1_000_000);
  });

  test.each([
    ["a decision", "decisions/nam-2024/nam/khoi-1/000001.json"],
    ["a bloc that is none", "scorecards/nam-2024/nam/Khối 1/co-quan-a/self/co-quan-a/000001.json"],
    ["an unknown round", "scorecards/nam-2024/nam/khoi-1/co-quan-a/third/co-quan-a/000001.json"],
    ["a number that is none", "scorecards/nam-2024/nam/khoi-1/co-quan-a/self/co-quan-a/latest.json"],
    ["an agency that is none", "scorecards/nam-2024/nam/khoi-1/Cơ quan A/self/co-quan-a/000001.json"],
    ["a scorer that is none", "scorecards/nam-2024/nam/khoi-1/co-quan-a/self/Ai đó/000001.json"],
    ["nothing more", "scorecards/nam-2024/nam/khoi-1/"],
  ])("%s is no revision", (_, key) => {
    expect(keys.revisionOf(key)).toBeUndefined();
  });

  test("the key of a season names it; the keys of its tables do not", () => {
    expect(keys.seasonOf(keys.seasonKey(of.season))).toBe("nam-2024");
    expect(keys.seasonOf(keys.rubricKey(of.season, "season" as RubricId))).toBeUndefined();
  });

  test.each([
    "seasons/nam-2024/season.json/x",
    "seasons/nam-2024",
    "seasons/Năm 2024/season.json",
    "standings/nam-2024/season.json",
    "",
  ])("%j is no season", (key) => {
    expect(keys.seasonOf(key)).toBeUndefined();
  });

  const HASH = "0123456789abcdef".repeat(4);

  test("the key of a form's request names its card and the hash of its sheet", () => {
    expect(requests.formRequestOf(keys.formRequestKey(chain, HASH))).toEqual({ chain, sheetHash: HASH });
  });

  test.each([
    ["a card", keys.revisionKey(chain, 1)],
    ["the form itself", keys.formKey(chain, HASH)],
    ["a hash that is none", keys.formRequestKey(chain, "ab12")],
    ["a workbook's request", keys.workbookRequestKey(of, HASH)],
    ["a request of no card", `form-requests/nam-2024/nam/khoi-1/${HASH}.json`],
  ])("%s is no form's request", (_, key) => {
    expect(requests.formRequestOf(key)).toBeUndefined();
  });

  const REPORT = { season: of.season, period: of.period, inputsHash: HASH };

  test.each([
    ["all blocs", REPORT],
    ["a card", { ...REPORT, card: { bloc: of.bloc, agency: chain.agency } }],
  ])(
    "the key of a request for the workbook of %s names it and the hash of what it is made from",
    (_, place) => {
      expect(requests.reportRequestOf(keys.reportRequestKey(place))).toEqual(place);
    },
  );

  test.each([
    ["a bloc's own workbook", keys.workbookRequestKey(of, HASH)],
    ["the workbook itself", keys.reportKey(REPORT)],
    ["a request of another kind under such a name", `form-requests/nam-2024/nam/${HASH}.json`],
    ["a hash that is none", keys.reportRequestKey({ ...REPORT, inputsHash: "ab12" })],
    ["an agency that is none", `workbook-requests/nam-2024/nam/khoi-1/Cơ quan/${HASH}.json`],
    ["a request deeper down", `workbook-requests/nam-2024/nam/khoi-1/a/b/${HASH}.json`],
    ["a request of no period", `workbook-requests/nam-2024/${HASH}.json`],
    ["an empty key", ""],
  ])("%s is no such request", (_, key) => {
    expect(requests.reportRequestOf(key)).toBeUndefined();
  });

  const PLACE = { season: of.season, bloc: of.bloc, inputsHash: HASH };

  test("the key of a table file's request names its bloc and the hash of what it is made from", () => {
    expect(requests.tableFileRequestOf(keys.tableFileRequestKey(PLACE))).toEqual(PLACE);
  });

  test.each([
    ["a form's request", keys.formRequestKey(chain, HASH)],
    ["the file itself", keys.tableFileKey(PLACE)],
    ["a request of another kind under such a name", `form-requests/nam-2024/khoi-1/${HASH}.json`],
    ["a hash that is none", keys.tableFileRequestKey({ ...PLACE, inputsHash: "ab12" })],
    ["a bloc that is none", `table-file-requests/nam-2024/Khối 1/${HASH}.json`],
    ["a request of no bloc", `table-file-requests/nam-2024/${HASH}.json`],
    ["nothing more", "table-file-requests/"],
    ["an empty key", ""],
    ["a request deeper down", `table-file-requests/nam-2024/khoi-1/a/${HASH}.json`],
  ])("%s is no table file's request", (_, key) => {
    expect(requests.tableFileRequestOf(key)).toBeUndefined();
  });

  const PAPER = { of, paper: "bien-ban", inputsHash: HASH } as const;
  const LIST = { of: chain, paper: "danh-muc", inputsHash: HASH } as const;

  test("the key of a paper's request names its bloc or its card, which paper, and the hash of what it is made from", () => {
    expect(requests.paperRequestOf(keys.paperRequestKey(PAPER))).toEqual(PAPER);
    expect(requests.paperRequestOf(keys.paperRequestKey(LIST))).toEqual(LIST);
    expect(keys.paperKey(PAPER)).toBe(`papers/nam-2024/nam/khoi-1/bien-ban/${HASH}.docx`);
    expect(keys.paperKey(LIST)).toBe(
      `papers/nam-2024/nam/khoi-1/danh-muc/co-quan-a/verified/van-phong/${HASH}.docx`,
    );
  });

  test.each([
    ["a table file's request", keys.tableFileRequestKey(PLACE)],
    ["the paper itself", keys.paperKey(PAPER)],
    ["a paper that is none", `paper-requests/nam-2024/nam/khoi-1/thu-tinh/${HASH}.json`],
    ["a hash that is none", keys.paperRequestKey({ ...PAPER, inputsHash: "ab12" })],
    ["a bloc that is none", `paper-requests/nam-2024/nam/Khối 1/bien-ban/${HASH}.json`],
    ["half a card", `paper-requests/nam-2024/nam/khoi-1/danh-muc/co-quan-a/${HASH}.json`],
    ["a round that is none", `paper-requests/nam-2024/nam/khoi-1/danh-muc/co-quan-a/x/a/${HASH}.json`],
    ["a request deeper down", `paper-requests/nam-2024/nam/khoi-1/danh-muc/a/self/a/b/${HASH}.json`],
    ["nothing more", "paper-requests/"],
    ["an empty key", ""],
  ])("%s is no paper's request", (_, key) => {
    expect(requests.paperRequestOf(key)).toBeUndefined();
  });
});

describe("what may be written twice", () => {
  /** Serves as a place of any kind, and as an id in a key. */
  const anything = Object.assign(Object.create({ toString: () => "x" }), {
    ...chain,
    of: chain,
    inputsHash: "ab12",
  });
  const builders = Object.entries(keys).filter(
    ([name]) => /[a-z]Key$/.test(name) && name !== "recordKey",
  ) as unknown as readonly (readonly [string, (...given: readonly unknown[]) => string])[];
  const built = builders.map(([name, key]) => [name, key(anything, 1, 1)] as const);

  test("is told of every key there is: kept as it was written, made again from the rest, or a season's own", () => {
    expect(built.length).toBeGreaterThan(15);
    for (const [name, key] of [...built, ["recordKey", keys.recordKey(keys.DOSSIERS, of, 1)]] as const) {
      const kinds = [
        keys.WRITE_ONCE.some((prefix) => key.startsWith(prefix)),
        keys.isDerived(key),
        key.startsWith(keys.SEASONS) || key.startsWith("table-drafts/"),
      ];
      expect([name, kinds.filter(Boolean).length]).toEqual([name, 1]);
    }
  });
});
