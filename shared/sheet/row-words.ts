import type { SheetRow } from "./sheet-rows.ts";

/** What a row is called in its sheet, and the code it has in the table. */
export function rowWords(row: Exclude<SheetRow, { kind: "section" }>): {
  readonly code: string;
  readonly title: string;
} {
  switch (row.kind) {
    case "gate":
      return row.gate;
    case "criterion":
      return row.placed.criterion;
    case "input":
      return { code: row.key, title: `– ${row.enters.input.title}` };
    case "line": {
      const { code, title, exemption } = row.line;
      return { code, title: exemption ? `${title} (miễn trừ: ${exemption})` : title };
    }
  }
}
