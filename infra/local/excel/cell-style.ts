/** A line at one edge of a cell, in the API's words. */
export type Edge = {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
};

export type Side = "top" | "bottom" | "left" | "right";

/** How a cell looks and whether it is locked. Sizes in points, colours as "#RRGGBB". Shared between cells: never changed. */
export type CellStyle = {
  readonly numberFormat: string;
  readonly fill: string | undefined;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly top: Edge | undefined;
  readonly bottom: Edge | undefined;
  readonly left: Edge | undefined;
  readonly right: Edge | undefined;
};

/** A new sheet's cells: every cell is locked until told otherwise (support.microsoft.com: "Lock or unlock specific areas of a protected worksheet"). */
export const PLAIN: CellStyle = {
  numberFormat: "General",
  fill: undefined,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  shrink: false,
  locked: true,
  formulaHidden: false,
  top: undefined,
  bottom: undefined,
  left: undefined,
  right: undefined,
};

/** Styles kept once each, so that ten thousand cells of one look share one object. */
export class StylePool {
  private readonly known = new Map<string, CellStyle>();
  private readonly changed = new WeakMap<CellStyle, Map<string, CellStyle>>();

  /** The style with some of its traits replaced. */
  changedBy(style: CellStyle, traits: Partial<CellStyle>): CellStyle {
    const change = JSON.stringify(Object.entries(traits));
    let results = this.changed.get(style);
    if (!results) {
      results = new Map();
      this.changed.set(style, results);
    }
    const known = results.get(change);
    if (known) return known;
    const result = this.kept({ ...style, ...traits });
    results.set(change, result);
    return result;
  }

  private kept(style: CellStyle): CellStyle {
    const key = JSON.stringify(Object.values(style).map((trait) => trait ?? null));
    const known = this.known.get(key);
    if (known) return known;
    this.known.set(key, style);
    return style;
  }
}
