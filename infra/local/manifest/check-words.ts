import { type Element, everyElement, said } from "./element.ts";
import { type Fault, fault } from "./fault.ts";

/** The most characters people's words may have: [MS-OWEMXML] ShortString 125, LongString 250. */
const SHORT = 125;
const LONG = 250;
const ENGLISH = "en-US";

/** Every word a person reads: there in Vietnamese and in English, and short enough for Excel. */
export const checkWords = (root: Element): readonly Fault[] => [
  ...root.children
    .filter(({ name }) => name === "ProviderName")
    .flatMap(({ line, name, text }) => lengthFaults(line, name, text, SHORT)),
  ...everyElement(root).flatMap((parent) =>
    parent.children.flatMap((element) => {
      const limit = limitOf(parent, element);
      return limit === undefined ? [] : wordFaults(element, limit);
    }),
  ),
];

function limitOf(parent: Element, { name }: Element): number | undefined {
  if (parent.name === "bt:ShortStrings") return SHORT;
  if (parent.name === "bt:LongStrings") return LONG;
  if (parent.name !== "OfficeApp") return undefined;
  return { DisplayName: SHORT, Description: LONG }[name];
}

function wordFaults(element: Element, limit: number): readonly Fault[] {
  const name = said(element, "id") || element.name;
  const locales = element.children.map((child) => said(child, "Locale"));
  return [
    ...lengthFaults(element.line, name, said(element), limit),
    ...element.children.flatMap((child) =>
      lengthFaults(child.line, `${name} (${said(child, "Locale")})`, said(child, "Value"), limit),
    ),
    ...element.children
      .filter((_, index) => locales.indexOf(locales[index] ?? "") < index)
      .map((child) => fault(child.line, "locale-repeated", { name, locale: said(child, "Locale") })),
    ...(locales.includes(ENGLISH) ? [] : [fault(element.line, "locale-missing", { name })]),
  ];
}

function lengthFaults(line: number, name: string, found: string, limit: number): readonly Fault[] {
  if (found.trim() === "") return [fault(line, "words-empty", { name })];
  return found.length > limit
    ? [fault(line, "words-long", { name, length: found.length, limit, found })]
    : [];
}
