import { crc32, deflateSync } from "node:zlib";

/** A PNG in four greys of a grey picture as `pdftoppm -gray` writes it (PGM, 8 bits): small enough to keep every page. */
export function smallPicture(pgm: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pgm);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  if (!head) throw new Error("not a grey picture of 8 bits");
  const [width, height] = [Number(head[1]), Number(head[2])];
  const greys = bytes.subarray(head[0].length);
  const stride = Math.ceil(width / 4);
  const raw = Buffer.alloc(height * (stride + 1));
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const level = Math.round((greys[row * width + column] as number) / 85);
      const at = row * (stride + 1) + 1 + (column >> 2);
      raw[at] = (raw[at] as number) | (level << (6 - 2 * (column & 3)));
    }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Two bits of grey for each dot.
  size.set([2, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", size),
    chunk("IDAT", deflateSync(raw, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
