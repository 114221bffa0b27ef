import { alreadyExists, invalidArgument, itemNotFound } from "../host-error.ts";
import type { Name, Workbook } from "../workbook.ts";
import { aText, aTextOr, aTruth } from "./arguments.ts";
import { type HostObject, type HostType, hostObject, NOTHING } from "./host-object.ts";
import { fullAddress, rangeAt, rangeObject, rangeOf } from "./range-self.ts";
import type { Selves, TablesSelf } from "./selves.ts";

type NameSelf = Selves["NamedItem"];

const shown = (book: Workbook, name: Name): HostObject => hostObject("NamedItem", { book, name });

/** A name Excel takes: a letter, "_" or "\" first, no blanks, nothing that reads as a cell (support.microsoft.com: "Names in formulas"). */
function demandName(value: unknown): string {
  const name = aText(value);
  const isName =
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) &&
    !/^[A-Z]{1,3}\d+$/i.test(name) &&
    !/^[rc]$/i.test(name);
  if (!isName) throw invalidArgument();
  return name;
}

function add({ book, sheet }: TablesSelf, args: readonly unknown[]): HostObject {
  const [given, reference, comment] = args;
  const text = demandName(given);
  // A workbook's names are kept; names of a single sheet are not emulated.
  if (sheet) throw invalidArgument("[emulator] names of a single sheet are not emulated");
  if (book.names.has(text.toLowerCase())) throw alreadyExists();
  const range = rangeOf(reference) ?? areaMeant(book, aText(reference));
  const name: Name = {
    name: text,
    refersTo: range && { sheet: range.sheet, area: range.area },
    formula: range ? "" : aText(reference),
    comment: aTextOr(comment, ""),
    visible: true,
    scope: undefined,
  };
  book.names.set(text.toLowerCase(), name);
  book.structureChanged();
  return shown(book, name);
}

/** The range a name's formula stands for, or undefined for a formula such as "=10". */
function areaMeant(book: Workbook, formula: string) {
  try {
    return rangeAt(book, book.active, formula.replaceAll("$", ""));
  } catch {
    if (!formula.startsWith("=") || book.calculation.treeOf(formula) instanceof Error)
      throw invalidArgument();
    return undefined;
  }
}

const named = (book: Workbook, key: unknown): Name | undefined => book.names.get(aText(key).toLowerCase());

export const NAMED_ITEMS: HostType<TablesSelf> = {
  items: ({ book, sheet }) => (sheet ? [] : [...book.names.values()].map((name) => shown(book, name))),
  call: {
    Add: add,
    GetCount: ({ book, sheet }) => (sheet ? 0 : book.names.size),
    GetItem: ({ book }, [key]) => {
      const name = named(book, key);
      if (!name) throw itemNotFound();
      return shown(book, name);
    },
    GetItemOrNullObject: ({ book }, [key]) => {
      const name = named(book, key);
      return name ? shown(book, name) : NOTHING;
    },
  },
};

const addressOf = ({ book, name }: NameSelf): string | undefined =>
  name.refersTo && fullAddress({ book, ...name.refersTo });

export const NAMED_ITEM: HostType<NameSelf> = {
  id: ({ name }) => name.name,
  idName: "_Id",
  get: {
    Comment: ({ name }) => name.comment,
    Formula: (self) => {
      const address = addressOf(self);
      return address ? `=${address}` : self.name.formula;
    },
    Name: ({ name }) => name.name,
    Scope: () => "Workbook",
    Type: ({ name }) => (name.refersTo ? "Range" : name.formula === "=#REF!" ? "Error" : "String"),
    Value: (self) => addressOf(self) ?? self.name.formula.replace(/^=/, ""),
    Visible: ({ name }) => name.visible,
  },
  set: {
    Comment: ({ name }, value) => {
      name.comment = aText(value);
    },
    Visible: ({ name }, value) => {
      name.visible = aTruth(value);
    },
  },
  call: {
    Delete: ({ book, name }) => {
      book.names.delete(name.name.toLowerCase());
      book.structureChanged();
    },
    GetRange: ({ book, name }) => {
      if (!name.refersTo) throw itemNotFound();
      return rangeObject(book, name.refersTo.sheet, name.refersTo.area);
    },
    GetRangeOrNullObject: ({ book, name }) =>
      name.refersTo ? rangeObject(book, name.refersTo.sheet, name.refersTo.area) : NOTHING,
  },
};
