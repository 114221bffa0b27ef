import type { KeyIndex } from "./key-index.ts";
import { currentObject, type StoredObject, type StoredVersion, type Versions } from "./stored-version.ts";

export type Folder = { readonly kind: "folder"; readonly prefix: string };
export type ListedObject = { readonly kind: "object"; readonly key: string; readonly object: StoredObject };
export type ListedVersion = {
  readonly kind: "version";
  readonly key: string;
  readonly version: StoredVersion;
  readonly isLatest: boolean;
};

/** `last` is where the next page begins after; undefined when nothing is left. */
export type Page<Item> = { readonly items: readonly Item[]; readonly last: Item | undefined };

type Filter = { readonly prefix: string; readonly delimiter: string };

/** Where a listing begins: after a key, or after a whole folder. */
export type Start = { readonly kind: "key" | "folder"; readonly name: string };

/** A page of the objects a plain GET would see; keys with the delimiter past the prefix are rolled up in folders. */
export function listObjects(
  index: KeyIndex,
  filter: Filter,
  { start, limit }: { start: Start; limit: number },
): Page<Folder | ListedObject> {
  const isListed = (versions: Versions) => currentObject(versions) !== undefined;
  return takePage(limit, objectsIn(walk(index, filter, positionOf(index, start), isListed)));
}

/** A page of all versions and delete markers, each key's newest first, after one version of one key. */
export function listVersions(
  index: KeyIndex,
  filter: Filter,
  { after, limit }: { after: { key: string; versionId: string }; limit: number },
): Page<Folder | ListedVersion> {
  const from = after.versionId === "" ? index.firstAfter(after.key) : index.firstFrom(after.key);
  return takePage(
    limit,
    versionsIn(
      walk(index, filter, from, () => true),
      after,
    ),
  );
}

type Step = Folder | { readonly kind: "key"; readonly key: string; readonly versions: Versions };

/** Visits listed keys in order, and each folder once: what lies in a folder is jumped over, not read. */
function* walk(
  index: KeyIndex,
  { prefix, delimiter }: Filter,
  from: number,
  isListed: (versions: Versions) => boolean,
): Generator<Step> {
  let at = Math.max(from, index.firstFrom(prefix));
  for (let key = index.keyAt(at); key?.startsWith(prefix); key = index.keyAt(at)) {
    const versions = index.versionsOf(key);
    const folder = isListed(versions) ? folderOf(key, prefix, delimiter) : undefined;
    if (folder !== undefined) yield { kind: "folder", prefix: folder };
    else if (isListed(versions)) yield { kind: "key", key, versions };
    at = folder === undefined ? at + 1 : index.firstPast(folder, at);
  }
}

function folderOf(key: string, prefix: string, delimiter: string): string | undefined {
  const at = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}

function positionOf(index: KeyIndex, { kind, name }: Start): number {
  return kind === "folder" ? index.firstPast(name, index.firstFrom(name)) : index.firstAfter(name);
}

function* objectsIn(steps: Iterable<Step>): Generator<Folder | ListedObject> {
  for (const step of steps) {
    if (step.kind === "folder") yield step;
    else {
      const object = currentObject(step.versions);
      if (object) yield { kind: "object", key: step.key, object };
    }
  }
}

function* versionsIn(
  steps: Iterable<Step>,
  after: { key: string; versionId: string },
): Generator<Folder | ListedVersion> {
  for (const step of steps) {
    if (step.kind === "folder") {
      if (step.prefix !== after.key) yield step;
      continue;
    }
    const { key, versions } = step;
    const seen =
      key === after.key ? versions.findIndex(({ versionId }) => versionId === after.versionId) + 1 : 0;
    for (const [place, version] of versions.entries())
      if (place >= seen) yield { kind: "version", key, version, isLatest: place === 0 };
  }
}

function takePage<Item>(limit: number, items: Iterable<Item>): Page<Item> {
  const taken: Item[] = [];
  for (const item of items) {
    if (taken.length === limit) return { items: taken, last: taken.at(-1) };
    taken.push(item);
  }
  return { items: taken, last: undefined };
}
