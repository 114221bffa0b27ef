/** A theme of Fluent's design tokens: name of the token to its value. */
export type FluentTheme = Readonly<Record<string, string | number>>;

export type FluentThemes = {
  readonly light: FluentTheme;
  readonly dark: FluentTheme;
  readonly contrast: FluentTheme;
};

/**
 * The custom properties of Fluent's tokens that a style sheet reads and does not set itself, and no others, so that a
 * page of a few kilobytes does not carry all 459 of them: light in `:root`, and for `[data-theme="dark"]` and
 * `[data-theme="contrast"]` those that differ from light.
 */
export function themeCss(css: string, { light, dark, contrast }: FluentThemes): string {
  const names = readNames(css).filter((name) => name in light);
  if (names.length === 0) return "";
  const block = (selector: string, theme: FluentTheme, wanted: readonly string[]) =>
    `${selector}{${wanted.map((name) => `--${name}:${theme[name]}`).join(";")}}\n`;
  const differing = (theme: FluentTheme) => names.filter((name) => theme[name] !== light[name]);
  return [
    block(":root", light, names),
    block('[data-theme="dark"]', dark, differing(dark)),
    block('[data-theme="contrast"]', contrast, differing(contrast)),
  ].join("");
}

/** Custom properties that are read without a fallback and that neither the style sheet nor Fluent sets: misspelt ones. */
export function unknownProperties(css: string, { light }: FluentThemes): readonly string[] {
  const read = [...withoutComments(css).matchAll(/var\(\s*--([\w-]+)\s*\)/g)].map(([, name]) => name ?? "");
  const set = setNames(css);
  return [...new Set(read)].filter((name) => !set.has(name) && !(name in light));
}

function readNames(css: string): readonly string[] {
  const set = setNames(css);
  const read = [...withoutComments(css).matchAll(/var\(\s*--([\w-]+)/g)].map(([, name]) => name ?? "");
  return [...new Set(read)].filter((name) => !set.has(name)).sort();
}

const setNames = (css: string): ReadonlySet<string> =>
  new Set([...withoutComments(css).matchAll(/(?<=[{;\s])--([\w-]+)\s*:/g)].map(([, name]) => name ?? ""));

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, "");
