import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorkbook } from "../../../../functions/adapters/strict-xlsx/read-workbook.ts";
import { zipOf } from "../../../support/zip.ts";
import { membersOf, stylesXml } from "./workbook.ts";

const honest = zipOf(
  membersOf({
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>9.75</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Đạt</t></is></c></row>',
    strings: "<si><t>bang-vang:1|demo</t></si>",
    styles: stylesXml("", '<xf/><xf numFmtId="2"/>'),
    parts: { "docProps/app.xml": "<Properties/>", "xl/theme/theme1.xml": "<theme/>" },
  }).map((member, index) => ({
    ...member,
    stored: index % 3 === 0,
    ...(index % 2 === 0 && { descriptor: "signed" as const }),
  })),
);
const cells = readWorkbook(honest);

test("the honest file is read", () => {
  expect(cells).toMatchObject({ ok: true });
});

test("whatever byte of an honest file changes, it is refused or says the same", () => {
  fc.assert(
    fc.property(fc.nat(honest.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = honest.slice();
      changed[at] = (changed[at] ?? 0) ^ flip;
      const reading = readWorkbook(changed);
      if (reading.ok) expect(reading).toEqual(cells);
    }),
    { numRuns: 3_000 },
  );
});

test("every single bit of its structure, one after another", () => {
  for (let at = 0; at < honest.length; at++)
    for (const bit of [0, 3, 7]) {
      const changed = honest.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const reading = readWorkbook(changed);
      if (reading.ok) expect(reading).toEqual(cells);
    }
});

test("bytes of no meaning never make the reader throw", () => {
  const anything = fc.uint8Array({ maxLength: 400 });
  fc.assert(
    fc.property(anything, fc.constantFrom("", "PK\u0003\u0004", "<"), (bytes, beginning) => {
      expect(readWorkbook(Buffer.concat([Buffer.from(beginning), bytes])).ok).toBe(false);
    }),
  );
});

test("a piece of an honest file put, left out or doubled is refused or says the same", () => {
  const place = fc.nat(honest.length);
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      const [from = 0, to = 0] = [a, b].toSorted((x, y) => x - y);
      const spliced = Buffer.concat([honest.subarray(0, c), honest.subarray(from, to), honest.subarray(c)]);
      const shortened = Buffer.concat([honest.subarray(0, from), honest.subarray(to)]);
      for (const bytes of [spliced, shortened]) {
        const reading = readWorkbook(bytes);
        if (reading.ok) expect(reading).toEqual(cells);
      }
    }),
    { numRuns: 1_000 },
  );
});
