import { at, type Element, everyElement, said } from "./element.ts";
import { type Fault, fault } from "./fault.ts";

const FAMILIES = ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"] as const;
type Family = (typeof FAMILIES)[number];

/** Where an element that refers to a resource must find it; pages "Resources", "Supertip", "GetStarted", "Action", "Icon". */
const FAMILY_OF: Readonly<Record<string, Family>> = {
  "bt:Image": "bt:Images",
  "ov:SourceLocation": "bt:Urls",
  "ov:LearnMoreUrl": "bt:Urls",
  "ov:FunctionFile": "bt:Urls",
  "ov:Label": "bt:ShortStrings",
  "ov:Title": "bt:ShortStrings",
  "ov:Description": "bt:LongStrings",
  "ov:ToolTip": "bt:LongStrings",
};

/** The most characters of a resource's id: [MS-OWEMXML] ReferenceId. */
const ID_LENGTH = 32;

/** Every resource named once, found where it is asked for, and used. */
export function checkResources(root: Element): readonly Fault[] {
  const kept = FAMILIES.flatMap((family) =>
    (at(root, "ov:VersionOverrides", "ov:Resources", family)?.children ?? []).map((element) => ({
      family,
      element,
      id: said(element, "id"),
    })),
  );
  const references = everyElement(root).filter(
    ({ name, attributes }) => name in FAMILY_OF && !attributes.has("id"),
  );
  const used = new Set(references.map((element) => said(element, "resid")));
  return [
    ...kept.flatMap(({ element, id }, index) => [
      ...(id.length > ID_LENGTH || id === ""
        ? [fault(element.line, "resid-long", { found: id, length: id.length })]
        : []),
      ...(kept.findIndex((other) => other.id === id) < index
        ? [fault(element.line, "resid-repeated", { found: id })]
        : []),
      ...(used.has(id) ? [] : [fault(element.line, "resid-unused", { found: id })]),
    ]),
    ...references.flatMap((element) => {
      const found = said(element, "resid");
      const wanted = FAMILY_OF[element.name];
      return kept.some(({ family, id }) => family === wanted && id === found)
        ? []
        : [fault(element.line, "resid-unknown", { name: element.name, found, wanted: wanted ?? "" })];
    }),
  ];
}
