import type { Area } from "../address.ts";
import type { Sheet } from "../sheet.ts";
import type { Workbook } from "../workbook.ts";
import type { HostObject } from "./host-object.ts";
import { rangeObject, rangeOf } from "./range-self.ts";

/** Ranges kept for the client. They move with their cells when rows or columns come and go. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private counter = 0;

  constructor(book: Workbook) {
    book.listen((event) => {
      if (event.kind === "moved") this.move(event.sheet, event.move);
    });
  }

  keep(object: HostObject): string {
    this.counter += 1;
    const reference = `range-${this.counter}`;
    this.kept.set(reference, object);
    return reference;
  }

  find(reference: string): HostObject | undefined {
    return this.kept.get(reference);
  }

  forget(reference: string): void {
    this.kept.delete(reference);
  }

  private move(sheet: Sheet, moved: (area: Area) => Area | undefined): void {
    for (const [reference, object] of this.kept) {
      const range = rangeOf(object);
      if (range?.sheet !== sheet) continue;
      const area = moved(range.area);
      if (!area) this.kept.delete(reference);
      else if (area !== range.area) this.kept.set(reference, rangeObject(range.book, sheet, area));
    }
  }
}
