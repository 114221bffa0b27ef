import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { GUIDE, GUIDE_PICTURES } from "../../addin/help/guide.ts";
import { DECISION_WORDS } from "../../addin/words/decision-words.ts";
import { NEXT_WORDS } from "../../addin/words/next-words.ts";
import { filled, say, WORDS, type Worded } from "../../addin/words/words.ts";

const ROOM = resolve(import.meta.dirname, "../../addin");
const everyText: readonly (readonly [string, Worded])[] = [
  ...Object.entries(WORDS),
  ...Object.entries(DECISION_WORDS),
  ...Object.entries(NEXT_WORDS).flatMap(
    ([id, { do: what, after }]) =>
      [
        [`${id} do`, what],
        [`${id} after`, after],
      ] as const,
  ),
  ...Object.entries(GUIDE).flatMap(([whom, steps]) =>
    steps.map((step, at) => [`${whom} ${at}`, step] as const),
  ),
];
const factsIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the pane speaks both languages", () => {
  test("with nothing left out and nothing left over", () => {
    for (const [key, { vi, en }] of everyText) {
      expect(vi.trim(), key).not.toBe("");
      expect(en.trim(), key).not.toBe("");
      expect(factsIn(vi), key).toEqual(factsIn(en));
    }
  });

  test("in composed Vietnamese letters, as the keyboards of offices type them", () => {
    for (const [key, { vi, en }] of everyText) {
      expect(vi.normalize("NFC"), key).toBe(vi);
      expect(en.normalize("NFC"), key).toBe(en);
    }
  });

  test("a scorecard is a bảng and never a phiếu, which is a ballot", () => {
    for (const [key, { vi }] of everyText) expect(vi.toLowerCase(), key).not.toContain("phiếu");
  });

  test("a fact takes its place, and one nobody gave shows as it stands", () => {
    expect(say("card.filled", "vi", { filled: 18, toFill: 24 })).toBe("18/24 tiêu chí");
    expect(filled({ vi: "{a} và {b}", en: "" }, "vi", { a: 1 })).toBe("1 và {b}");
  });

  test("every word is used somewhere", () => {
    const text = readdirSync(ROOM, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.endsWith("words"))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
      .join("\n");
    const families = [...text.matchAll(/`([a-z]+[.-][a-z0-9-]*)\$\{|`([a-z]+\.)\$\{/g)].map(
      ([, a, b]) => a ?? b ?? "",
    );
    const unused = Object.keys({ ...WORDS, ...DECISION_WORDS }).filter(
      (key) => !text.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });
});

describe("a guide tells of what its people have to do", () => {
  const told = (whom: keyof typeof GUIDE) => GUIDE[whom].map(({ vi }) => vi).join("\n");

  test("targets are registered, evidence listed, papers made where they are found", () => {
    expect(told("agency")).toContain("“Đăng ký chỉ tiêu”");
    expect(told("agency")).toContain("“Lập danh mục tài liệu kiểm chứng”");
    expect(told("secretariat")).toContain("Mục “Văn bản”");
    expect(told("secretariat")).toContain("“Lập danh mục tài liệu kiểm chứng”");
    expect(told("council")).toContain("“Lập sổ tổng hợp các khối”");
  });

  test("and calls the leader and the deputy as their bloc does", () => {
    for (const [whom, steps] of Object.entries(GUIDE))
      for (const { vi } of steps) expect(vi, whom).not.toMatch(/trưởng khối|phó khối/);
  });
});

test("a guide's pictures are named for what the browser tests draw", () => {
  expect(GUIDE_PICTURES.length).toBeGreaterThan(8);
  expect(new Set(GUIDE_PICTURES).size).toBe(GUIDE_PICTURES.length);
  for (const name of GUIDE_PICTURES) expect(name).toMatch(/^help-[a-z-]+$/);
});
