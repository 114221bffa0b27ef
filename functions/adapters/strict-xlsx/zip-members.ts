import { crc32, inflateRawSync } from "node:zlib";
import { LIMITS } from "./limits.ts";
import { refuse } from "./refusal.ts";
import { checkExtra, type Directory, type Entry } from "./zip-directory.ts";

/** The parts of a package: their names, and what one holds, undefined where there is none. */
export type Parts = {
  readonly names: readonly string[];
  readonly bytesOf: (name: string) => Buffer | undefined;
};

const ENCRYPTED = 0x0041;
const HAS_DESCRIPTOR = 0x0008;
/** Compression level, descriptor, UTF-8 name: all that a plain member may say. */
const KNOWN_FLAGS = 0x080e;
const LOCAL = { signature: 0x04034b50, size: 30 };
const DESCRIPTOR = 0x08074b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The members of a zip, checked before one byte is unpacked: plain unique names, sizes within limits, every local
 * header the same as the directory, members side by side from the first byte to the directory. Nothing is unpacked but
 * what is asked for, never beyond its declared size, and its length and checksum must be right.
 */
export function openMembers(zip: Buffer, { entries, start }: Directory): Parts {
  checkEntries(entries);
  const members = new Map<string, { readonly entry: Entry; readonly from: number }>();
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset !== end) refuse("zip-irregular", { detail: entry.offset < end ? "overlap" : "gap" });
    const from = contentOf(zip, entry, start);
    if (!entry.name.endsWith("/")) members.set(entry.name, { entry, from });
    end = from + entry.packed + descriptorSize(zip, entry, from + entry.packed);
  }
  if (end !== start) refuse("zip-irregular", { detail: "gap" });

  return {
    names: [...members.keys()],
    bytesOf: (name) => {
      const member = members.get(name);
      return member && unpack(zip.subarray(member.from, member.from + member.entry.packed), member.entry);
    },
  };
}

function checkEntries(entries: readonly Entry[]): void {
  if (entries.length > LIMITS.members)
    refuse("file-too-large-unpacked", { detail: `${entries.length} parts` });
  const names = new Set<string>();
  let total = 0;
  for (const { name, flags, method, packed, size } of entries) {
    if (flags & ENCRYPTED) refuse("file-password");
    if (flags & ~KNOWN_FLAGS) refuse("zip-irregular", { detail: "flags" });
    if (method !== STORED && method !== DEFLATED) refuse("zip-irregular", { detail: "method" });
    if (!isPlainName(name)) refuse("zip-irregular", { detail: "name" });
    if (names.has(name.toLowerCase())) refuse("zip-irregular", { detail: "duplicate name" });
    names.add(name.toLowerCase());
    if (name.endsWith("/") && size > 0) refuse("zip-irregular", { detail: "folder" });
    if (method === STORED && packed !== size) refuse("zip-irregular", { detail: "size" });
    total += size;
    if (size > LIMITS.member || total > LIMITS.unpacked)
      refuse("file-too-large-unpacked", { detail: "size" });
    if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio)
      refuse("file-too-large-unpacked", { detail: "ratio" });
  }
}

const isPlainName = (name: string): boolean =>
  name.length <= 128 &&
  /^[A-Za-z0-9_.[\]-][A-Za-z0-9_.[\]/-]*$/.test(name) &&
  !/(^|\/)\.{1,2}(\/|$)|\/\//.test(name);

/** Where a member's packed bytes begin; its local header must say what the directory says. */
function contentOf(
  zip: Buffer,
  { name, flags, method, crc, packed, size, offset }: Entry,
  limit: number,
): number {
  if (offset + LOCAL.size > limit || zip.readUInt32LE(offset) !== LOCAL.signature)
    refuse("zip-irregular", { detail: "header" });
  const nameEnd = offset + LOCAL.size + zip.readUInt16LE(offset + 26);
  const from = nameEnd + zip.readUInt16LE(offset + 28);
  if (from + packed > limit) refuse("zip-irregular", { detail: "header" });
  const mayBeUnknown = (flags & HAS_DESCRIPTOR) !== 0;
  const agrees = (at: number, told: number) => {
    const found = zip.readUInt32LE(offset + at);
    return found === told || (mayBeUnknown && found === 0);
  };
  if (
    zip.toString("latin1", offset + LOCAL.size, nameEnd) !== name ||
    zip.readUInt16LE(offset + 6) !== flags ||
    zip.readUInt16LE(offset + 8) !== method ||
    !(agrees(14, crc) && agrees(18, packed) && agrees(22, size))
  )
    refuse("zip-irregular", { detail: "header" });
  checkExtra(zip.subarray(nameEnd, from));
  return from;
}

/** The length of the record after a member's bytes, which repeats its checksum and sizes; 0 where the flags promise none. */
function descriptorSize(zip: Buffer, { flags, crc, packed, size }: Entry, at: number): number {
  if ((flags & HAS_DESCRIPTOR) === 0) return 0;
  const repeats = (from: number) =>
    from + 12 <= zip.length &&
    zip.readUInt32LE(from) === crc &&
    zip.readUInt32LE(from + 4) === packed &&
    zip.readUInt32LE(from + 8) === size;
  if (zip.readUInt32LE(at) === DESCRIPTOR && repeats(at + 4)) return 16;
  return repeats(at) ? 12 : refuse("zip-irregular", { detail: "descriptor" });
}

function unpack(packed: Buffer, { method, size, crc }: Entry): Buffer {
  const bytes = method === STORED ? packed : inflate(packed, size);
  if (bytes.length !== size) refuse("zip-irregular", { detail: "size" });
  if (crc32(bytes) !== crc) refuse("file-damaged", { detail: "checksum" });
  return bytes;
}

/** With `info`, zlib also tells how many bytes it took; @types/node does not know. */
type Inflated = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };

function inflate(packed: Buffer, size: number): Buffer {
  const { buffer, engine } = inflatedOrRefused(packed, size);
  if (engine.bytesWritten !== packed.length) refuse("zip-irregular", { detail: "bytes after a part" });
  return buffer;
}

function inflatedOrRefused(packed: Buffer, size: number): Inflated {
  try {
    const options = { maxOutputLength: Math.max(size, 1), info: true };
    return inflateRawSync(packed, options) as unknown as Inflated;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") return refuse("zip-irregular", { detail: "size" });
    return refuse("file-damaged", { detail: "compressed data" });
  }
}
