import { expect, test } from "vitest";
import { withWrittenNames } from "../../../infra/aws/written-names.ts";

test("a computed name is written out where the module says what it is, and stays where it does not", () => {
  const module = [
    'const _h = "http";',
    'const _hQ = "httpQuery";',
    "let _x = _h;",
    'export var Get$ = [9, n0, _GO, { [_h]: ["GET", "/{Key+}", 200] }, [[0, { [_hQ]: _h }], [_h]]];',
    "export var Other$ = { [_x]: 1, [_unknown]: 2 };",
  ].join("\n");
  expect(withWrittenNames(module).split("\n").slice(3)).toEqual([
    'export var Get$ = [9, n0, _GO, { "http": ["GET", "/{Key+}", 200] }, [[0, { "httpQuery": _h }], [_h]]];',
    "export var Other$ = { [_x]: 1, [_unknown]: 2 };",
  ]);
});
