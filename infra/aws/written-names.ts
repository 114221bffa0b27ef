/**
 * A module of constants with the names of its computed properties written out: `{ [_h]: 1 }` becomes `{ "http": 1 }`
 * where the module says `const _h = "http"`. A bundler keeps whatever has a computed name, in case computing it does
 * something; a written one it leaves out when nothing refers to it.
 */
export function withWrittenNames(module: string): string {
  const written = new Map(
    [...module.matchAll(/^const (\w+) = ("[^"\\]*");$/gm)].map(([, name, text]) => [name, text]),
  );
  return module.replace(/\[(\w+)\]:/g, (computed, name) => {
    const text = written.get(name);
    return text === undefined ? computed : `${text}:`;
  });
}
