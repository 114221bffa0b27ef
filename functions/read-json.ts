import type { RefusalCode } from "../shared/words/refusals.ts";

/** The largest body, in bytes. */
export const BODY_LIMIT = 1024 * 1024;
const DEPTH_LIMIT = 24;

/** A body read as JSON, or the reason it is not one we take. */
export type ReadJson = { readonly value: unknown } | { readonly refused: RefusalCode };

/**
 * Reads UTF-8 JSON strictly: no byte-order mark, no more than sixteen levels, no key twice in one object. The scan goes
 * before JSON.parse, which would keep the last of two equal keys and could be made to recurse.
 */
export function readJson(bytes: Uint8Array): ReadJson {
  const text = decode(bytes);
  if (text === undefined) return { refused: "json-malformed" };
  const refused = scan(text);
  if (refused) return { refused };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { refused: "json-malformed" };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith("\uFEFF") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Strings as JSON writes them, and the marks that open, close and separate. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

function scan(text: string): RefusalCode | undefined {
  const open: (Set<string> | undefined)[] = [];
  let last: string | undefined;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{" || token === "[") {
      if (open.push(token === "{" ? new Set() : undefined) > DEPTH_LIMIT) return "json-too-deep";
    } else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      const keys = open.at(-1);
      const key = keyOf(last);
      if (key !== undefined && keys?.has(key)) return "json-duplicate-key";
      if (key !== undefined) keys?.add(key);
    }
    last = token;
  }
  return undefined;
}

/** A key without its escapes, so that "a" and "\u0061" are one. Undefined where the text is no JSON anyway. */
function keyOf(token: string | undefined): string | undefined {
  try {
    return token?.startsWith('"') ? (JSON.parse(token) as string) : undefined;
  } catch {
    return undefined;
  }
}
