import { invalidArgument, itemNotFound } from "../host-error.ts";
import type { Workbook, XmlPart } from "../workbook.ts";
import { aText } from "./arguments.ts";
import { type HostObject, type HostType, hostObject, NOTHING } from "./host-object.ts";
import type { PartSelf, Selves } from "./selves.ts";

const shown = (book: Workbook, part: XmlPart): HostObject => hostObject("CustomXmlPart", { book, part });

/** The namespace of a part's root element. */
const namespaceOf = ({ xml }: XmlPart): string =>
  /^\s*(?:<\?[^>]*>\s*)?<[^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";

/** Text that is one element at least; that it is well formed throughout is not proved. */
function demandXml(value: unknown): string {
  const xml = aText(value);
  const root = /^\s*(?:<\?[^>]*>\s*)?<([A-Za-z_][\w.:-]*)[\s/>]/.exec(xml)?.[1];
  if (!root || !(xml.trimEnd().endsWith(`</${root}>`) || xml.trimEnd().endsWith("/>")))
    throw invalidArgument();
  return xml;
}

const found = (parts: readonly XmlPart[], id: unknown): XmlPart | undefined =>
  parts.find((part) => part.id === aText(id));

function demanded(book: Workbook, part: XmlPart | undefined): HostObject {
  if (!part) throw itemNotFound();
  return shown(book, part);
}

const orNothing = (book: Workbook, part: XmlPart | undefined): HostObject | typeof NOTHING =>
  part ? shown(book, part) : NOTHING;

export const XML_PARTS: HostType<Workbook> = {
  items: (book) => book.xmlParts.map((part) => shown(book, part)),
  call: {
    Add: (book, [xml]) => {
      const part: XmlPart = { id: book.nextId(), xml: demandXml(xml) };
      book.xmlParts.push(part);
      return shown(book, part);
    },
    GetByNamespace: (book, [namespace]) =>
      hostObject("CustomXmlPartScopedCollection", { book, namespace: aText(namespace) }),
    GetCount: (book) => book.xmlParts.length,
    GetItem: (book, [id]) => demanded(book, found(book.xmlParts, id)),
    GetItemOrNullObject: (book, [id]) => orNothing(book, found(book.xmlParts, id)),
  },
};

type ScopedSelf = Selves["CustomXmlPartScopedCollection"];

const scoped = ({ book, namespace }: ScopedSelf): readonly XmlPart[] =>
  book.xmlParts.filter((part) => namespaceOf(part) === namespace);

/** The one part of a namespace, where there is exactly one (learn.microsoft.com: Excel.CustomXmlPartScopedCollection.getOnlyItem). */
const only = (self: ScopedSelf): XmlPart | undefined => {
  const parts = scoped(self);
  return parts.length === 1 ? parts[0] : undefined;
};

export const XML_PARTS_OF_NAMESPACE: HostType<ScopedSelf> = {
  items: (self) => scoped(self).map((part) => shown(self.book, part)),
  call: {
    GetCount: (self) => scoped(self).length,
    GetItem: (self, [id]) => demanded(self.book, found(scoped(self), id)),
    GetItemOrNullObject: (self, [id]) => orNothing(self.book, found(scoped(self), id)),
    GetOnlyItem: (self) => demanded(self.book, only(self)),
    GetOnlyItemOrNullObject: (self) => orNothing(self.book, only(self)),
  },
};

export const XML_PART: HostType<PartSelf> = {
  id: ({ part }) => part.id,
  get: {
    Id: ({ part }) => part.id,
    NamespaceUri: ({ part }) => namespaceOf(part),
  },
  call: {
    Delete: ({ book, part }) => {
      book.xmlParts = book.xmlParts.filter((each) => each !== part);
    },
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, [xml]) => {
      part.xml = demandXml(xml);
    },
  },
};
