import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { Face, PaperPart, Words } from "../../shared/papers/paper-plan.ts";
import { runs, twips } from "./docx-words.ts";

/** Where the page number and the marks stand above the words, and the imprint below them. */
const EDGE_MM = 10;
const A4 = { width: twips(210), height: twips(297) };
const SMALL: Face = { size: 9, italic: true };
const MARK: Face = { size: 11, bold: true };

/** A part of a paper as a section of the file: its page, what stands above and below every page, and what it says. */
export function section(part: PaperPart, children: ISectionOptions["children"]): ISectionOptions {
  const { margins, orientation, imprint } = part;
  const isWide = orientation === "landscape";
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...A4, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(EDGE_MM),
          footer: twips(EDGE_MM),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: header(part, false), default: header(part, true) },
    footers: { first: footer(imprint), default: footer(imprint) },
    children,
  };
}

/** The number of the page in the middle, from the second page on; the marks beside it at the right. */
const header = ({ pageNumber, marks, orientation, margins }: PaperPart, isLater: boolean): Header => {
  const width = (orientation === "landscape" ? 297 : 210) - margins.left - margins.right;
  const number = isLater ? pageNumber : undefined;
  return new Header({
    children: [
      new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: twips(width / 2) },
          { type: TabStopType.RIGHT, position: twips(width) },
        ],
        children: [
          new TextRun({
            children: [new Tab(), ...(number ? [PageNumber.CURRENT] : []), new Tab()],
            size: (number ?? MARK).size * 2,
          }),
          ...(marks === undefined ? [] : runs({ text: marks, face: MARK })),
        ],
      }),
    ],
  });
};

const footer = (imprint: Words["text"]): Footer =>
  new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, children: runs({ text: imprint, face: SMALL }) }),
    ],
  });
