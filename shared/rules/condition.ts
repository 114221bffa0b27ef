import * as z from "zod/mini";
import { InputId } from "../ids.ts";
import { Band, bandFormula, isIn } from "./band.ts";
import { choiceIn, timesIn } from "./facts.ts";
import { isRead, nothingFormula, Reading, readingIn, readsOf } from "./reading.ts";
import { type Cells, type Facts, optional, type Read } from "./rule.ts";

/**
 * When a line or an alternative applies. `whole`: the base is full and nothing was deducted ("đạt đủ các tiêu chí đạt
 * điểm chuẩn"). `chosen`: a named alternative was chosen. `in-band`: a figure lies in a band ("không có hồ sơ trễ
 * hạn"). `stated`: a day was entered, or a yes.
 */
export const Condition = z.discriminatedUnion("when", [
  z.strictObject({ when: z.literal("whole") }),
  z.strictObject({ when: z.literal("chosen"), input: InputId, option: z.string() }),
  z.strictObject({ when: z.literal("in-band"), reading: Reading, band: Band }),
  z.strictObject({ when: z.literal("stated"), input: InputId }),
]);
export type Condition = z.infer<typeof Condition>;

export function readsOfCondition(condition: Condition): readonly Read[] {
  switch (condition.when) {
    case "whole":
      return [];
    case "chosen":
      return [optional(condition.input, "choice")];
    case "in-band":
      return readsOf(condition.reading).map((read) => ({ ...read, needed: false }));
    case "stated":
      return [optional(condition.input, "date", "flag")];
  }
}

/** Whether a condition holds; one whose figures were left blank does not. `whole` is what the criterion says of its base. */
export function holds(condition: Condition, facts: Facts, whole: boolean): boolean {
  switch (condition.when) {
    case "whole":
      return whole;
    case "chosen":
      return choiceIn(facts, condition.input) === condition.option;
    case "in-band": {
      if (!isRead(condition.reading, facts)) return false;
      const value = readingIn(condition.reading, facts);
      return value !== undefined && isIn(condition.band, value);
    }
    case "stated":
      return facts.get(condition.input)?.kind === "date" || timesIn(facts, condition.input) > 0;
  }
}

/** The same as an Excel condition; `whole` is the expression that says nothing was deducted from a full base. */
export function conditionFormula(condition: Condition, cells: Cells, whole: string): string {
  switch (condition.when) {
    case "whole":
      return whole;
    case "chosen":
      return `${cells.input(condition.input)}=${excelText(cells.titleOf(condition.input, condition.option))}`;
    case "in-band": {
      const blank = readsOf(condition.reading).map(({ input }) => `${cells.input(input)}<>""`);
      const nothing = nothingFormula(condition.reading, cells);
      const inside = bandFormula(condition.band, condition.reading, cells);
      return nothing
        ? `IF(AND(${blank.join(",")}),IF(${nothing},FALSE,${inside}),FALSE)`
        : `IF(${blank.join()},${inside},FALSE)`;
    }
    case "stated":
      return `IF(ISNUMBER(${cells.input(condition.input)}),TRUE,${cells.input(condition.input)}="Có")`;
  }
}

/** A text in a formula. Excel takes in none over 255 characters, so a longer one is joined from pieces. */
export function excelText(text: string): string {
  const letters = [...text];
  const pieces = Array.from({ length: Math.max(1, Math.ceil(letters.length / PIECE)) }, (_, index) =>
    letters.slice(index * PIECE, (index + 1) * PIECE).join(""),
  );
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** Short enough were every letter a quote, which counts twice. */
const PIECE = 120;
