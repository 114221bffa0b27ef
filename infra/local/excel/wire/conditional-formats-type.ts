import { intersection, sameArea } from "../address.ts";
import type { ConditionalFormat } from "../conditional-format.ts";
import { invalidArgument, itemNotFound } from "../host-error.ts";
import { demandOption } from "../permission.ts";
import { aColor, aText, aTruth, aWhole } from "./arguments.ts";
import { type HostObject, type HostType, hostObject, NOTHING } from "./host-object.ts";
import { rangeObject } from "./range-self.ts";
import type { FormatSelf, RangeSelf } from "./selves.ts";

/** The formats that touch a range, the first in force first. */
const formatsOf = ({ sheet, area }: RangeSelf): readonly ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) => intersection(format.area, area));

const shown = ({ book, sheet }: RangeSelf, format: ConditionalFormat): HostObject =>
  hostObject("ConditionalFormat", { book, sheet, format });

function found(range: RangeSelf, id: unknown): HostObject | typeof NOTHING {
  const format = formatsOf(range).find((each) => each.id === aText(id));
  return format ? shown(range, format) : NOTHING;
}

export const CONDITIONAL_FORMATS: HostType<RangeSelf> = {
  items: (range) => formatsOf(range).map((format) => shown(range, format)),
  call: {
    // Only formulas of one's own are emulated; the newest format comes first (learn.microsoft.com: Excel.ConditionalFormatCollection.add).
    Add: (range, [type]) => {
      const { book, sheet, area } = range;
      demandOption(sheet, "allowFormatCells");
      if (type !== "Custom")
        throw invalidArgument(`[emulator] conditional formats of type ${type} are not emulated`);
      const format: ConditionalFormat = {
        id: book.nextId(),
        area,
        formula: "=FALSE",
        look: {},
        stopIfTrue: false,
      };
      sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
      return shown(range, format);
    },
    ClearAll: ({ book, sheet, area }) => {
      demandOption(sheet, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats.filter(
        (format) => !sameArea(intersection(format.area, area) ?? NOWHERE, format.area),
      );
      book.tell({ kind: "looks", sheet });
    },
    GetCount: (range) => formatsOf(range).length,
    GetItem: (range, [id]) => {
      const format = found(range, id);
      if (format === NOTHING) throw itemNotFound();
      return format;
    },
    GetItemAt: (range, [index]) => {
      const format = formatsOf(range)[aWhole(index)];
      if (!format) throw invalidArgument();
      return shown(range, format);
    },
    GetItemOrNullObject: (range, [id]) => found(range, id),
  },
};

const NOWHERE = { row: -1, column: -1, rows: 0, columns: 0 };

export const CONDITIONAL_FORMAT: HostType<FormatSelf> = {
  id: ({ format }) => format.id,
  get: {
    Id: ({ format }) => format.id,
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
    Type: () => "Custom",
  },
  set: {
    StopIfTrue: ({ format }, value) => {
      format.stopIfTrue = aTruth(value);
    },
  },
  links: {
    Custom: (self) => hostObject("CustomConditionalFormat", self),
    CustomOrNullObject: (self) => hostObject("CustomConditionalFormat", self),
  },
  call: {
    Delete: ({ book, sheet, format }) => {
      demandOption(sheet, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      book.tell({ kind: "looks", sheet });
    },
    GetRange: ({ book, sheet, format }) => rangeObject(book, sheet, format.area),
  },
};

export const CUSTOM_FORMAT: HostType<FormatSelf> = {
  links: {
    Format: (self) => hostObject("ConditionalRangeFormat", self),
    Rule: (self) => hostObject("ConditionalFormatRule", self),
  },
};

export const CONDITIONAL_RULE: HostType<FormatSelf> = {
  get: { Formula: ({ format }) => format.formula },
  set: {
    Formula: ({ book, sheet, format }, value) => {
      const formula = aText(value);
      const written = formula.startsWith("=") ? formula : `=${formula}`;
      if (book.calculation.treeOf(written) instanceof Error) throw invalidArgument();
      format.formula = written;
      book.tell({ kind: "looks", sheet });
    },
  },
};

export const CONDITIONAL_LOOK: HostType<FormatSelf> = {
  links: {
    Fill: (self) => hostObject("ConditionalRangeFill", self),
    Font: (self) => hostObject("ConditionalRangeFont", self),
  },
};

function look({ book, sheet, format }: FormatSelf, traits: ConditionalFormat["look"]): void {
  format.look = { ...format.look, ...traits };
  book.tell({ kind: "looks", sheet });
}

export const CONDITIONAL_FILL: HostType<FormatSelf> = {
  get: { Color: ({ format }) => format.look.fill ?? "" },
  set: { Color: (self, value) => look(self, { fill: aColor(value) }) },
  call: { Clear: (self) => look(self, { fill: undefined }) },
};

export const CONDITIONAL_FONT: HostType<FormatSelf> = {
  get: {
    Bold: ({ format }) => format.look.bold ?? null,
    Color: ({ format }) => format.look.fontColor ?? "",
    Italic: ({ format }) => format.look.italic ?? null,
  },
  set: {
    Bold: (self, value) => look(self, { bold: aTruth(value) }),
    Color: (self, value) => look(self, { fontColor: aColor(value) }),
    Italic: (self, value) => look(self, { italic: aTruth(value) }),
  },
  call: { Clear: (self) => look(self, { bold: false, italic: false }) },
};
