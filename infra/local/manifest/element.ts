import { SaxesParser } from "saxes";

/** The namespaces of a task pane manifest, and how they are written in this folder. */
const NAMESPACES: Readonly<Record<string, string>> = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "",
  "http://schemas.microsoft.com/office/taskpaneappversionoverrides": "ov:",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt:",
};

/** An element of a manifest. */
export type Element = {
  /** Local name with the sign of its namespace: `Id`, `ov:Hosts`, `bt:Image`; `{…}Name` in any other namespace. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children, trimmed. */
  readonly text: string;
  /** Where its start tag ends, counted from 1. */
  readonly line: number;
};

/** The document's element, or where it stops being XML. A DOCTYPE is not XML for this purpose: manifests have none. */
export type XmlReading =
  | { readonly ok: true; readonly root: Element }
  | { readonly ok: false; readonly line: number; readonly why: string };

type Growing = Omit<Element, "children" | "text"> & { children: Element[]; text: string };

class NotXml extends Error {}

/** Reads XML into elements that know their line. */
export function readElements(text: string): XmlReading {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  const roots: Element[] = [];
  const refuse = (why: string): never => {
    throw new NotXml(why);
  };
  parser.on("error", (error) => refuse(error.message.replace(/^\d+:\d+: /, "")));
  parser.on("doctype", () => refuse("DOCTYPE"));
  parser.on("opentag", ({ uri, local, attributes }) => {
    const element: Growing = {
      name: `${NAMESPACES[uri] ?? `{${uri}}`}${local}`,
      attributes: new Map(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: "",
      line: parser.line,
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on("text", (part) => {
    const inside = open.at(-1);
    if (inside) inside.text += part;
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed) closed.text = closed.text.trim();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof NotXml) return { ok: false, line: parser.line, why: error.message };
    throw error;
  }
  const [root] = roots;
  return root ? { ok: true, root } : { ok: false, line: parser.line, why: "no element" };
}

/** The element and everything under it, in the document's order. */
export const everyElement = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(everyElement),
];

/** The first element on a path of names: `at(root, "Hosts", "Host")`. */
export const at = (element: Element, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );

/** The value of an element that says it in an attribute, as most do. */
export const said = (element: Element | undefined, attribute = "DefaultValue"): string =>
  element?.attributes.get(attribute) ?? "";
