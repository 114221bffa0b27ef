import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../../shared/report/plain-text.ts";

test("text is composed, so that one name typed on two machines is one text", () => {
  expect(plainText("Lệ Thuỷ".normalize("NFD"))).toBe("Lệ Thuỷ".normalize("NFC"));
});

test("what a file cannot hold is left out", () => {
  expect(plainText("a\u0000b\u000bc\u007fd\u0085e\ufffef\uffffg")).toBe("abcdefg");
  expect(plainText("đầu\ud800giữa\udc00cuối 😀")).toBe("đầugiữacuối 😀");
});

test("marks that turn the direction of text are left out, so that figures cannot be made to read backwards", () => {
  expect(plainText("12\u202e34\u2066")).toBe("1234");
});

test("lines end with a line feed", () => {
  expect(plainText("một\r\nhai\rba\tbốn")).toBe("một\nhai\nba\tbốn");
});

test("what looks like a formula stays the text it is", () => {
  expect(plainText('=HYPERLINK("http://x","y")')).toBe('=HYPERLINK("http://x","y")');
});

test("a text too long for a cell is cut where people see it, never inside a letter", () => {
  const long = plainText("đ".repeat(40_000));
  expect(long).toHaveLength(32_767);
  expect(long.endsWith("đ […đã cắt bớt]")).toBe(true);
  const paired = plainText(`ab${"😀".repeat(20_000)}`);
  expect(paired).toHaveLength(32_766);
  expect(paired.isWellFormed()).toBe(true);
  expect(plainText("đ".repeat(32_767))).toBe("đ".repeat(32_767));
});

test("any text at all becomes one that XML can hold, and plain text stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 50 }), (given) => {
      const text = plainText(given);
      expect(text.isWellFormed()).toBe(true);
      expect(text).toMatch(/^[\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]*$/u);
      expect(plainText(text)).toBe(text);
    }),
  );
});
