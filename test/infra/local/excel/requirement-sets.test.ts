import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import committed from "../../../../infra/local/excel/requirement-sets.json" with { type: "json" };
import { levelOfMember } from "../../../../infra/local/excel/wire/requirement-gate.ts";
import { requirementSets } from "../../../../infra/local/requirement-sets.ts";

it("the table of requirement sets is that of the installed @types/office-js (write-requirement-sets.ts writes it)", () => {
  const declarations = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  expect(requirementSets(readFileSync(declarations, "utf8"))).toEqual(committed);
});

it.each([
  ["Range", "Select", 1],
  ["WorksheetProtection", "Protect", 2],
  ["WorksheetCollection", "GetItemOrNullObject", 4],
  ["NamedItemCollection", "Add", 4],
  ["Workbook", "CustomXmlParts", 5],
  ["Range", "ConditionalFormats", 6],
  ["Worksheet", "FreezePanes", 7],
  ["Range", "DataValidation", 8],
  ["Runtime", "EnableEvents", 8],
  ["Worksheet", "PageLayout", 9],
  ["Range", "Group", 10],
  ["Application", "DecimalSeparator", 11],
  ["Workbook", "InsertWorksheetsFromBase64", 13],
  ["Worksheet", "OnProtectionChanged", 14],
  ["Range", "ValuesAsJson", 16],
])("%s.%s came with ExcelApi 1.%d, as Microsoft's pages say", (className, member, level) =>
  expect(levelOfMember(className, member)).toBe(level),
);
