import * as fc from "fast-check";
import { BlocEntry } from "../../../shared/rollup/bloc-entry.ts";

type Written = Parameters<typeof BlocEntry.parse>[0];

/** An entry of a bloc of two agencies, where nothing else is said. */
export const entry = (more: object = {}): BlocEntry =>
  BlocEntry.parse({
    season: "nam-2024",
    period: "nam",
    bloc: "khoi-1",
    title: "Khối 1",
    label: "khối",
    source: "standings",
    stage: "closed",
    members: 2,
    states: { ranked: 2, unclassified: 0, excluded: 0, pending: 0, ungraded: 0 },
    classes: [
      { title: "Xuất sắc", count: 1 },
      { title: "Tốt", count: 1 },
    ],
    maximum: "100",
    ranked: [
      { agency: "co-quan-b", title: "Cơ quan B", rank: 1, total: "95", percent: "95", class: "Xuất sắc" },
      { agency: "co-quan-a", title: "Cơ quan A", rank: 2, total: "85.5", percent: "85.5", class: "Tốt" },
    ],
    unranked: [],
    refusedCards: 0,
    records: 3,
    hash: "ab",
    ...more,
  } satisfies Written);

/** Entries of few blocs and few contents, so that many are of one bloc, alike but for one thing, or the same. */
export const someEntries: fc.Arbitrary<readonly BlocEntry[]> = fc.array(
  fc
    .record({
      season: fc.constantFrom("nam-2024", "tinh-2024"),
      bloc: fc.constantFrom("khoi-1", "khoi-2", "khoi-10"),
      source: fc.constantFrom("standings", "form"),
      records: fc.integer({ min: 1, max: 3 }),
      asOf: fc.constantFrom(
        undefined,
        "2024-12-01T08:00:00Z",
        "2024-12-01T15:00:00+07:00",
        "2024-12-02T08:00:00Z",
      ),
      hash: fc.constantFrom("ab", "cd"),
      title: fc.constantFrom("Khối 1", "Khối một"),
    })
    .map(({ asOf, ...more }) => entry({ ...more, ...(asOf !== undefined && { asOf }) })),
  { maxLength: 8 },
);
