import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { bundlePages, endBundler, OFFICE_JS } from "../local/pages/bundle.ts";
import { firstPage } from "../local/pages/first-page.ts";
import { inlineHashes } from "../local/pages/inline-hashes.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export type BuiltPages = {
  readonly folder: string;
  /** What the scripts written into the pages themselves hash to, as a content policy names them. */
  readonly inlineScripts: readonly string[];
};

/** Writes the pages as a stage serves them below `out`: the first page, the pane, its pictures. */
export async function buildPages(out: string, officeJs = OFFICE_JS): Promise<BuiltPages> {
  await rm(out, { recursive: true, force: true });
  const folder = join(ROOT, "addin");
  const { files } = await bundlePages({ folder, base: "", officeJs }).finally(endBundler);
  const inline = new Set<string>();
  for (const [name, { bytes, type }] of files) {
    const file = join(out, "pane", name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    if (type.startsWith("text/html"))
      for (const hash of inlineHashes(new TextDecoder().decode(bytes))) inline.add(hash);
  }
  await cp(join(folder, "assets"), join(out, "pane/assets"), { recursive: true });
  await cp(join(ROOT, "test/pictures"), join(out, "pane/assets/help"), { recursive: true });
  await writeFile(join(out, "index.html"), firstPage());
  return { folder: out, inlineScripts: [...inline].sort() };
}
