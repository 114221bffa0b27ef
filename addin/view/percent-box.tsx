import { shown } from "../../shared/words/format.ts";
import { knownOf } from "../state/loaded.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import type { Fact } from "../words/words.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { TroubleBox } from "./trouble-box.tsx";

/** Percents of each table's own maximum, side by side and only for whoever asks: they order nobody. */
export function PercentBox({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const { percents } = state.province;
  const known = knownOf(percents);
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  if (percents.kind === "none")
    return (
      <p class="row acts">
        <Button onPress={() => send({ kind: "percents-pressed" })}>{w("percent.open")}</Button>
      </p>
    );
  return (
    <Section id="percent-title" title={w("percent.title")}>
      <p class="strong">{w("percent.why")}</p>
      {percents.kind === "failed" && <TroubleBox pane={pane} trouble={percents.trouble} />}
      {!known && percents.kind === "coming" && <p>{t("frame.loading")}</p>}
      {known?.blocs.length === 0 && <p>{w("percent.none")}</p>}
      {known?.blocs.map(({ bloc, title, agencies }) => (
        <div key={bloc}>
          <h3>{title}</h3>
          <ul class="plain small">
            {agencies.map((each) => (
              <li key={each.agency}>
                {w("percent.line", { title: each.title, percent: shown(each.percent, state.lang) })}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {known && known.without.length > 0 && (
        <p class="small">
          {w("percent.without", { blocs: known.without.map(({ title }) => title).join(", ") })}
        </p>
      )}
      <p class="row">
        <Button kind="quiet" onPress={() => send({ kind: "percents-left" })}>
          {w("percent.close")}
        </Button>
      </p>
    </Section>
  );
}
