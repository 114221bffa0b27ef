import { type FileHandle, open, readFile, truncate } from "node:fs/promises";
import { crc32 } from "node:zlib";
import type { Disk } from "./disk.ts";
import type { Change } from "./stored-version.ts";

/**
 * What happened to a bucket, one line per commit: the CRC-32 of the rest in hex, a space, the changes as JSON.
 * A commit is one line so that only the last line of the file can ever be torn.
 */
export type Journal = {
  /** Resolves once the changes would survive; rejects for good after the first failure. */
  readonly append: (changes: readonly Change[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

const NEWLINE = 0x0a;

export function journalLine(changes: readonly Change[]): string {
  const json = JSON.stringify(changes);
  return `${crc32(json).toString(16).padStart(8, "0")} ${json}\n`;
}

/** Reads every committed change and cuts off a torn last line; damage anywhere before it is an error. */
export async function readJournal(path: string): Promise<readonly Change[]> {
  const bytes = await readFile(path);
  const changes: Change[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(NEWLINE, start);
    const committed = end < 0 ? undefined : readLine(bytes.toString("utf8", start, end));
    if (committed === undefined) {
      if (end >= 0 && end + 1 < bytes.length)
        throw new Error(`${path} is damaged at byte ${start}, before its last line: restore it from a copy.`);
      await truncate(path, start);
      break;
    }
    changes.push(...committed);
    start = end + 1;
  }
  return changes;
}

function readLine(line: string): readonly Change[] | undefined {
  const json = line.slice(9);
  return line.slice(0, 8) === crc32(json).toString(16).padStart(8, "0") ? JSON.parse(json) : undefined;
}

export async function openJournal(path: string, disk: Disk): Promise<Journal> {
  const file = await open(path, "a");
  if (disk.durable) await file.datasync();
  let broken: Error | undefined;
  return {
    async append(changes) {
      if (broken) throw broken;
      try {
        await appendLine(file, journalLine(changes), disk);
      } catch (cause) {
        // After a failed write or sync the end of the file is unknown; the next start reads what is really there.
        broken = new Error(`${path} could not be written: the bucket is read-only until a restart.`, {
          cause,
        });
        throw broken;
      }
    },
    close: () => file.close(),
  };
}

async function appendLine(file: FileHandle, line: string, disk: Disk): Promise<void> {
  await file.appendFile(line);
  if (disk.durable) await file.datasync();
}
