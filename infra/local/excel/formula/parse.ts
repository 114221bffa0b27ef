import { type Area, boundingArea, parseArea } from "../address.ts";
import { sheetOf, type Token, tokensOf } from "./tokens.ts";

/** A formula as a tree. A reference without a sheet is to the formula's own. */
export type Formula =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "range"; readonly sheet?: string; readonly area: Area }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "minus" | "plus" | "percent"; readonly of: Formula }
  | { readonly kind: "infix"; readonly op: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Formula | undefined)[] };

/** Reads a formula in its en-US spelling, with or without its "=". What Excel would refuse throws a SyntaxError. */
export function parseFormula(text: string): Formula {
  const tokens = tokensOf(text.replace(/^=/, "")).filter(({ kind }) => kind !== "blank");
  const reader = new Reader([...tokens, { kind: "end", text: "" }], text);
  const formula = reader.expression(0);
  reader.end();
  return formula;
}

/** How tightly an operator binds. A prefix minus binds tighter than "^": in Excel -2^2 is 4. */
const BINDS: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
const PREFIX = 6;

/** Excel refuses calls nested deeper, and longer formulas and texts (learn.microsoft.com: "Excel specifications and limits"). */
const DEEPEST = 64;
const LONGEST = 8192;
const LONGEST_TEXT = 255;

class Reader {
  private readonly tokens: readonly Token[];
  private readonly whole: string;
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[], whole: string) {
    if (whole.length > LONGEST) throw new SyntaxError(`longer than ${LONGEST} characters: ${whole.length}`);
    this.tokens = tokens;
    this.whole = whole;
  }

  expression(least: number): Formula {
    let left = this.operand();
    for (;;) {
      const op = this.peek().kind === "sign" ? this.peek().text : "";
      if (op === "%") {
        this.next();
        left = { kind: "percent", of: left };
        continue;
      }
      const binds = BINDS[op];
      if (binds === undefined || binds <= least) return left;
      this.next();
      left = { kind: "infix", op, left, right: this.expression(binds) };
    }
  }

  end(): void {
    if (this.peek().kind !== "end") this.refuse();
  }

  private operand(): Formula {
    const { kind, text } = this.next();
    switch (kind) {
      case "number":
        return { kind: "value", value: Number(text) };
      case "text":
        if (text.length - 2 > LONGEST_TEXT) throw new SyntaxError(`a text over ${LONGEST_TEXT} characters`);
        return { kind: "value", value: text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "error", error: text };
      case "sheet":
        return this.ofSheet(sheetOf(text));
      case "cell":
      case "columns":
      case "rows":
        return this.range(text);
      case "name":
        return this.named(text);
      case "sign":
        if (text === "-") return { kind: "minus", of: this.expression(PREFIX) };
        if (text === "+") return { kind: "plus", of: this.expression(PREFIX) };
        if (text === "(") {
          const inside = this.expression(0);
          this.expect(")");
          return inside;
        }
    }
    return this.refuse();
  }

  private ofSheet(sheet: string): Formula {
    const { kind, text } = this.next();
    if (kind === "error") return { kind: "error", error: text };
    return kind === "cell" || kind === "columns" || kind === "rows" ? this.range(text, sheet) : this.refuse();
  }

  private range(first: string, sheet?: string): Formula {
    let area = parseArea(first) ?? this.refuse();
    if (this.peek().text === ":") {
      this.next();
      area = boundingArea(area, parseArea(this.next().text) ?? this.refuse());
    }
    return { kind: "range", area, ...(sheet !== undefined && { sheet }) };
  }

  private named(name: string): Formula {
    const upper = name.toUpperCase();
    if (this.peek().text !== "(") {
      if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
      return { kind: "name", name };
    }
    this.next();
    if (++this.depth > DEEPEST) throw new SyntaxError(`calls nested over ${DEEPEST} deep`);
    const args: (Formula | undefined)[] = [];
    if (this.peek().text !== ")") {
      args.push(this.argument());
      while (this.peek().text === ",") {
        this.next();
        args.push(this.argument());
      }
    }
    this.expect(")");
    this.depth--;
    return { kind: "call", name: upper.replace(/^_XLFN\./, ""), args };
  }

  private argument(): Formula | undefined {
    return [",", ")"].includes(this.peek().text) ? undefined : this.expression(0);
  }

  private peek(): Token {
    return this.tokens[this.at] as Token;
  }

  private next(): Token {
    return this.tokens[this.at++] ?? this.refuse();
  }

  private expect(sign: string): void {
    if (this.next().text !== sign) this.refuse();
  }

  private refuse(): never {
    throw new SyntaxError(`unreadable near token ${this.at}: ${this.whole}`);
  }
}
