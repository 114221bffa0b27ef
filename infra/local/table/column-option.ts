import type { ColumnMapping, PastedColumn } from "../../../shared/authoring/pasted/column-mapping.ts";
import { columnLetters } from "../../../shared/report/address.ts";
import { Misuse } from "../command-line.ts";

const NAMES: readonly PastedColumn[] = ["code", "title", "base", "bonus", "deduction", "verifier", "note"];

/** "code=A,title=B,base=C,firstRow=2": which column of a pasted table is what; the first row is 1 unless it is said. */
export function columnsIn(option: string): ColumnMapping {
  const given = new Map<string, number>();
  for (const part of option.split(",")) {
    const [name = "", where = "", ...rest] = part.split("=").map((each) => each.trim());
    const number = name === "firstRow" ? Number(where) : columnNumber(where);
    const isKnown = name === "firstRow" || (NAMES as readonly string[]).includes(name);
    if (!isKnown || rest.length > 0 || !Number.isInteger(number) || number < 1 || given.has(name))
      throw new Misuse(`--columns: “${part}”. ${SAMPLE}`);
    given.set(name, number);
  }
  const columns = [...given].filter(([name]) => name !== "firstRow").map(([, column]) => column);
  if (!given.has("title") || new Set(columns).size < columns.length) throw new Misuse(`--columns: ${SAMPLE}`);
  return { firstRow: 1, ...Object.fromEntries(given) } as ColumnMapping;
}

const SAMPLE = `Cách ghi · write it like this: code=A,title=B,base=C,bonus=D,deduction=E,verifier=F,note=G,firstRow=2 (cần có title, mỗi cột một việc · title is needed, one column for one thing)`;

/** A mapping as the option that gives it. */
export const columnsInText = (mapping: ColumnMapping): string =>
  [
    ...NAMES.flatMap((name) => {
      const column = mapping[name];
      return column === undefined ? [] : [`${name}=${columnLetters(column)}`];
    }),
    `firstRow=${mapping.firstRow}`,
  ].join(",");

/** 1 for A, 27 for AA; 0 for what names no column of Excel. */
const columnNumber = (letters: string): number =>
  /^[A-Za-z]{1,3}$/.test(letters)
    ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    : 0;
