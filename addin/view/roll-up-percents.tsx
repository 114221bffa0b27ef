import type { BlocEntry } from "../../shared/rollup/bloc-entry.ts";
import { comparePercents } from "../../shared/rollup/percent-comparison.ts";
import { nameOf } from "../../shared/rollup/province.ts";
import { shown } from "../../shared/words/format.ts";
import type { RollUpDesk, RollUpSeat } from "../state/roll-up-desk.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import type { Fact } from "../words/words.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: RollUpSeat;
  readonly desk: RollUpDesk;
  readonly entries: readonly BlocEntry[];
};

/** Percents of each table's own maximum across provinces, only for whoever asks for them: they order nobody. */
export function RollUpPercents({ pane, seat, desk, entries }: Props) {
  const { state, send } = pane;
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  if (!desk.arePercentsShown)
    return (
      <p class="row acts">
        <Button onPress={() => send({ kind: "roll-up-percents", isShown: true })}>{w("percent.open")}</Button>
      </p>
    );
  const { blocs, without } = comparePercents(entries);
  const provinceOf = (season: string) =>
    seat.provinces.find((province) => province.season === season)?.title ?? season;
  return (
    <Section id="roll-up-percents" title={w("percent.title")}>
      <p class="strong">{w("percent.why")}</p>
      {blocs.length === 0 && <p>{w("percent.none")}</p>}
      {blocs.map((bloc) => (
        <div key={nameOf(bloc)}>
          <h3>{w("roll-up.bloc", { bloc: bloc.title, province: provinceOf(bloc.season) })}</h3>
          <ul class="plain small">
            {bloc.agencies.map(({ agency, title, percent }) => (
              <li key={agency}>{w("percent.line", { title, percent: shown(percent, state.lang) })}</li>
            ))}
          </ul>
        </div>
      ))}
      {without.length > 0 && (
        <p class="small">{w("percent.without", { blocs: without.map(({ title }) => title).join(", ") })}</p>
      )}
      <p class="row">
        <Button kind="quiet" onPress={() => send({ kind: "roll-up-percents", isShown: false })}>
          {w("percent.close")}
        </Button>
      </p>
    </Section>
  );
}
