/** What a formula is made of, tried in this order at each place. */
const SHAPES = {
  blank: /\s+/u,
  sign: /<=|>=|<>|[-+*/^&=<>%(),:]/u,
  columns: /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])/u,
  rows: /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.])/u,
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/u,
  text: /"(?:[^"]|"")*"/u,
  sheet: /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u,
  cell: /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(])/u,
  name: /[\p{L}_][\p{L}\p{N}_.]*/u,
  error: /#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!)/u,
} as const;

export type Token = { readonly kind: keyof typeof SHAPES | "end"; readonly text: string };

/** The parts of a formula without its "=", blanks included, so that joined they are the formula again. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (!token) throw new SyntaxError(`unreadable at ${at}: ${text}`);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | undefined {
  SHAPE.lastIndex = at;
  const groups = SHAPE.exec(text)?.groups;
  for (const kind of KINDS) {
    const found = groups?.[kind];
    if (found !== undefined) return { kind, text: found };
  }
  return undefined;
}

const KINDS = Object.keys(SHAPES) as readonly (keyof typeof SHAPES)[];
const SHAPE = new RegExp(KINDS.map((kind) => `(?<${kind}>${SHAPES[kind].source})`).join("|"), "uy");

/** The sheet meant by a token such as "'Bảng chấm'!". */
export const sheetOf = (token: string): string =>
  token.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
