import { createHash } from "node:crypto";

/** The hashes of the scripts that stand in a page, the ones with an address excepted, as a content policy names them. */
export const inlineHashes = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
