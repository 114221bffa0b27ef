import { execFile } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { strictXlsxReader } from "../../../functions/adapters/strict-xlsx/strict-xlsx-reader.ts";
import { gridOf } from "../../../functions/form-grid.ts";
import { identityOf } from "../../../shared/sheet/sheet-identity.ts";
import { runHere } from "../../support/run-here.ts";
import { selfCard } from "../../support/small-season.ts";
import { filledForm, put, smallFolder } from "./form-folder.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await smallFolder();
  out = join(folder, "ra");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

let runs = 0;
/** What the command says and how it ends. */
const forms = (...given: readonly string[]) =>
  runHere(
    () => import(/* @vite-ignore */ `../../../infra/local/forms.ts?run=${runs++}`),
    [folder, "--out", out, ...given],
  );

/** The texts and figures of a form's sheet, as the strict reader gives them. */
async function cellsOf(name: string) {
  const read = await strictXlsxReader({ milliseconds: 30_000 })(
    new Uint8Array(await readFile(join(out, name))),
  );
  const sheet = read.ok ? read.sheets[0] : undefined;
  if (!sheet) throw new Error(JSON.stringify(read));
  const grid = gridOf(sheet);
  return { identity: identityOf(grid), values: grid.rows.flat().map(({ value }) => value) };
}

describe("npm run forms", () => {
  test.each(["forms", "table"])(
    "started by its npm name, %s ends with 2 and tells how it is called",
    async (name) => {
      const ended = promisify(execFile)("npm", ["run", "--silent", name], { cwd: ROOT });
      await expect(ended).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`npm run ${name} -- `),
      });
    },
  );

  test("writes a form for each agency, the same bytes every time, and never over what somebody filled in", async () => {
    await forms();
    const names = ["a", "b", "c", "x"].map((letter) => `tu-cham-co-quan-${letter}.xlsx`);
    expect((await readdir(out)).sort()).toEqual(names);
    expect((await cellsOf("tu-cham-co-quan-b.xlsx")).identity).toMatchObject({
      bloc: "khoi-1",
      agency: "co-quan-b",
      round: "self",
      scorer: "co-quan-b",
      follows: 0,
    });

    const first = await readFile(join(out, "tu-cham-co-quan-b.xlsx"));
    const filled = await filledForm(folder, "a");
    await put(out, "tu-cham-co-quan-a.xlsx", filled);
    await rm(join(out, "tu-cham-co-quan-b.xlsx"));
    expect(await forms()).toMatchObject({
      code: 3,
      stdout: expect.stringMatching(/để nguyên[\s\S]*left alone[\s\S]*tu-cham-co-quan-a\.xlsx/),
    });
    expect(new Uint8Array(await readFile(join(out, "tu-cham-co-quan-a.xlsx")))).toEqual(filled);
    expect((await readFile(join(out, "tu-cham-co-quan-b.xlsx"))).equals(first)).toBe(true);
  });

  test("of one bloc and a verifier: the self-scores stand beside, from a JSON file and from a form alike", async () => {
    await put(folder, "scorecards/a.json", JSON.stringify(selfCard("a", { typed: "7.25" })));
    await put(folder, "forms/b.xlsx", await filledForm(folder, "b", 6.75));
    await forms("--round", "verified", "--scorer", "van-phong", "--bloc", "khoi-1");
    expect((await readdir(out)).sort()).toEqual(
      ["a", "b", "c"].map((letter) => `tham-dinh-co-quan-${letter}-van-phong.xlsx`),
    );
    expect((await cellsOf("tham-dinh-co-quan-a-van-phong.xlsx")).values).toContain(7.25);
    expect((await cellsOf("tham-dinh-co-quan-b-van-phong.xlsx")).values).toContain(6.75);
    expect((await cellsOf("tham-dinh-co-quan-c-van-phong.xlsx")).values).not.toContain(7.25);
  });

  test("of an agency that scores the others has none about itself", async () => {
    await forms("--round", "cross", "--scorer", "co-quan-b");
    expect((await readdir(out)).sort()).toEqual([
      "cham-cheo-co-quan-a-co-quan-b.xlsx",
      "cham-cheo-co-quan-c-co-quan-b.xlsx",
    ]);
  });

  test("tells which forms of the folder do not count, writes the others' and ends with 3", async () => {
    await put(folder, "forms/b.xlsx", await filledForm(folder, "b", 99));
    expect(await forms("--round", "second")).toMatchObject({
      code: 3,
      stdout: expect.stringMatching(/forms\/b\.xlsx[\s\S]*form-with-errors/),
    });
    expect(await readdir(out)).toContain("phuc-tra-co-quan-b-to-thu-ky.xlsx");
  });

  test.each<[string, readonly string[], RegExp]>([
    ["a round nobody knows", ["--round", "lan-3"], /self, cross, verified, second, council/],
    ["a round the table does not hold", ["--round", "council"], /không có vòng “Hội đồng”/],
    ["cross-scores without a scorer", ["--round", "cross"], /cần --scorer/],
    ["a scorer who scores nobody", ["--round", "verified", "--scorer", "la"], /to-thu-ky, van-phong/],
    ["a period that is not there", ["--period", "quy-9"], /--period: nam/],
    ["a bloc that is not there", ["--bloc", "khoi-9"], /--bloc: khoi-1, khoi-2/],
  ])("%s is told in a sentence, without a stack, and nothing is written", async (_, given, says) => {
    const ended = await forms(...given);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringMatching(says) });
    expect(ended.stderr).not.toContain("    at ");
    expect(await readdir(folder)).not.toContain("ra");
  });
});
