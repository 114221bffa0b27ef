import type { PeriodLine, SetUpDraft } from "../state/set-up-desk.ts";
import { type SetUpWord, sayOfSetUp } from "../words/set-up-words.ts";
import type { Fact } from "../words/words.ts";
import { DayField } from "./day-field.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { SetUpDays } from "./set-up-days.tsx";
import { SetUpField } from "./set-up-field.tsx";
import { SetUpHolidays } from "./set-up-holidays.tsx";

type Props = {
  readonly pane: Pane;
  readonly draft: SetUpDraft;
  readonly line: PeriodLine;
  readonly at: number;
};

/** A period with its days, and when its cards are due. */
export function SetUpPeriodFields({ pane, draft, line, at }: Props) {
  const { state, send } = pane;
  const w = (key: SetUpWord, facts?: Readonly<Record<string, Fact>>) => sayOfSetUp(key, state.lang, facts);
  const change = (change: Partial<PeriodLine>) => send({ kind: "set-up-period-typed", at, change });
  return (
    <fieldset class="evidence-line">
      <legend>{line.title || w("form.period", { at: at + 1 })}</legend>
      <SetUpField label={w("form.period-title")} text={line.title} onText={(title) => change({ title })} />
      <div class="pair">
        <DayField pane={pane} label={w("form.from")} text={line.from} onText={(from) => change({ from })} />
        <DayField pane={pane} label={w("form.to")} text={line.to} onText={(to) => change({ to })} />
      </div>
      <div class="pair">
        <DayField pane={pane} label={w("form.due")} text={line.due} onText={(due) => change({ due })} />
        <SetUpField label={w("form.hour")} text={line.hour} onText={(hour) => change({ hour })} />
      </div>
      <SetUpDays pane={pane} line={line} onChange={change} />
      <SetUpHolidays pane={pane} line={line} onHolidays={(holidays) => change({ holidays })} />
      {draft.periods.length > 1 && (
        <p class="row">
          <Button
            kind="quiet"
            label={w("form.remove-label", { what: line.title || w("form.period", { at: at + 1 }) })}
            onPress={() =>
              send({
                kind: "set-up-typed",
                change: { periods: draft.periods.filter((_, index) => index !== at) },
              })
            }
          >
            {w("form.remove")}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
