import { useEffect, useRef } from "preact/hooks";
import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import type { DecisionKind } from "../../shared/decision.ts";
import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import { decisionKindInWords } from "../../shared/words/decisions.ts";
import { type DecisionDraft, mayRecord } from "../state/decision-draft.ts";
import type { Seat } from "../state/seat.ts";
import { decisionWritten } from "../state/written-decision.ts";
import { type DecisionWord, sayOfDecisions } from "../words/decision-words.ts";
import type { Fact } from "../words/words.ts";
import { DecisionFieldsOf } from "./decision-fields.tsx";
import { EffectBox } from "./effect-box.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: Seat;
  readonly log: DecisionLog;
  readonly kinds: readonly DecisionKind[];
  readonly draft: DecisionDraft;
};

/** One decision: its kind, what belongs to it, why; then what it would do; only then it is recorded. */
export function DecisionForm({ pane, seat, log, kinds, draft }: Props) {
  const { state, send, t } = pane;
  const w = (key: DecisionWord, facts?: Readonly<Record<string, Fact>>) =>
    sayOfDecisions(key, state.lang, facts);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("select, input, textarea")?.focus(), []);
  const written = decisionWritten(draft);
  const offered = kinds.includes(draft.kind) ? kinds : [draft.kind, ...kinds];
  const isBusy = state.busy !== undefined;
  return (
    <form
      ref={form}
      class="box"
      aria-labelledby="decide-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (written.ok) send({ kind: "decision-preview-pressed", decision: written.decision });
      }}
    >
      <h2 id="decide-title">{w("decide.title")}</h2>
      {draft.isStale && (
        <p class="strong bad" role="alert">
          {w("decide.stale")}
        </p>
      )}
      <label class="field">
        <span>{w("decide.kind")}</span>
        <select
          value={draft.kind}
          onChange={({ currentTarget: { value } }) =>
            send({ kind: "decision-begun", what: value as DecisionKind })
          }
        >
          {offered.map((kind) => (
            <option key={kind} value={kind}>
              {decisionKindInWords(kind, state.lang)}
            </option>
          ))}
        </select>
      </label>
      <DecisionFieldsOf pane={pane} seat={seat} log={log} draft={draft} />
      <label class="field">
        <span>{w("decide.reason")}</span>
        <textarea
          rows={3}
          maxLength={LONGEST_TEXT}
          value={draft.fields.reason ?? ""}
          onInput={({ currentTarget: { value } }) =>
            send({ kind: "decision-typed", field: "reason", text: value })
          }
        />
      </label>
      {!written.ok && (
        <p class="small">
          {w("decide.missing", { fields: written.unread.map((field) => w(`decide.${field}`)).join("; ") })}
        </p>
      )}
      {draft.said ? (
        <EffectBox pane={pane} effect={draft.said.effect} problems={draft.said.problems} />
      ) : (
        <p class="small">{w("decide.look-first")}</p>
      )}
      <p class="row">
        <button type="submit" class="button button-plain" aria-disabled={!written.ok || isBusy}>
          {w("decide.preview")}
        </button>
        {mayRecord(draft) && (
          <Button isOff={isBusy} onPress={() => send({ kind: "decision-pressed" })}>
            {w("decide.record")}
          </Button>
        )}
        <Button kind="quiet" onPress={() => send({ kind: "decision-left" })}>
          {t("frame.cancel")}
        </Button>
      </p>
    </form>
  );
}
