import { invalidArgument, itemNotFound } from "../host-error.ts";
import type { Workbook } from "../workbook.ts";
import { aText } from "./arguments.ts";
import { type HostObject, type HostType, hostObject, NOTHING } from "./host-object.ts";
import type { Selves } from "./selves.ts";

type SettingSelf = Selves["Setting"];

const shown = (book: Workbook, key: string): HostObject => hostObject("Setting", { book, key });

/** The add-in's own settings in the workbook: anything JSON can say, by a key. Adding one that is there replaces it. */
export const SETTINGS: HostType<Workbook> = {
  items: (book) => [...book.settings.keys()].map((key) => shown(book, key)),
  call: {
    Add: (book, [given, value]) => {
      const key = aText(given);
      if (key === "") throw invalidArgument();
      book.settings.set(key, value ?? null);
      return shown(book, key);
    },
    GetCount: (book) => book.settings.size,
    GetItem: (book, [key]) => {
      if (!book.settings.has(aText(key))) throw itemNotFound();
      return shown(book, aText(key));
    },
    GetItemOrNullObject: (book, [key]) => (book.settings.has(aText(key)) ? shown(book, aText(key)) : NOTHING),
  },
};

export const SETTING: HostType<SettingSelf> = {
  id: ({ key }) => key,
  idName: "_Id",
  get: {
    Key: ({ key }) => key,
    Value: ({ book, key }) => book.settings.get(key),
  },
  set: {
    Value: ({ book, key }, value) => {
      book.settings.set(key, value);
    },
  },
  call: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
    },
  },
};
