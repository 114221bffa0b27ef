import type { Hostile } from "./hostile-zips.ts";
import {
  link,
  MAIN,
  type Pieces,
  ROWS,
  relationships,
  SHEETS,
  sheetOf,
  stylesXml,
  workbookOf,
  workbookXml,
} from "./workbook.ts";

const hostile = (of: string, code: Hostile["code"], pieces: Pieces, detail?: string): Hostile => ({
  of,
  code,
  bytes: () => workbookOf(pieces),
  ...(detail !== undefined && { detail }),
});
const xml = (of: string, detail: string, pieces: Pieces): Hostile =>
  hostile(of, "xml-irregular", pieces, detail);
const inSheet = (of: string, what: string, sheet: string): Hostile =>
  xml(of, `xl/worksheets/sheet1.xml: ${what}`, { sheet });

const plain = sheetOf({});
const headed = (head: string) => plain.replace(/^<\?xml.*\?>\n/, head);
const ATTRIBUTES = Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(" ");
const NESTED = "<sheetPr>".repeat(5_000) + "</sheetPr>".repeat(5_000);
const DEEP = "<a>".repeat(200_000);

const BILLION_LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${["b", "c", "d", "e", "f", "g", "h", "i"]
  .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefgh".charAt(index)};`.repeat(10)}">`)
  .join("")}]>`;

const AS_XML: readonly Hostile[] = [
  inSheet("a billion laughs", "DTD", headed(BILLION_LAUGHS)),
  inSheet("a DTD from elsewhere", "DTD", headed('<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd">')),
  inSheet(
    "an entity that reads a file",
    "DTD",
    headed('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ),
  inSheet("an entity nobody declared", "malformed", plain.replace("9.75", "&score;")),
  inSheet(
    "an entity called as a member of every object",
    "malformed",
    plain.replace("9.75", "&constructor;"),
  ),
  inSheet("a comment inside a number", "comment", plain.replace("9.75", "9.<!-- x -->75")),
  inSheet("CDATA inside a number", "CDATA", plain.replace("9.75", "<![CDATA[10]]>")),
  inSheet("a processing instruction", "processing instruction", plain.replace("9.75", "<?x y?>9.75")),
  inSheet("another encoding declared", "encoding", headed('<?xml version="1.0" encoding="ISO-8859-1"?>')),
  inSheet("XML 1.1", "encoding", headed('<?xml version="1.1" encoding="UTF-8"?>')),
  inSheet("an element left open", "malformed", plain.replace("</worksheet>", "")),
  inSheet("two roots", "malformed", `${plain}<worksheet/>`),
  inSheet("the same attribute twice", "malformed", plain.replace('<c r="E7">', '<c r="E7" r="E8">')),
  inSheet("a prefix of no namespace", "malformed", plain.replace("<v>", "<v><q:x/>")),
  inSheet("another root", "root", plain.replaceAll("worksheet", "chartsheet")),
  inSheet("no namespace", "root", plain.replace(` xmlns="${MAIN}"`, "")),
  inSheet("nothing at all", "malformed", ""),
  {
    ...hostile("UTF-16", "xml-irregular", {}),
    bytes: () =>
      workbookOf({ parts: { "xl/worksheets/sheet1.xml": Buffer.from(`\ufeff${plain}`, "utf16le") } }),
  },
  {
    ...hostile("bytes that are not UTF-8", "xml-irregular", {}),
    bytes: () =>
      workbookOf({
        parts: { "xl/worksheets/sheet1.xml": Buffer.from(plain.replace("9.75", "\xff\xfe"), "latin1") },
      }),
  },
  hostile("100,000 attributes", "file-too-large-unpacked", { beforeRows: `<sheetPr ${ATTRIBUTES}/>` }),
  hostile("an attribute of 2.5 MB", "file-too-large-unpacked", {
    beforeRows: `<sheetPr a="${randomish(2_500_000)}"/>`,
  }),
  hostile("20 MB in one attribute", "file-too-large-unpacked", {
    beforeRows: `<sheetPr a="${"x".repeat(20_000_000)}"/>`,
  }),
  hostile("5,000 levels", "file-too-large-unpacked", { beforeRows: NESTED }),
  hostile("200,000 levels never closed", "file-too-large-unpacked", { sheet: DEEP }),
  hostile("70,000 elements in a part", "file-too-large-unpacked", {
    rows: `<row r="1">${'<c r="A1"/>'.repeat(1)}</row>${Array.from({ length: 70_000 }, (_, index) => `<row r="${index + 2}"/>`).join("")}`,
  }),
  hostile("one text of 2,000 letters in 20,000 cells", "file-too-large-unpacked", {
    strings: `<si><t>${"chữ ".repeat(500)}</t></si>`,
    rows: Array.from(
      { length: 1_000 },
      (_, row) =>
        `<row r="${row + 1}">${"ABCDEFGHIJKLMNOPQRST".replace(/./g, (column) => `<c r="${column}${row + 1}" t="s"><v>0</v></c>`)}</row>`,
    ).join(""),
  }),
  xml("a foreign element where a cell would be", "xl/worksheets/sheet1.xml: foreign element", {
    rows: `<row r="7" xmlns:e="urn:e"><e:c r="E7"><e:v>10</e:v></e:c></row>`,
  }),
  xml("two lists of rows", "two <sheetData>", { afterRows: '<sheetData><row r="7"/></sheetData>' }),
  xml("no list of rows", "xl/worksheets/sheet1.xml: no cells", {
    sheet: `<worksheet xmlns="${MAIN}"/>`,
  }),
  xml("rows outside the list of rows", "<row> outside the cells", {
    afterRows: `<sheetViews>${ROWS}</sheetViews>`,
  }),
  xml("a row inside a row", "<row> among cells", { rows: `<row r="1">${ROWS}</row>` }),
  xml("an element inside a value", "<x> among cells", {
    rows: ROWS.replace("9.75", "9<x/>.75"),
  }),
  xml("an element that is no word", "element among cells", { rows: ROWS.replace("9.75", "<ệ/>9.75") }),
  xml("text between the cells", "text among cells", { rows: ROWS.replace("<c ", "10<c ") }),
  xml("a row of no number", "row number", { rows: ROWS.replace(' r="7"', "") }),
  xml("a row beyond Excel's last", "row number", { rows: '<row r="1048577"/>' }),
  xml("rows out of order", "row 6 out of order", { rows: `${ROWS}<row r="6"/>` }),
  xml("a cell of no name", "cell reference", { rows: ROWS.replace(' r="E7"', "") }),
  xml("a cell beyond Excel's last column", "cell reference", {
    rows: ROWS.replace("E7", "XFE7"),
  }),
  xml("merges that overlap", "ranges overlap", {
    afterRows: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>',
  }),
  xml("a text outside the shared texts", "xl/sharedStrings.xml: stray text", {
    strings: "<si>10<t>9</t></si>",
  }),
  xml("a foreign element in the shared texts", "xl/sharedStrings.xml: foreign element", {
    strings: '<si><t xmlns="urn:e">9</t></si>',
  }),
  xml("a number format of no number", "xl/styles.xml: numFmtId", {
    styles: stylesXml("", '<xf numFmtId="-1"/>'),
  }),
  hostile("a number format without end", "file-too-large-unpacked", {
    styles: stylesXml(
      `<numFmts><numFmt numFmtId="164" formatCode="${"0".repeat(2_000)}"/></numFmts>`,
      '<xf numFmtId="164"/>',
    ),
  }),
];

/** Letters that hardly shrink, made without chance. */
function randomish(size: number): string {
  let seed = 1;
  const letter = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed % 36).toString(36);
  };
  const block = Array.from({ length: 40_000 }, letter).join("");
  return block.repeat(Math.ceil(size / block.length)).slice(0, size);
}

const ACTIVE: readonly Hostile[] = [
  ...[
    "xl/vbaProject.bin",
    "xl/activeX/activeX1.xml",
    "xl/embeddings/oleObject1.bin",
    "xl/embeddings/Microsoft_Excel_Sheet1.xlsx",
    "xl/ctrlProps/ctrlProp1.xml",
    "xl/macrosheets/sheet2.xml",
    "xl/dialogsheets/sheet2.xml",
    "xl/connections.xml",
    "xl/queryTables/queryTable1.xml",
    "customUI/customUI14.xml",
    "xl/webextensions/taskpanes.xml",
    "xl/model/item.data",
  ].map((name) => hostile(`the part ${name}`, "active-content", { parts: { [name]: "x" } }, name)),
  hostile(
    "a linked workbook",
    "external-link",
    { parts: { "xl/externalLinks/externalLink1.xml": "<a/>" } },
    "xl/externalLinks/externalLink1.xml",
  ),
  ...["xl/pivotCache/pivotCacheDefinition1.xml", "evil/xl/worksheets/sheet1.xml", "xl/workbook2.xml"].map(
    (name) => hostile(`the part ${name}`, "part-unexpected", { parts: { [name]: "<a/>" } }, name),
  ),
  hostile(
    "a workbook declared to have macros",
    "active-content",
    {
      overrides:
        '<Override PartName="/xl/a.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
    },
    "content type",
  ),
  xml("a part declared twice", "[Content_Types].xml: declared twice", {
    overrides: '<Override PartName="/XL/workbook.xml" ContentType="application/xml"/>',
  }),
  ...[
    "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
    "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/control",
    "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility",
  ].map((type) =>
    hostile(`a relationship of ${type}`, "active-content", {
      sheetLinks: `<Relationship Id="rId1" Type="${type}" Target="../a.bin"/>`,
    }),
  ),
  ...["oleObjects", "controls"].map((section) =>
    hostile(
      `a sheet with <${section}>`,
      "active-content",
      { afterRows: `<${section}><a/></${section}>` },
      `<${section}>`,
    ),
  ),
  ...[
    'name="x" function="1"',
    'name="x" vbProcedure="true"',
    'name="x" xlm="1"',
    'name="_xlnm.Auto_Open"',
  ].map((attributes) =>
    hostile(
      `a defined name with ${attributes}`,
      "active-content",
      {
        workbook: workbookXml(
          `${SHEETS}<definedNames><definedName ${attributes}>1</definedName></definedNames>`,
        ),
      },
      "name",
    ),
  ),
];

const LINKS: readonly Hostile[] = [
  {
    ...hostile("a link to a web page", "external-link", {
      sheetLinks: link("rId1", "hyperlink", "https://example.com/", "External"),
      afterRows: '<hyperlinks><hyperlink ref="F9" r:id="rId1"/></hyperlinks>',
    }),
    cell: "F9",
  },
  hostile("a link out of the sheet that no cell shows", "external-link", {
    sheetLinks: link("rId1", "image", "https://example.com/a.png", "External"),
  }),
  ...["https://example.com/", "\\\\192.0.2.1\\a", "//192.0.2.1/a", "file:///etc/passwd"].map((target) =>
    hostile(`a link to ${target} that says it is inside`, "external-link", {
      workbookLinks: link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId2", "theme", target),
    }),
  ),
  hostile("a link out of the package", "external-link", {
    rootLinks:
      link("rId1", "officeDocument", "xl/workbook.xml") +
      link("rId2", "a", "https://example.com", "External"),
  }),
  hostile("a link out of a drawing", "external-link", {
    parts: {
      "xl/drawings/_rels/drawing1.xml.rels": relationships(link("rId1", "image", "a.png", "External")),
    },
  }),
  hostile("references to other workbooks", "external-link", {
    workbook: workbookXml(`${SHEETS}<externalReferences/>`),
  }),
  xml("two relationships of one id", "xl/_rels/workbook.xml.rels: id twice", {
    workbookLinks: link("rId1", "worksheet", "worksheets/sheet1.xml").repeat(2),
  }),
  xml("a relationship of no id", "xl/_rels/workbook.xml.rels: id", {
    workbookLinks: link("rId1", "worksheet", "worksheets/sheet1.xml").replace(' Id="rId1"', ""),
  }),
  xml("relationships in another namespace", "xl/_rels/workbook.xml.rels: namespace", {
    parts: { "xl/_rels/workbook.xml.rels": "<Relationships/>" },
  }),
  xml("content types in another namespace", "[Content_Types].xml: namespace", {
    parts: { "[Content_Types].xml": "<Types/>" },
  }),
];

const sheets = (content: string) => ({ workbook: workbookXml(content) });
const irregular = (of: string, detail: string, pieces: Pieces): Hostile =>
  hostile(of, "workbook-irregular", pieces, detail);
const ONE = '<sheet name="Tự chấm" sheetId="1" r:id="rId1"/>';

const WORKBOOKS: readonly Hostile[] = [
  irregular("another workbook at the root", "root", {
    rootLinks: link("rId1", "officeDocument", "xl/other.xml"),
  }),
  irregular("two workbooks at the root", "root", {
    rootLinks: `${link("rId1", "officeDocument", "xl/workbook.xml")}${link("rId2", "officeDocument", "xl/workbook.xml")}`,
  }),
  irregular("no root", "root", { parts: { "_rels/.rels": undefined } }),
  irregular("two lists of sheets", "two lists", sheets(`${SHEETS}${SHEETS.replace("Tự", "Tư")}`)),
  irregular(
    "a list of sheets hidden from older programs",
    "hidden element",
    sheets(
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x">${SHEETS}</mc:Choice></mc:AlternateContent>${SHEETS}`,
    ),
  ),
  irregular("no sheets", "no sheets", sheets("<sheets/>")),
  irregular("two sheets of one name", "sheet twice", {
    ...sheets(`<sheets>${ONE}<sheet name="TỰ CHẤM" sheetId="2" r:id="rId2"/></sheets>`),
    workbookLinks: `${link("rId1", "worksheet", "worksheets/sheet1.xml")}${link("rId2", "worksheet", "worksheets/sheet2.xml")}`,
    parts: { "xl/worksheets/sheet2.xml": sheetOf({}) },
  }),
  irregular(
    "one sheet under two names",
    "sheet twice",
    sheets(`<sheets>${ONE}${ONE.replace("Tự", "Tư")}</sheets>`),
  ),
  irregular("one part under two relationships", "sheet parts", {
    ...sheets(`<sheets>${ONE}<sheet name="b" sheetId="2" r:id="rId2"/></sheets>`),
    workbookLinks: `${link("rId1", "worksheet", "worksheets/sheet1.xml")}${link("rId2", "worksheet", "/xl/worksheets/sheet1.xml")}`,
  }),
  irregular("a sheet part that no list names", "sheet parts", {
    parts: { "xl/worksheets/sheet2.xml": sheetOf({ rows: "" }) },
  }),
  irregular(
    "a sheet that leads nowhere",
    "sheet part",
    sheets(SHEETS.replace("Tự", "a").replace("rId1", "rId9")),
  ),
  irregular("a sheet that leads to a part that is not there", "no xl/worksheets/sheet1.xml", {
    parts: { "xl/worksheets/sheet1.xml": undefined },
  }),
  irregular("a sheet that leads out of its folder", "sheet part", {
    workbookLinks: link("rId1", "worksheet", "worksheets/../worksheets/sheet1.xml"),
  }),
  irregular("a sheet that is a chart", "sheet part", {
    workbookLinks: link("rId1", "chartsheet", "worksheets/sheet1.xml"),
  }),
  irregular(
    "a sheet of unknown visibility",
    "sheet",
    sheets(`<sheets>${ONE.replace("/>", ' state="secret"/>')}</sheets>`),
  ),
  irregular("a sheet of no relationship", "sheet", sheets('<sheets><sheet name="a" sheetId="1"/></sheets>')),
  ...["", "a".repeat(32), "a/b", "a\u202eb"].map((name) =>
    irregular(
      `a sheet called ${JSON.stringify(name).slice(0, 12)}`,
      "sheet name",
      sheets(SHEETS.replace("Tự chấm", name)),
    ),
  ),
  irregular("two parts of shared texts", "sharedStrings", {
    strings: "<si><t>a</t></si>",
    workbookLinks: `${link("rId1", "worksheet", "worksheets/sheet1.xml")}${link("rId2", "sharedStrings", "sharedStrings.xml")}${link("rId3", "sharedStrings", "sharedStrings.xml")}`,
  }),
  irregular("styles elsewhere", "styles", {
    workbookLinks:
      link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId2", "styles", "theme/theme1.xml"),
  }),
  hostile("21 sheets", "too-many-sheets", {
    ...sheets(
      `<sheets>${Array.from({ length: 21 }, (_, index) => `<sheet name="a${index}" sheetId="1" r:id="rId${index}"/>`).join("")}</sheets>`,
    ),
  }),
  hostile("days counted from 1904", "date-system-1904", sheets(`<workbookPr date1904="1"/>${SHEETS}`)),
  hostile("Strict Open XML", "file-strict-xml", {
    workbook: workbookXml(SHEETS).replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ),
  }),
];

const RANGES: readonly Hostile[] = [
  ...[
    '<mergeCells><mergeCell ref="H20:XFD1048576"/></mergeCells>',
    '<mergeCells><mergeCell ref="A20:H1"/></mergeCells>',
    '<mergeCells><mergeCell ref="H1:A20"/></mergeCells>',
    '<mergeCells><mergeCell ref="A1:B2:C3"/></mergeCells>',
    '<mergeCells><mergeCell ref="A1:XFD1048577"/></mergeCells>',
    '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
    '<dataValidations><dataValidation sqref="A1 B2:B1048577"/></dataValidations>',
    '<cols><col min="1" max="2147483647"/></cols>',
    '<cols><col min="1" max="x"/></cols>',
  ].map((afterRows) => hostile(`a sheet with ${afterRows}`, "range-too-large", { afterRows })),
  ...["'Tự chấm'!$A$1:$XFD$1048576", "Sheet1!$A:$XFD", "Sheet1!$1:$1048576", "Sheet1!A1:XFD1048576"].map(
    (range) =>
      hostile(
        `a name for ${range}`,
        "range-too-large",
        sheets(`${SHEETS}<definedNames><definedName name="a">${range}</definedName></definedNames>`),
      ),
  ),
  hostile("an array formula over the sheet", "range-too-large", {
    rows: '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>',
  }),
  hostile("an array formula over no range", "range-too-large", {
    rows: '<row r="1"><c r="A1"><f t="array" ref="x">1</f><v>1</v></c></row>',
  }),
];

export const HOSTILE_PARTS: readonly Hostile[] = [...AS_XML, ...ACTIVE, ...LINKS, ...WORKBOOKS, ...RANGES];
