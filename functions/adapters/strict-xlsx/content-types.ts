import type { Allowance } from "./limits.ts";
import { refuse } from "./refusal.ts";
import { attribute, readXml } from "./xml.ts";

const NAME = "[Content_Types].xml";
const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
const ACTIVE =
  /macro|vba|activex|oleobject|dialogsheet|controlproperties|connections|querytable|customui|webextension/i;

/**
 * Refuses parts that are declared active, or twice. Only what is declared by name counts: writers declare the ending
 * ".bin" as a macro's in files that have none.
 */
export function checkContentTypes(bytes: Buffer, allowance: Allowance): void {
  const declared = new Set<string>();
  readXml(bytes, NAME, allowance, {
    open: (element) => {
      if (element.uri !== NAMESPACE) refuse("xml-irregular", { detail: `${NAME}: namespace` });
      if (element.local !== "Override") return undefined;
      const part = (attribute(element, "PartName") ?? "").toLowerCase();
      const type = attribute(element, "ContentType") ?? "";
      if (declared.has(part)) refuse("xml-irregular", { detail: `${NAME}: declared twice` });
      declared.add(part);
      if (ACTIVE.test(type)) refuse("active-content", { detail: "content type" });
      return undefined;
    },
  });
}
