import type { Allowance } from "./limits.ts";
import { refuse } from "./refusal.ts";
import { attribute, readXml, type XmlElement } from "./xml.ts";

/** One relationship: the last word of its type, where it leads, and whether that is outside the file. */
export type Relationship = {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
};

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const ACTIVE =
  /vbaproject|macrosheet|dialogsheet|activex|ctrlprop|\/control$|oleobject|\/package$|connections|querytable|extensibility|webextension|attachedtoolbars|powerpivot/i;
const LINKED = /externallink/i;

/** The relationships of a part by their id. */
export function readRelationships(
  bytes: Buffer,
  part: string,
  allowance: Allowance,
): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  readXml(bytes, part, allowance, {
    open: (element, depth) => {
      if (element.uri !== NAMESPACE) refuse("xml-irregular", { detail: `${part}: namespace` });
      if (depth === 1) return undefined;
      const relationship = relationshipOf(element, part);
      if (found.has(relationship.id)) refuse("xml-irregular", { detail: `${part}: id twice` });
      found.set(relationship.id, relationship);
      return undefined;
    },
  });
  return found;
}

function relationshipOf(element: XmlElement, part: string): Relationship {
  const type = attribute(element, "Type") ?? "";
  const target = attribute(element, "Target") ?? "";
  if (ACTIVE.test(type)) refuse("active-content", { detail: part });
  if (LINKED.test(type)) refuse("external-link", { detail: part });
  return {
    id: attribute(element, "Id") ?? refuse("xml-irregular", { detail: `${part}: id` }),
    kind: type.slice(type.lastIndexOf("/") + 1),
    target,
    isExternal: (attribute(element, "TargetMode") ?? "Internal") !== "Internal" || isAddress(target),
  };
}

/** A target that begins with a scheme or a server, whatever its mode says. */
const isAddress = (target: string): boolean => /^([a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(target);

/** The part a relationship of `xl/workbook.xml` leads to, written from the package's root or from `xl/`. */
export const partOf = ({ target }: Relationship): string =>
  target.startsWith("/") ? target.slice(1) : `xl/${target}`;
