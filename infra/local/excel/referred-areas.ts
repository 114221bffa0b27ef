import type { Area } from "./address.ts";
import type { Book } from "./calculation.ts";
import type { Formula } from "./formula/parse.ts";
import type { Sheet } from "./sheet.ts";

export type ReferredArea = { readonly sheet: Sheet; readonly area: Area };

/** Every area a formula refers to, by address or by name; sheets and names that are not there are left out. */
export function referredAreas(formula: Formula, home: Sheet, book: Book): readonly ReferredArea[] {
  const found: ReferredArea[] = [];
  const visit = (part: Formula): void => {
    switch (part.kind) {
      case "range": {
        const sheet = part.sheet === undefined ? home : book.sheetNamed(part.sheet);
        if (sheet) found.push({ sheet, area: part.area });
        return;
      }
      case "name": {
        const meant = book.areaNamed(part.name);
        if (meant) found.push(meant);
        return;
      }
      case "infix":
        visit(part.left);
        visit(part.right);
        return;
      case "call":
        for (const arg of part.args) if (arg) visit(arg);
        return;
      case "minus":
      case "plus":
      case "percent":
        visit(part.of);
    }
  };
  visit(formula);
  return found;
}
