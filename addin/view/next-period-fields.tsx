import type { PeriodDraft } from "../state/people-desk.ts";
import { instantWritten } from "../state/written-decision.ts";
import { type HandOverWord, sayOfHandOver } from "../words/hand-over-words.ts";
import type { Fact } from "../words/words.ts";
import { DayField } from "./day-field.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly at: number; readonly period: PeriodDraft };

/** The days of a period of the next season: from, to, and when its cards are due. */
export function NextPeriodFields({ pane, at, period }: Props) {
  const { state, send } = pane;
  const w = (key: HandOverWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfHandOver(key, state.lang, facts);
  const change = (part: Partial<PeriodDraft>) => send({ kind: "next-period-typed", at, change: part });
  const isBad = period.due.trim() !== "" && instantWritten(period.due) === undefined;
  return (
    <fieldset class="evidence-line">
      <legend class="small">{w("hand.period", { title: period.title })}</legend>
      <div class="pair">
        <DayField pane={pane} label={w("hand.from")} text={period.from} onText={(from) => change({ from })} />
        <DayField pane={pane} label={w("hand.to")} text={period.to} onText={(to) => change({ to })} />
      </div>
      <label class="field">
        <span>{w("hand.due")}</span>
        <input
          type="text"
          placeholder="15/12/2026 17:00"
          maxLength={30}
          value={period.due}
          aria-invalid={isBad}
          onInput={({ currentTarget: { value } }) => change({ due: value })}
        />
      </label>
    </fieldset>
  );
}
