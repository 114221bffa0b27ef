import { describe, expect, test } from "vitest";
import { FolderDecisions, FolderScorecard } from "../../../shared/folder.ts";
import { FolderDossiers, folderInbox } from "../../../shared/rollup/folder-dossiers.ts";
import { expectedIn, FolderBlocResults, folderProvince } from "../../../shared/rollup/folder-province.ts";
import { tallyFolder } from "../../../shared/tally-folder.ts";
import { selfCard, smallSeason, smallTable } from "../../support/small-season.ts";

const season = smallSeason();
const act = (bloc: string, outcome: string, more: object = {}) => ({
  period: "nam",
  by: "tk-1",
  at: "2025-01-06T02:00:00Z",
  bloc,
  outcome,
  ...more,
});
const CLOSE = {
  period: "nam",
  bloc: "khoi-1",
  by: "tk-1",
  at: "2024-12-20T02:00:00Z",
  decision: { kind: "close", reason: "Họp" },
};
const PAPER = {
  period: "nam",
  by: "tk-2",
  at: "2025-01-05T02:00:00Z",
  result: {
    bloc: "khoi-moi",
    title: "Khối mới",
    label: "khối",
    members: [{ agency: "co-quan-y", title: "Cơ quan Y", rank: 1, total: "18" }],
    paper: { number: "7/BC", date: "2024-12-20" },
    reason: "Khối gửi bằng văn bản",
  },
};

function inbox(...dossiers: readonly object[]) {
  const folder = {
    season,
    rubrics: new Map([["bang-nho", smallTable()]]),
    cards: [FolderScorecard.parse(selfCard("a"))],
    decisions: FolderDecisions.parse([CLOSE]),
  };
  const tallied = tallyFolder(folder);
  const hash = (text: string) => `${text.length}`;
  const province = tallied.ok
    ? folderProvince(folder, tallied.value, FolderBlocResults.parse([PAPER]), hash)
    : tallied;
  if (!province.ok) throw new Error(JSON.stringify(province.problems));
  const scene = { province: province.value, expected: expectedIn(season, province.value) };
  return folderInbox(season, scene, FolderDossiers.parse(dossiers));
}
const refused = (...dossiers: readonly object[]) =>
  inbox(...dossiers).problems.map(({ code, at }) => `${code} ${at.pointer}`);

describe("the dossiers of a folder", () => {
  test("are a row for every bloc, with the last act on it, who did it and on which result", () => {
    const made = inbox(
      act("khoi-1", "received"),
      act("khoi-moi", "received", { by: "so-noi-vu" }),
      act("khoi-1", "returned", { reason: "Thiếu biên bản" }),
    );
    const rows = made.ok ? made.value : [];
    expect(
      rows.map(({ bloc, last }) => [bloc, last?.sequence, last?.outcome, last?.name, last?.reason]),
    ).toEqual([
      ["khoi-1", 2, "returned", "Tổ thư ký Khối 1", "Thiếu biên bản"],
      ["khoi-moi", 1, "received", "so-noi-vu", undefined],
      ["khoi-2", undefined, undefined, undefined, undefined],
    ]);
    expect(rows.some(({ last }) => last?.changed)).toBe(false);
  });

  test("are refused as the API refuses them, each with its place in the file", () => {
    expect(refused(act("khoi-1", "accepted"))).toEqual(["dossier-not-received /0/outcome"]);
    expect(refused(act("khoi-1", "received"), act("khoi-1", "received"))).toEqual([
      "dossier-received-already /1/outcome",
    ]);
    expect(refused(act("khoi-2", "received"))).toEqual(["dossier-not-closed /0/bloc"]);
    expect(refused(act("khoi-9", "received"), act("khoi-1", "received", { period: "quy-9" }))).toEqual([
      "dossier-of-elsewhere /0/bloc",
      "dossier-of-elsewhere /1/bloc",
    ]);
  });

  test("are returned only with a reason", () => {
    expect(FolderDossiers.safeParse([act("khoi-1", "returned")]).success).toBe(false);
  });
});
