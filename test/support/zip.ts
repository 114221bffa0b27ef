import { crc32, deflateRawSync } from "node:zlib";

/** What a header says of a member; the truth where nothing else is given. */
export type ZipFields = {
  readonly name?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly packed?: number;
  readonly size?: number;
  readonly extra?: Uint8Array;
};

export type ZipMember = {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum after the bytes, with or without its signature, as streaming writers put them. */
  readonly descriptor?: "signed" | "bare" | "lying";
  /** Bytes to stand in the file instead of the deflated data. */
  readonly packed?: Uint8Array;
  readonly local?: ZipFields;
  readonly central?: ZipFields & {
    readonly offset?: number;
    readonly comment?: string;
    readonly disk?: number;
    readonly madeBy?: number;
    readonly attributes?: number;
  };
  /** Bytes between this member and the next. */
  readonly gap?: Uint8Array;
  /** Stands in the directory only. */
  readonly unwritten?: true;
};

export type ZipEnd = {
  readonly comment?: string;
  readonly prefix?: Uint8Array;
  readonly suffix?: Uint8Array;
  readonly count?: number;
  readonly disk?: number;
  readonly start?: number;
  readonly size?: number;
};

const DESCRIPTOR_FLAG = 0x0008;

/** A zip, byte for byte as told: every field of every header can be made to lie. */
export function zipOf(members: readonly ZipMember[], end: ZipEnd = {}): Uint8Array {
  const prefix = end.prefix ?? new Uint8Array();
  const written: Uint8Array[] = [prefix];
  const directory: Uint8Array[] = [];
  let offset = prefix.length;
  for (const member of members) {
    const truth = truthOf(member);
    directory.push(central(member, truth, offset));
    if (member.unwritten) continue;
    const bytes = Buffer.concat([
      local(member, truth),
      truth.bytes,
      descriptorOf(member, truth),
      member.gap ?? Buffer.alloc(0),
    ]);
    written.push(bytes);
    offset += bytes.length;
  }
  const list = Buffer.concat(directory);
  const comment = Buffer.from(end.comment ?? "");
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(end.disk ?? 0, 4);
  record.writeUInt16LE(end.count ?? members.length, 8);
  record.writeUInt16LE(end.count ?? members.length, 10);
  record.writeUInt32LE(end.size ?? list.length, 12);
  record.writeUInt32LE(end.start ?? offset, 16);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...written, list, record, comment, end.suffix ?? Buffer.alloc(0)]);
}

type Truth = Required<Omit<ZipFields, "extra">> & { readonly bytes: Uint8Array };

function truthOf({ name, data, stored, descriptor, packed }: ZipMember): Truth {
  const plain = Buffer.from(data);
  const bytes = packed ?? (stored ? plain : deflateRawSync(plain));
  return {
    name,
    flags: descriptor ? DESCRIPTOR_FLAG : 0,
    method: stored ? 0 : 8,
    crc: crc32(plain),
    packed: bytes.length,
    size: plain.length,
    bytes,
  };
}

function local({ descriptor, local: told = {} }: ZipMember, truth: Truth): Uint8Array {
  const unknown = descriptor ? { crc: 0, packed: 0, size: 0 } : {};
  const fields = { ...truth, ...unknown, ...told };
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeFields(header.subarray(6), fields);
  return Buffer.concat([header, Buffer.from(fields.name), told.extra ?? Buffer.alloc(0)]);
}

function central({ central: told = {} }: ZipMember, truth: Truth, offset: number): Uint8Array {
  const fields = { ...truth, ...told };
  const comment = Buffer.from(told.comment ?? "");
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(told.madeBy ?? 20, 4);
  header.writeUInt16LE(20, 6);
  writeFields(header.subarray(8), fields);
  header.writeUInt16LE(comment.length, 32);
  header.writeUInt16LE(told.disk ?? 0, 34);
  header.writeUInt32LE(told.attributes ?? 0, 38);
  header.writeUInt32LE(told.offset ?? offset, 42);
  return Buffer.concat([header, Buffer.from(fields.name), told.extra ?? Buffer.alloc(0), comment]);
}

/** The twenty-two bytes that local header and directory have in common, from the flags to the length of the extra field. */
function writeFields(
  into: Buffer,
  { name, flags, method, crc, packed, size, extra }: Truth & ZipFields,
): void {
  into.writeUInt16LE(flags, 0);
  into.writeUInt16LE(method, 2);
  into.writeUInt32LE(0x00210000, 4);
  into.writeUInt32LE(crc, 8);
  into.writeUInt32LE(packed, 12);
  into.writeUInt32LE(size, 16);
  into.writeUInt16LE(Buffer.byteLength(name), 20);
  into.writeUInt16LE(extra?.length ?? 0, 22);
}

function descriptorOf({ descriptor }: ZipMember, { crc, packed, size }: Truth): Uint8Array {
  if (!descriptor) return Buffer.alloc(0);
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08074b50, 0);
  record.writeUInt32LE(crc, 4);
  record.writeUInt32LE(packed, 8);
  record.writeUInt32LE(descriptor === "lying" ? size + 1 : size, 12);
  return descriptor === "bare" ? record.subarray(4) : record;
}
