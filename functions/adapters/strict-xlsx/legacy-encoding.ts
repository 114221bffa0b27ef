import { isVietnameseSyllable } from "./vietnamese-syllable.ts";

/** TCVN 5712:1993 (VN3), the encoding of the .Vn fonts: the Unicode letter at each byte, read as Latin-1, from U+00A1; a space for none. */
const TCVN3 = [
  "ĂÂÊÔƠƯĐăâêôơưđ", // A1 to AE
  "      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ",
].join("");
const FIRST = 0xa1;

/** VNI for Windows: marks written as a letter after the vowel, and letters that stand alone. */
const VNI_PAIRS: ReadonlyMap<string, string> = new Map(
  [
    ["a", "ùáøàûảõãïạââ"],
    ["a", "áấàầåẩãẫäậêăéắèằúẳüẵëặ"],
    ["e", "ùéøèûẻõẽïẹâêáếàềåểãễäệ"],
    ["o", "ùóøòûỏõõïọâôáốàồåổãỗäộ"],
    ["u", "ùúøùûủõũïụ"],
    ["y", "ùýøỳûỷõỹ"],
    ["ô", "ùớøờûởõỡïợ"],
    ["ö", "ùứøừûửõữïự"],
  ].flatMap(([vowel = "", marks = ""]) =>
    (marks.match(/../gu) ?? []).map((pair): [string, string] => [vowel + pair.charAt(0), pair.charAt(1)]),
  ),
);
const VNI_ALONE: ReadonlyMap<string, string> = new Map([
  ["ö", "ư"],
  ["ô", "ơ"],
  ["ñ", "đ"],
  ["î", "ỵ"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
]);

/** A run of letters and of the signs that these encodings use as letters; "µm" is a unit. */
const WORDS = /(?!µ)[\p{Letter}\u00a1-\u00ff]+/gu;
/** Plain letters with at least one of those signs among them, and no letter that these encodings do not have. */
const MAY_BE_LEGACY = /^(?=.*[A-Za-z])(?=.*[\u00a1-\u00ff])[A-Za-z\u00a1-\u00ff]+$/;
const HITS = 2;

/**
 * Whether text was typed in TCVN3 or VNI: at least two words that are no Vietnamese syllables as they stand and become
 * syllables when decoded. One alone may be a name of another language.
 */
export function isLegacyEncoded(text: string): boolean {
  if (!/[\u00a1-\u00ff]/.test(text)) return false;
  const words = text.match(WORDS)?.filter((word) => MAY_BE_LEGACY.test(word)) ?? [];
  return [fromTcvn3, fromVni].some(
    (decode) => words.filter((word) => isDecodedBy(decode, word)).length >= HITS,
  );
}

function isDecodedBy(decode: (word: string) => string, word: string): boolean {
  const decoded = decode(word);
  return decoded !== word && isVietnameseSyllable(decoded) && !isVietnameseSyllable(word);
}

const fromTcvn3 = (word: string): string =>
  word.replace(/[\u00a1-\u00ff]/g, (sign) => {
    const letter = TCVN3.charAt(sign.charCodeAt(0) - FIRST);
    return letter.trim() === "" ? sign : letter;
  });

const fromVni = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[aeouyôö][\u00e0-\u00ff]|[öôñîæóò]/g, (given) => VNI_PAIRS.get(given) ?? alone(given));

const alone = (given: string): string => [...given].map((sign) => VNI_ALONE.get(sign) ?? sign).join("");
