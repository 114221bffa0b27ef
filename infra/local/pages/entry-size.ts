import { gzipSync } from "node:zlib";
import type { Metafile } from "esbuild";

/**
 * What a person waits for before a page can be used: the entry chunk of a source with everything it imports
 * statically, as bytes after gzip, each file by itself as a server sends it. What is loaded on demand is not counted,
 * nor is office.js, which no bundle holds.
 */
export function entrySize(
  metafile: Metafile,
  source: string,
  textOf: (output: string) => Uint8Array,
): { readonly bytes: number; readonly files: readonly string[] } {
  const start = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source)?.[0];
  if (!start) throw new Error(`${source} is no entry of the bundle`);
  const files = withImports(metafile, start);
  const bytes = files.reduce((sum, file) => sum + gzipSync(textOf(file), { level: 9 }).length, 0);
  return { bytes, files };
}

/** An output of the bundle with everything it imports statically. */
export function withImports(metafile: Metafile, start: string): readonly string[] {
  const files = new Set([start]);
  for (const file of files)
    for (const { path, kind } of metafile.outputs[file]?.imports ?? [])
      if (kind === "import-statement" && path in metafile.outputs) files.add(path);
  return [...files];
}
