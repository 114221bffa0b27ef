import type { Workbook } from "../workbook.ts";
import { aTruth, oneOf } from "./arguments.ts";
import { type HostType, hostObject } from "./host-object.ts";

const groupMark = ({ decimal }: Workbook): string => (decimal === "," ? "." : ",");

export const APPLICATION: HostType<Workbook> = {
  get: {
    CalculationMode: ({ calculation }) => (calculation.automatic ? "Automatic" : "Manual"),
    CalculationState: () => "Done",
    DecimalSeparator: ({ decimal }) => decimal,
    ThousandsSeparator: groupMark,
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: ({ calculation }, value) => {
      calculation.automatic = oneOf(["Automatic", "AutomaticExceptTables", "Manual"], value) !== "Manual";
    },
  },
  links: { CultureInfo: (book) => hostObject("CultureInfo", book) },
  call: {
    Calculate: ({ calculation }, [type]) => {
      oneOf(["Recalculate", "Full", "FullRebuild"], type);
      calculation.calculate();
    },
    // Nothing is drawn or computed before it is asked for, so there is nothing to suspend.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** The region, not the language: a comma means Vietnamese settings, a point those of the United States. */
export const CULTURE_INFO: HostType<Workbook> = {
  get: { Name: ({ decimal }) => (decimal === "," ? "vi-VN" : "en-US") },
  links: {
    DatetimeFormat: (book) => hostObject("DatetimeFormatInfo", book),
    NumberFormat: (book) => hostObject("NumberFormatInfo", book),
  },
};

export const NUMBER_FORMAT: HostType<Workbook> = {
  get: {
    NumberDecimalSeparator: ({ decimal }) => decimal,
    NumberGroupSeparator: groupMark,
  },
};

export const DATETIME_FORMAT: HostType<Workbook> = {
  get: {
    DateSeparator: () => "/",
    LongTimePattern: () => "HH:mm:ss",
    ShortDatePattern: ({ dateOrder }) => (dateOrder === "day-first" ? "dd/MM/yyyy" : "M/d/yyyy"),
    ShortTimePattern: () => "HH:mm",
    TimeSeparator: () => ":",
  },
};

export const RUNTIME: HostType<Workbook> = {
  get: { EnableEvents: (book) => book.eventsEnabled },
  set: {
    EnableEvents: (book, value) => {
      book.eventsEnabled = aTruth(value);
    },
  },
};
