import { dayWritten, writtenDay } from "../calendar.ts";
import type { Evidence } from "../scorecard.ts";

const MARKS = { number: "Số", date: "ngày", issuer: "của", excerpt: "về" } as const;
const UNDER_WAY = "đang thực hiện";

/** Evidence as one line of a cell: "Số: 12/KH-UBND; ngày: 05/03/2025; của: …; về: …; đang thực hiện". */
export const evidenceText = (list: readonly Evidence[]): string =>
  list
    .map(({ number, date, issuer, excerpt, underWay }) =>
      [
        number && `${MARKS.number}: ${number}`,
        date && `${MARKS.date}: ${writtenDay(date)}`,
        issuer && `${MARKS.issuer}: ${issuer}`,
        excerpt && `${MARKS.excerpt}: ${excerpt.replace(/\s*\n\s*/g, " ")}`,
        underWay && UNDER_WAY,
      ]
        .filter(Boolean)
        .join("; "),
    )
    .join("\n");

/**
 * A cell of evidence back to its parts, a document a line. Whatever does not follow the marks is the excerpt: a clerk who
 * writes freely loses nothing.
 */
export const readEvidence = (text: string): readonly Evidence[] =>
  text
    .normalize("NFC")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(evidenceOf);

function evidenceOf(line: string): Evidence {
  const found: { -readonly [K in keyof Evidence]: Evidence[K] } = {};
  const free: string[] = [];
  for (const part of line.split(/;\s+/)) {
    const [, mark = "", rest = ""] = /^(Số|ngày|của|về):\s*(.*)$/iu.exec(part) ?? [];
    const kind = (["number", "date", "issuer", "excerpt"] as const).find(
      (each) => MARKS[each].toLowerCase() === mark.toLowerCase(),
    );
    const day = kind === "date" ? dayWritten(rest) : undefined;
    // What follows the excerpt belongs to it, except the last word that the act is under way.
    if (part.trim().toLowerCase() === UNDER_WAY) found.underWay = true;
    else if (found.excerpt !== undefined) found.excerpt += `; ${part}`;
    else if (day && found.date === undefined) found.date = day;
    else if (kind && kind !== "date" && rest !== "" && found[kind] === undefined) found[kind] = rest;
    else free.push(part);
  }
  if (free.length > 0) found.excerpt = [...free, ...(found.excerpt ? [found.excerpt] : [])].join("; ");
  return found;
}
