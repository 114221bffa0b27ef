import { dayOf, writtenDay } from "../calendar.ts";
import type { Desk } from "../desk.ts";
import { criteriaOf, type Input } from "../rubric.ts";
import type { Sent } from "../scorecard.ts";
import { written } from "../words/format.ts";

/** One registered target: of which criterion, what it counts, whose it is, and how much. */
export type TargetRow = {
  readonly code: string;
  readonly title: string;
  readonly agency: string;
  readonly value: string;
};

/** The registered targets in the order of the table, then of the members; those of inputs the table no longer has are left out. */
export const targetRows = ({ rubric, bloc }: Pick<Desk, "rubric" | "bloc">): readonly TargetRow[] =>
  criteriaOf(rubric).flatMap(({ id, code, title, inputs }) =>
    inputs
      .filter(({ target }) => target)
      .flatMap((input) =>
        bloc.agencies.flatMap((agency) =>
          bloc.targets
            .filter((each) => each.agency === agency.id && each.criterion === id && each.input === input.id)
            .map(({ value }) => ({
              code,
              title: `${title}: ${input.title}`,
              agency: agency.id,
              value: valueInWords(input, value),
            })),
        ),
      ),
  );

/** A figure as people wrote it, in Vietnamese: "97,7 %", "31/01/2025", "Có". */
export function valueInWords(input: Input, value: Sent): string {
  if (typeof value === "boolean") return value ? "Có" : "Không";
  const text = String(value ?? "");
  const day = input.kind === "date" ? dayOf(text) : undefined;
  if (day) return writtenDay(day);
  if (input.kind === "choice") return input.options.find(({ id }) => id === text)?.title ?? text;
  return input.kind === "percent" && text !== "" ? `${written(text, "vi")} %` : written(text, "vi");
}
