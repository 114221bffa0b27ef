import { SaxesParser } from "saxes";

/**
 * The order in which ECMA-376 part 1 has the children of the elements written here: 18.2.27 workbook, 18.3.1.99
 * worksheet, 18.3.1.4 cell, 18.3.1.87 sheet view, 18.3.1.82 sheet properties, 18.3.1.32 validation, 18.8.39 style sheet,
 * 18.8.45 cell format, 18.8.4 border, 18.8.14 differential format, 18.8.20 fill pattern, 18.4.8 shared string.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    worksheet:
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
    workbook:
      "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
    styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
    sheetPr: "tabColor outlinePr pageSetUpPr",
    sheetView: "pane selection pivotSelection extLst",
    c: "f v is extLst",
    dataValidation: "formula1 formula2",
    headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
    cfRule: "formula colorScale dataBar iconSet extLst",
    xf: "alignment protection extLst",
    border: "start end left right top bottom diagonal vertical horizontal",
    dxf: "font numFmt fill alignment border protection extLst",
    patternFill: "fgColor bgColor",
    si: "t r rPh phoneticPr",
  }).map(([parent, children]) => [parent, children.split(" ")]),
);

/** Elements of which there may be several side by side. */
const REPEATED = new Set(["conditionalFormatting", "formula", "selection", "r", "rPh"]);

type Open = { readonly name: string; last: number };

/**
 * What Excel would have to repair in a part: children out of their order, unknown or twice; rows and cells that do not
 * ascend. What is not well-formed throws.
 */
export function faultsIn(xml: string): readonly string[] {
  const parser = new SaxesParser();
  const faults: string[] = [];
  const open: Open[] = [];
  let [row, cell] = [0, 0];
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open.at(-1);
    const order = parent && ORDER[parent.name];
    if (parent && order) {
      const place = order.indexOf(name);
      const isRepeated = place === parent.last && REPEATED.has(name);
      if (place < 0) faults.push(`${parent.name} may not hold ${name}`);
      else if (place <= parent.last && !isRepeated)
        faults.push(`${name} stands after ${order[parent.last]} in ${parent.name}`);
      parent.last = Math.max(parent.last, place);
    }
    const { r = "" } = attributes as Readonly<Record<string, string>>;
    if (name === "row" && parent?.name === "sheetData") {
      if (Number(r) <= row) faults.push(`row ${r} stands after row ${row}`);
      [row, cell] = [Number(r), 0];
    }
    if (name === "c" && parent?.name === "row") {
      const column = columnOf(r);
      if (column <= cell || !r.endsWith(String(row)))
        faults.push(`cell ${r} stands in row ${row} after column ${cell}`);
      cell = column;
    }
    open.push({ name, last: -1 });
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return faults;
}

const columnOf = (address: string): number =>
  [...address.replace(/\d+$/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
