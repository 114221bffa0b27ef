import { at, type Element, said } from "./element.ts";
import { type Fault, fault } from "./fault.ts";
import { isServable } from "./origin.ts";

/** The most characters of an address: page "Resources". */
const URL_LENGTH = 2048;
const BASE = [
  ["IconUrl"],
  ["HighResolutionIconUrl"],
  ["SupportUrl"],
  ["DefaultSettings", "SourceLocation"],
] as const;

type Address = { readonly line: number; readonly found: string };

/** Every page and picture: https, at one origin, short enough; domains without a path. */
export function checkAddresses(root: Element, { local }: { readonly local: boolean }): readonly Fault[] {
  const addresses = addressesOf(root);
  const origin = originOf(root);
  const domains = (at(root, "AppDomains")?.children ?? []).map(({ line, text }) => ({ line, found: text }));
  return [
    ...[...addresses, ...domains].flatMap(({ line, found }) => {
      const url = URL.parse(found);
      return url && isServable(url, local) ? [] : [fault(line, "url-not-https", { found })];
    }),
    ...addresses.flatMap(({ line, found }) => [
      ...(found.length > URL_LENGTH ? [fault(line, "url-long", { length: found.length })] : []),
      ...(URL.parse(found)?.origin === origin ? [] : [fault(line, "url-elsewhere", { found, origin })]),
    ]),
    ...domains
      .filter(({ found }) => URL.parse(found)?.origin !== found)
      .map(({ line, found }) => fault(line, "domain-path", { found })),
  ];
}

/** Where the manifest's pane is served from: the origin of its first page, "" when that is no address. */
export const originOf = (root: Element): string =>
  URL.parse(said(at(root, "DefaultSettings", "SourceLocation")))?.origin ?? "";

function addressesOf(root: Element): readonly Address[] {
  const resources = at(root, "ov:VersionOverrides", "ov:Resources");
  return [
    ...BASE.map((path) => at(root, ...path)).filter((element) => element !== undefined),
    ...["bt:Images", "bt:Urls"].flatMap((family) => (resources && at(resources, family)?.children) ?? []),
  ].flatMap((element) => [
    { line: element.line, found: said(element) },
    ...element.children.map((child) => ({ line: child.line, found: said(child, "Value") })),
  ]);
}
