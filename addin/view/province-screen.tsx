import { toReceive } from "../state/dossier-inbox.ts";
import { knownOf } from "../state/loaded.ts";
import { type ProvinceSeat, provinceSeatOf } from "../state/province-seat.ts";
import { rollUpSeatOf } from "../state/roll-up-desk.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import { REPORT_WORDS } from "../words/report-words.ts";
import type { Fact } from "../words/words.ts";
import { DownloadLink } from "./download-link.tsx";
import { useFocusAfter } from "./focus-after.ts";
import { Button, Section } from "./frame.tsx";
import { OverviewCounts } from "./overview-counts.tsx";
import { OverviewSums } from "./overview-sums.tsx";
import type { Pane } from "./pane.ts";
import { PercentBox } from "./percent-box.tsx";
import { ProvinceBloc } from "./province-bloc.tsx";
import { ResultForm } from "./result-form.tsx";
import { RollUpView } from "./roll-up-view.tsx";
import { TroubleBox } from "./trouble-box.tsx";

/** All blocs of a period at a glance: how far each is, who is missing, what is proposed, where each dossier stands. */
export function ProvinceScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const [seat, view] = [provinceSeatOf(state), knownOf(state.province.view)];
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  const rollUp = rollUpSeatOf(state);
  const list = useFocusAfter<HTMLUListElement>(state.province.result !== undefined);
  if (!seat) return <p>{t("frame.loading")}</p>;
  if (state.province.result) return <ResultForm pane={pane} seat={seat} draft={state.province.result} />;
  if (rollUp && state.province.rollUp)
    return <RollUpView pane={pane} seat={rollUp} desk={state.province.rollUp} />;
  const waiting = toReceive(state).length;
  return (
    <>
      {seat.periods.length > 1 && <PeriodChoice pane={pane} seat={seat} />}
      {state.province.view.kind === "failed" && (
        <TroubleBox pane={pane} trouble={state.province.view.trouble} />
      )}
      {!view && state.province.view.kind !== "failed" && <p>{t("frame.loading")}</p>}
      {view && (
        <>
          <Section id="province-title" title={w("province.title", { period: view.period.title })}>
            {view.illustrative && <p class="small">{t("frame.illustrative")}</p>}
            <OverviewCounts pane={pane} overview={view} />
            <OverviewSums pane={pane} overview={view} />
            <p class="row">
              <Button onPress={() => send({ kind: "refresh-pressed" })}>{t("frame.refresh")}</Button>
              <Button
                isOff={state.busy !== undefined}
                onPress={() => send({ kind: "province-workbook-pressed" })}
              >
                {REPORT_WORDS.province[state.lang]}
              </Button>
              {rollUp && (
                <Button kind="quiet" onPress={() => send({ kind: "roll-up-pressed" })}>
                  {w("roll-up.open", { year: rollUp.year, count: rollUp.provinces.length })}
                </Button>
              )}
            </p>
            <DownloadLink pane={pane} />
          </Section>
          {view.missing.length > 0 && (
            <Section
              id="missing-title"
              tone="warn"
              title={w("province.missing", { count: view.missing.length })}
            >
              <ul class="plain">
                {view.missing.map(({ bloc, title, members }) => (
                  <li key={bloc}>{w("province.missing-members", { title, members })}</li>
                ))}
              </ul>
            </Section>
          )}
          <Section id="blocs-title" title={w("province.list")}>
            {waiting > 0 && seat.mayRecord && (
              <p class="strong">{w("province.to-receive", { count: waiting })}</p>
            )}
            <ul class="plain list" ref={list} tabIndex={-1} aria-labelledby="blocs-title">
              {view.inbox.map((row) => (
                <ProvinceBloc key={row.bloc} pane={pane} seat={seat} view={view} row={row} />
              ))}
            </ul>
            {seat.mayRecord && (
              <p class="row">
                <Button kind="quiet" onPress={() => send({ kind: "result-begun" })}>
                  {w("result.new")}
                </Button>
              </p>
            )}
          </Section>
          <PercentBox pane={pane} />
        </>
      )}
    </>
  );
}

/** While no bloc is picked the period is not asked elsewhere. */
function PeriodChoice({
  pane: { state, send },
  seat: { period, periods },
}: {
  readonly pane: Pane;
  readonly seat: ProvinceSeat;
}) {
  return (
    <label class="field">
      <span>{sayOfProvince("province.period", state.lang)}</span>
      <select
        value={period.id}
        onChange={({ currentTarget: { value } }) => send({ kind: "picked", field: "period", value })}
      >
        {periods.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
