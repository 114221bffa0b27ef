import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readFolder } from "../../infra/local/read-folder.ts";
import { putForms } from "../infra/local/form-folder.ts";
import { memberOf } from "../support/zip-members.ts";

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, "../..");

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "bang-vang-tally-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const tally = (...given: readonly string[]) =>
  run(process.execPath, ["infra/local/tally.ts", ...given], { cwd: ROOT });
const json = async (path: string) => JSON.parse(await readFile(path, "utf8"));

/** A copy of a golden folder that a test may spoil. */
async function copyOf(name: string): Promise<string> {
  const folder = join(dir, name);
  await cp(join(ROOT, "test/golden", name), folder, { recursive: true });
  return folder;
}

test("a folder becomes its expected standings and a workbook per bloc", async () => {
  const golden = join(ROOT, "test/golden/don-vi-mau");
  const { stdout } = await tally(golden, "--out", join(dir, "out"));
  expect(await json(join(dir, "out/standings.json"))).toEqual(
    await json(join(golden, "expected/standings.json")),
  );
  expect((await readdir(join(dir, "out"))).sort()).toEqual(["phong-cap-huyen-nam.xlsx", "standings.json"]);
  expect(stdout).toContain("117,95");
  expect(stdout).toContain("Lưu ý: Mục a.7.6: điểm cộng không có mức tối đa.");
});

test("with --papers every paper of the bloc stands beside its workbook, to be edited and signed", async () => {
  await tally(join(ROOT, "test/golden/noi-chinh-minh-hoa"), "--out", join(dir, "out"), "--papers");
  const papers = (await readdir(join(dir, "out"))).filter((name) => name.endsWith(".docx")).sort();
  expect(papers).toEqual(
    ["bao-cao", "bien-ban", "giao-uoc", "kiem-phieu", "phieu-bau", "to-trinh"].map(
      (paper) => `khoi-noi-chinh-nam.${paper}.docx`,
    ),
  );
  const [report = ""] = papers;
  const bytes = new Uint8Array(await readFile(join(dir, "out", report)));
  expect(memberOf(bytes, "word/document.xml")).toContain("100,22");
});

test("a card that cannot count is listed with all its problems, the others count, and the command ends with 3", async () => {
  const folder = await copyOf("khong-tu-cham-khong-xep-hang");
  const [file = ""] = await readdir(join(folder, "scorecards"));
  const card = await json(join(folder, "scorecards", file));
  card.entries.push({ criterion: "khong-co" }, { criterion: "cung-khong" });
  await writeFile(join(folder, "scorecards", file), JSON.stringify(card));
  await expect(tally(folder, "--out", join(dir, "out"))).rejects.toMatchObject({ code: 3 });
  const [{ refused }] = (await json(join(dir, "out/standings.json"))).standings;
  expect(refused).toMatchObject([
    { agency: card.agency, problems: [{ code: "unknown-criterion" }, { code: "unknown-criterion" }] },
  ]);
});

test("filled forms in the place of cards give the same standings, but for lateness: a form does not say when it came", async () => {
  const golden = join(ROOT, "test/golden/noi-chinh-minh-hoa");
  const folder = await copyOf("noi-chinh-minh-hoa");
  await rm(join(folder, "scorecards"), { recursive: true });
  await putForms(await readFolder(golden), folder);
  const { stdout } = await tally(folder, "--out", join(dir, "out"));
  const expected = await json(join(golden, "expected/standings.json"));
  for (const line of expected.standings[0].lines) delete line.late;
  expect(await json(join(dir, "out/standings.json"))).toEqual(expected);
  expect(await readdir(join(dir, "out"))).toContain("khoi-noi-chinh-nam.xlsx");
  expect(stdout).not.toContain("forms not counted");
});

test("a form that cannot count is listed under refused in both languages, the others count, and the command ends with 3", async () => {
  const folder = await copyOf("dong-hang-bo-trong-hang-ke-tiep");
  const read = await readFolder(folder);
  await rm(join(folder, "scorecards"), { recursive: true });
  await putForms(read, folder);
  const [name = ""] = await readdir(join(folder, "forms"));
  await writeFile(join(folder, "forms", name), "%PDF-1.7\n");
  const ended = await tally(folder, "--out", join(dir, "out")).catch(
    (error: { code: number; stdout: string }) => error,
  );
  expect(ended).toMatchObject({ code: 3 });
  expect(ended.stdout).toMatch(/forms not counted[\s\S]*Đây là tệp PDF[\s\S]*This is a PDF/);
  const report = await json(join(dir, "out/standings.json"));
  expect(report.refused).toMatchObject([
    { file: `forms/${name}`, code: "file-pdf", detail: expect.any(String), detailEn: expect.any(String) },
  ]);
  const scored = report.standings[0].lines.filter((line: { total?: string }) => line.total !== undefined);
  expect(scored).toHaveLength(read.cards.length - 1);
});

test.each<[string, string, string, (text: string) => string, RegExp]>([
  ["a file that is no JSON", "season.json", "don-vi-mau", () => "{", /season\.json/],
  [
    "a field nobody knows",
    "season.json",
    "don-vi-mau",
    (text) => text.replace("{", '{"mau": 1,'),
    /season\.json[\s\S]*mau/,
  ],
  [
    "a table whose sum is wrong",
    "rubrics/noi-chinh-2023-minh-hoa.json",
    "noi-chinh-minh-hoa",
    (text) => text.replace('"total": "100"', '"total": "101"'),
    /Tổng điểm của bảng ghi 101/,
  ],
  [
    "a bloc whose table is not there",
    "season.json",
    "don-vi-mau",
    (text) => text.replace('"rubric": "tien-giang-2022"', '"rubric": "khong-co"'),
    /chưa có bảng này/,
  ],
])("%s is told in a sentence, and nothing is written", async (_, file, name, spoil, says) => {
  const folder = await copyOf(name);
  await writeFile(join(folder, file), spoil(await readFile(join(folder, file), "utf8")));
  const ended = await tally(folder, "--out", join(dir, "out")).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  expect(ended).toMatchObject({ code: 2 });
  expect(`${ended.stdout}${ended.stderr}`).toMatch(says);
  expect(ended.stderr).not.toContain("    at ");
  expect(await readdir(dir)).not.toContain("out");
});

test("called without a folder it tells how", async () => {
  await expect(tally()).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("npm run tally -- FOLDER --out DIR"),
  });
  await expect(tally(join(dir, "nowhere"), "--out", dir)).rejects.toMatchObject({ code: 2 });
});
