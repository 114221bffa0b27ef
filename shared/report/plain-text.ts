declare const plain: unique symbol;

/** Text that any workbook can hold, made only by `plainText`: whoever typed it, it stays text. */
export type PlainText = string & { readonly [plain]: true };

/** What one cell of Excel holds, in UTF-16 units. */
const LONGEST = 32_767;
const CUT = " […đã cắt bớt]";

// Controls that XML 1.0 cannot hold or Excel drops, U+FFFE and U+FFFF, and marks that turn the direction of text.
const UNHOLDABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** The one door of text into a plan: NFC, lines ended by a line feed, nothing a file cannot hold, cut visibly when too long. */
export function plainText(given: string): PlainText {
  const kept = given.replace(/\r\n?/g, "\n").replace(UNHOLDABLE, "").normalize("NFC");
  if (kept.length <= LONGEST) return kept as PlainText;
  const room = kept.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, "");
  return `${room}${CUT}` as PlainText;
}
