import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BlocEntry } from "../../../shared/rollup/bloc-entry.ts";
import { laterEntry, mergeProvinces, nameOf } from "../../../shared/rollup/province.ts";
import { entry, someEntries } from "./some-entries.ts";

describe("merging provinces", () => {
  test("never depends on how they are grouped", () => {
    fc.assert(
      fc.property(someEntries, someEntries, someEntries, (a, b, c) => {
        expect(mergeProvinces(mergeProvinces(a, b), c)).toEqual(mergeProvinces(a, mergeProvinces(b, c)));
        expect(mergeProvinces(a, b, c)).toEqual(mergeProvinces(mergeProvinces(a, b), c));
      }),
    );
  });

  test("never depends on their order", () => {
    fc.assert(
      fc.property(someEntries, someEntries, (a, b) => {
        expect(mergeProvinces(a, b)).toEqual(mergeProvinces(b, a));
      }),
    );
    fc.assert(
      fc.property(
        someEntries.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(mergeProvinces(shuffled)).toEqual(mergeProvinces(all));
        },
      ),
    );
  });

  test("changes nothing when a province is merged with itself, or with none", () => {
    fc.assert(
      fc.property(someEntries, (a) => {
        const merged = mergeProvinces(a);
        expect(mergeProvinces(merged, merged)).toEqual(merged);
        expect(mergeProvinces(merged, [])).toEqual(merged);
      }),
    );
  });

  test("keeps each bloc's period once", () => {
    fc.assert(
      fc.property(someEntries, (a) => {
        const names = mergeProvinces(a).map(nameOf);
        expect(names).toEqual([...new Set(a.map(nameOf))].sort());
      }),
    );
  });

  test("a bloc's late change touches its own entry and no other", () => {
    fc.assert(
      fc.property(someEntries, someEntries, (a, [changed]) => {
        fc.pre(changed !== undefined);
        const others = (all: readonly BlocEntry[]) =>
          all.filter((each) => nameOf(each) !== nameOf(changed as BlocEntry));
        const [before, after] = [mergeProvinces(a), mergeProvinces(a, [changed as BlocEntry])];
        expect(others(after)).toEqual(others(before));
        expect(after).toContainEqual(
          before
            .filter((each) => nameOf(each) === nameOf(changed as BlocEntry))
            .reduce(laterEntry, changed as BlocEntry),
        );
      }),
    );
  });
});

describe("of two entries of one bloc's period", () => {
  const stands = (a: BlocEntry, b: BlocEntry) => {
    expect(laterEntry(a, b)).toBe(a);
    expect(laterEntry(b, a)).toBe(a);
  };

  test("what was made from scorecards stands above what was entered from paper, however often that was", () => {
    stands(entry({ records: 1 }), entry({ source: "form", records: 9, asOf: "2024-12-09T08:00:00Z" }));
  });

  test("the one of more records stands, then the one received later, then the one that says when", () => {
    stands(entry({ records: 4 }), entry({ records: 3, asOf: "2024-12-09T08:00:00Z" }));
    stands(entry({ asOf: "2024-12-02T06:00:00+07:00" }), entry({ asOf: "2024-12-01T22:00:00Z" }));
    stands(entry({ asOf: "2024-12-01T08:00:00Z" }), entry());
  });

  test("alike in all that, the greater text stands, so that everybody keeps the same one", () => {
    stands(entry({ title: "Khối một" }), entry({ title: "Khối 1" }));
  });

  test("the order of their fields says nothing", () => {
    const { hash, season, ...rest } = entry();
    const turned = { hash, ...rest, season } as BlocEntry;
    const other = entry({ title: "Khối một" });
    expect(laterEntry(turned, other)).toBe(other);
    expect(mergeProvinces([entry()], [turned])).toEqual([entry()]);
  });
});
