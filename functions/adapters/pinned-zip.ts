/** 1980-01-01 00:00, the earliest instant a zip can name: it stands for "no time". */
const DATE = 0x0021;
const TIME = 0;

const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16, comment: 20 };
const CENTRAL = { signature: 0x02014b50, size: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 };
const LOCAL = { signature: 0x04034b50, time: 10, extra: 28 };

/**
 * A copy of a zip with every member's time, in its own header and in the directory, set to the same instant, so that
 * equal contents are equal bytes. Anything but the plain zip our writer makes (more than one disk, Zip64, extra
 * fields, which may hold further times) throws.
 */
export function pinnedZip(bytes: Uint8Array): Uint8Array {
  const pinned = bytes.slice();
  const view = new DataView(pinned.buffer, pinned.byteOffset, pinned.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + END.entries, true);
  let at = view.getUint32(end + END.directory, true);
  for (let index = 0; index < count; index++) {
    expect(view, at, CENTRAL.signature, "a directory entry");
    const local = view.getUint32(at + CENTRAL.local, true);
    expect(view, local, LOCAL.signature, "a member");
    if (view.getUint16(at + CENTRAL.extra, true) + view.getUint16(local + LOCAL.extra, true) > 0)
      throw new Error(`zip member ${index} has extra fields, which may hold a time`);
    for (const time of [at + CENTRAL.time, local + LOCAL.time]) {
      view.setUint16(time, TIME, true);
      view.setUint16(time + 2, DATE, true);
    }
    at +=
      CENTRAL.size +
      view.getUint16(at + CENTRAL.name, true) +
      view.getUint16(at + CENTRAL.extra, true) +
      view.getUint16(at + CENTRAL.comment, true);
  }
  if (at !== end) throw new Error("the zip's directory does not end where its end record begins");
  return pinned;
}

/** Where the end record stands: the last one whose comment reaches exactly to the end of the file. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - END.size; at >= 0; at--)
    if (
      view.getUint32(at, true) === END.signature &&
      at + END.size + view.getUint16(at + END.comment, true) === view.byteLength
    )
      return at;
  throw new Error("no end record: this is not a zip");
}

function expect(view: DataView, at: number, signature: number, what: string): void {
  if (at + 4 > view.byteLength || view.getUint32(at, true) !== signature)
    throw new Error(`the zip does not have ${what} at byte ${at}`);
}
