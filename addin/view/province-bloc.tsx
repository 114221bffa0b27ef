import type { BlocEntry } from "../../shared/rollup/bloc-entry.ts";
import type { InboxRow } from "../../shared/rollup/inbox.ts";
import type { ProvinceView } from "../../shared/wire/province.ts";
import { stageInWords } from "../../shared/words/decisions.ts";
import { fixed } from "../../shared/words/format.ts";
import { dossierInWords, entrySourceInWords, lackingInWords } from "../../shared/words/rollup.ts";
import { stateInWords } from "../../shared/words/standings.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import type { ProvinceSeat } from "../state/province-seat.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import type { Fact } from "../words/words.ts";
import { DossierPart } from "./dossier-part.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: ProvinceSeat;
  readonly view: ProvinceView;
  readonly row: InboxRow;
};

/** One bloc in the list: its stage and its dossier at a glance; pressed, all that is known of it. */
export function ProvinceBloc({ pane, seat, view, row }: Props) {
  const { state, send } = pane;
  const entry = view.entries.find(({ bloc }) => bloc === row.bloc);
  const isOpen = state.province.bloc === row.bloc;
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  const enter = w(entry ? "bloc.enter-again" : "bloc.enter");
  return (
    <li>
      <button
        type="button"
        class="item"
        aria-expanded={isOpen}
        onClick={() => send({ kind: "province-bloc-picked", bloc: isOpen ? undefined : row.bloc })}
      >
        <strong>{row.title}</strong>
        {entry && <span class={chipOf(entry)}>{stageInWords(entry.stage, state.lang)}</span>}
        {(row.last || (entry && entry.stage !== "open")) && (
          <span class={row.last?.changed || row.last?.outcome === "returned" ? "chip chip-warn" : "chip"}>
            {dossierInWords(row, state.lang)}
          </span>
        )}
        {entry && (
          <span class="small">
            {w("bloc.ranked", { ranked: entry.states.ranked, members: entry.members })}
          </span>
        )}
      </button>
      {isOpen && (
        <div class="why">
          {entry && <Known pane={pane} entry={entry} />}
          <Lacking pane={pane} row={row} />
          <DossierPart pane={pane} seat={seat} view={view} row={row} />
          {seat.mayRecord && entry?.source !== "standings" && (
            <p class="row">
              <Button
                label={w("bloc.enter-label", { act: enter, bloc: row.title })}
                onPress={() => send({ kind: "result-begun", bloc: row.bloc })}
              >
                {enter}
              </Button>
            </p>
          )}
        </div>
      )}
    </li>
  );
}

const chipOf = ({ stage }: BlocEntry): string => (stage === "published" ? "chip chip-good" : "chip");

/** Ranks, classes, who has no rank, what is proposed for how many places. */
function Known({ pane: { state }, entry }: { readonly pane: Pane; readonly entry: BlocEntry }) {
  const { lang } = state;
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) => sayOfProvince(key, lang, facts);
  const { source, asOf, classes, ranked, unranked, proposals = [] } = entry;
  return (
    <>
      <p class="small">
        {entrySourceInWords(source, lang)}
        {asOf !== undefined && ` · ${w("bloc.as-of", { at: vietnamTime(asOf) })}`}
      </p>
      {unranked.length > 0 && (
        <>
          <h3>{w("bloc.without-rank")}</h3>
          <ul class="plain small">
            {unranked.map(({ agency, title, state: why }) => (
              <li key={agency}>
                {title}: {stateInWords(why, lang)}
              </li>
            ))}
          </ul>
        </>
      )}
      {classes.length > 0 && (
        <p class="small">
          {w("province.classes")}:{" "}
          {classes.map(({ title, count }) => w("province.class", { title, count })).join(" · ")}
        </p>
      )}
      {proposals.length > 0 && (
        <>
          <h3>{w("bloc.proposals")}</h3>
          <ul class="plain small">
            {proposals.map(({ award, title, proposed, places, open }) => (
              <li key={award}>
                {w("province.award", { title, proposed, places })}
                {open && <span class="chip chip-warn">{w("bloc.open")}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {ranked.length > 0 && (
        <details>
          <summary>{w("bloc.ranks")}</summary>
          <ul class="plain small">
            {ranked.map(({ agency, rank, title, total, class: reached, proposed }) => (
              <li key={agency}>
                {w("bloc.rank", { rank, title, total: fixed(total, lang) })}
                {reached !== undefined && ` · ${reached}`}
                {proposed !== undefined && ` · ${proposed}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Lacking({ pane: { state }, row: { lacking } }: { readonly pane: Pane; readonly row: InboxRow }) {
  if (lacking.length === 0) return <p class="small good">{sayOfProvince("bloc.complete", state.lang)}</p>;
  return (
    <>
      <h3>{sayOfProvince("bloc.lacking", state.lang)}</h3>
      <ul class="plain small">
        {lacking.map((each) => (
          <li key={each.kind}>{lackingInWords(each, state.lang)}</li>
        ))}
      </ul>
    </>
  );
}
