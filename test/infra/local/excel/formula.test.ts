import { describe, expect, it } from "vitest";
import { areaText, parseArea } from "../../../../infra/local/excel/address.ts";
import { type Content, evaluate, recalculate } from "../../../support/excel.ts";

const cells = new Map<string, Content>([
  ["A1", 3],
  ["A2", "Có"],
  ["A3", undefined],
  ["A4", true],
  ["A5", { error: "#N/A" }],
  ["B1", 1],
  ["B2", 2],
  ["B3", 2],
  ["B4", "x"],
]);
const value = (formula: string) => evaluate(formula, cells);

describe("Excel's arithmetic, as documented by Microsoft and seen in Excel", () => {
  it.each([
    ["=1+2*3", 7],
    ["(1+2)*3", 9],
    ["2^3^2", 64],
    ["-2^2", 4],
    ["10-4-3", 3],
    ["8/4/2", 1],
    ["50%", 0.5],
    ["1.5E2", 150],
    ["1=1", true],
    ["2>1", true],
    ["1&2&TRUE", "12TRUE"],
    ['"a ""b"" c"', 'a "b" c'],
    ["1+2&3", "33"],
    ["A1*2", 6],
    ["$A$1", 3],
    ["--A1", 3],
    ["+A2", "Có"],
    ['"2"*3', 6],
    ["TRUE+1", 2],
  ])("%s gives %s", (formula, expected) => expect(value(formula)).toBe(expected));

  it.each([
    ["1/0", "#DIV/0!"],
    ["A2+1", "#VALUE!"],
    ["A5+1", "#N/A"],
    ["1+A5", "#N/A"],
    ["A5=1", "#N/A"],
    ["1E308*10", "#NUM!"],
    ["#REF!", "#REF!"],
    ['IF("x",1,2)', "#VALUE!"],
  ])("%s is the error %s", (formula, error) => expect(value(formula)).toEqual({ error }));

  it("takes a blank cell for 0, for an empty text and for FALSE, as the other side asks", () => {
    expect(value('A3=""')).toBe(true);
    expect(value("A3=0")).toBe(true);
    expect(value("A3=FALSE")).toBe(true);
    expect(value("A3+1")).toBe(1);
    expect(value("A3")).toBe(0);
    expect(value("Z99=0")).toBe(true);
    expect(value('A3&"x"')).toBe("x");
  });

  it("orders numbers before texts before truths, and texts without regard to case", () => {
    expect(value('5<"1"')).toBe(true);
    expect(value('"z"<FALSE')).toBe(true);
    expect(value('A2="CÓ"')).toBe(true);
    expect(value('"a"<"b"')).toBe(true);
    expect(value('"b">"a"')).toBe(true);
    expect(value('""<>0')).toBe(true);
    expect(value('"Có"="Co"')).toBe(false);
  });

  it("compares fifteen significant digits", () => {
    expect(value("0.1+0.2=0.3")).toBe(true);
    expect(value("1000000000000001=1000000000000002")).toBe(true);
    expect(value("100000000000001=100000000000002")).toBe(false);
  });
});

describe("the functions our formulas use", () => {
  it.each([
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(2.675,2)", 2.68],
    ["ROUND(-1.005,2)", -1.01],
    ["ROUND(-0.001,2)", 0],
    ["ROUND(8.1+0.2,2)", 8.3],
    ["ROUND(1234.5,-2)", 1200],
    ["ROUND(2.5,0)", 3],
    ["ROUNDUP(1.2,0)", 2],
    ["ROUNDUP(14/7,0)", 2],
    ["ROUNDUP(-1.2,0)", -2],
    ["ROUNDDOWN(1.99,1)", 1.9],
    ["INT(2.9)", 2],
    ["INT(-2.1)", -3],
    ["ABS(-3)", 3],
    ["MOD(-1,3)", 2],
    ["MIN(A1,5)", 3],
    ["MAX(A1:A4)", 3],
    ["MAX(A2)", 0],
    ["MIN(A3)", 0],
    ["SUM(A1:B5)", { error: "#N/A" }],
    ["SUM(B1:B4,10)", 15],
    ["COUNT(A1:A4)", 1],
    ["COUNTA(A1:A4)", 3],
    ["AVERAGE(B1:B4)", 5 / 3],
    ["AVERAGE(A2)", { error: "#DIV/0!" }],
    ["MEDIAN(B1:B3)", 2],
    ["MEDIAN(1,2)", 1.5],
    ["MEDIAN(A2)", { error: "#NUM!" }],
    ["LARGE(B1:B3,3)", 1],
    ["SMALL(B1:B3,3)", 2],
    ["LARGE(B1:B3,4)", { error: "#NUM!" }],
    ["N(A1)", 3],
    ["N(A2)", 0],
    ["N(A3)", 0],
    ["N(A4)", 1],
    ["N(A5)", { error: "#N/A" }],
    ["NA()", { error: "#N/A" }],
    ["TRUE()", true],
    ["FALSE()", false],
    ["NOT(A4)", false],
    ["AND(A1=3,A4)", true],
    ["AND(A1=3,A5=1)", { error: "#N/A" }],
    ["AND(A2)", { error: "#VALUE!" }],
    ["OR(A1=4,A3)", false],
    ["OR(A1:A4)", true],
    ["ISNUMBER(A1)", true],
    ["ISTEXT(A2)", true],
    ["ISBLANK(A3)", true],
    ["ISERROR(A5)", true],
    ["ISNA(A5)", true],
    ['IF(A1>2,"hơn","kém")', "hơn"],
    ["IF(A3,1)", false],
    ["IF(A1>2,1,NA())", 1],
    ["IF(A5,1,2)", { error: "#N/A" }],
    ["IF(A1>2,,5)", 0],
    ["IFERROR(A5,7)", 7],
    ["IFERROR(A1,7)", 3],
    ["IFNA(A5,8)", 8],
    ["IFNA(1/0,8)", { error: "#DIV/0!" }],
    ["CHOOSE(2,NA(),9)", 9],
    ["CHOOSE(3,1,9)", { error: "#VALUE!" }],
    ["RANK(B2,B1:B3)", 1],
    ["RANK(B1,B1:B3)", 3],
    ["RANK(B1,B1:B3,1)", 1],
    ["RANK(9,B1:B3)", { error: "#N/A" }],
    ["COUNTIF(B1:B4,2)", 2],
    ['COUNTIF(B1:B4,">1")', 2],
    ['COUNTIF(B1:B4,"X")', 1],
    ['COUNTIF(A1:A4,"<>")', 3],
    ['COUNTIFS(B1:B3,">=1",B1:B3,"<2")', 1],
    ['SUMIF(B1:B4,">1")', 4],
    ['SUMIFS(B1:B3,B1:B3,"<=1")', 1],
    ["SUMPRODUCT((B1:B3=2)*(B1:B3>0))", 2],
    ["SUMPRODUCT(--(B1:B3>B1))", 2],
    ["SUMPRODUCT(B1:B3,B1:B3)", 9],
    ["SUMPRODUCT(1*(2>B1:B3))", 1],
    ["INDEX(A1:B2,2,2)", 2],
    ["INDEX(B1:B3,2)", 2],
    ["INDEX(A1:B1,2)", 1],
    ["INDEX(B1:B3,4)", { error: "#REF!" }],
    ["MATCH(2,B1:B4,0)", 2],
    ['MATCH("X",B1:B4,0)', 4],
    ["MATCH(7,B1:B4,0)", { error: "#N/A" }],
    ['REPT("█",3)', "███"],
    ['REPT("█",-1)', { error: "#VALUE!" }],
    ["DATE(2022,1,31)", 44592],
    ["DATE(1900,1,1)", 1],
    ["DATE(1900,3,1)", 61],
    ["DATE(2022,12,31)+1", 44927],
  ] as const)("%s gives %j", (formula, expected) => expect(value(formula)).toEqual(expected));
});

describe("a workbook recalculated", () => {
  const book = new Map<string, ReadonlyMap<string, Content>>([
    [
      "Bảng chấm",
      new Map<string, Content>([
        ["C5", 8.25],
        ["C6", { formula: "C5*2" }],
        ["C7", { formula: 'IF(C5="",1,"")' }],
      ]),
    ],
    [
      "Xếp hạng",
      new Map<string, Content>([
        ["A1", { formula: "SUM('Bảng chấm'!$C$5:$C$7)" }],
        ["A2", { formula: "=A1+BảngPhụ!B2" }],
      ]),
    ],
    ["BảngPhụ", new Map<string, Content>([["B2", 1]])],
    [
      "Tên 'lạ'",
      new Map<string, Content>([
        ["A1", { formula: "'Tên ''lạ'''!B1" }],
        ["B1", "có"],
      ]),
    ],
  ]);

  it("follows references within and across sheets, whatever order the cells stand in", () => {
    const after = recalculate(book);
    expect(after.get("Bảng chấm")).toEqual(
      new Map<string, unknown>([
        ["C5", 8.25],
        ["C6", 16.5],
        ["C7", ""],
      ]),
    );
    expect(after.get("Xếp hạng")).toEqual(
      new Map([
        ["A1", 24.75],
        ["A2", 25.75],
      ]),
    );
    expect(after.get("Tên 'lạ'")?.get("A1")).toBe("có");
  });

  it("refuses a circle and a sheet that is not there", () => {
    expect(() => recalculate(new Map([["S", new Map([["A1", { formula: "A1+1" }]])]]))).toThrow(
      "circle through S!A1",
    );
    expect(() => recalculate(new Map([["S", new Map([["A1", { formula: "T!A1" }]])]]))).toThrow(
      "no such sheet: T",
    );
  });
});

describe("what Excel would refuse, or what no test has vouched for, throws", () => {
  it.each([
    ["1+", "unreadable"],
    ["(1", "unreadable"],
    ["1 2", "unreadable"],
    ["§", "unreadable at 0"],
    ["SUM(1", "unreadable"],
    ["TONG(1)", "no such function: TONG"],
    ["ten", "no such name: ten"],
    ["A1:A3", "several cells"],
    ["A1:A3+B1:B2", "different sizes"],
    ["COUNTIFS(A1:A3,1,B1:B2,1)", "different sizes"],
    ['COUNTIF(A1:A3,"a*")', "wildcards"],
    ["MATCH(1,B1:B3)", "exact match"],
  ])("%s", (formula, message) => expect(() => value(formula)).toThrow(message));
});

it("a formula that Excel would not take in throws: a text over 255, calls over 64 deep, over 8192 characters", () => {
  expect(() => value(`"${"a".repeat(256)}"`)).toThrow("a text over 255");
  expect(() => value(`${"IF(TRUE,".repeat(65)}1${")".repeat(65)}`)).toThrow("nested over 64");
  expect(() => value(`1${"+1".repeat(4096)}`)).toThrow("longer than 8192");
});

it("an address and its area say the same", () => {
  for (const address of ["A1", "Z9", "AA10", "AZ3", "BA44", "XFD1048576", "B2:C3", "A:C", "2:5"])
    expect(areaText(parseArea(address) ?? NOWHERE)).toBe(address);
  expect(parseArea("$C$5")).toEqual({ column: 2, row: 4, rows: 1, columns: 1 });
  for (const address of ["5C", "A", "A1:B", "A0", "XFE1", "A1048577", "A1:B2:C3", ""])
    expect(parseArea(address)).toBeUndefined();
});

const NOWHERE = { row: 0, column: 0, rows: 0, columns: 0 };
