import { describe, expect, test } from "vitest";
import type { Damage } from "../../../shared/sheet/sheet-reading.ts";
import { DAMAGE_WORDS, damageInWords } from "../../../shared/words/damage.ts";

const row = { code: "I.2.b", title: "Sáng kiến" };
const DAMAGE: readonly Damage[] = [
  { kind: "row-missing", ...row },
  { kind: "row-repeated", ...row, cell: "A12" },
  { kind: "row-unknown", cell: "A12" },
  { kind: "text-changed", cell: "C12", code: row.code },
  { kind: "formula-lost", cell: "G12", code: row.code },
  { kind: "columns-moved", cell: "D1" },
  { kind: "cells-merged", cell: "E12:E14" },
  { kind: "rule-lost", cell: "E12", code: row.code },
  { kind: "unprotected" },
];

describe("what was done to a form", () => {
  test("every kind of damage is worded in both languages, with what it means for the figures", () => {
    expect(DAMAGE.map(({ kind }) => kind)).toEqual(Object.keys(DAMAGE_WORDS));
    for (const damage of DAMAGE)
      for (const lang of ["vi", "en"] as const) {
        const sentence = damageInWords(damage, lang);
        expect(sentence).toMatch(/^\p{Lu}.*[:;,] .*\.$/u);
        expect(sentence).not.toMatch(/[{}]|undefined|phiếu/i);
        expect(sentence).toBe(sentence.normalize("NFC"));
      }
  });

  test("a row is named by its code and its words", () => {
    expect(damageInWords({ kind: "row-missing", ...row }, "vi")).toContain("Thiếu dòng I.2.b “Sáng kiến”");
    expect(damageInWords({ kind: "row-missing", ...row }, "en")).toContain(
      "Row I.2.b “Sáng kiến” is missing",
    );
  });

  test("a fact that nobody gave is a mistake of ours, and is not passed over", () => {
    expect(() => damageInWords({ kind: "row-missing", code: "I.2.b" }, "vi")).toThrow("lacks the fact title");
  });
});
