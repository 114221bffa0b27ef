import { describe, expect, it } from "vitest";
import { type TroubleCode, WorkbookTrouble } from "../../../addin/ports.ts";
import { troubleInWords } from "../../../addin/words/trouble.ts";

const CODES: readonly TroubleCode[] = [
  "cell-edit",
  "busy",
  "not-answering",
  "session-lost",
  "protected",
  "sheet-gone",
  "too-old",
  "workbook-full",
  "unexpected",
];

describe("every trouble with the workbook", () => {
  it.each(CODES)(
    "%s: what happened, what is safe, what to do, in both languages and never in Excel's words",
    (code) => {
      const trouble = new WorkbookTrouble(code, "GeneralException at Range.values");
      for (const lang of ["vi", "en"] as const) {
        const words = troubleInWords(trouble, lang);
        expect(words.split(/[.;] /).length, words).toBeGreaterThanOrEqual(3);
        expect(words).not.toContain(trouble.told);
      }
      expect(troubleInWords(trouble, "vi")).toMatch(/còn nguyên|vẫn còn/);
      expect(troubleInWords(trouble, "vi")).toContain("Hãy ");
    },
  );

  it("no two say the same", () => {
    const said = CODES.map((code) => troubleInWords(new WorkbookTrouble(code, ""), "vi"));
    expect(new Set(said).size).toBe(CODES.length);
  });

  it("a cell being edited is left with Enter", () => {
    expect(troubleInWords(new WorkbookTrouble("cell-edit", ""), "vi")).toContain(
      "nhấn Enter để kết thúc sửa ô",
    );
  });
});
