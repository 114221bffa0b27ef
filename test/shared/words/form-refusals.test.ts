import { describe, expect, test } from "vitest";
import {
  describeFormRefusal,
  FORM_REFUSAL_WORDS,
  type FormRefusalCode,
} from "../../../shared/words/form-refusals.ts";

const CODES = Object.keys(FORM_REFUSAL_WORDS) as readonly FormRefusalCode[];

describe("a form that is not read", () => {
  test.each(CODES)("%s: what happened, that nothing was stored, what to do", (code) => {
    const vi = describeFormRefusal({ code }, "vi");
    const en = describeFormRefusal({ code }, "en");
    for (const sentence of [vi, en]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/[{}]|undefined/);
      expect(sentence).toBe(sentence.normalize("NFC"));
    }
    expect(vi).toContain("Chưa có gì được ghi; hãy ");
    expect(en).toMatch(/Nothing was stored; [a-z]|Nothing was stored; Save As/);
    expect(vi).not.toMatch(/phiếu/i);
  });

  test.each(CODES)("%s: both languages take a finding, or neither", (code) => {
    const { vi, en } = FORM_REFUSAL_WORDS[code];
    expect(vi.includes(" ({detail})")).toBe(en.includes(" ({detail})"));
    expect(vi.split("{detail}").length).toBeLessThanOrEqual(2);
  });

  test("every other kind of file is told to become an .xlsx, or which .xlsx to send", () => {
    const kinds = CODES.filter(
      (code) => code.startsWith("file-") && !/empty|large|slow|truncated/.test(code),
    );
    expect(kinds.length).toBeGreaterThan(8);
    for (const code of kinds) expect(FORM_REFUSAL_WORDS[code].vi).toContain(".xlsx");
  });
});

describe("where it stands is said first", () => {
  const refusal = { code: "text-forbidden-character", detail: "U+200B" } as const;

  test("sheet and cell", () => {
    const place = { sheet: "Tự chấm", cell: "F9" };
    expect(describeFormRefusal({ ...refusal, ...place }, "vi")).toMatch(
      /^Trang tính “Tự chấm”, ô F9: ô có ký tự không nhìn thấy .* \(U\+200B\), /,
    );
    expect(describeFormRefusal({ ...refusal, ...place }, "en")).toMatch(
      /^Sheet “Tự chấm”, cell F9: the cell holds an invisible or non-standard character \(U\+200B\), /,
    );
  });

  test("one of them alone", () => {
    expect(describeFormRefusal({ code: "cell-outside", cell: "XFD1" }, "vi")).toMatch(
      /^Ô XFD1: ô có nội dung/,
    );
    expect(describeFormRefusal({ code: "external-link", sheet: "A" }, "en")).toMatch(
      /^Sheet “A”: there is a link/,
    );
  });

  test("what a file calls its sheet is never taken for a place in the sentence", () => {
    const odd = { code: "xml-irregular", sheet: "{detail} $&", detail: "$& $1" } as const;
    expect(describeFormRefusal(odd, "en")).toMatch(/^Sheet “\{detail\} \$&”: .*\(\$& \$1\)/);
  });
});
