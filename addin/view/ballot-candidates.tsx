import type { BallotDraft } from "../state/ballot-draft.ts";
import type { Seat } from "../state/seat.ts";
import { ballotWritten } from "../state/written-ballot.ts";
import { type BallotWord, sayOfBallots } from "../words/ballot-words.ts";
import type { Fact } from "../words/words.ts";
import { decisionTitles } from "./decision-titles.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly seat: Seat; readonly ballot: BallotDraft };

/** How many votes each candidate got; the list is of those the award is open between, and may be changed. */
export function BallotCandidates({ pane, seat, ballot: { candidates, ...ballot } }: Props) {
  const { state, send, t } = pane;
  const { agency: titled } = decisionTitles(state, seat);
  const written = ballotWritten({ candidates, ...ballot });
  const unread = written.ok ? [] : written.unread;
  const others = seat.agencies.filter(({ id }) => !candidates.some(({ agency }) => agency === id));
  const w = (key: BallotWord, facts?: Readonly<Record<string, Fact>>) => sayOfBallots(key, state.lang, facts);
  return (
    <fieldset class="evidence-line">
      <legend>{w("ballot.candidates")}</legend>
      {candidates.length === 0 && <p class="small">{w("ballot.no-candidates")}</p>}
      {candidates.map(({ agency, votes }, at) => (
        <div key={agency} class="row spread">
          <label class="field">
            <span>{titled(agency)}</span>
            <input
              type="text"
              inputMode="numeric"
              maxLength={4}
              value={votes}
              aria-invalid={votes !== "" && unread.includes(`candidates/${at}/votes`)}
              onInput={({ currentTarget: { value } }) => send({ kind: "votes-typed", agency, text: value })}
            />
          </label>
          <Button
            kind="quiet"
            label={w("ballot.remove-label", { agency: titled(agency) })}
            onPress={() => send({ kind: "candidate-removed", agency })}
          >
            {w("ballot.remove")}
          </Button>
        </div>
      ))}
      {others.length > 0 && (
        <label class="field">
          <span>{w("ballot.add")}</span>
          <select
            value=""
            onChange={({ currentTarget: { value } }) =>
              value !== "" && send({ kind: "candidate-added", agency: value })
            }
          >
            <option value="">{t("choice.pick")}</option>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
