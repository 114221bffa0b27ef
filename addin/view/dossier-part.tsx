import type { InboxRow } from "../../shared/rollup/inbox.ts";
import type { ProvinceView } from "../../shared/wire/province.ts";
import { dossierActInWords, dossierInWords, dossierOutcomeInWords } from "../../shared/words/rollup.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { outcomesFor } from "../state/dossier-outcomes.ts";
import { knownOf } from "../state/loaded.ts";
import type { ProvinceSeat } from "../state/province-seat.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import type { Fact } from "../words/words.ts";
import { DossierForm } from "./dossier-form.tsx";
import { useFocusAfter } from "./focus-after.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { TroubleBox } from "./trouble-box.tsx";

type Props = {
  readonly pane: Pane;
  readonly seat: ProvinceSeat;
  readonly view: ProvinceView;
  readonly row: InboxRow;
};

/** A bloc's dossier: how it stands and why, what may be done with it now, everything that was done so far. */
export function DossierPart({ pane, seat, view, row }: Props) {
  const { state, send } = pane;
  const { dossier, log } = state.province;
  const heading = useFocusAfter<HTMLHeadingElement>(dossier?.bloc === row.bloc);
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {w("dossier.title")}
      </h3>
      <p class="small">{dossierInWords(row, state.lang)}</p>
      {row.last?.reason !== undefined && (
        <p class="small">{w("dossier.log-reason", { reason: row.last.reason })}</p>
      )}
      {dossier?.bloc === row.bloc ? (
        <DossierForm pane={pane} draft={dossier} title={row.title} />
      ) : (
        seat.mayRecord && (
          <p class="row">
            {outcomesFor(view, row).map((outcome) => {
              const act = dossierActInWords(outcome, state.lang);
              return (
                <Button
                  key={outcome}
                  label={w("dossier.act-label", { act, bloc: row.title })}
                  onPress={() => send({ kind: "dossier-begun", bloc: row.bloc, outcome })}
                >
                  {act}…
                </Button>
              );
            })}
          </p>
        )
      )}
      {log.kind === "failed" && <TroubleBox pane={pane} trouble={log.trouble} />}
      <Done pane={pane} />
    </>
  );
}

/** The newest first: what, who, when in Viet Nam, why. */
function Done({ pane: { state } }: { readonly pane: Pane }) {
  const records = knownOf(state.province.log)?.records ?? [];
  const w = (key: ProvinceWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfProvince(key, state.lang, facts);
  if (records.length === 0) return null;
  return (
    <details>
      <summary>{w("dossier.log")}</summary>
      <ol class="plain small">
        {[...records].reverse().map(({ sequence, at, outcome, name, reason }) => (
          <li key={sequence}>
            {sequence}.{" "}
            {w("dossier.log-line", {
              at: vietnamTime(at),
              outcome: dossierOutcomeInWords(outcome, state.lang),
              name,
            })}
            {reason !== undefined && (
              <>
                <br />
                {w("dossier.log-reason", { reason })}
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
