import { deflateRawSync } from "node:zlib";
import type { FormRefusalCode } from "../../../../shared/words/form-refusals.ts";
import { type ZipMember, zipOf } from "../../../support/zip.ts";
import { membersOf, sheetOf, withMember, workbookOf } from "./workbook.ts";

/** A file that must not be read, and what is said of it. */
export type Hostile = {
  readonly of: string;
  readonly bytes: () => Uint8Array;
  readonly code: FormRefusalCode;
  readonly cell?: string;
  readonly detail?: string;
};

const SHEET = "sheet1.xml";
const members = membersOf();
const changed = (change: (members: readonly ZipMember[]) => readonly ZipMember[]) => () =>
  zipOf(change(members));
const irregular = (of: string, detail: string, bytes: () => Uint8Array): Hostile => ({
  of,
  detail,
  bytes,
  code: "zip-irregular",
});
const tooLarge = (of: string, detail: string, bytes: () => Uint8Array): Hostile => ({
  of,
  detail,
  bytes,
  code: "file-too-large-unpacked",
});

const MIB = 2 ** 20;
/** One kernel under four names: each directory entry points at the same bytes. */
function overlapping(): Uint8Array {
  const kernel = { name: "xl/media/image1.png", data: lines(2.9 * MIB) };
  const others = [2, 3, 4].map((index) => ({
    ...kernel,
    name: `xl/media/image${index}.png`,
    unwritten: true as const,
    central: { offset: 0 },
  }));
  return zipOf([kernel, ...others, ...members]);
}

const extra = (id: number, size = 4) => Buffer.from([id & 0xff, id >> 8, size, 0, 1, 2, 3, 4]);

export const HOSTILE_ZIPS: readonly Hostile[] = [
  tooLarge("a sheet of 40 MiB of zeros", "size", () => workbookOf({ sheet: "\0".repeat(40 * MIB) })),
  tooLarge("4 MiB of one letter in 4 kB", "ratio", () => workbookOf({ sheet: " ".repeat(4 * MIB) })),
  tooLarge("thirty pictures of 3 MiB", "ratio", () =>
    workbookOf({
      parts: Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [`xl/media/image${index}.png`, Buffer.alloc(3 * MIB)]),
      ),
    }),
  ),
  tooLarge("many members that together are too large", "size", () =>
    workbookOf({
      parts: Object.fromEntries(
        [1, 2, 3, 4].map((index) => [`customXml/item${index}.xml`, lines(3.5 * MIB)]),
      ),
    }),
  ),
  tooLarge("129 members", "134 parts", () =>
    workbookOf({
      parts: Object.fromEntries(Array.from({ length: 129 }, (_, index) => [`customXml/i${index}.xml`, ""])),
    }),
  ),
  irregular("members that share their bytes", "overlap", overlapping),
  irregular("a member that is larger than it says", "size", () =>
    withMember(SHEET, { central: { size: 100 }, local: { size: 100 } }),
  ),
  irregular("a member that is smaller than it says", "size", () =>
    withMember(SHEET, { central: { size: 9_000 }, local: { size: 9_000 } }),
  ),
  irregular("a stored member whose two sizes differ", "size", () =>
    withMember(SHEET, { stored: true, central: { packed: 10 }, local: { packed: 10 } }),
  ),
  irregular("bytes after the end of a member's compressed data", "bytes after a part", () =>
    withMember(SHEET, { packed: Buffer.concat([deflateRawSync(sheetOf({})), Buffer.from("10")]) }),
  ),
  irregular(
    "the same part twice",
    "duplicate name",
    changed((all) => [...all, { name: "xl/worksheets/sheet1.xml", data: sheetOf({ rows: "" }) }]),
  ),
  irregular(
    "the same part in other letters",
    "duplicate name",
    changed((all) => [{ name: "xl/worksheets/SHEET1.xml", data: sheetOf({ rows: "" }) }, ...all]),
  ),
  ...[
    "../evil.xml",
    "/xl/evil.xml",
    "xl//evil.xml",
    "xl/./evil.xml",
    "xl/zz/../evil.xml",
    "xl\\evil.xml",
  ].map((name) =>
    irregular(
      `a part called ${name}`,
      "name",
      changed((all) => [...all, { name, data: "" }]),
    ),
  ),
  ...["xl/trang tính.xml", "xl/a\0b.xml", `xl/${"a".repeat(200)}.xml`].map((name) =>
    irregular(
      `a part called ${JSON.stringify(name).slice(0, 30)}`,
      "name",
      changed((all) => [...all, { name, data: "" }]),
    ),
  ),
  irregular(
    "a folder that holds bytes",
    "folder",
    changed((all) => [...all, { name: "xl/media/", data: "bytes" }]),
  ),
  irregular(
    "a symbolic link",
    "link",
    changed((all) => [
      ...all,
      { name: "xl/media/a.png", data: "/etc", central: { madeBy: 0x0314, attributes: 0o120777 * 65_536 } },
    ]),
  ),
  irregular("bytes before the first member", "gap", () => {
    const zip = Buffer.from(workbookOf({}, { prefix: Buffer.from("PK\u0003\u0004 a program") }));
    return zip;
  }),
  irregular("bytes after the end", "bytes after the end", () =>
    workbookOf({}, { suffix: Buffer.from("\n") }),
  ),
  irregular("a comment", "comment", () => workbookOf({}, { comment: "PK" }).subarray(0, -2)),
  irregular("a comment of a member", "comment", () => withMember(SHEET, { central: { comment: "x" } })),
  irregular("a second zip after the first", "gap", () =>
    workbookOf({}, { prefix: workbookOf({ rows: "" }) }),
  ),
  irregular("bytes between members", "gap", () => withMember(SHEET, { gap: Buffer.from("gap") })),
  irregular("bytes before the directory", "gap", () => {
    const zip = Buffer.from(workbookOf());
    const start = zip.readUInt32LE(zip.length - 6);
    const moved = Buffer.concat([zip.subarray(0, start), Buffer.alloc(5), zip.subarray(start)]);
    moved.writeUInt32LE(start + 5, moved.length - 6);
    return moved;
  }),
  irregular("Zip64 by its counts", "zip64", () => workbookOf({}, { count: 0xffff })),
  irregular("Zip64 by its start", "zip64", () => workbookOf({}, { start: 0xffffffff })),
  irregular("Zip64 by an extra field", "extra field", () =>
    withMember(SHEET, { central: { extra: extra(0x0001) } }),
  ),
  irregular("another name by a Unicode path field", "extra field", () =>
    withMember(SHEET, { local: { extra: extra(0x7075) } }),
  ),
  irregular("several disks", "disks", () => workbookOf({}, { disk: 1 })),
  irregular("a member on another disk", "disks", () => withMember(SHEET, { central: { disk: 1 } })),
  irregular("a directory that starts elsewhere", "directory", () => workbookOf({}, { start: 10 })),
  irregular("a directory of fewer members than it lists", "directory", () => workbookOf({}, { count: 4 })),
  irregular("a directory of more members than it lists", "directory", () => workbookOf({}, { count: 6 })),
  irregular("a directory whose last entry is cut", "directory", () => {
    const zip = Buffer.from(workbookOf());
    const last = zip.lastIndexOf(Buffer.from("PK\u0001\u0002"));
    zip.writeUInt16LE(0x7fff, last + 28);
    return zip;
  }),
  irregular("another name in the member's own header", "header", () =>
    withMember(SHEET, { local: { name: "xl/worksheets/sheet2.xml" } }),
  ),
  irregular("another size in the member's own header", "header", () =>
    withMember(SHEET, { local: { size: 1 } }),
  ),
  irregular("another checksum in the member's own header", "header", () =>
    withMember(SHEET, { local: { crc: 1 } }),
  ),
  irregular("other flags in the member's own header", "header", () =>
    withMember(SHEET, { local: { flags: 2 } }),
  ),
  irregular("another method in the member's own header", "header", () =>
    withMember(SHEET, { local: { method: 0 } }),
  ),
  irregular("a member that reaches into the directory", "header", () =>
    withMember(SHEET, { central: { packed: 5_000 }, local: { packed: 5_000 } }),
  ),
  irregular("no header where the directory points", "header", () => {
    const zip = Buffer.from(workbookOf());
    zip.writeUInt8(9, zip.lastIndexOf(Buffer.from("PK\u0003\u0004")) + 3);
    return zip;
  }),
  irregular("a record after the bytes that says other sizes", "descriptor", () =>
    withMember(SHEET, { descriptor: "lying" }),
  ),
  irregular("patched data, strong encryption and other unknown flags", "flags", () =>
    withMember(SHEET, { central: { flags: 0x20 }, local: { flags: 0x20 } }),
  ),
  irregular("another compression", "method", () =>
    withMember(SHEET, { central: { method: 9 }, local: { method: 9 } }),
  ),
  {
    of: "an encrypted member",
    code: "file-password",
    bytes: () => withMember(SHEET, { central: { flags: 1 }, local: { flags: 1 } }),
  },
  {
    of: "a wrong checksum",
    code: "file-damaged",
    detail: "checksum",
    bytes: () => withMember(SHEET, { central: { crc: 7 }, local: { crc: 7 } }),
  },
  {
    of: "compressed data that is none",
    code: "file-damaged",
    detail: "compressed data",
    bytes: () => withMember(SHEET, { packed: Buffer.from("fffefdfcfbfaf9f8", "hex") }),
  },
];

/** Text that shrinks, but not abnormally. */
function lines(size: number): string {
  const line = Array.from({ length: 1_000 }, (_, index) => ((index * 7_919) % 1_000).toString(36)).join("-");
  return line.repeat(Math.ceil(size / line.length)).slice(0, size);
}
