/**
 * The roles of an ARIA grid. They stand on plain boxes, because rows lie where the scrolled window needs them, and the
 * grid alone takes the focus and names its active cell (WAI-ARIA Authoring Practices, "Grid": aria-activedescendant).
 */
export const GRID = { role: "grid", tabIndex: 0 } as const;
export const ROW = { role: "row" } as const;
export const CELL = { role: "gridcell" } as const;
