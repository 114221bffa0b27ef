import fc from "fast-check";
import { expect, test } from "vitest";
import { createKeyIndex } from "../../../infra/local/s3/key-index.ts";
import { compareKeys } from "../../../infra/local/s3/key-order.ts";
import {
  type Folder,
  type ListedObject,
  listObjects,
  listVersions,
  type Start,
} from "../../../infra/local/s3/listing.ts";
import type { StoredVersion, Versions } from "../../../infra/local/s3/stored-version.ts";

const letters = fc.constantFrom("a", "b", "/", "é", "\uD7FF", "\uE000", "\uFFFD", "\u{1F600}", "\u{10FFFF}");
const keyText = fc.string({ unit: letters, minLength: 1, maxLength: 5 });

const object = (versionId: string): StoredVersion => ({
  kind: "object",
  versionId,
  body: "",
  size: 0,
  etag: "",
  checksum: { algorithm: "CRC32", value: "" },
  modified: "",
  headers: {},
});
const marker: StoredVersion = { kind: "delete-marker", versionId: "m", modified: "" };

const versionLists = fc.constantFrom<Versions>(
  [object("1")],
  [object("2"), object("1")],
  [marker, object("1")],
);
const contents = fc.dictionary(keyText, versionLists, { maxKeys: 12, noNullPrototype: true });
const filters = fc.record({
  prefix: fc.oneof(fc.constant(""), keyText),
  delimiter: fc.constantFrom("", "/", "a"),
});
const limits = fc.integer({ min: 1, max: 4 });

const indexOf = (keys: Record<string, Versions>) => createKeyIndex(new Map(Object.entries(keys)));

const nameOf = (item: Folder | { kind: string; key: string }): string =>
  "key" in item ? item.key : item.prefix;

/** The listing by its definition: filter, roll up, sort. */
function expectedNames(
  keys: readonly string[],
  { prefix, delimiter }: { prefix: string; delimiter: string },
): string[] {
  const rolled = keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const at = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
      return at < 0 ? key : key.slice(0, at + delimiter.length);
    });
  return [...new Set(rolled)].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

test("keys compare as their UTF-8 bytes do", () => {
  fc.assert(
    fc.property(keyText, keyText, (a, b) => {
      expect(Math.sign(compareKeys(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

test("pages of any size list what a sort of all keys would, each key and folder once", () => {
  fc.assert(
    fc.property(contents, filters, limits, (keys, filter, limit) => {
      const index = indexOf(keys);
      const names: string[] = [];
      let start: Start | undefined = { kind: "key", name: "" };
      while (start) {
        const {
          items,
          last,
        }: { items: readonly (Folder | ListedObject)[]; last: Folder | ListedObject | undefined } =
          listObjects(index, filter, { start, limit });
        expect(items.length).toBeLessThanOrEqual(limit);
        names.push(...items.map(nameOf));
        expect(names.length).toBeLessThan(100);
        start = last && { kind: last.kind === "folder" ? "folder" : "key", name: nameOf(last) };
      }
      const visible = Object.keys(keys).filter((key) => keys[key]?.[0]?.kind === "object");
      expect(names).toEqual(expectedNames(visible, filter));
    }),
  );
});

test("pages of versions of any size list every version and folder once", () => {
  fc.assert(
    fc.property(contents, filters, limits, (keys, filter, limit) => {
      const index = indexOf(keys);
      const seen: string[] = [];
      let after: { key: string; versionId: string } | undefined = { key: "", versionId: "" };
      while (after) {
        const { items, last }: ReturnType<typeof listVersions> = listVersions(index, filter, {
          after,
          limit,
        });
        seen.push(
          ...items.map((item) =>
            item.kind === "folder" ? item.prefix : `${item.key} ${item.version.versionId}`,
          ),
        );
        expect(seen.length).toBeLessThan(100);
        after = last && {
          key: nameOf(last),
          versionId: last.kind === "folder" ? "" : last.version.versionId,
        };
      }
      const names = expectedNames(Object.keys(keys), filter);
      const all = names.flatMap((name) => {
        const rolledUp =
          filter.delimiter !== "" && name.slice(filter.prefix.length).includes(filter.delimiter);
        return rolledUp ? [name] : (keys[name] ?? []).map(({ versionId }) => `${name} ${versionId}`);
      });
      expect(seen).toEqual(all);
    }),
  );
});

test("an index that keys came to and went from is as one made of what is left", () => {
  const steps = fc.array(fc.tuple(keyText, fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (changes) => {
      const index = createKeyIndex(new Map());
      const left = new Set<string>();
      for (const [key, comes] of changes) {
        index.replace(key, comes ? [object("1")] : []);
        if (comes) left.add(key);
        else left.delete(key);
      }
      const { items } = listObjects(
        index,
        { prefix: "", delimiter: "" },
        { start: { kind: "key", name: "" }, limit: 100 },
      );
      expect(items.map(nameOf)).toEqual([...left].toSorted(compareKeys));
    }),
  );
});
