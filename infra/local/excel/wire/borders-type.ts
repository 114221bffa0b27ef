import type { Area } from "../address.ts";
import type { CellStyle, Edge, Side } from "../cell-style.ts";
import { demandOption } from "../permission.ts";
import { restyle } from "../restyle.ts";
import { aColor, aWhole, oneOf } from "./arguments.ts";
import { type HostType, hostObject } from "./host-object.ts";
import type { RangeSelf, Selves } from "./selves.ts";

/** The edges of a range (learn.microsoft.com: Excel.BorderIndex); diagonals are not emulated. */
const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const THIN: Edge = { style: "Continuous", color: "#000000", weight: "Thin" };

type BorderSelf = Selves["RangeBorder"];

/** The cells that have an edge, and on which of their sides; inner edges have two. */
function cellsOf({ area }: RangeSelf, edge: string): readonly (readonly [Area, Side])[] {
  const bottom = area.row + area.rows - 1;
  const right = area.column + area.columns - 1;
  switch (edge) {
    case "EdgeTop":
      return [[{ ...area, rows: 1 }, "top"]];
    case "EdgeBottom":
      return [[{ ...area, row: bottom, rows: 1 }, "bottom"]];
    case "EdgeLeft":
      return [[{ ...area, columns: 1 }, "left"]];
    case "EdgeRight":
      return [[{ ...area, column: right, columns: 1 }, "right"]];
    case "InsideHorizontal":
      if (area.rows < 2) return [];
      return [
        [{ ...area, rows: area.rows - 1 }, "bottom"],
        [{ ...area, row: area.row + 1, rows: area.rows - 1 }, "top"],
      ];
    case "InsideVertical":
      if (area.columns < 2) return [];
      return [
        [{ ...area, columns: area.columns - 1 }, "right"],
        [{ ...area, column: area.column + 1, columns: area.columns - 1 }, "left"],
      ];
    default:
      return [];
  }
}

/** The edge as it stands at its first cell. */
function edgeOf({ range, edge }: BorderSelf): Edge | undefined {
  const [first] = cellsOf(range, edge);
  if (!first) return undefined;
  const [{ row, column }, side] = first;
  return range.sheet.styleAt(row, column)[side];
}

function draw(self: BorderSelf, change: Partial<Edge>): void {
  const { book, sheet } = self.range;
  demandOption(sheet, "allowFormatCells");
  const line = change.style === "None" ? undefined : { ...THIN, ...edgeOf(self), ...change };
  for (const [area, side] of cellsOf(self.range, self.edge)) {
    const traits: Partial<CellStyle> = { [side]: line };
    restyle(book, sheet, area, traits);
  }
}

export const BORDER: HostType<BorderSelf> = {
  get: {
    Color: (self) => edgeOf(self)?.color ?? "#000000",
    SideIndex: ({ edge }) => edge,
    Style: (self) => edgeOf(self)?.style ?? "None",
    Weight: (self) => edgeOf(self)?.weight ?? "Thin",
  },
  set: {
    Color: (self, value) => draw(self, { color: aColor(value) }),
    Style: (self, value) => draw(self, { style: oneOf(STYLES, value) }),
    Weight: (self, value) => draw(self, { weight: oneOf(WEIGHTS, value) }),
  },
  id: ({ edge }) => edge,
};

export const BORDERS: HostType<RangeSelf> = {
  get: { Count: () => EDGES.length },
  items: (range) => EDGES.map((edge) => hostObject("RangeBorder", { range, edge })),
  call: {
    GetItem: (range, [edge]) => hostObject("RangeBorder", { range, edge: oneOf(EDGES, edge) }),
    GetItemAt: (range, [index]) =>
      hostObject("RangeBorder", { range, edge: oneOf(EDGES, EDGES[aWhole(index)]) }),
  },
};
