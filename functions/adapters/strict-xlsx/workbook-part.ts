import type { FormSheet } from "../../form-reader.ts";
import { readText } from "./cell-text.ts";
import { type Allowance, LIMITS } from "./limits.ts";
import { largestNamed } from "./ranges.ts";
import { refuse } from "./refusal.ts";
import {
  attribute,
  attributeOf,
  checkRoot,
  DOCUMENT_RELATIONSHIPS,
  isTrue,
  MAIN,
  readXml,
  type XmlElement,
} from "./xml.ts";

export type SheetEntry = Pick<FormSheet, "name" | "visibility"> & { readonly relationship: string };

const PART = "xl/workbook.xml";
const VISIBILITIES = ["visible", "hidden", "veryHidden"] as const;

/** The sheets in their order. Elements of later Excels are passed over, but may not hide others of the workbook. */
export function readWorkbookPart(bytes: Buffer, allowance: Allowance): readonly SheetEntry[] {
  const sheets: SheetEntry[] = [];
  const sections = new Set<string>();
  let section = "";
  let namedText = "";
  readXml(bytes, PART, allowance, {
    open: (element, depth) => {
      if (depth === 1) checkRoot(element, "workbook", PART);
      if (element.uri !== MAIN || element.local === "extLst") return "skip";
      if (depth === 2) {
        section = element.local;
        if (section === "sheets" && sections.has(section))
          refuse("workbook-irregular", { detail: "two lists" });
        sections.add(section);
        checkSection(element);
      }
      if (depth === 3 && section === "sheets") sheets.push(sheetOf(element));
      if (depth === 3 && section === "definedNames") {
        checkName(element);
        namedText = "";
      }
      return undefined;
    },
    text: (text) => {
      if (section === "definedNames") namedText += text;
    },
    close: ({ local }) => {
      if (local === "definedName" && largestNamed(namedText) > LIMITS.rangeCells) refuse("range-too-large");
    },
    skipped: ({ uri, local }) => {
      if (uri === MAIN && ["sheets", "sheet", "workbookPr", "externalReferences"].includes(local))
        refuse("workbook-irregular", { detail: "hidden element" });
    },
  });
  checkSheets(sheets);
  return sheets;
}

function checkSection(element: XmlElement): void {
  if (element.local === "workbookPr" && isTrue(attribute(element, "date1904"))) refuse("date-system-1904");
  if (element.local === "externalReferences") refuse("external-link");
}

function sheetOf(element: XmlElement): SheetEntry {
  const read = readText(attribute(element, "name") ?? "");
  if (!read.ok) refuse("workbook-irregular", { detail: "sheet name" });
  const name = read.text;
  const state = attribute(element, "state") ?? "visible";
  const relationship = attributeOf(element, DOCUMENT_RELATIONSHIPS, "id");
  const visibility = VISIBILITIES.find((known) => known === state);
  if (element.local !== "sheet" || visibility === undefined || relationship === undefined)
    return refuse("workbook-irregular", { detail: "sheet" });
  if (name === "" || name.length > LIMITS.sheetNameCharacters || /[\\/?*[\]:\n\t]/.test(name))
    refuse("workbook-irregular", { detail: "sheet name" });
  return { name, visibility, relationship };
}

/** Names that run: macros of Excel 4, of Visual Basic, and those Excel starts by itself. */
function checkName(element: XmlElement): void {
  const runs = ["function", "vbProcedure", "xlm"].some((flag) => isTrue(attribute(element, flag)));
  if (runs || /auto_?(open|close|activate)/i.test(attribute(element, "name") ?? ""))
    refuse("active-content", { detail: "name" });
}

function checkSheets(sheets: readonly SheetEntry[]): void {
  if (sheets.length > LIMITS.sheets) refuse("too-many-sheets");
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const parts = new Set(sheets.map(({ relationship }) => relationship));
  if (sheets.length === 0) refuse("workbook-irregular", { detail: "no sheets" });
  if (names.size < sheets.length || parts.size < sheets.length)
    refuse("workbook-irregular", { detail: "sheet twice" });
}
