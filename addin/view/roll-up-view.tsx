import { useEffect, useRef } from "preact/hooks";
import type { Overview } from "../../shared/rollup/overview.ts";
import { nameOf } from "../../shared/rollup/province.ts";
import { stageInWords } from "../../shared/words/decisions.ts";
import { knownOf } from "../state/loaded.ts";
import type { RollUpDesk, RollUpSeat } from "../state/roll-up-desk.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import type { Fact } from "../words/words.ts";
import { Button, Section } from "./frame.tsx";
import { OverviewCounts } from "./overview-counts.tsx";
import { OverviewSums } from "./overview-sums.tsx";
import type { Pane } from "./pane.ts";
import { RollUpPercents } from "./roll-up-percents.tsx";
import { TroubleBox } from "./trouble-box.tsx";

type Props = { readonly pane: Pane; readonly seat: RollUpSeat; readonly desk: RollUpDesk };

/** "Toàn quốc": all provinces of a year as one, those from which nothing came named, nobody ranked across them. */
export function RollUpView({ pane, seat, desk }: Props) {
  const { state, send, t } = pane;
  const view = knownOf(desk.view);
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1}>
      <p class="row">
        <Button kind="quiet" onPress={() => send({ kind: "roll-up-left" })}>
          {w("roll-up.back")}
        </Button>
      </p>
      {desk.view.kind === "failed" && <TroubleBox pane={pane} trouble={desk.view.trouble} />}
      {!view && desk.view.kind !== "failed" && <p>{t("frame.loading")}</p>}
      {view && (
        <>
          <Section id="roll-up-title" title={w("roll-up.title", { year: seat.year })}>
            {view.entries.some(({ illustrative }) => illustrative) && (
              <p class="small">{t("frame.illustrative")}</p>
            )}
            <p class="small">{w("roll-up.why")}</p>
            <OverviewCounts pane={pane} overview={view} />
            <OverviewSums pane={pane} overview={view} />
            <p class="row">
              <Button onPress={() => send({ kind: "refresh-pressed" })}>{t("frame.refresh")}</Button>
            </p>
          </Section>
          <Missing pane={pane} seat={seat} view={view} />
          {seat.provinces.map(({ season, title }) => (
            <Province key={season} pane={pane} title={title} view={view} season={season} />
          ))}
          <RollUpPercents pane={pane} seat={seat} desk={desk} entries={view.entries} />
        </>
      )}
    </div>
  );
}

/** Provinces from which nothing came at all, then the blocs missing from the others. */
function Missing({
  pane: { state },
  seat,
  view: { missing, entries },
}: {
  readonly pane: Pane;
  readonly seat: RollUpSeat;
  readonly view: Overview;
}) {
  if (missing.length === 0) return null;
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  const lacking = seat.provinces.flatMap(({ season, title }) => {
    const blocs = missing.filter((each) => each.season === season);
    const isSilent = entries.every((entry) => entry.season !== season);
    return blocs.length > 0 ? [{ season, title, blocs, isSilent }] : [];
  });
  return (
    <Section id="roll-up-missing" tone="warn" title={w("province.missing", { count: missing.length })}>
      {lacking.map(({ season, title, blocs, isSilent }) => (
        <div key={season}>
          <h3>{w(isSilent ? "roll-up.silent" : "roll-up.lacking", { title })}</h3>
          <ul class="plain small">
            {blocs.map((bloc) => (
              <li key={nameOf(bloc)}>
                {w("province.missing-members", { title: bloc.title, members: bloc.members })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** One province: its blocs, how far each is, how many of its agencies have a rank. */
function Province({
  pane: { state },
  title,
  view,
  season,
}: {
  readonly pane: Pane;
  readonly title: string;
  readonly view: Overview;
  readonly season: string;
}) {
  const entries = view.entries.filter((entry) => entry.season === season);
  if (entries.length === 0) return null;
  const id = `roll-up-${season}`;
  return (
    <Section id={id} title={title}>
      <ul class="plain list">
        {entries.map((entry) => (
          <li key={nameOf(entry)}>
            <strong>{entry.title}</strong>{" "}
            <span class={entry.stage === "published" ? "chip chip-good" : "chip"}>
              {stageInWords(entry.stage, state.lang)}
            </span>
            <br />
            <span class="small">
              {sayOfProvince("bloc.ranked", state.lang, {
                ranked: entry.states.ranked,
                members: entry.members,
              })}
              {entry.classes.some(({ count }) => count > 0) &&
                ` · ${entry.classes
                  .filter(({ count }) => count > 0)
                  .map((each) => sayOfProvince("province.class", state.lang, each))
                  .join(" · ")}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
