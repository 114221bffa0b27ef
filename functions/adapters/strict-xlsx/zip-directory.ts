import { refuse } from "./refusal.ts";

/** A member as the directory tells it; sizes in bytes. */
export type Entry = {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

export type Directory = { readonly entries: readonly Entry[]; readonly start: number };

const END = { signature: 0x06054b50, size: 22 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const UNIX = 3;
/** What an entry made on Unix may be: unknown, a folder, a file; no link, no device. */
const PLAIN_KINDS = [0, 4, 8];

/** Reads the directory at the end of a zip: one disk, no Zip64, no comments, nothing after it. Members are not looked at. */
export function readDirectory(zip: Buffer): Directory {
  const end = zip.length - END.size;
  if (end < 0 || zip.readUInt32LE(end) !== END.signature) return refuseEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  const size = zip.readUInt32LE(end + 12);
  const start = zip.readUInt32LE(end + 16);
  if (zip.readUInt16LE(end + 20) !== 0) refuse("zip-irregular", { detail: "comment" });
  if (zip.readUInt32LE(end + 4) !== 0 || count !== zip.readUInt16LE(end + 8))
    refuse("zip-irregular", { detail: "disks" });
  if (count === 0xffff || start === 0xffffffff || size === 0xffffffff)
    refuse("zip-irregular", { detail: "zip64" });
  if (start + size !== end) refuse("zip-irregular", { detail: "directory" });

  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL.size > end || zip.readUInt32LE(at) !== CENTRAL.signature)
      refuse("zip-irregular", { detail: "directory" });
    const next = at + CENTRAL.size + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30);
    if (next > end) refuse("zip-irregular", { detail: "directory" });
    entries.push(entryAt(zip, at));
    at = next;
  }
  if (at !== end) refuse("zip-irregular", { detail: "directory" });
  return { entries, start };
}

/** A zip without its whole end is cut short; one whose end stands elsewhere has something after it. */
function refuseEnd(zip: Buffer): never {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END.signature);
  const found = zip.lastIndexOf(signature);
  return found === -1 || found + END.size > zip.length
    ? refuse("file-truncated")
    : refuse("zip-irregular", { detail: "bytes after the end" });
}

function entryAt(zip: Buffer, at: number): Entry {
  const nameEnd = at + CENTRAL.size + zip.readUInt16LE(at + 28);
  if (zip.readUInt16LE(at + 32) !== 0) refuse("zip-irregular", { detail: "comment" });
  if (zip.readUInt16LE(at + 34) !== 0) refuse("zip-irregular", { detail: "disks" });
  const kind = zip.readUInt32LE(at + 38) >>> 28;
  if (zip[at + 5] === UNIX && !PLAIN_KINDS.includes(kind)) refuse("zip-irregular", { detail: "link" });
  checkExtra(zip.subarray(nameEnd, nameEnd + zip.readUInt16LE(at + 30)));
  return {
    name: zip.toString("latin1", at + CENTRAL.size, nameEnd),
    flags: zip.readUInt16LE(at + 8),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    offset: zip.readUInt32LE(at + 42),
  };
}

/** Extra fields by which another reader sees other sizes (Zip64), another name (Unicode path) or encryption (AES). */
const TELLING_OTHERWISE = [0x0001, 0x7075, 0x9901];

/** Refuses the extra fields of a header that tell something else than the header itself. */
export function checkExtra(extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (TELLING_OTHERWISE.includes(extra.readUInt16LE(at)))
      refuse("zip-irregular", { detail: "extra field" });
}
