import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ProvinceFile } from "../../shared/rollup/folder-province.ts";
import { SMALL_SEASON, SMALL_TABLE, selfCard } from "../support/small-season.ts";

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, "../..");

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "bang-vang-province-"));
  await folderOf("tinh-a", { id: "tinh-a" });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** A folder of the small season, with a card of Cơ quan A. */
async function folderOf(name: string, season: object, files: Readonly<Record<string, object>> = {}) {
  const folder = join(dir, name);
  const all = {
    "season.json": { ...SMALL_SEASON, ...season },
    "rubrics/bang-nho.json": SMALL_TABLE,
    "scorecards/a.json": { ...selfCard("a"), season: name },
    ...files,
  };
  await mkdir(join(folder, "rubrics"), { recursive: true });
  await mkdir(join(folder, "scorecards"), { recursive: true });
  for (const [file, content] of Object.entries(all))
    await writeFile(join(folder, file), JSON.stringify(content));
}

const tally = (name: string, ...given: readonly string[]) =>
  run(
    process.execPath,
    ["infra/local/tally.ts", join(dir, name), "--out", join(dir, `out-${name}`), ...given],
    {
      cwd: ROOT,
    },
  ).catch((ended: { code: number; stdout: string; stderr: string }) => ended);
const provinceOf = async (name: string): Promise<ProvinceFile> =>
  ProvinceFile.parse(JSON.parse(await readFile(join(dir, `out-${name}`, "province.json"), "utf8")));
const paper = (more: object = {}) => [
  {
    period: "nam",
    by: "so-noi-vu",
    at: "2025-01-05T02:00:00Z",
    result: {
      bloc: "khoi-2",
      title: "Khối 2",
      label: "khối",
      members: [{ agency: "co-quan-x", title: "Cơ quan X", rank: 1, total: "18", ...more }],
      paper: { number: "7/BC-K2", date: "2024-12-20" },
      reason: "Khối gửi bằng văn bản",
    },
  },
];

test("a tally of several blocs also writes the province, and names the blocs that are missing", async () => {
  const { stdout } = await tally("tinh-a");
  const { entries, missing, comparison } = await provinceOf("tinh-a");
  expect(entries.map(({ bloc }) => bloc)).toEqual(["khoi-1"]);
  expect(missing.map(({ bloc }) => bloc)).toEqual(["khoi-2"]);
  expect(comparison).toBeUndefined();
  expect(stdout).toContain("còn thiếu · missing: Khối 2 (1)");
  expect(stdout).toContain("SỐ LIỆU MINH HỌA");
});

test("a season of one bloc has no province, unless percents are asked for", async () => {
  await folderOf("tinh-b", { id: "tinh-b", blocs: SMALL_SEASON.blocs.slice(0, 1), people: [] });
  await tally("tinh-b");
  expect(await readdir(join(dir, "out-tinh-b"))).not.toContain("province.json");
  await tally("tinh-b", "--compare", "percent");
  expect((await provinceOf("tinh-b")).comparison?.blocs).toMatchObject([
    { bloc: "khoi-1", agencies: [{ agency: "co-quan-a" }] },
  ]);
});

test("results entered from paper are taken in, and other provinces merged in as they wrote themselves", async () => {
  await folderOf("tinh-b", { id: "tinh-b" }, { "bloc-results.json": paper() });
  await tally("tinh-a");
  await tally("tinh-b", "--with", join(dir, "out-tinh-a/province.json"));
  const { entries, missing } = await provinceOf("tinh-b");
  expect(entries.map(({ season, bloc, source }) => [season, bloc, source])).toEqual([
    ["tinh-a", "khoi-1", "standings"],
    ["tinh-b", "khoi-1", "standings"],
    ["tinh-b", "khoi-2", "form"],
  ]);
  expect(missing.map(({ season, bloc }) => [season, bloc])).toEqual([["tinh-a", "khoi-2"]]);
});

test("a result that cannot stand is told in both languages with its place, and nothing is written", async () => {
  await folderOf("tinh-b", { id: "tinh-b" }, { "bloc-results.json": paper({ rank: 2 }) });
  const ended = await tally("tinh-b");
  expect(ended).toMatchObject({ code: 2 });
  expect(ended.stderr).toMatch(
    /\/0\/result\/members\/0\/rank: Cơ quan X xếp thứ 2[\s\S]*Cơ quan X stands at 2/,
  );
  expect(await readdir(dir)).not.toContain("out-tinh-b");
});

const act = (bloc: string, outcome: string, more: object = {}) => ({
  period: "nam",
  by: "so-noi-vu",
  at: "2025-01-06T02:00:00Z",
  bloc,
  outcome,
  ...more,
});

test("what was done with the dossiers stands beside the results, with what each still lacks", async () => {
  const dossiers = [act("khoi-2", "received"), act("khoi-2", "returned", { reason: "Thiếu biên bản họp" })];
  await folderOf("tinh-b", { id: "tinh-b" }, { "bloc-results.json": paper(), "dossiers.json": dossiers });
  const { stdout } = await tally("tinh-b");
  const { inbox, entries } = await provinceOf("tinh-b");
  const hash = entries.find(({ bloc }) => bloc === "khoi-2")?.hash;
  expect(inbox).toMatchObject([
    { bloc: "khoi-1", lacking: [{ kind: "not-closed" }] },
    {
      bloc: "khoi-2",
      last: { sequence: 2, outcome: "returned", reason: "Thiếu biên bản họp", result: hash },
      lacking: [],
    },
  ]);
  expect(stdout).toContain("hồ sơ · dossier: Khối 2: đã trả lại · returned");
});

test("an act on a dossier that the API would refuse is told with its place, and nothing is written", async () => {
  await folderOf("tinh-b", { id: "tinh-b" }, { "dossiers.json": [act("khoi-1", "received")] });
  const ended = await tally("tinh-b");
  expect(ended).toMatchObject({ code: 2 });
  expect(ended.stderr).toMatch(/dossiers\.json:\n {2}\/0\/bloc: /);
  expect(await readdir(dir)).not.toContain("out-tinh-b");
});

test("a comparison of another kind is not known, and neither is a file that is no province", async () => {
  expect(await tally("tinh-a", "--compare", "rank")).toMatchObject({ code: 2 });
  const other = await tally("tinh-a", "--with", join(dir, "tinh-a/season.json"));
  expect(other).toMatchObject({ code: 2 });
  expect(other.stderr).toContain("season.json");
});
