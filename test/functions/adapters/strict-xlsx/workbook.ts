import type { FormReading } from "../../../../functions/form-reader.ts";
import { type ZipEnd, type ZipMember, zipOf } from "../../../support/zip.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet by its pieces; what is not given is plain and honest. */
export type Pieces = {
  readonly rows?: string;
  readonly beforeRows?: string;
  readonly afterRows?: string;
  readonly sheet?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly sheetLinks?: string;
  readonly workbookLinks?: string;
  readonly rootLinks?: string;
  readonly overrides?: string;
  /** Parts beside the ordinary ones, or instead of them; undefined leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
};

export const ROWS = '<row r="7"><c r="E7"><v>9.75</v></c></row>';

export const relationships = (content: string): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;

export const link = (id: string, kind: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;

export const sheetOf = ({ rows = ROWS, beforeRows = "", afterRows = "" }: Pieces): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${beforeRows}<sheetData>${rows}</sheetData>${afterRows}</worksheet>`;

export const workbookXml = (content: string): string =>
  `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</workbook>`;

export const SHEETS = '<sheets><sheet name="Tự chấm" sheetId="1" r:id="rId1"/></sheets>';

export const stylesXml = (formats: string, styles: string): string =>
  `${DECLARATION}<styleSheet xmlns="${MAIN}">${formats}<cellXfs>${styles}</cellXfs></styleSheet>`;

/** The members of such a workbook, in the order Excel writes them. */
export function membersOf(pieces: Pieces = {}): readonly ZipMember[] {
  const { strings, styles, sheetLinks } = pieces;
  const parts: Record<string, string | Uint8Array | undefined> = {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>${pieces.overrides ?? ""}</Types>`,
    "_rels/.rels": relationships(pieces.rootLinks ?? link("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": pieces.workbook ?? workbookXml(SHEETS),
    "xl/_rels/workbook.xml.rels": relationships(
      pieces.workbookLinks ??
        link("rId1", "worksheet", "worksheets/sheet1.xml") +
          (strings === undefined ? "" : link("rId2", "sharedStrings", "sharedStrings.xml")) +
          (styles === undefined ? "" : link("rId3", "styles", "styles.xml")),
    ),
    "xl/worksheets/sheet1.xml": pieces.sheet ?? sheetOf(pieces),
    ...(sheetLinks !== undefined && { "xl/worksheets/_rels/sheet1.xml.rels": relationships(sheetLinks) }),
    ...(strings !== undefined && {
      "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${MAIN}">${strings}</sst>`,
    }),
    ...(styles !== undefined && { "xl/styles.xml": styles }),
    ...pieces.parts,
  };
  return Object.entries(parts).flatMap(([name, data]) => (data === undefined ? [] : [{ name, data }]));
}

export const workbookOf = (pieces: Pieces = {}, end: ZipEnd = {}): Uint8Array =>
  zipOf(membersOf(pieces), end);

/** A workbook one of whose members, found by the end of its name, is changed. */
export const withMember = (ending: string, change: Partial<ZipMember>, pieces: Pieces = {}): Uint8Array =>
  zipOf(
    membersOf(pieces).map((member) => (member.name.endsWith(ending) ? { ...member, ...change } : member)),
  );

/** The cells of the first sheet by address, as they were read. */
export function cellsOf(reading: FormReading): Readonly<Record<string, string | number | boolean>> {
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading)}`);
  const cells = [...(reading.sheets[0]?.rows ?? [])].flatMap(([row, inRow]) =>
    [...inRow].map(([column, { value }]) => [`${String.fromCharCode(64 + column)}${row}`, value] as const),
  );
  return Object.fromEntries(cells);
}
