import { expect, test } from "vitest";
import { readOrigin } from "../../../../infra/local/manifest/origin.ts";

const read = (text: string, local = false) => {
  const reading = readOrigin(text, { local });
  return reading.ok ? reading.origin : reading.fault;
};

test.each([
  ["https://bangvang.tinh.example", "https://bangvang.tinh.example"],
  [" https://BangVang.tinh.example/ ", "https://bangvang.tinh.example"],
  ["https://10.1.2.3:8443", "https://10.1.2.3:8443"],
  ["https://bangvang.tinh.example:443", "https://bangvang.tinh.example"],
])("%s is an origin", (text, origin) => {
  expect(read(text)).toBe(origin);
});

test.each([
  ["bangvang.tinh.example", "not-an-address"],
  ["", "not-an-address"],
  ["ftp://bangvang.tinh.example", "not-an-address"],
  ["https://bangvang.tinh.example/pane", "not-an-origin"],
  ["https://bangvang.tinh.example/?x", "not-an-origin"],
  ["https://ai:mat-khau@bangvang.tinh.example", "not-an-origin"],
  ["http://bangvang.tinh.example", "not-https"],
  ["http://localhost:4100", "not-https"],
])("%s is refused: %s", (text, why) => {
  expect(read(text)).toBe(why);
});

test("http is for this machine, when it is asked for", () => {
  expect(read("http://localhost:4100", true)).toBe("http://localhost:4100");
  expect(read("http://bangvang.tinh.example", true)).toBe("not-https");
});
