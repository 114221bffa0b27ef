import type { Look, OfficialLayout } from "../official-layouts.ts";
import type { PlainText } from "../report/plain-text.ts";

/** How words of a paper look: size in points; always Times New Roman, black. */
export type Face = Pick<Look, "size" | "bold" | "italic">;
export type Words = { readonly text: PlainText; readonly face: Face };
export type Align = "left" | "center" | "right" | "justify";

export type Paragraph = {
  readonly kind: "paragraph";
  readonly words: readonly Words[];
  readonly align: Align;
  readonly firstLineMm: number;
  /** Free space above and below, in points. */
  readonly beforePt: number;
  readonly afterPt: number;
  /** Stays on the page of what comes next. */
  readonly withNext?: true;
};

/** A rule in the middle, as under the name of a body. */
export type Rule = { readonly kind: "rule"; readonly lengthMm: number };

/** Dotted lines over the whole width, to be written on by hand. */
export type Dots = {
  readonly kind: "dots";
  readonly lines: number;
  readonly face: Face;
  /** The last of them stays on the page of what comes next. */
  readonly withNext?: true;
};

/** Blocks side by side without lines around them; no page ends within. */
export type Columns = {
  readonly kind: "columns";
  readonly columns: readonly { readonly widthMm: number; readonly blocks: readonly Block[] }[];
};

export type PaperCell = {
  readonly text: PlainText;
  readonly align: Align;
  readonly bold?: true;
  /** How many columns it takes; one when left out. */
  readonly span?: number;
};

export type PaperRow = {
  readonly cells: readonly PaperCell[];
  /** The least height, where people write or sign in the row. */
  readonly heightMm?: number;
  /** Its words stand at the top, above room for a seal. */
  readonly isTop?: true;
  /** Stays on the page of what comes next. */
  readonly withNext?: true;
};

/** A table with lines around its cells; its head stands on every page it reaches, and no page ends within a row. */
export type PaperTable = {
  readonly kind: "table";
  readonly widthsMm: readonly number[];
  readonly size: number;
  /** Empty for a table without a head. */
  readonly head: readonly PaperCell[];
  readonly rows: readonly PaperRow[];
};

export type Block = Paragraph | Rule | Dots | Columns | PaperTable;

/** What begins on a page of its own and is numbered from it. */
export type PaperPart = {
  readonly orientation: "portrait" | "landscape";
  readonly margins: OfficialLayout["margins"];
  /** On top of every page but the first; left out where a paper has one page. */
  readonly pageNumber?: Face;
  /** On top of every page: DỰ THẢO, SỐ LIỆU MINH HỌA. */
  readonly marks?: PlainText;
  /** Below every page: by what a signed paper is matched to what it was made from. */
  readonly imprint: PlainText;
  readonly blocks: readonly Block[];
};

/** A paper people edit and sign, as data: its title for the file's properties, and its parts in their order. */
export type PaperPlan = { readonly title: PlainText; readonly parts: readonly PaperPart[] };
