import { checkManifest, type Surroundings } from "../../../../infra/local/manifest/check-manifest.ts";
import { picturesOnDisk } from "../../../../infra/local/manifest/surroundings.ts";
import { manifestFor } from "../../../../infra/local/manifest/write-manifest.ts";

export const ORIGIN = "https://bangvang.tinh.example";
export const WHOLE = manifestFor({ origin: ORIGIN });

/** The real manifest with one thing changed; a change that finds nothing to change is a mistake of the test. */
export function broken(find: string | RegExp, put: string): string {
  const text = WHOLE.replace(find, put);
  if (text === WHOLE) throw new Error(`nothing to break: ${find}`);
  return text;
}

/** What the validator says, as `code line`, of a manifest with the pictures of the project and no code. */
export const faultsOf = (text: string, changed: Partial<Surroundings> = {}): readonly string[] =>
  checkManifest(text, { local: false, pictures: picturesOnDisk, needs: [], ...changed }).map(
    ({ code, line }) => `${code} ${line}`,
  );

/** The line, from 1, on which that text stands first. */
export const lineOf = (text: string, part: string): number => {
  const before = text.indexOf(part);
  if (before < 0) throw new Error(`not there: ${part}`);
  return text.slice(0, before).split("\n").length;
};
