import type { DecisionDraft } from "../state/decision-draft.ts";
import { knownOf } from "../state/loaded.ts";
import type { Seat } from "../state/seat.ts";
import { type BallotWord, sayOfBallots } from "../words/ballot-words.ts";
import type { Fact } from "../words/words.ts";
import { decisionTitles } from "./decision-titles.ts";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly seat: Seat; readonly draft: DecisionDraft };

/** Who gets the places that level agencies contest: exactly as many of them as there are places. */
export function ChosenFields({ pane, seat, draft: { chosen } }: Props) {
  const { state, send, t } = pane;
  const titles = decisionTitles(state, seat);
  const view = knownOf(state.standings);
  const w = (key: BallotWord, facts?: Readonly<Record<string, Fact>>) => sayOfBallots(key, state.lang, facts);
  if (!view) return <p>{t("frame.loading")}</p>;
  const contested = (view.document.awards?.proposals ?? []).flatMap(({ award, open }) =>
    open?.kind === "contested" ? [{ award, ...open }] : [],
  );
  if (contested.length === 0) return <p class="small">{w("chosen.none")}</p>;
  const picked = contested.find(({ award }) => award === chosen?.award);
  const isFull = chosen !== undefined && chosen.agencies.length >= chosen.places;
  return (
    <>
      <label class="field">
        <span>{w("chosen.award")}</span>
        <select
          value={picked?.award ?? ""}
          onChange={({ currentTarget: { value } }) => {
            const found = contested.find(({ award }) => award === value);
            if (found) send({ kind: "choice-begun", award: found.award, places: found.places });
          }}
        >
          <option value="">{t("choice.pick")}</option>
          {contested.map(({ award }) => (
            <option key={award} value={award}>
              {titles.award(award)}
            </option>
          ))}
        </select>
      </label>
      {picked && chosen && (
        <fieldset>
          <legend>{w("chosen.count", { places: chosen.places, count: chosen.agencies.length })}</legend>
          {picked.agencies.map((agency) => {
            const isChosen = chosen.agencies.includes(agency);
            return (
              <label key={agency} class="option">
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={isFull && !isChosen}
                  onChange={({ currentTarget: { checked } }) =>
                    send({ kind: "agency-chosen", agency, on: checked })
                  }
                />
                <span>{titles.agency(agency)}</span>
              </label>
            );
          })}
        </fieldset>
      )}
    </>
  );
}
