import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkRubric } from "../../../shared/check-rubric.ts";
import { addUp } from "../../../shared/points.ts";
import { CONTENT_LINES } from "../../../shared/programmes/noi-chinh-2023/content-lines.ts";
import { NOI_CHINH_2023 } from "../../../shared/programmes/noi-chinh-2023.ts";
import { presetRubric } from "../../../shared/programmes/presets.ts";
import { appliesTo, criteriaOf, type Rubric, sectionsOf } from "../../../shared/rubric.ts";
import { Season } from "../../../shared/season.ts";

const season = Season.parse(NOI_CHINH_2023.season);
const table = presetRubric("noi-chinh-2023") as Rubric;
const agencies = season.blocs.flatMap((bloc) => bloc.agencies);
const criteria = criteriaOf(table);

test("the bloc is the eight members of the decision, led by Thanh tra tỉnh, with no scores", () => {
  expect(agencies.map(({ title }) => title)).toEqual([
    "Thanh tra tỉnh",
    "Bộ Chỉ huy Quân sự tỉnh",
    "Công an tỉnh",
    "Sở Nội vụ",
    "Sở Tư pháp",
    "Viện Kiểm sát nhân dân tỉnh",
    "Tòa án nhân dân tỉnh",
    "Cục Thi hành án dân sự tỉnh",
  ]);
  expect(season.blocs).toMatchObject([{ id: "khoi-noi-chinh", lead: "thanh-tra-tinh", targets: [] }]);
  expect(season.illustrative).toBeUndefined();
});

test("the table has nothing to mend and nothing to warn of", () => {
  const checked = checkRubric(
    table,
    agencies.map(({ id }) => id),
  );
  expect(checked).toMatchObject({ ok: true, problems: [] });
});

describe.each(agencies)("for $title", ({ id }) => {
  const own = criteria.filter((criterion) => appliesTo(criterion, id));

  test("the criteria come to 100 points", () => {
    expect(addUp(own.map(({ max }) => max))).toBe(100_00);
  });

  test("section I is ten indicators of its own work, 5 points each", () => {
    const indicators = own.filter(({ only }) => only !== undefined);
    expect(indicators.map(({ only, max }) => [only, max])).toEqual(Array(10).fill([[id], 500]));
  });
});

test("no two members share an indicator", () => {
  const titles = criteria.filter(({ only }) => only).map(({ title }) => title);
  expect(new Set(titles).size).toBe(80);
});

test.each(CONTENT_LINES.map((title, index) => ({ n: index + 1, title })))(
  "content line $n has criteria: $title",
  ({ n, title }) => {
    const carrying = criteria.filter(({ note }) => note === `Nội dung thi đua ${n}: ${title}`);
    expect(carrying.length).toBeGreaterThan(0);
    expect(carrying.some(({ max }) => max > 0)).toBe(true);
  },
);

test.each([
  ["good examples", "dien-hinh"],
  ["the quality of emulation councils", "hoi-dong-thi-dua"],
  ["research and initiatives", "sang-kien"],
  ["workplace culture", "van-hoa-cong-so"],
  ["discipline and public-service ethics", "dao-duc-cong-vu"],
  ["the head's responsibility", "nguoi-dung-dau"],
  ["rewards tied to results", "khen-thuong"],
  ["mid-year and year-end reviews", "so-ket-tong-ket"],
])("%s have a criterion of their own", (_, id) => {
  expect(criteria.find((criterion) => criterion.id === id)?.max).toBeGreaterThan(0);
});

test("every title is marked as composed, since the issued table is not public", () => {
  const parts = [...sectionsOf(table).map(({ section }) => section), ...criteria];
  expect(parts.filter(({ composed }) => !composed).map(({ code }) => code)).toEqual([]);
});

test("a self-score alone never becomes the final points", () => {
  expect(table.policy.precedence).toEqual(["second", "verified"]);
});

test("no member of the bloc stands anywhere in the golden folders, where figures are invented", () => {
  const golden = join(import.meta.dirname, "../../golden");
  const files = readdirSync(golden, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const met = files.flatMap((file) => {
    const path = join(file.parentPath, file.name);
    const text = readFileSync(path, "utf8").normalize("NFC");
    return agencies
      .filter(({ id, title }) => text.includes(id) || text.includes(title) || path.includes(id))
      .map(({ title }) => `${title}: ${file.name}`);
  });
  expect(files.length).toBeGreaterThan(0);
  expect(met).toEqual([]);
});
