/** Rows of texts as Excel puts a block of cells on the clipboard: tabs between cells, one line a row. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** The rows of texts of a copied block; a cell in quotes may hold tabs, line ends and doubled quotes. */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
  for (;;) {
    const found = cell.exec(body);
    if (!found) break;
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    const between = body[cell.lastIndex];
    if (between === undefined) break;
    if (between === "\n") rows.push([]);
    cell.lastIndex += 1;
  }
  return rows;
}

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
