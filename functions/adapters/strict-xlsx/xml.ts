import { SaxesParser, type SaxesTagNS } from "saxes";
import { type Allowance, LIMITS } from "./limits.ts";
import { refuse } from "./refusal.ts";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const DOCUMENT_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/";

export type XmlElement = Pick<SaxesTagNS, "local" | "uri" | "attributes">;

/** `open` answering "skip" leaves out all that is inside that element; `skipped` is told of it. Depth of the root is 1. */
export type XmlListener = {
  readonly open: (element: XmlElement, depth: number) => "skip" | undefined;
  readonly close?: (element: XmlElement, depth: number) => void;
  readonly text?: (text: string) => void;
  readonly skipped?: (element: XmlElement) => void;
};

/** An element's name for a refusal, where it is one that can be shown. */
export const tagOf = ({ local }: XmlElement): string => (/^\w{1,30}$/.test(local) ? `<${local}>` : "element");

/** An attribute without a prefix. */
export const attribute = ({ attributes }: XmlElement, name: string): string | undefined =>
  attributes[name]?.value;

/** An attribute of a namespace, whatever prefix stands for it. */
export const attributeOf = ({ attributes }: XmlElement, uri: string, local: string): string | undefined =>
  Object.values(attributes).find((found) => found.uri === uri && found.local === local)?.value;

/** Whether an attribute says yes, as XML Schema writes it. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

const CHUNK = 65_536;

/**
 * Reads one part: XML 1.0 in UTF-8, without DTD, comments, CDATA or processing instructions, of bounded depth and
 * number of elements and attributes. `part` names it in refusals.
 */
export function readXml(bytes: Buffer, part: string, allowance: Allowance, listener: XmlListener): void {
  const not = (what: string): never => refuse("xml-irregular", { detail: `${part}: ${what}` });
  const tooMuch = (what: string): never => refuse("file-too-large-unpacked", { detail: `${part}: ${what}` });
  const text = decoded(bytes) ?? not("encoding");
  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    defaultXMLVersion: "1.0",
    forceXMLVersion: true,
  });
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  let skippedFrom = Number.POSITIVE_INFINITY;

  parser.on("error", () => not("malformed"));
  parser.on("doctype", () => not("DTD"));
  parser.on("cdata", () => not("CDATA"));
  parser.on("comment", () => not("comment"));
  parser.on("processinginstruction", () => not("processing instruction"));
  parser.on("xmldecl", ({ version, encoding }) => {
    if (version !== "1.0" || (encoding !== undefined && !/^utf-8$/i.test(encoding))) not("encoding");
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    if (++depth > LIMITS.depth) tooMuch("depth");
    if (++elements > LIMITS.elementsOfPart || --allowance.elements < 0) tooMuch("elements");
  });
  parser.on("attribute", ({ value }) => {
    if (++attributes > LIMITS.attributes || value.length > LIMITS.attributeCharacters) tooMuch("attributes");
  });
  parser.on("opentag", (element) => {
    if (depth > skippedFrom) listener.skipped?.(element);
    else if (listener.open(element, depth) === "skip") skippedFrom = depth;
  });
  parser.on("closetag", (element) => {
    if (depth === skippedFrom) skippedFrom = Number.POSITIVE_INFINITY;
    else if (depth < skippedFrom) listener.close?.(element, depth);
    depth -= 1;
  });
  parser.on("text", (given) => {
    if (depth < skippedFrom) listener.text?.(given);
  });
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
}

/** Undefined for bytes that are not UTF-8. */
function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The root of a part of the workbook: the given element, in the namespace that Excel itself uses. */
export function checkRoot({ local, uri }: XmlElement, wanted: string, part: string): void {
  if (uri.startsWith(STRICT)) refuse("file-strict-xml");
  if (uri !== MAIN || local !== wanted) refuse("xml-irregular", { detail: `${part}: root` });
}
