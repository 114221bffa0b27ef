import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { AUTHORING_WORDS } from "../../addin/words/authoring-words.ts";
import { AWARD_WORDS } from "../../addin/words/award-words.ts";
import { BALLOT_WORDS } from "../../addin/words/ballot-words.ts";
import { DAMAGE_BOX_WORDS } from "../../addin/words/damage-words.ts";
import { FAIRNESS_WORDS } from "../../addin/words/fairness-words.ts";
import { GRANT_WORDS } from "../../addin/words/grant-words.ts";
import { HAND_OVER_WORDS } from "../../addin/words/hand-over-words.ts";
import { PEOPLE_WORDS } from "../../addin/words/people-words.ts";
import { PROVINCE_WORDS } from "../../addin/words/province-words.ts";
import { TELLING_WORDS } from "../../addin/words/telling-words.ts";
import type { Worded } from "../../addin/words/words.ts";
import { YEARS_WORDS } from "../../addin/words/years-words.ts";

const ROOM = resolve(import.meta.dirname, "../../addin");
const WORDS: Readonly<Record<string, Worded>> = {
  ...AUTHORING_WORDS,
  ...PROVINCE_WORDS,
  ...FAIRNESS_WORDS,
  ...AWARD_WORDS,
  ...DAMAGE_BOX_WORDS,
  ...BALLOT_WORDS,
  ...GRANT_WORDS,
  ...TELLING_WORDS,
  ...PEOPLE_WORDS,
  ...HAND_OVER_WORDS,
  ...YEARS_WORDS,
};
const factsIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("screens that come when they are first looked at speak both languages", () => {
  test("with nothing left out and nothing left over, in composed letters", () => {
    for (const [key, { vi, en }] of Object.entries(WORDS)) {
      expect(vi.trim(), key).not.toBe("");
      expect(en.trim(), key).not.toBe("");
      expect(factsIn(vi), key).toEqual(factsIn(en));
      expect(vi.normalize("NFC"), key).toBe(vi);
    }
  });

  test("a scorecard is a bảng: phiếu is said of ballots alone", () => {
    for (const [key, { vi }] of Object.entries({ ...PROVINCE_WORDS, ...FAIRNESS_WORDS }))
      expect(vi.toLowerCase(), key).not.toContain("phiếu");
  });

  test("the percents say that they are no ranking, and the analysis that it changes nothing", () => {
    expect(PROVINCE_WORDS["percent.why"].vi).toMatch(/^Không phải bảng xếp hạng/);
  });

  test("every word is used somewhere", () => {
    const text = readdirSync(ROOM, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.endsWith("words"))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
      .join("\n");
    const families = [...text.matchAll(/`([a-z]+\.)\$\{/g)].map(([, family = ""]) => family);
    const unused = Object.keys(WORDS).filter(
      (key) => !text.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });
});
