import { expect, test } from "vitest";
import type { RubricId } from "../../../shared/ids.ts";
import { publishedRecord } from "../../../shared/programmes/published-records.ts";

const TABLE = "co-quan-dang-nam-dinh-2021" as RubricId;

test("of the party agencies' 2021 the source tells 1 + 3 + 6 proposals and the next leader, by their names", () => {
  const record = publishedRecord(TABLE, 2021);
  expect(record?.proposed.map(({ agencies }) => agencies.length)).toEqual([1, 3, 6]);
  expect(record).toMatchObject({
    lead: "Ban Tuyên giáo Tỉnh ủy",
    met: "2021-12-28",
    signed: 100,
    next: { year: 2022, lead: "Ban Dân vận Tỉnh ủy" },
  });
});

test("the year played by invented agencies stands beside the same record", () => {
  expect(publishedRecord(`${TABLE}-minh-hoa` as RubricId, 2021)).toEqual(publishedRecord(TABLE, 2021));
});

test("no other year has one, nor another table", () => {
  expect(publishedRecord(TABLE, 2022)).toBeUndefined();
  expect(publishedRecord("bang-nho" as RubricId, 2021)).toBeUndefined();
});

test("every agency of it is named by the roster", () => {
  const names = publishedRecord(TABLE, 2021)?.proposed.flatMap(({ agencies }) => agencies) ?? [];
  expect(names.every((name) => !/^[a-z-]+$/.test(name))).toBe(true);
});
