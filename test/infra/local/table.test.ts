import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import ExcelJS from "exceljs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { columnsIn } from "../../../infra/local/table/column-option.ts";
import { presetRubric } from "../../../shared/programmes/presets.ts";
import { criteriaOf, Rubric } from "../../../shared/rubric.ts";
import { runHere } from "../../support/run-here.ts";
import { SMALL_TABLE, selfCard } from "../../support/small-season.ts";
import { put, smallFolder } from "./form-folder.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const TIEN_GIANG = resolve(ROOT, "test/shared/authoring/tien-giang-2022-pasted.tsv");

let folder: string;
beforeEach(async () => {
  folder = await smallFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

let runs = 0;
/** What the command says and how it ends. */
const table = (...given: readonly string[]) =>
  runHere(() => import(/* @vite-ignore */ `../../../infra/local/table.ts?run=${runs++}`), given);
const tableIn = async (name: string) => Rubric.parse(JSON.parse(await readFile(at(name), "utf8")));
const isThere = (name: string) =>
  readFile(at(name)).then(
    () => true,
    () => false,
  );

/** A workbook changed as its author would: by the words of a cell in its row. */
async function edited(name: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(at(name));
  change(workbook.worksheets[0] as ExcelJS.Worksheet);
  await workbook.xlsx.writeFile(at(name));
}

/** The row of a code, in the column C of codes. */
function rowOf(sheet: ExcelJS.Worksheet, code: string): number {
  for (let row = 1; row <= sheet.rowCount; row++) if (sheet.getCell(row, 3).value === code) return row;
  throw new Error(`no row of ${code}`);
}

async function workbookOf(name: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Chép từ Word");
  for (const row of rows) sheet.addRow([...row]);
  await workbook.xlsx.writeFile(at(name));
}

describe("npm run table, a table laid out for its author and read back", () => {
  test("a ready table comes back as it is, with what should be known of it and its cells", async () => {
    expect(await table("--preset", "tien-giang-2022", "--out", at("soan.xlsx"))).toMatchObject({ code: 0 });
    const read = await table(at("soan.xlsx"), "--out", at("bang.json"));
    expect(read.code).toBe(0);
    expect(read.stdout).toMatch(/Lưu ý · note J\d+: Mục a\.7\.6: .* · Item a\.7\.6/);
    expect(await tableIn("bang.json")).toEqual(presetRubric("tien-giang-2022"));
    await table("--from", at("bang.json"), "--out", at("lai.xlsx"));
    expect((await readFile(at("lai.xlsx"))).equals(await readFile(at("soan.xlsx")))).toBe(true);
  });

  test("agencies stand by their titles where the bloc is known, and a code keeps its last nought in Excel", async () => {
    const [first] = SMALL_TABLE.sections;
    const [typed, ...others] = first?.criteria ?? [];
    const own = { ...typed, code: "1.10", only: ["co-quan-b"] };
    const sections = [{ ...first, criteria: [own, ...others] }];
    await put(folder, "rieng.json", JSON.stringify({ ...SMALL_TABLE, sections }));
    await table("--from", at("rieng.json"), "--for", folder, "--bloc", "khoi-1", "--out", at("soan.xlsx"));
    await edited("soan.xlsx", (sheet) => {
      const row = rowOf(sheet, "1.10");
      expect(sheet.getCell(row, 3).numFmt).toBe("@");
      expect(sheet.getCell(row, 13).value).toBe("Cơ quan B");
    });
    const read = await table(at("soan.xlsx"), "--for", folder, "--bloc", "khoi-1", "--out", at("bang.json"));
    // The others of the bloc have half of the section only.
    expect([read.code, read.stdout]).toEqual([1, expect.stringContaining("co-quan-a")]);
    expect(read.stdout).not.toContain("co-quan-b");
  });

  test("every problem is told with its cell in both languages, and nothing is written", async () => {
    await table("--from", at("rubrics/bang-nho.json"), "--out", at("soan.xlsx"));
    const cells: string[] = [];
    await edited("soan.xlsx", (sheet) => {
      const row = rowOf(sheet, "I.2");
      sheet.getCell(row, 5).value = 11;
      sheet.getCell(row, 6).value = "Cách lạ";
      cells.push(`F${row}`);
    });
    const read = await table(at("soan.xlsx"), "--out", at("bang.json"));
    expect(read.code).toBe(1);
    expect(read.stdout).toContain(`LỖI · error ${cells[0]}: “Cách lạ” không có trong danh sách`);
    expect(read.stdout).toContain("“Cách lạ” is not in the list");
    expect(await isThere("bang.json")).toBe(false);
    expect((await table(at("soan.xlsx"), "--try", folder, "--bloc", "khoi-1")).code).toBe(1);
  });

  test("a workbook somebody works on is never written over", async () => {
    const given = ["--empty", "--id", "bang-moi", "--title", "Bảng mới", "--out", at("soan.xlsx")];
    expect((await table(...given)).code).toBe(0);
    expect((await table(...given)).code).toBe(0);
    await edited("soan.xlsx", (sheet) => {
      sheet.getCell(5, 4).value = "Đang soạn";
    });
    const bytes = await readFile(at("soan.xlsx"));
    expect(await table(...given)).toMatchObject({
      code: 3,
      stdout: expect.stringMatching(/để nguyên[\s\S]*left alone[\s\S]*soan\.xlsx/),
    });
    expect((await readFile(at("soan.xlsx"))).equals(bytes)).toBe(true);
    await table(at("soan.xlsx"), "--out", at("bang.json"));
    expect(await tableIn("bang.json")).toMatchObject({ id: "bang-moi", title: "Bảng mới", version: 1 });
  });

  test("the sheet is found by what it holds, or by its name; a hidden one is nobody's", async () => {
    await table("--from", at("rubrics/bang-nho.json"), "--out", at("soan.xlsx"));
    await edited("soan.xlsx", (sheet) => {
      const { workbook } = sheet;
      workbook.addWorksheet("Nháp").getCell("A1").value = "ghi chú";
      workbook.addWorksheet("Ẩn", { state: "hidden" });
      Object.assign(sheet, { orderNo: 9 });
    });
    expect((await table(at("soan.xlsx"), "--out", at("bang.json"))).code).toBe(0);
    const other = await table(at("soan.xlsx"), "--sheet", "Nháp", "--out", at("bang.json"));
    expect([other.code, other.stdout]).toEqual([1, expect.stringContaining("không thấy dòng tiêu đề cột")]);
    const hidden = await table(at("soan.xlsx"), "--sheet", "Ẩn", "--out", at("bang.json"));
    expect([hidden.code, hidden.stderr]).toEqual([2, expect.stringContaining("“Nháp”, “Bảng tiêu chí”")]);
  });
});

describe("a table pasted out of Word or another workbook", () => {
  test("the real one of Tiền Giang, typing accidents and all, comes to 100 points and can be read back", async () => {
    const rows = (await readFile(TIEN_GIANG, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    await workbookOf("tho.xlsx", rows);
    const given = [
      "--id",
      "tien-giang-dan",
      "--title",
      "Bảng điểm 2022",
      "--ground",
      "Hướng dẫn 168/HD-STNMT",
    ];
    const laid = await table("--pasted", at("tho.xlsx"), ...given, "--out", at("soan.xlsx"));
    expect(laid.code).toBe(0);
    expect(laid.stdout).toContain("--columns code=A,title=B,base=C,bonus=D,deduction=E,firstRow=2");
    expect(laid.stdout).toMatch(/Lưu ý · note [A-E]\d+: Mục .* · Item /);
    expect((await table(at("soan.xlsx"), "--out", at("bang.json"))).code).toBe(0);
    const read = await tableIn("bang.json");
    expect(read).toMatchObject({ id: "tien-giang-dan", ground: "Hướng dẫn 168/HD-STNMT", total: 10000 });
    expect(criteriaOf(read).length).toBeGreaterThan(20);
  });

  test("columns are as a person says", async () => {
    await workbookOf("tho.xlsx", [
      ["Công tác tham mưu", "I", 10],
      ["Chất lượng tham mưu", "I.1", "6"],
      ["Đúng hạn", "I.2", "4 điểm"],
    ]);
    const laid = await table(
      "--pasted",
      at("tho.xlsx"),
      "--columns",
      "title=a, code=B, base=C",
      "--out",
      at("soan.xlsx"),
    );
    expect(laid.stdout).toContain("--columns code=B,title=A,base=C,firstRow=1");
    await table(at("soan.xlsx"), "--out", at("bang.json"));
    const read = await tableIn("bang.json");
    expect(read.id).toBe("bang-tieu-chi");
    expect(criteriaOf(read).map(({ code, max }) => [code, max])).toEqual([
      ["I.1", 600],
      ["I.2", 400],
    ]);
  });

  test.each([
    "code=A",
    "title=A,code=A",
    "title=A,ma=B",
    "title=A,title=B",
    "title=A1",
    "title=A,firstRow=0",
    "title=A=B",
    "title",
  ])("the option --columns %s is told with how it is written", (columns) => {
    expect(() => columnsIn(columns)).toThrow("code=A,title=B,base=C");
  });

  test("a sheet without words, or without any in the column named, gives no table", async () => {
    await workbookOf("tho.xlsx", []);
    expect(await table("--pasted", at("tho.xlsx"), "--out", at("soan.xlsx"))).toMatchObject({ code: 2 });
    await workbookOf("tho.xlsx", [["", "Chất lượng"]]);
    const told = await table("--pasted", at("tho.xlsx"), "--columns", "title=A", "--out", at("soan.xlsx"));
    expect([told.code, told.stdout]).toEqual([2, expect.stringContaining("không có dòng nào có nội dung")]);
    expect(await isThere("soan.xlsx")).toBe(false);
  });
});

describe("a table tried on the scores of a folder", () => {
  const changed = () => {
    const [first] = SMALL_TABLE.sections;
    const [typed, counted] = first?.criteria ?? [];
    const criteria = [
      { ...typed, max: "4" },
      { ...counted, max: "16" },
    ];
    return { ...SMALL_TABLE, version: 2, sections: [{ ...first, criteria }] };
  };
  const tried = (...more: readonly string[]) =>
    table(at("moi.json"), "--try", folder, "--bloc", "khoi-1", ...more);

  beforeEach(async () => {
    await put(folder, "moi.json", JSON.stringify(changed()));
    await put(folder, "scorecards/a.json", JSON.stringify(selfCard("a", { typed: "10", late: "4" })));
    await put(folder, "scorecards/b.json", JSON.stringify(selfCard("b", { typed: "7", late: "0" })));
  });

  test("says who would stand elsewhere and what was brought in proportion", async () => {
    const told = await tried();
    expect(told.code).toBe(0);
    expect(told.stdout).toContain("SỐ LIỆU MINH HỌA");
    expect(told.stdout).toContain("Cơ quan A: hạng 1 → 2. · Cơ quan A: rank 1 → 2.");
    expect(told.stdout).toContain("Cơ quan B: hạng 2 → 1; tổng điểm 17,00 → 18,80.");
    expect(told.stdout).toContain("được quy đổi sang thang 4");
    expect(told.stdout).toContain("Thử được 20 trên 20 điểm chuẩn");
  });

  test("by the table it was scored by nobody would move", async () => {
    await put(folder, "moi.json", JSON.stringify(SMALL_TABLE));
    expect((await tried("--out", at("bang.json"))).stdout).toContain("nobody would move");
    expect(await tableIn("bang.json")).toEqual(Rubric.parse(SMALL_TABLE));
  });

  test("needs a bloc, a period and scores that are there", async () => {
    expect((await table(at("moi.json"), "--try", folder)).stderr).toContain("--bloc: khoi-1, khoi-2.");
    expect((await tried("--period", "quy-1")).stderr).toContain("--period: nam.");
    expect((await tried("--period", "nam")).code).toBe(0);
    const none = await table(at("moi.json"), "--try", folder, "--bloc", "khoi-2");
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("there is no card")]);
  });
});

describe("the command is told with its usage", () => {
  test.each([
    [[]],
    [["--empty"]],
    [["soan.xlsx"]],
    [["a.xlsx", "b.xlsx", "--out", "c.json"]],
    [["--empty", "--preset", "tien-giang-2022", "--out", "x.xlsx"]],
    [["--empty", "--out", "x.xlsx", "--try", "thu-muc"]],
    [["--khong-co"]],
  ])("when it is called with %j", async (given) => {
    expect(await table(...given)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("npm run table"),
    });
  });

  test("what is not there or cannot be read is named", async () => {
    expect((await table("--preset", "khong-co", "--out", at("x.xlsx"))).stderr).toContain("tien-giang-2022");
    expect((await table("--empty", "--id", "Bảng mới", "--out", at("x.xlsx"))).stderr).toContain(
      "--id Bảng mới",
    );
    expect((await table(at("khong-co.xlsx"), "--out", at("x.json"))).stderr).toContain(
      "there is no such file",
    );
    await put(folder, "hong.xlsx", "không phải tệp Excel");
    const told = await table(at("hong.xlsx"), "--out", at("x.json"));
    expect([told.code, told.stderr]).toEqual([2, expect.stringContaining("Không đọc được hong.xlsx")]);
    await put(folder, "lon.xlsx", new Uint8Array(3 * 1024 * 1024));
    expect((await table(at("lon.xlsx"), "--out", at("x.json"))).stderr).toContain("[file-too-large]");
  });
});
