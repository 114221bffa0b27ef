import { describe, expect, test } from "vitest";
import { compareVersions } from "../../../../infra/local/manifest/api-need.ts";
import { excelNeeds } from "../../../../infra/local/manifest/excel-needs.ts";

const SETS = {
  Range: { numberFormat: "1.1", dataValidation: "1.8", copyFrom: "1.9", find: "1.9" },
  Worksheet: { pageLayout: "1.9", onChanged: "1.7", customProperties: "1.12" },
  WorksheetCollection: { onChanged: "1.9" },
  Workbook: { insertWorksheetsFromBase64: "1.13" },
};
const source = (text: string, path = "addin/workbook/lay-sheet.ts") => ({
  path,
  text: `Excel.run();\n${text}`,
});
const members = (...sources: Parameters<typeof excelNeeds>[0]) =>
  excelNeeds(sources, SETS).map(({ member, version }) => `${member} ${version}`);

describe("what the code needs of Excel, read by name", () => {
  test("each member with the set it came with, the newest first, and the file", () => {
    expect(
      excelNeeds(
        [source("range.numberFormat = rows; sheet.pageLayout.zoom; range.dataValidation.rule")],
        SETS,
      ),
    ).toEqual([
      {
        member: "Worksheet.pageLayout",
        version: "1.9",
        set: "ExcelApi",
        where: "addin/workbook/lay-sheet.ts",
      },
      {
        member: "Range.dataValidation",
        version: "1.8",
        set: "ExcelApi",
        where: "addin/workbook/lay-sheet.ts",
      },
      { member: "Range.numberFormat", version: "1.1", set: "ExcelApi", where: "addin/workbook/lay-sheet.ts" },
    ]);
  });

  test("a name of several classes counts with its oldest: it is what the code needs at least", () => {
    expect(members(source("sheet.onChanged.add(listen)"))).toEqual(["Worksheet.onChanged 1.7"]);
  });

  test("names of JavaScript's own objects say nothing about Excel", () => {
    expect(members(source("rows.find((row) => row.ok)"))).toEqual([]);
  });

  test("comments and strings are not code, and a file that never names Excel is not read", () => {
    expect(members(source('// sheet.pageLayout\n/* sheet.pageLayout */ say("sheet.pageLayout")'))).toEqual(
      [],
    );
    expect(members({ path: "addin/pane.ts", text: "sheet.pageLayout" })).toEqual([]);
  });

  test("a member listed as guarded is asked for at run time, and is no need of the manifest", () => {
    const guard = source(
      'export const GUARDED_MEMBERS: readonly string[] = [\n  "Workbook.insertWorksheetsFromBase64",\n  "Worksheet.pageLayout",\n];',
      "addin/workbook/capabilities.ts",
    );
    const use = source("workbook.insertWorksheetsFromBase64(x); sheet.pageLayout; range.copyFrom(y)");
    expect(members(use, guard)).toEqual(["Range.copyFrom 1.9"]);
    expect(members(use, { ...guard, path: "addin/workbook/other.ts" })).toHaveLength(3);
  });

  test("1.10 comes after 1.9", () => {
    expect(["1.10", "1.9", "1.1", "2.0"].toSorted(compareVersions)).toEqual(["1.1", "1.9", "1.10", "2.0"]);
    expect(compareVersions("1.8", "1.8")).toBe(0);
  });
});
