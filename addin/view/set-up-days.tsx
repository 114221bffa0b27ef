import type { NamedDayLine, PeriodLine } from "../state/set-up-desk.ts";
import { type SetUpDayWord, sayOfSetUpDays } from "../words/set-up-day-words.ts";
import type { Fact } from "../words/words.ts";
import { DayField } from "./day-field.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { SetUpField } from "./set-up-field.tsx";

type Props = {
  readonly pane: Pane;
  readonly line: PeriodLine;
  readonly onChange: (change: Partial<PeriodLine>) => void;
};

/** The days of a period that tables refer to by name. */
export function SetUpDays({ pane, line: { days }, onChange }: Props) {
  const w = (key: SetUpDayWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfSetUpDays(key, pane.state.lang, facts);
  const change = (at: number, to: Partial<NamedDayLine>) =>
    onChange({ days: days.map((each, index) => (index === at ? { ...each, ...to } : each)) });
  return (
    <details>
      <summary>{w("days.title", { count: days.length })}</summary>
      <p class="small">{w("days.why")}</p>
      {days.map(({ name, day }, at) => (
        <div key={at} class="effect">
          <div class="pair">
            <SetUpField
              label={w("days.name", { at: at + 1 })}
              text={name}
              onText={(typed) => change(at, { name: typed })}
            />
            <DayField
              pane={pane}
              label={w("days.day")}
              text={day}
              onText={(typed) => change(at, { day: typed })}
            />
          </div>
          <p class="row">
            <Button
              kind="quiet"
              label={w("days.remove-label", { what: name || w("days.name", { at: at + 1 }) })}
              onPress={() => onChange({ days: days.filter((_, index) => index !== at) })}
            >
              {w("days.remove")}
            </Button>
          </p>
        </div>
      ))}
      <p class="row">
        <Button onPress={() => onChange({ days: [...days, { name: "", day: "" }] })}>{w("days.add")}</Button>
      </p>
    </details>
  );
}
