import { areaText } from "../address.ts";
import { isError, type Scalar } from "../formula/values.ts";
import type { WorkbookEvent } from "../workbook-event.ts";
import { OF_WORKBOOK, SHEETS_EVENTS } from "./event-numbers.ts";

/** One event as it goes over the wire: its number, whose it is, and what it says. */
export type EventMessage = {
  readonly number: number;
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
  /** From a co-author. */
  readonly isRemote: boolean;
};

/** What an add-in may hear of something that happened; who wants what is asked later. */
export function messagesOf(event: WorkbookEvent): readonly EventMessage[] {
  if (event.kind === "looks" || event.kind === "moved") return [];
  const { id } = event.sheet;
  const isRemote = "source" in event && event.source === "Remote";
  const both = (number: number, message: object): readonly EventMessage[] =>
    [id, OF_WORKBOOK].map((target) => ({
      number,
      target,
      message: { worksheetId: id, ...message },
      isRemote,
    }));
  const collection = (number: number, message: object): readonly EventMessage[] => [
    { number, target: OF_WORKBOOK, message: { worksheetId: id, ...message }, isRemote },
  ];
  switch (event.kind) {
    case "changed": {
      const { area, changeType, source, trigger, details } = event;
      return both(SHEETS_EVENTS.DataChanged, {
        address: areaText(area),
        changeType,
        source,
        triggerSource: trigger,
        shiftDirection: "None",
        ...(details && {
          valueBefore: wireValue(details.before),
          valueAfter: wireValue(details.after),
          valueTypeBefore: valueType(details.before),
          valueTypeAfter: valueType(details.after),
        }),
      });
    }
    case "selected":
      return both(SHEETS_EVENTS.SelectionChanged, { address: areaText(event.area) });
    case "activated": {
      const { previous } = event;
      const left = [previous.id, OF_WORKBOOK].map((target) => ({
        number: SHEETS_EVENTS.Deactivated,
        target,
        message: { worksheetId: previous.id },
        isRemote,
      }));
      return [...left, ...both(SHEETS_EVENTS.Activated, {})];
    }
    case "added":
      return collection(SHEETS_EVENTS.Added, { source: event.source });
    case "deleted":
      return collection(SHEETS_EVENTS.Deleted, { source: event.source });
    case "renamed":
      return collection(SHEETS_EVENTS.NameChanged, {
        nameBefore: event.before,
        nameAfter: event.sheet.name,
        source: event.source,
      });
    case "protected":
      return both(SHEETS_EVENTS.ProtectionChanged, { isProtected: event.isProtected, source: "Local" });
  }
}

/** A value as the API shows it: "" for a blank cell, an error by its text. */
export const wireValue = (value: Scalar): string | number | boolean =>
  value === undefined ? "" : isError(value) ? value.error : value;

/** learn.microsoft.com: Excel.RangeValueType. */
export const valueType = (value: Scalar): string =>
  value === undefined
    ? "Empty"
    : isError(value)
      ? "Error"
      : typeof value === "number"
        ? "Double"
        : typeof value === "boolean"
          ? "Boolean"
          : "String";
