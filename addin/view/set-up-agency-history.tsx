import type { AgencyId } from "../../shared/ids.ts";
import type { AgencyLine, EarlierTitleLine, FormerCodeLine } from "../state/set-up-desk.ts";
import { recoded } from "../state/written-agency.ts";
import { type SetUpDayWord, sayOfSetUpDays } from "../words/set-up-day-words.ts";
import type { Fact } from "../words/words.ts";
import { DayField } from "./day-field.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { SetUpField } from "./set-up-field.tsx";

type Props = {
  readonly pane: Pane;
  readonly agency: AgencyLine;
  /** The agencies of the seasons known here, by their codes. */
  readonly known: ReadonlyMap<AgencyId, string>;
  /** The list of their codes on the page. */
  readonly list: string;
  readonly onChange: (change: Partial<AgencyLine>) => void;
};

/** What an agency was before: its earlier names, its former codes, and whether several became one or one several. */
export function SetUpAgencyHistory({ pane, agency, known, list, onChange }: Props) {
  const w = (key: SetUpDayWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfSetUpDays(key, pane.state.lang, facts);
  const { earlier, formerly, isMerged } = agency;
  const count = earlier.length + formerly.length;
  const rename = (at: number, to: Partial<EarlierTitleLine>) =>
    onChange({ earlier: changed(earlier, at, to) });
  const recode = (at: number, to: Partial<FormerCodeLine>) =>
    onChange({ formerly: changed(formerly, at, to) });
  const until = (day: string, onText: (day: string) => void) => (
    <DayField pane={pane} label={w("history.until")} text={day} onText={onText} />
  );
  const remove = (what: string, onPress: () => void) => (
    <p class="row">
      <Button kind="quiet" label={w("days.remove-label", { what })} onPress={onPress}>
        {w("days.remove")}
      </Button>
    </p>
  );
  return (
    <details>
      <summary class="small">
        {w("history.title")}
        {count > 0 && ` (${count})`}
      </summary>
      <p class="small">{w("history.why")}</p>
      {earlier.map(({ title, until: day }, at) => {
        const label = w("history.earlier", { at: at + 1 });
        return (
          <div key={`ten-${at}`} class="effect">
            <SetUpField label={label} text={title} onText={(typed) => rename(at, { title: typed })} />
            {until(day, (typed) => rename(at, { until: typed }))}
            {remove(title || label, () => onChange({ earlier: withoutAt(earlier, at) }))}
          </div>
        );
      })}
      {formerly.map(({ id, title, until: day }, at) => {
        const label = w("history.code", { at: at + 1 });
        return (
          <div key={`ma-${at}`} class="effect">
            <SetUpField
              label={label}
              text={id}
              list={list}
              onText={(typed) => recode(at, recoded({ id, title }, typed, known))}
            />
            <SetUpField
              label={w("history.former-title")}
              text={title}
              onText={(typed) => recode(at, { title: typed })}
            />
            {until(day, (typed) => recode(at, { until: typed }))}
            {remove(id || label, () => onChange({ formerly: withoutAt(formerly, at) }))}
          </div>
        );
      })}
      <p class="row">
        <Button onPress={() => onChange({ earlier: [...earlier, { title: "", until: "" }] })}>
          {w("history.add-earlier")}
        </Button>
        <Button onPress={() => onChange({ formerly: [...formerly, { id: "", title: "", until: "" }] })}>
          {w("history.add-code")}
        </Button>
      </p>
      <label class="option">
        <input
          type="checkbox"
          checked={isMerged}
          onChange={({ currentTarget: { checked } }) => onChange({ isMerged: checked })}
        />
        <span>{w("history.merged")}</span>
      </label>
      <p class="small">{w("history.merged-why")}</p>
    </details>
  );
}

const changed = <T,>(list: readonly T[], at: number, to: Partial<T>): readonly T[] =>
  list.map((each, index) => (index === at ? { ...each, ...to } : each));
const withoutAt = <T,>(list: readonly T[], at: number): readonly T[] =>
  list.filter((_, index) => index !== at);
