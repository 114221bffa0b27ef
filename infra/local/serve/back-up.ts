import { copyFile, mkdir, readdir, realpath, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { Misuse, NotNow } from "../command-line.ts";
import { lockFolder } from "../s3/folder-lock.ts";
import { readJournal } from "../s3/journal.ts";
import { recordsFolder, storageFolder } from "./storage.ts";

const JOURNAL = "journal";
const BODIES = "bodies";
/** The journal until everything it names is there: a copy that broke off leaves the backup before it as it was. */
const UNFINISHED = "journal.being-copied";

export type BackUp = { readonly objects: number; readonly copied: number; readonly bytes: number };

/**
 * Copies the embedded storage into a folder, while the server runs. The journal goes first: every body that it names was
 * there before it was named, and stays, since every version is kept. A second backup into the same folder copies what is
 * new. What the copied journal names is looked for in the copy, with its size, before the backup counts. A folder that a
 * server or another backup writes into, and the storage itself under whatever name, are refused.
 */
export async function backUp(directory: string, into: string): Promise<BackUp> {
  const to = recordsFolder(into);
  const from = await realpath(recordsFolder(directory)).catch(toldOf(recordsFolder(directory)));
  await mkdir(join(to, BODIES), { recursive: true });
  if ((await realpath(to)) === from)
    throw new Misuse(
      `${into}: là chính kho đang dùng; hãy chọn nơi khác · is the storage itself; choose another place`,
    );
  const unlock = await lockFolder(storageFolder(into)).catch((error: Error) => {
    throw new NotNow(
      `${into}: đang có tiến trình khác dùng; chưa chép gì · is in use; nothing was copied\n  ${error.message}`,
    );
  });
  try {
    return await copyRecords(from, to);
  } finally {
    await unlock();
  }
}

async function copyRecords(from: string, to: string): Promise<BackUp> {
  const unfinished = join(to, UNFINISHED);
  await copyFile(join(from, JOURNAL), unfinished).catch(toldOf(from));
  const named = await bodiesNamed(unfinished);
  const present = new Set(await readdir(join(to, BODIES)));
  const copied = [...named.keys()].filter((body) => !present.has(body));
  for (const body of copied) await copyWhole(join(from, BODIES, body), join(to, BODIES, body));
  let bytes = 0;
  for (const [body, size] of named) {
    const path = join(to, BODIES, body);
    const { size: there } = await stat(path);
    if (there !== size)
      throw new Misuse(
        `${path}: có ${there} trên ${size} byte; hãy xóa tệp này và sao lưu lại · holds ${there} of ${size} bytes: delete it and back up again`,
      );
    bytes += size;
  }
  await rename(unfinished, join(to, JOURNAL));
  return { objects: named.size, copied: copied.length, bytes };
}

const toldOf =
  (from: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw new Misuse(
      `Không chép được ${from} (${error.code}): máy chủ đã chạy lần nào chưa? · cannot be copied (${error.code}): has the server ever run?`,
    );
  };

/** The bodies, and their sizes, that a copied journal needs; its torn last line is cut off, as at any start. */
async function bodiesNamed(journal: string): Promise<ReadonlyMap<string, number>> {
  const named = new Map<string, number>();
  const dropped = new Set<string>();
  const ofVersion = new Map<string, string>();
  for (const change of await readJournal(journal)) {
    if (change.kind === "put" && change.version.kind === "object") {
      named.set(change.version.body, change.version.size);
      ofVersion.set(`${change.key} ${change.version.versionId}`, change.version.body);
    }
    if (change.kind === "drop") dropped.add(ofVersion.get(`${change.key} ${change.versionId}`) ?? "");
  }
  for (const body of dropped) named.delete(body);
  return named;
}

/** A body that stands under its name is whole. */
async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part`;
  await copyFile(from, part);
  await rename(part, to);
}
