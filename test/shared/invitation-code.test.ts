import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODE_BYTES, readCode, spellCode } from "../../shared/invitation-code.ts";

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });
const plain = (code: string) => code.replaceAll("-", "");

describe("an invitation's code", () => {
  test("is seven groups of four that no two letters of look alike", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(spellCode(random)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
    expect(spellCode(new Uint8Array(CODE_BYTES))).toBe("0000-0000-0000-0000-0000-0000-0000");
  });

  test("carries at least 128 of the random bits: another one in any of them is another code", () => {
    const zero = new Uint8Array(CODE_BYTES);
    const codes = Array.from({ length: 135 }, (_, bit) =>
      spellCode(zero.map((byte, index) => (index === bit >> 3 ? byte | (128 >> (bit & 7)) : byte))),
    );
    expect(new Set(codes).size).toBe(135);
  });

  test("is spelled from as many bytes as it needs, no fewer", () => {
    expect(() => spellCode(new Uint8Array(16))).toThrow("17 bytes");
  });

  test("is read however it was typed", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = spellCode(random);
        expect(readCode(code)).toBe(plain(code));
        const spoken = plain(code).toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
        expect(readCode(` ${spoken.slice(0, 9)} – ${spoken.slice(9)}\n`)).toBe(plain(code));
      }),
    );
  });

  test("with a letter mistaken, missing or too many is none", () => {
    fc.assert(
      fc.property(bytes, fc.nat(27), fc.nat(30), (random, at, by) => {
        const code = plain(spellCode(random));
        const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        const other = letters[(letters.indexOf(code[at] as string) + by + 1) % 32];
        expect(readCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined();
        expect(readCode(code.slice(0, at) + code.slice(at + 1))).toBeUndefined();
        expect(readCode(`${code}0`)).toBeUndefined();
        expect(readCode(code.replace(code[at] as string, "Ư"))).toBeUndefined();
      }),
    );
  });

  test("with two neighbours exchanged is none, but for 0 and Z", () => {
    fc.assert(
      fc.property(bytes, fc.nat(26), (random, at) => {
        const code = plain(spellCode(random));
        const pair = code.slice(at, at + 2);
        const [first, second] = [...pair] as [string, string];
        fc.pre(first !== second && !["0Z", "Z0"].includes(pair));
        expect(readCode(code.slice(0, at) + second + first + code.slice(at + 2))).toBeUndefined();
      }),
    );
  });
});
