/** A source file of the add-in. */
export type Source = { readonly path: string; readonly text: string };

/** The names a source says after a dot, each once; comments and strings are not code. */
export const membersSaid = ({ text }: Source): readonly string[] => [
  ...new Set([...codeOf(text).matchAll(/\.\s*([a-z]\w*)/g)].map(([, name]) => name ?? "")),
];

const codeOf = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[^:])\/\/.*$/gm, "$1")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
