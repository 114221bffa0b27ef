import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;

/** The members of a plain zip, by its directory. */
function directoryOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const zip = Buffer.from(bytes);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error("not a plain zip");
  const members = new Map<string, number>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    members.set(zip.toString("utf8", at + 46, at + 46 + name), at);
    at += 46 + name + extra + comment;
  }
  return members;
}

export const membersOf = (bytes: Uint8Array): readonly string[] => [...directoryOf(bytes).keys()];

/** The text of one member. */
export function memberOf(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  const entry = directoryOf(bytes).get(name);
  if (entry === undefined) throw new Error(`no member ${name}`);
  const [packed, local] = [zip.readUInt32LE(entry + 20), zip.readUInt32LE(entry + 42)];
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(start, start + packed);
  return (zip.readUInt16LE(entry + 10) === 0 ? data : inflateRawSync(data)).toString("utf8");
}
