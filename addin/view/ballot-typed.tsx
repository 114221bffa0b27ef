import type { BallotDraft, BallotField } from "../state/ballot-draft.ts";
import { ballotWritten } from "../state/written-ballot.ts";
import { sayOfBallots } from "../words/ballot-words.ts";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly ballot: BallotDraft;
  readonly field: BallotField;
};

/** One figure of a ballot record. */
export function BallotTyped({ pane: { state, send }, ballot, field }: Props) {
  const text = ballot.fields[field];
  const written = ballotWritten(ballot);
  const place = field === "share" ? "pass/share" : field;
  return (
    <label class="field">
      <span>{sayOfBallots(`ballot.${field}`, state.lang)}</span>
      <input
        type="text"
        inputMode={field === "share" ? undefined : "numeric"}
        maxLength={10}
        value={text}
        aria-invalid={text !== "" && !written.ok && written.unread.includes(place)}
        onInput={({ currentTarget: { value } }) => send({ kind: "ballot-typed", field, text: value })}
      />
    </label>
  );
}
