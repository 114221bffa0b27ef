import { excelSerial } from "../calendar.ts";
import type { Value } from "./workbook-plan.ts";

/** What a cell of a spreadsheet is given for a value: a number, or a text, "" for none. */
export function rawValue(value: Value): string | number {
  switch (value.kind) {
    case "text":
      return value.text;
    case "points":
      return finite(value.points / 100);
    case "whole":
      return finite(value.whole);
    case "number":
      return finite(Number(value.number));
    case "date":
      return excelSerial(value.date);
    case "ratio": {
      const [over = Number.NaN, under = 1] = value.ratio.split("/").map(Number);
      return finite(over / under);
    }
  }
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new RangeError(`not a number a cell can hold: ${number}`);
  return number;
}
