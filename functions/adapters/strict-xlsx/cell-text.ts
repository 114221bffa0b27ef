import type { FormRefusal } from "../../../shared/words/form-refusals.ts";
import { isLegacyEncoded } from "./legacy-encoding.ts";
import { LIMITS } from "./limits.ts";

/** Text as a person sees it, or why it is not taken. */
export type CellText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: Pick<FormRefusal, "code" | "detail"> };

/** Controls but line ends and tabs, and what has no width: joiners, fillers, soft hyphens, marks that turn direction. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e007f}]|\u034f/u;

/** Halves of characters, characters of one's own font only, and code points that are no characters. */
const UNASSIGNABLE = /\p{Surrogate}|\p{Private_Use}|\p{Noncharacter_Code_Point}/u;

/** More marks on one letter than any writing of Viet Nam puts. */
const PILED_MARKS = /\p{Mark}{4,}/u;

/**
 * Text of a cell as the file writes it: NFC, lines ended by a line feed, characters written as `_x000D_` (ECMA-376,
 * 22.9.2.19) read as what they stand for.
 */
export function readText(written: string): CellText {
  const text = unescaped(written).replace(/\r\n?/g, "\n").normalize("NFC");
  if (text.length > LIMITS.textCharacters) return refused("text-too-long");
  if (isLegacyEncoded(text)) return refused("text-legacy-encoding");
  const [forbidden] = UNSEEN.exec(text) ?? UNASSIGNABLE.exec(text) ?? PILED_MARKS.exec(text) ?? [];
  return forbidden === undefined
    ? { ok: true, text }
    : refused("text-forbidden-character", codePoint(forbidden));
}

export const unescaped = (written: string): string =>
  written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const refused = (code: FormRefusal["code"], detail?: string): CellText => ({
  ok: false,
  refusal: { code, ...(detail !== undefined && { detail }) },
});

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
