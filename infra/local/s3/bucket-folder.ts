import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BucketState } from "./commits.ts";
import type { Disk } from "./disk.ts";
import { type Journal, journalLine, openJournal, readJournal } from "./journal.ts";
import { createKeyIndex } from "./key-index.ts";
import { afterChange, type Change, type Versioning, type Versions } from "./stored-version.ts";

export type BucketFolder = {
  readonly state: BucketState;
  readonly journal: Journal;
  readonly bodyPath: (body: string) => string;
  /** Makes the names of new bodies last. */
  readonly syncBodies: () => Promise<void>;
};

const BODIES = "bodies";
const JOURNAL = "journal";
const NEW_JOURNAL = "journal.new";

/** A journal is rewritten at start once it holds this many changes, and twice as many as it would need. */
const WORTH_REWRITING = 1000;

/** Lays out an empty bucket: a journal, and a folder with one file for every body. */
export async function createBucketFolder(folder: string, disk: Disk): Promise<void> {
  await mkdir(join(folder, BODIES), { recursive: true });
  await disk.writeNew(join(folder, JOURNAL), journalLine([{ kind: "versioning", status: "Off" }]));
  await disk.syncFolder(folder);
}

/** Brings a bucket back as its journal has it, and sweeps what a crash left behind. */
export async function openBucketFolder(folder: string, disk: Disk): Promise<BucketFolder> {
  const path = join(folder, JOURNAL);
  const bodies = join(folder, BODIES);
  await rm(join(folder, NEW_JOURNAL), { force: true });

  const changes = await readJournal(path);
  if (changes.length === 0) throw new Error(`${path} is empty: restore it from a copy.`);
  const { versionsByKey, versioning } = replay(changes);
  await matchBodies(bodies, versionsByKey);
  const needed = [...changesFor(versionsByKey, versioning)];
  if (changes.length > WORTH_REWRITING && changes.length > 2 * needed.length) {
    await disk.writeNew(join(folder, NEW_JOURNAL), needed.map((change) => journalLine([change])).join(""));
    await disk.moveInto(join(folder, NEW_JOURNAL), path);
  }
  return {
    state: { index: createKeyIndex(versionsByKey), versioning },
    journal: await openJournal(path, disk),
    bodyPath: (body) => join(bodies, body),
    syncBodies: () => disk.syncFolder(bodies),
  };
}

type Contents = { readonly versionsByKey: Map<string, Versions>; readonly versioning: Versioning };

function replay(changes: readonly Change[]): Contents {
  const versionsByKey = new Map<string, Versions>();
  let versioning: Versioning = "Off";
  for (const change of changes) {
    if (change.kind === "versioning") versioning = change.status;
    else versionsByKey.set(change.key, afterChange(versionsByKey.get(change.key) ?? [], change));
  }
  for (const [key, versions] of versionsByKey) if (versions.length === 0) versionsByKey.delete(key);
  return { versionsByKey, versioning };
}

function* changesFor(
  versionsByKey: ReadonlyMap<string, Versions>,
  versioning: Versioning,
): Generator<Change> {
  yield { kind: "versioning", status: versioning };
  for (const [key, versions] of versionsByKey)
    for (const version of versions.toReversed()) yield { kind: "put", key, version };
}

/** Removes bodies that no committed version names; a version whose body is gone is an error. */
async function matchBodies(bodies: string, versionsByKey: ReadonlyMap<string, Versions>): Promise<void> {
  const present = new Set(await readdir(bodies));
  for (const [key, versions] of versionsByKey)
    for (const version of versions)
      if (version.kind === "object" && !present.delete(version.body))
        throw new Error(`The body of ${key} is missing from ${bodies}: restore it from a copy.`);
  await Promise.all([...present].map((orphan) => rm(join(bodies, orphan))));
}
