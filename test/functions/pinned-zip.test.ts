import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { pinnedZip } from "../../functions/adapters/pinned-zip.ts";

type Member = {
  readonly name: string;
  readonly text: string;
  readonly time: number;
  readonly extra?: number;
};

/** A stored zip, its members as they are given; `comment` stands at its end. */
function zipOf(members: readonly Member[], comment = ""): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, time, extra = 0 } of members) {
    const data = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(time, 6);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(extra, 24);
    const local = Buffer.concat([
      Buffer.from("PK\u0003\u0004"),
      common,
      Buffer.from(name),
      Buffer.alloc(extra),
      data,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(local);
    directory.push(
      Buffer.from("PK\u0001\u0002\u0014\u0000"),
      common,
      place,
      Buffer.from(name),
      Buffer.alloc(extra),
    );
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return new Uint8Array(
    Buffer.concat([...locals, list, Buffer.from("PK\u0005\u0006"), end, Buffer.from(comment)]),
  );
}

const at = (time: number): readonly Member[] => [
  { name: "a.xml", text: "<a/>", time },
  { name: "b.xml", text: "PK\u0003\u0004 là chữ, không phải đầu mục", time: time + 1 },
];

test("equal contents are equal bytes, whenever they were written", () => {
  const early = zipOf(at(0x5a210000));
  const late = zipOf(at(0x5b9f7c3e));
  expect(early).not.toEqual(late);
  expect(pinnedZip(early)).toEqual(pinnedZip(late));
});

test("every time becomes 1980-01-01 00:00 and nothing else changes", () => {
  expect(pinnedZip(zipOf(at(0x5a210000)))).toEqual(
    zipOf(at(0).map((member) => ({ ...member, time: 0x00210000 }))),
  );
});

test("the bytes given are left as they were", () => {
  const given = zipOf(at(0x5a210000));
  const before = given.slice();
  pinnedZip(given);
  expect(given).toEqual(before);
});

test("an end record is the one whose comment reaches the end of the file", () => {
  const comment = "PK\u0005\u0006".padEnd(30, "x");
  expect(pinnedZip(zipOf(at(0x5a210000), comment))).toEqual(pinnedZip(zipOf(at(0x5b9f7c3e), comment)));
});

test("anything but the plain zip our writer makes is refused", () => {
  const zip = zipOf(at(0));
  const damaged = (position: number) => zip.map((byte, index) => (index === position ? byte ^ 0xff : byte));
  expect(() => pinnedZip(new Uint8Array([1, 2, 3]))).toThrow("this is not a zip");
  expect(() => pinnedZip(zip.slice(0, -1))).toThrow("this is not a zip");
  expect(() => pinnedZip(damaged(0))).toThrow("not have a member at byte 0");
  expect(() => pinnedZip(zipOf([{ name: "a", text: "", time: 0, extra: 9 }]))).toThrow("extra fields");
  const directory = zip.length - 22 - 2 * (46 + 5);
  expect(() => pinnedZip(damaged(directory))).toThrow(`not have a directory entry at byte ${directory}`);
  const countAt = zip.length - 22 + 10;
  const fewer = zip.map((byte, index) => (index === countAt ? 1 : byte));
  expect(() => pinnedZip(fewer)).toThrow("does not end where its end record begins");
  const more = zip.map((byte, index) => (index === countAt ? 3 : byte));
  expect(() => pinnedZip(more)).toThrow("not have a directory entry");
});
