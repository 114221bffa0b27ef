import { type Area, areaText, onSheet, parseArea, quotedName, splitAddress } from "../address.ts";
import { invalidArgument, itemNotFound } from "../host-error.ts";
import type { Sheet } from "../sheet.ts";
import type { Workbook } from "../workbook.ts";
import { HostObject, hostObject } from "./host-object.ts";
import type { RangeSelf } from "./selves.ts";

/** A range of a sheet; an area off the sheet is refused. */
export function rangeObject(book: Workbook, sheet: Sheet, area: Area): HostObject {
  if (!onSheet(area)) throw invalidArgument();
  return hostObject("Range", { book, sheet, area });
}

export const rangeOf = (value: unknown): RangeSelf | undefined =>
  value instanceof HostObject && value.kind === "Range" ? (value.self as RangeSelf) : undefined;

/** A range given as an object or as an address, of the sheet unless the address names another. */
export function aRange(value: unknown, book: Workbook, sheet: Sheet): RangeSelf {
  const given = rangeOf(value);
  if (given) return given;
  if (typeof value !== "string") throw invalidArgument();
  return rangeAt(book, sheet, value);
}

/** "A1:B2", "'Bảng chấm'!A1" or a name of the workbook. */
export function rangeAt(book: Workbook, home: Sheet, text: string): RangeSelf {
  const { sheet: name, address } = splitAddress(text.replace(/^=/, ""));
  const sheet = name === undefined ? home : book.sheetNamed(name);
  if (!sheet) throw itemNotFound();
  const area = parseArea(address);
  if (area) return { book, sheet, area };
  const meant = book.names.get(address.toLowerCase())?.refersTo;
  if (!meant) throw invalidArgument();
  return { book, sheet: meant.sheet, area: meant.area };
}

/** "'Bảng chấm'!A1:B2", as Range.address gives it. */
export const fullAddress = ({ sheet, area }: RangeSelf): string =>
  `${quotedName(sheet.name)}!${areaText(area)}`;
