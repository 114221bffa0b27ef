import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSeason } from "../../../shared/check-season.ts";
import { addUp } from "../../../shared/points.ts";
import { CONTENT_LINES as PARTY_AGENCIES } from "../../../shared/programmes/co-quan-dang-nam-dinh-2021/content-lines.ts";
import { noteOf } from "../../../shared/programmes/composed.ts";
import { CONTENT_LINES as PUBLIC_SERVICE } from "../../../shared/programmes/don-vi-su-nghiep-thanh-tra-2023/content-lines.ts";
import { CONTENT_LINES as PROVINCE } from "../../../shared/programmes/ha-tinh-2020-2025/content-lines.ts";
import { CONTENT_LINES as INTERNAL_AFFAIRS } from "../../../shared/programmes/noi-chinh-2023/content-lines.ts";
import { FOUNDING_PROGRAMMES, PROGRAMMES, presetRubric } from "../../../shared/programmes/presets.ts";
import { CONTENT_LINES as INSPECTION } from "../../../shared/programmes/uy-ban-kiem-tra-khoi-2023/content-lines.ts";
import { appliesTo, criteriaOf, Rubric, sectionsOf } from "../../../shared/rubric.ts";
import { Season } from "../../../shared/season.ts";

const LINES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["co-quan-dang-nam-dinh-2021", PARTY_AGENCIES],
  ["noi-chinh-2023", INTERNAL_AFFAIRS],
  ["don-vi-su-nghiep-thanh-tra-2023", PUBLIC_SERVICE],
  ["uy-ban-kiem-tra-khoi-2023", INSPECTION],
  ["ha-tinh-2020-2025", PROVINCE],
]);

test("the founding programmes are five, and every one is a ready preset", () => {
  expect(FOUNDING_PROGRAMMES.map(({ id }) => id)).toEqual([...LINES.keys()]);
  expect(FOUNDING_PROGRAMMES.filter((programme) => !PROGRAMMES.includes(programme))).toEqual([]);
});

describe.each(FOUNDING_PROGRAMMES)("$title", ({ id, season, rubrics, years = [season] }) => {
  const tables = rubrics.map((rubric) => Rubric.parse(rubric));
  const held = new Map(tables.map((table) => [table.id as string, table]));
  const blocs = Season.parse(season).blocs;

  test.each(years.map((year) => ({ year: year.year, written: year })))(
    "the season of $year has nothing to mend and nothing to warn of",
    ({ written }) => {
      expect(checkSeason(Season.parse(written), held)).toMatchObject({ ok: true, problems: [] });
    },
  );

  test("it is a roster without scores: no targets, nobody excused, no people", () => {
    for (const written of years) {
      const read = Season.parse(written);
      expect(read.people).toEqual([]);
      expect(read.blocs.flatMap(({ targets, notAssigned }) => [...targets, ...notAssigned])).toEqual([]);
    }
  });

  test("for every member the criteria come to the table's total", () => {
    for (const bloc of blocs) {
      const table = presetRubric(bloc.rubric) as Rubric;
      for (const agency of bloc.agencies)
        expect(
          addUp(
            criteriaOf(table)
              .filter((each) => appliesTo(each, agency.id))
              .map(({ max }) => max),
          ),
          agency.title,
        ).toBe(table.total);
    }
  });

  test.each((LINES.get(id) ?? []).map((title, index) => ({ n: index + 1, title })))(
    "content line $n is carried by criteria with points in every table: $title",
    ({ n, title }) => {
      for (const table of tables) {
        const carrying = criteriaOf(table).filter(({ note }) =>
          note?.includes(`Nội dung thi đua ${n}: ${title}`),
        );
        expect(
          carrying.some(({ max }) => max > 0),
          table.title,
        ).toBe(true);
      }
    },
  );

  test("every title is marked as composed, since the issued table is not public", () => {
    const parts = tables.flatMap((table) => [
      ...sectionsOf(table).map(({ section }) => section),
      ...criteriaOf(table),
    ]);
    expect(parts.filter(({ composed }) => !composed).map(({ code }) => code)).toEqual([]);
  });

  test("a self-score alone never becomes the final points", () => {
    expect(tables.map(({ policy }) => policy.precedence)).toEqual(tables.map(() => ["second", "verified"]));
  });
});

test("no real body of a founding programme stands in the golden folders, where figures are invented", () => {
  const golden = join(import.meta.dirname, "../../golden");
  const bodies = [
    ...FOUNDING_PROGRAMMES.flatMap(({ season }) => Season.parse(season).blocs)
      .flatMap(({ agencies }) => agencies.map(({ title }) => title))
      .filter((title) => !title.includes("(điền tên)")),
    "Nam Định",
    "Hà Tĩnh",
    "Thanh tra Chính phủ",
  ];
  const files = readdirSync(golden, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(".json") && !entry.parentPath.includes("don-vi-mau"),
  );
  const met = files.flatMap((file) => {
    const text = readFileSync(join(file.parentPath, file.name), "utf8").normalize("NFC");
    return bodies.filter((body) => text.includes(body)).map((body) => `${body}: ${file.name}`);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(met).toEqual([]);
});

test("a content line that the document does not have cannot be noted", () => {
  expect(noteOf(["một"])(1)).toBe("Nội dung thi đua 1: một");
  expect(() => noteOf(["một"])(2)).toThrow("content line 2");
});
