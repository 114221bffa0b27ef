/**
 * The cells of a table that programs put on the clipboard as text: rows by lines, columns by tabs. A cell with a tab, a
 * line break or a quotation mark in it stands in quotation marks, which it doubles inside.
 */
export function tabbedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const put = () => {
    (rows.at(-1) as string[]).push(cell.normalize("NFC").trim());
    cell = "";
  };
  const all = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  for (let at = 0; at < all.length; at += 1) {
    const letter = all[at] as string;
    if (isQuoted && letter === '"' && all[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (isQuoted && letter === '"') isQuoted = false;
    else if (isQuoted) cell += letter;
    else if (letter === '"' && cell === "" && closes(all, at + 1)) isQuoted = true;
    else if (letter === "\t") put();
    else if (letter === "\n") {
      put();
      rows.push([]);
    } else cell += letter;
  }
  put();
  return rows;
}

/** Whether a quotation mark that opens a cell is closed again at the end of one: a word quoted by its author is not. */
const closes = (text: string, from: number): boolean => /^(?:[^"]|"")*"(?=[\t\n]|$)/.test(text.slice(from));
