import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pngSize } from "../../../../infra/local/manifest/png-size.ts";

const PICTURE = readFileSync(join(import.meta.dirname, "../../../../addin/assets/product-128.png"));

test("a PNG says its size, wherever it lies in memory", () => {
  expect(pngSize(PICTURE)).toEqual({ width: 128, height: 128 });
  const within = new Uint8Array(PICTURE.length + 3);
  within.set(PICTURE, 3);
  expect(pngSize(within.subarray(3))).toEqual({ width: 128, height: 128 });
});

test("what is cut short, is another format or begins with another chunk is no PNG", () => {
  expect(pngSize(PICTURE.subarray(0, 20))).toBeUndefined();
  expect(pngSize(new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBeUndefined();
  const other = Uint8Array.from(PICTURE);
  other[12] = 0;
  expect(pngSize(other)).toBeUndefined();
});
