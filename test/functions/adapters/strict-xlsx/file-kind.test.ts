import { expect, test } from "vitest";
import { readWorkbook } from "../../../../functions/adapters/strict-xlsx/read-workbook.ts";
import type { FormRefusalCode } from "../../../../shared/words/form-refusals.ts";
import { zipOf } from "../../../support/zip.ts";
import { workbookOf } from "./workbook.ts";

/** An OLE file with streams of these names, as far as its beginning and its directory tell. */
const ole = (...streams: readonly string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(`${name}\0`.padEnd(64, "\0"), "utf16le")),
  ]);
const zipWith = (...names: readonly string[]): Uint8Array =>
  zipOf(names.map((name) => ({ name, data: "x" })));
const hex = (digits: string): Uint8Array => Buffer.from(digits.padEnd(64, "0"), "hex");
const package_ = (...names: readonly string[]) => zipWith("[Content_Types].xml", "_rels/.rels", ...names);

const FILES: readonly (readonly [string, FormRefusalCode, Uint8Array])[] = [
  ["an empty file", "file-empty", new Uint8Array()],
  ["a file above 2 MiB", "file-too-large", new Uint8Array(2 * 2 ** 20 + 1)],
  ["an .xls", "file-old-xls", ole("Root Entry", "Workbook")],
  ["an .xls of Excel 95", "file-old-xls", ole("Root Entry", "Book")],
  ["an .xlsx with a password", "file-password", ole("Root Entry", "EncryptionInfo", "EncryptedPackage")],
  ["a .doc", "file-word", ole("Root Entry", "WordDocument")],
  ["another OLE file", "file-not-xlsx", ole("Root Entry")],
  ["an .ods", "file-ods", zipWith("mimetype", "content.xml", "META-INF/manifest.xml")],
  ["an .ods in another order", "file-ods", zipWith("content.xml", "META-INF/manifest.xml")],
  ["an .xlsb", "file-xlsb", package_("xl/workbook.bin")],
  ["a .docx", "file-word", package_("word/document.xml")],
  ["a .pptx", "file-not-xlsx", package_("ppt/presentation.xml")],
  ["a zip of forms", "file-archive", zipWith("Cơ quan A.xlsx", "Cơ quan B.xlsx")],
  ["an empty zip", "file-archive", zipOf([])],
  ["another zip", "file-not-xlsx", zipWith("a.txt")],
  ["a .rar", "file-archive", hex("526172211a0701")],
  ["a .7z", "file-archive", hex("377abcaf271c")],
  ["a .gz", "file-archive", hex("1f8b08")],
  ["a PDF", "file-pdf", Buffer.from("%PDF-1.7\n")],
  ["a PNG", "file-picture", hex("89504e470d0a1a0a")],
  ["a JPEG", "file-picture", hex("ffd8ffe0")],
  ["a HEIC of a telephone", "file-picture", hex("000000186674797068656963")],
  ["a WebP", "file-picture", hex("524946460000000057454250")],
  ["a .csv", "file-text", Buffer.from('\ufeffTiêu chí,Điểm\r\n1.1,"9,75"\r\n')],
  ["a .txt of Excel", "file-text", Buffer.from("\ufeffTiêu chí\tĐiểm", "utf16le")],
  ["a web page called .xls", "file-not-xlsx", Buffer.from("\ufeff<html><table></table></html>")],
  ["a workbook of Excel 2003 in XML", "file-not-xlsx", Buffer.from('<?xml version="1.0"?><Workbook/>')],
  ["JSON", "file-not-xlsx", Buffer.from('{"season": 2025}')],
  ["bytes of no kind", "file-not-xlsx", hex("00010203")],
  ["one byte", "file-text", Buffer.from("P")],
];

test.each(FILES)("%s is %s", (_, code, bytes) => {
  expect(readWorkbook(bytes)).toEqual({ ok: false, code });
});

test("a workbook cut anywhere is never read", () => {
  const whole = workbookOf();
  for (let length = 4; length < whole.length; length += 7) {
    const reading = readWorkbook(whole.subarray(0, length));
    expect(reading.ok ? length : reading.code).toBe("file-truncated");
  }
});
