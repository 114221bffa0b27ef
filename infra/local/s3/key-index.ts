import { compareKeys } from "./key-order.ts";
import type { Versions } from "./stored-version.ts";

/** The keys of a bucket in S3's order, with their versions; positions are found by halving. */
export type KeyIndex = {
  readonly versionsOf: (key: string) => Versions;
  readonly keyAt: (position: number) => string | undefined;
  readonly firstFrom: (key: string) => number;
  readonly firstAfter: (key: string) => number;
  /** The position past all keys with this prefix, seen from one of them. */
  readonly firstPast: (prefix: string, from: number) => number;
};

export type WritableKeyIndex = KeyIndex & {
  /** An empty list of versions takes the key away. */
  readonly replace: (key: string, versions: Versions) => void;
};

export function createKeyIndex(versionsByKey: Map<string, Versions>): WritableKeyIndex {
  const keys = [...versionsByKey.keys()].sort(compareKeys);

  const firstWhere = (isPast: (key: string) => boolean, from = 0): number => {
    let low = from;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isPast(keys[middle] ?? "")) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const firstFrom = (key: string) => firstWhere((other) => compareKeys(other, key) >= 0);

  return {
    versionsOf: (key) => versionsByKey.get(key) ?? [],
    keyAt: (position) => keys[position],
    firstFrom,
    firstAfter: (key) => firstWhere((other) => compareKeys(other, key) > 0),
    firstPast: (prefix, from) => firstWhere((other) => !other.startsWith(prefix), from),
    replace(key, versions) {
      const isNew = !versionsByKey.has(key);
      if (versions.length > 0) {
        versionsByKey.set(key, versions);
        if (isNew) keys.splice(firstFrom(key), 0, key);
      } else if (!isNew) {
        versionsByKey.delete(key);
        keys.splice(firstFrom(key), 1);
      }
    },
  };
}
