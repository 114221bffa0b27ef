import { dayOf, dayWritten, excelSerial, fromExcelSerial, writtenDay } from "../calendar.ts";
import { parsePoints } from "../parse-points.ts";
import { decimal } from "../points.ts";
import type { Input } from "../rubric.ts";
import type { Sent } from "../scorecard.ts";
import type { ProblemCode } from "../words/problems.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import type { GridCell } from "./grid.ts";
import type { Enters } from "./sheet-rows.ts";

/** What should be said of a cell besides what its figure is worth. */
export type CellRemark = {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  readonly facts: Readonly<Record<string, string>>;
};

/** What one click may put in its place; `asks` where it is a guess. */
export type CellFix = {
  readonly value: string | number;
  readonly numberFormat: string;
  readonly asks: boolean;
};

/** A cell as it is sent: a figure of the wire, the text a person wrote where it is none, or nothing at all. */
export type CellReading = {
  readonly sent?: Sent;
  readonly remark?: CellRemark;
  readonly fix?: CellFix;
};

/** Longer than any figure; what is cut is refused as it stands. */
const LONGEST = 80;
const BLANK: CellReading = {};

/** The text of a cell: NFC, without spaces around it and without Excel's mark for a text. */
export const cellText = (cell: GridCell | undefined): string =>
  cell === undefined || cell.value === ""
    ? ""
    : trimmed(String(cell.value).normalize("NFC")).replace(/^'\s*/, "");

const SPACE = /[\s\u200b\u2060]/;

/** Without what is not seen at both ends, in time that grows with the length alone. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && SPACE.test(text.charAt(from))) from++;
  while (to > from && SPACE.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Reads an entry's cell by what it takes. Nothing is rounded, nothing is guessed without asking. */
export function readCell(enters: Enters, cell: GridCell | undefined): CellReading {
  if (cell === undefined || cell.value === "") return BLANK;
  return cell.isFormula ? withFormula(enters, cell) : readValue(enters, cell);
}

/** A formula's result may be kept in its place with one click; as it stands the entry is refused. */
function withFormula(enters: Enters, cell: GridCell): CellReading {
  const value = cellText(cell);
  const read = readValue(enters, cell);
  const isFigure = read.sent !== undefined && read.remark?.severity !== "error";
  return {
    ...(read.sent !== undefined && { sent: read.sent }),
    remark: { code: "cell-formula", severity: "error", facts: { value } },
    ...(isFigure && {
      fix: read.fix ?? {
        value: typeof cell.value === "number" ? cell.value : value,
        numberFormat: cell.numberFormat,
        asks: false,
      },
    }),
  };
}

function readValue(enters: Enters, cell: GridCell): CellReading {
  if (enters.kind === "points") return readPointsCell(cell);
  const whole = cellText(cell);
  if (whole === "") return BLANK;
  if (enters.input.kind === "choice") return readChoice(enters.input, whole);
  const text = whole.slice(0, LONGEST);
  switch (enters.input.kind) {
    case "flag":
      return readFlag(text);
    case "date":
      return readDay(cell, text);
    default:
      return readNumber(enters.input.kind, cell, text);
  }
}

function readPointsCell(cell: GridCell): CellReading {
  const read = parsePoints(cell.value, cell.numberFormat);
  if (read.kind === "blank") return BLANK;
  if (read.kind === "points") {
    const sent = decimal(read.points);
    return typeof cell.value === "number" ? { sent } : { sent, ...asNumber(sent, "0.00") };
  }
  const guess = read.suggestion === undefined ? pointsOfDay(cell) : read.suggestion / 100;
  return {
    sent: String(cell.value).slice(0, LONGEST),
    remark: { code: read.code, severity: "error", facts: read.facts },
    ...(guess !== undefined && {
      fix: { value: guess, numberFormat: "0.00", asks: read.suggestion === undefined },
    }),
  };
}

/** Excel made a day of "8/5" or "8.5": 8 May may have been meant as 8,5, and a person is asked. */
function pointsOfDay({ value, numberFormat }: GridCell): number | undefined {
  if (typeof value !== "number" || !isDayFormat(numberFormat)) return undefined;
  const day = fromExcelSerial(value);
  if (!day) return undefined;
  const month = Number(day.slice(5, 7));
  return Number(`${Number(day.slice(8))}.${month}`);
}

const isDayFormat = (numberFormat: string): boolean =>
  /[dmy]/i.test(numberFormat.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ""));

/** A number written as text is understood, and Excel is helped to understand it too. */
const asNumber = (sent: string, numberFormat: string): Pick<CellReading, "remark" | "fix"> => ({
  remark: { code: "cell-number-as-text", severity: "warning", facts: { value: sent } },
  fix: { value: Number(sent), numberFormat, asks: false },
});

/** A count, an amount or a rate. A rate in a cell of Excel's per cent is the rate a person sees. */
function readNumber(kind: Input["kind"], cell: GridCell, text: string): CellReading {
  if (typeof cell.value === "number") {
    if (isDayFormat(cell.numberFormat)) return readPointsCell(cell);
    const seen = kind === "percent" && cell.numberFormat.includes("%") ? cell.value * 100 : cell.value;
    return { sent: thousandths(seen) };
  }
  if (/^#/.test(text)) return refusedText(text, "cell-error");
  const plain = /^([+-]?)0*(\d+)(?:[.,](\d{1,3}))?\s*%?$/.exec(text);
  const isGrouped = /^[1-9]\d{0,2}[.,]\d\d0$/.test(text);
  if (plain && !isGrouped && (kind === "percent" || !text.endsWith("%"))) {
    const [, sign = "", whole = "", rest = ""] = plain;
    const sent = `${sign === "-" ? "-" : ""}${whole}${rest.replace(/0+$/, "") && `.${rest.replace(/0+$/, "")}`}`;
    return { sent, ...asNumber(sent, "General") };
  }
  const read = parsePoints(text);
  if (read.kind !== "refused") return { sent: text };
  return {
    sent: text,
    remark: { code: read.code, severity: "error", facts: read.facts },
    ...(read.suggestion !== undefined && {
      fix: { value: read.suggestion / 100, numberFormat: "General", asks: false },
    }),
  };
}

const refusedText = (text: string, code: ProblemCode): CellReading => ({
  sent: text,
  remark: { code, severity: "error", facts: { sent: text } },
});

/** The shortest decimal of what Excel holds: 8.1 + 0.2 is 8.3; more than three decimals stay, to be refused. */
function thousandths(value: number): string {
  const near = Math.round(value * 1000) / 1000;
  const isNear = Math.abs(value - near) < 1e-9 * Math.max(1, Math.abs(value));
  const given = isNear ? near + 0 : value;
  return /e/i.test(String(given)) ? String(value) : String(given);
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\u0111/g, "d");

const YES: readonly string[] = ["co", "x", "v", "yes", "y", "true", "dung", "\u2713", "\u2714"];
const NO: readonly string[] = ["khong", "ko", "k", "no", "n", "false", "sai"];

/** A fix that writes a word as its list has it. */
const listed = (sent: Sent, text: string, value: string): CellReading =>
  text === value
    ? { sent }
    : {
        sent,
        remark: {
          code: "cell-unlike-list",
          severity: "warning",
          facts: { sent: text.slice(0, LONGEST), value },
        },
        fix: { value, numberFormat: "General", asks: false },
      };

function readFlag(text: string): CellReading {
  const word = fold(text);
  if (YES.includes(word)) return listed(true, text, SHEET_WORDS.yes);
  if (NO.includes(word)) return listed(false, text, SHEET_WORDS.no);
  return { sent: text };
}

function readChoice({ options }: Extract<Input, { kind: "choice" }>, text: string): CellReading {
  const exact = options.find(({ title }) => title.trim() === text);
  if (exact) return { sent: exact.id };
  const like = options.filter(({ id, title }) => id === text || fold(title.trim()) === fold(text));
  const [only] = like;
  return only && like.length === 1 ? listed(only.id, text, only.title) : { sent: text.slice(0, LONGEST) };
}

function readDay(cell: GridCell, text: string): CellReading {
  if (typeof cell.value === "number") {
    const day = fromExcelSerial(cell.value);
    if (!day) return { sent: text };
    if (isDayFormat(cell.numberFormat)) return { sent: day };
    // A number of days in a cell that is no day any more: a person says whether it was meant.
    return { sent: text, fix: { value: cell.value, numberFormat: "dd/mm/yyyy", asks: true } };
  }
  if (NO.includes(fold(text)) || fold(text) === fold(SHEET_WORDS.none))
    return listed("none", text, SHEET_WORDS.none);
  const date = dayWritten(text) ?? dayOf(text);
  if (!date) return { sent: text };
  return {
    sent: date,
    remark: { code: "cell-day-as-text", severity: "warning", facts: { value: writtenDay(date) } },
    fix: { value: excelSerial(date), numberFormat: "dd/mm/yyyy", asks: false },
  };
}
