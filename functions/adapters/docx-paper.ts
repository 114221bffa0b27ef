import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  type ITableCellOptions,
  LeaderType,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type {
  Block,
  Columns,
  Dots,
  PaperCell,
  PaperPlan,
  PaperRow,
  PaperTable,
  Rule,
} from "../../shared/papers/paper-plan.ts";
import { FONT } from "../../shared/report/page-look.ts";
import { section } from "./docx-page.ts";
import { paragraph, points, twips } from "./docx-words.ts";
import { pinnedZip } from "./pinned-zip.ts";

/** A .docx file of a plan. The same plan gives the same bytes, in any process and time zone. */
export async function renderPaper(plan: PaperPlan): Promise<Uint8Array> {
  const document = new Document({
    title: plan.title,
    creator: MAKER,
    lastModifiedBy: MAKER,
    styles: { default: { document: { run: { font: FONT, size: 28, language: { value: "vi-VN" } } } } },
    sections: plan.parts.map((part) => section(part, part.blocks.flatMap(drawn))),
  });
  const bytes = await Packer.toBuffer(document, undefined, [
    { path: "docProps/core.xml", data: coreProperties(plan.title) },
  ]);
  return pinnedZip(new Uint8Array(bytes));
}

const MAKER = "Bảng Vàng";
/** The file's properties without the time they were written at. */
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${MAKER}</dc:creator><cp:lastModifiedBy>${MAKER}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>`;

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function drawn(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [
        paragraph(block.align, block.words, {
          indent: { firstLine: twips(block.firstLineMm) },
          spacing: { before: points(block.beforePt), after: points(block.afterPt) },
          ...(block.withNext && { keepNext: true }),
        }),
      ];
    case "rule":
      return [ruled(block)];
    case "dots":
      return dotted(block);
    case "columns":
      return [beside(block)];
    case "table":
      return [tabled(block)];
  }
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000", space: 0 };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
const ALL_LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** A rule is a table of one empty cell with a line above it: it stays as long as it is, whatever is written around it. */
function ruled({ lengthMm }: Rule): Table {
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    columnWidths: [twips(lengthMm)],
    width: { size: twips(lengthMm), type: WidthType.DXA },
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({
        height: { value: points(2), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            borders: { ...NO_LINES, top: LINE },
            width: { size: twips(lengthMm), type: WidthType.DXA },
            children: [new Paragraph({ children: [new TextRun({ size: 2, text: "" })] })],
          }),
        ],
      }),
    ],
  });
}

/** Lines of dots up to the right edge, however wide the page is made. */
const dotted = ({ lines, face, withNext }: Dots): Paragraph[] =>
  Array.from(
    { length: lines },
    (_, index) =>
      new Paragraph({
        ...(withNext && index === lines - 1 && { keepNext: true }),
        tabStops: [{ type: TabStopType.RIGHT, position: twips(WIDEST), leader: LeaderType.DOT }],
        spacing: { after: points(4) },
        children: [new TextRun({ children: [new Tab()], size: face.size * 2 })],
      }),
  );
const WIDEST = 165;

function beside({ columns }: Columns): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ widthMm }) => twips(widthMm)),
    width: { size: columns.reduce((sum, { widthMm }) => sum + twips(widthMm), 0), type: WidthType.DXA },
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ widthMm, blocks }) =>
            new TableCell({
              borders: NO_LINES,
              width: { size: twips(widthMm), type: WidthType.DXA },
              children: blocks.flatMap(drawn),
            }),
        ),
      }),
    ],
  });
}

function tabled({ widthsMm, size, head, rows }: PaperTable): Table {
  const widths = widthsMm.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    margins: { left: twips(1), right: twips(1), top: points(1), bottom: points(1) },
    rows: [
      ...(head.length > 0 ? [tableRow({ cells: head }, widths, size, true)] : []),
      ...rows.map((row) => tableRow(row, widths, size, false)),
    ],
  });
}

function tableRow(
  { cells, heightMm, isTop, withNext }: PaperRow,
  widths: readonly number[],
  size: number,
  isHead: boolean,
) {
  return new TableRow({
    cantSplit: true,
    tableHeader: isHead,
    ...(heightMm !== undefined && { height: { value: twips(heightMm), rule: HeightRule.ATLEAST } }),
    children: cells.map(
      (cell, index) =>
        new TableCell({
          ...cellOptions(cell, widths[index] as number, size, withNext),
          verticalAlign: isTop ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
        }),
    ),
  });
}

const cellOptions = (
  { text, align, bold, span }: PaperCell,
  width: number,
  size: number,
  keepNext = false,
): ITableCellOptions => ({
  borders: ALL_LINES,
  ...(span === undefined ? { width: { size: width, type: WidthType.DXA } } : { columnSpan: span }),
  children: [
    paragraph(align, [{ text, face: { size, ...(bold && { bold }) } }], keepNext ? { keepNext } : {}),
  ],
});
