/** What a page asks for by the name of its source: its scripts and style sheets, relative to the page. */
export type HtmlEntries = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

const SCRIPT = /<script\b[^>]*?\bsrc="(?<name>[^":%]+?\.(?:tsx|ts))"[^>]*>/g;
const STYLE = /<link\b[^>]*?\bhref="(?<name>[^":%]+?\.css)"[^>]*>/g;

/** The sources a page names: `<script type="module" src="./main.tsx">` and `<link rel="stylesheet" href="./styles.css">`. */
export function htmlEntries(html: string): HtmlEntries {
  const named = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(({ groups }) => plainName(groups?.["name"] ?? ""));
  return { scripts: named(SCRIPT), styles: named(STYLE) };
}

/** What was built of a source: its address, the style sheet it imports, and the parts it cannot run without. */
export type Built = {
  readonly url: string;
  readonly styleUrl?: string;
  readonly partUrls?: readonly string[];
};

/**
 * The page with each source it names replaced by what was built of it, the parts of its scripts asked for at once
 * instead of one after the other as each is read, and the style sheets its scripts import linked at the end of its
 * head. A source that was not built is refused.
 */
export function withBuiltEntries(html: string, built: ReadonlyMap<string, Built>): string {
  const url = (name: string): string => {
    const found = built.get(plainName(name));
    if (!found) throw new Error(`the page names ${name}, which was not built`);
    return found.url;
  };
  const scripts = htmlEntries(html).scripts.flatMap((name) => built.get(name) ?? []);
  const links = [
    ...scripts.flatMap(({ partUrls = [] }) =>
      partUrls.map((each) => `<link rel="modulepreload" href="${each}" />`),
    ),
    ...scripts.flatMap(({ styleUrl }) => (styleUrl ? [`<link rel="stylesheet" href="${styleUrl}" />`] : [])),
  ].join("\n");
  return html
    .replace(SCRIPT, (tag, name: string) => tag.replace(name, url(name)))
    .replace(STYLE, (tag, name: string) => tag.replace(name, url(name)))
    .replace("</head>", `${links}</head>`);
}

/** The page with its `%NAME%` placeholders filled; one that nobody fills is refused. */
export function withPlaceholders(html: string, values: Readonly<Record<string, string>>): string {
  return html.replace(/%([A-Z][A-Z_]+)%/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing fills ${whole} of the page`);
    return value;
  });
}

/** The page with a script that runs before every other script of it. */
export const withFirstScript = (html: string, url: string): string =>
  html.replace(/<head(?:\s[^>]*)?>/, (head) => `${head}\n<script src="${url}"></script>`);

const plainName = (name: string): string => name.replace(/^\.\//, "");
