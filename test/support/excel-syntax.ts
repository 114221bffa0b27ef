/** A formula as a tree. A reference without a sheet is to the formula's own. */
export type Formula =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "range"; readonly sheet?: string; readonly from: Spot; readonly to: Spot }
  | { readonly kind: "minus" | "plus" | "percent"; readonly of: Formula }
  | { readonly kind: "infix"; readonly op: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Formula | undefined)[] };

/** A cell by its column and row, both from 1. */
export type Spot = { readonly column: number; readonly row: number };

/** Reads a formula, with or without its "=". What Excel would refuse throws. */
export function parseFormula(text: string): Formula {
  const tokens = tokensOf(text.replace(/^=/, ""));
  const reader = new Reader(tokens, text);
  const formula = reader.expression(0);
  reader.end();
  return formula;
}

export function spotOf(address: string): Spot {
  const [, letters = "", row] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address) ?? [];
  if (row === undefined) throw new Error(`not a cell: ${address}`);
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(row) };
}

export function addressOf({ column, row }: Spot): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

type Token = { readonly kind: keyof typeof TOKENS | "end"; readonly text: string };

/** What a formula is made of, tried in this order at each place. */
const TOKENS = {
  sign: /<=|>=|<>|[-+*/^&=<>%(),:]/y,
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  text: /"(?:[^"]|"")*"/y,
  sheet: /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/uy,
  cell: /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(])/uy,
  name: /[\p{L}_][\p{L}\p{N}_.]*/uy,
  error: /#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!)/y,
} as const;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === " ") {
      at++;
      continue;
    }
    const token = tokenAt(text, at);
    if (!token) throw new SyntaxError(`unreadable at ${at}: ${text}`);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: "end", text: "" }];
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, shape] of Object.entries(TOKENS)) {
    shape.lastIndex = at;
    const found = shape.exec(text);
    if (found) return { kind: kind as keyof typeof TOKENS, text: found[0] };
  }
  return undefined;
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

/** Excel refuses calls nested deeper, and longer formulas and texts. */
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
        return this.range(this.next().text, text.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'"));
      case "cell":
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

  private range(first: string, sheet?: string): Formula {
    const from = spotOf(first);
    let to = from;
    if (this.peek().text === ":") {
      this.next();
      to = spotOf(this.next().text);
    }
    return { kind: "range", from, to, ...(sheet !== undefined && { sheet }) };
  }

  private named(name: string): Formula {
    const upper = name.toUpperCase();
    if (this.peek().text !== "(") {
      if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
      throw new SyntaxError(`no such name: ${name}`);
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
    return { kind: "call", name: upper, args };
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
