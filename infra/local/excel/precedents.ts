import { type Area, areaText, holds } from "./address.ts";
import type { Site } from "./calculation.ts";
import type { Sheet } from "./sheet.ts";

/** An area of at most so many cells is kept cell by cell. */
export const SMALL = 64;
const COLUMNS = 16_384;

type Uses = {
  /** Who refers to a cell, by row × 16384 + column. */
  readonly cells: Map<number, Set<Site>>;
  /** Who refers to a larger area; many formulas refer to the same one. */
  readonly areas: Map<string, { readonly area: Area; readonly sites: Set<Site> }>;
};

/** Which formulas refer to a cell. */
export class Precedents {
  private readonly uses = new Map<Sheet, Uses>();
  private readonly kept = new Map<Site, readonly { readonly sheet: Sheet; readonly area: Area }[]>();

  keep(site: Site, refersTo: readonly { readonly sheet: Sheet; readonly area: Area }[]): void {
    this.kept.set(site, refersTo);
    for (const { sheet, area } of refersTo) {
      const uses = this.usesOf(sheet);
      if (area.rows * area.columns > SMALL) {
        const known = uses.areas.get(areaText(area));
        if (known) known.sites.add(site);
        else uses.areas.set(areaText(area), { area, sites: new Set([site]) });
        continue;
      }
      for (const key of keysOf(area)) {
        const sites = uses.cells.get(key);
        if (sites) sites.add(site);
        else uses.cells.set(key, new Set([site]));
      }
    }
  }

  forget(site: Site): void {
    for (const { sheet, area } of this.kept.get(site) ?? []) {
      const uses = this.usesOf(sheet);
      if (area.rows * area.columns > SMALL) uses.areas.get(areaText(area))?.sites.delete(site);
      else for (const key of keysOf(area)) uses.cells.get(key)?.delete(site);
    }
    this.kept.delete(site);
  }

  /** What a formula refers to. */
  of(site: Site): readonly { readonly sheet: Sheet; readonly area: Area }[] {
    return this.kept.get(site) ?? [];
  }

  /** Adds the formulas that refer to a cell to a list. */
  collect(sheet: Sheet, row: number, column: number, into: Site[]): void {
    const uses = this.uses.get(sheet);
    if (!uses) return;
    for (const site of uses.cells.get(row * COLUMNS + column) ?? []) into.push(site);
    for (const { area, sites } of uses.areas.values()) if (holds(area, row, column)) into.push(...sites);
  }

  clear(): void {
    this.uses.clear();
    this.kept.clear();
  }

  private usesOf(sheet: Sheet): Uses {
    const known = this.uses.get(sheet);
    if (known) return known;
    const uses: Uses = { cells: new Map(), areas: new Map() };
    this.uses.set(sheet, uses);
    return uses;
  }
}

function* keysOf(area: Area): Generator<number> {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      yield row * COLUMNS + column;
}
