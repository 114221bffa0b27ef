import type { FormRefusalCode } from "../../../shared/words/form-refusals.ts";

const ZIP = "504b0304";

/** First bytes, in hexadecimal, of what people send instead of a workbook. */
const BEGINNINGS: readonly (readonly [RegExp, FormRefusalCode])[] = [
  [/^255044462d/, "file-pdf"],
  [/^(89504e470d0a|ffd8ff|47494638|424d.{4}0000|49492a00|4d4d002a|52494646.{8}57454250)/, "file-picture"],
  [/^.{8}66747970(68656963|68656978|6d696631|61766966)/, "file-picture"],
  [/^(526172211a07|377abcaf271c|1f8b)/, "file-archive"],
  [/^504b0506/, "file-archive"],
];

/** Why bytes that are not a zip are not read; undefined for a zip. */
export function refusedKind(bytes: Buffer): FormRefusalCode | undefined {
  if (bytes.length === 0) return "file-empty";
  const beginning = bytes.toString("hex", 0, 16);
  if (beginning.startsWith(ZIP)) return undefined;
  if (beginning.startsWith("d0cf11e0a1b11ae1")) return oleKind(bytes);
  return BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1] ?? textKind(bytes);
}

/** The names of streams stand in an OLE file's directory in UTF-16. */
function oleKind(bytes: Buffer): FormRefusalCode {
  const holds = (stream: string) => bytes.includes(Buffer.from(`${stream}\0`, "utf16le"));
  if (holds("EncryptedPackage")) return "file-password";
  if (holds("Workbook") || holds("Book")) return "file-old-xls";
  return holds("WordDocument") ? "file-word" : "file-not-xlsx";
}

/** Text that is no markup: without control characters but line ends, tabs and page breaks, or UTF-16 with its mark. */
function textKind(bytes: Buffer): FormRefusalCode {
  if (/^(fffe|feff)/.test(bytes.toString("hex", 0, 2))) return "file-text";
  const isText = bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
  const isMarkup = /^(\xef\xbb\xbf)?\s*[<{[]/.test(bytes.toString("latin1", 0, 100));
  return isText && !isMarkup ? "file-text" : "file-not-xlsx";
}

/** Why a zip with these members is not read as a workbook; undefined for a workbook. */
export function refusedPackage(names: readonly string[]): FormRefusalCode | undefined {
  const has = (name: string) => names.includes(name);
  if (!has("[Content_Types].xml")) {
    if (names[0] === "mimetype" || has("META-INF/manifest.xml")) return "file-ods";
    return names.some((name) => /\.(xls|xlsx|xlsm|ods|pdf|docx?)$/i.test(name))
      ? "file-archive"
      : "file-not-xlsx";
  }
  if (has("word/document.xml")) return "file-word";
  if (has("xl/workbook.bin")) return "file-xlsb";
  return has("xl/workbook.xml") ? undefined : "file-not-xlsx";
}
