import type { TargetInput } from "../../shared/check-targets.ts";
import { mistake, type Problem } from "../../shared/checked.ts";
import { readInput } from "../../shared/read-input.ts";
import type { Sent } from "../../shared/scorecard.ts";
import { readCell } from "../../shared/sheet/read-cell.ts";
import type { Lang } from "../../shared/words/format.ts";
import { sentInWords } from "../../shared/words/sent.ts";
import type { TargetLine } from "../state/target-line.ts";

/** A target as a person types it: "97,7", "31/12/2025", the title of an option; nothing where none holds. */
export const targetText = ({ input }: TargetInput, value: Sent | undefined, lang: Lang): string =>
  value === undefined || value === null || value === "" ? "" : sentInWords(input, value, lang);

type Read = { readonly value?: Sent; readonly problem?: Problem };

/** Reads what was typed as the scoring sheet reads its cells; nothing typed is neither a value nor wrong. */
export function readTarget({ criterion, input }: TargetInput, text: string): Read {
  const { sent, remark } = readCell(
    { kind: "input", input },
    { value: text, numberFormat: "General", isFormula: false },
  );
  const facts = { criterion: criterion.code, input: input.title };
  if (remark?.severity === "error")
    return { problem: mistake(remark.code, {}, { ...facts, ...remark.facts }) };
  const read = readInput(input, sent);
  if (read.kind === "blank" || sent === undefined) return {};
  if (read.kind === "value") return { value: sent };
  const options = input.kind === "choice" ? input.options.map(({ title }) => title).join(", ") : "";
  return { problem: mistake(read.code, {}, { ...facts, sent: text.trim(), options }) };
}

/** What was typed as a line of the draft. Left blank, a target stays as it was. */
export function targetLine(target: TargetInput, text: string, held: Sent | undefined): TargetLine {
  const { value, problem } = readTarget(target, text);
  const isSame = problem === undefined && (value === undefined || value === held);
  return {
    criterion: target.criterion.id,
    input: target.input.id,
    text,
    ...(value !== undefined && { value }),
    ...(isSame && { isSame }),
  };
}
