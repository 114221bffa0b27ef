import { useEffect, useRef } from "preact/hooks";
import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import { periodState } from "../../shared/period-state.ts";
import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import { effectInWords } from "../../shared/words/effect.ts";
import { type GrantingDraft, grantKey, grantRows } from "../state/granting-draft.ts";
import { knownOf } from "../state/loaded.ts";
import type { Seat } from "../state/seat.ts";
import { type GrantDecision, grantsWritten } from "../state/written-grants.ts";
import { type GrantWord, sayOfGrants } from "../words/grant-words.ts";
import type { Fact } from "../words/words.ts";
import { DayField } from "./day-field.tsx";
import { Button } from "./frame.tsx";
import { GrantTable } from "./grant-table.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly seat: Seat;
  readonly log: DecisionLog;
  readonly draft: GrantingDraft;
};

/** "Ghi nhận kết quả khen thưởng": award by award the proposals to tick, one decision for many, looked at, then recorded. */
export function GrantsForm({ pane, seat, log, draft }: Props) {
  const { state, send, t } = pane;
  const w = (key: GrantWord, facts?: Readonly<Record<string, Fact>>) => sayOfGrants(key, state.lang, facts);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const proposals = knownOf(state.standings)?.document.awards?.proposals;
  const { granted } = periodState(log.decisions);
  const tables = seat.bloc.awards.map((award) => ({
    award,
    rows: grantRows(award, proposals ?? [], granted, draft),
  }));
  const written = grantsWritten(
    draft,
    tables.flatMap(({ rows }) => rows),
  );
  const decisions = written.ok ? written.decisions : [];
  const isLooked = decisions.length > 0 && decisions.every((each) => saidOf(draft, each) !== undefined);
  const clear = isLooked ? decisions.filter((each) => isClear(draft, each)) : [];
  const isBusy = state.busy !== undefined;
  return (
    <form
      ref={form}
      class="box"
      aria-labelledby="grants-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (written.ok && !isBusy) send({ kind: "grants-preview-pressed", decisions });
      }}
    >
      <h2 id="grants-title">{w("grants.title")}</h2>
      <p class="small">{w("grants.why")}</p>
      {draft.isStale && (
        <p class="strong bad" role="alert">
          {w("grants.stale")}
        </p>
      )}
      <label class="field">
        <span>{w("grants.number")}</span>
        <input
          type="text"
          maxLength={200}
          placeholder="125/QĐ-UBND"
          value={draft.number}
          onInput={({ currentTarget: { value } }) =>
            send({ kind: "granting-typed", field: "number", text: value })
          }
        />
      </label>
      <DayField
        pane={pane}
        label={w("grants.date")}
        example="10/03/2026"
        text={draft.date}
        onText={(text) => send({ kind: "granting-typed", field: "date", text })}
      />
      {proposals === undefined ? (
        <p>{t("frame.loading")}</p>
      ) : (
        tables.map(({ award, rows }) => (
          <GrantTable key={award.id} pane={pane} seat={seat} award={award} rows={rows} draft={draft} />
        ))
      )}
      <label class="field">
        <span>{w("grants.reason")}</span>
        <textarea
          rows={2}
          maxLength={LONGEST_TEXT}
          value={draft.reason}
          onInput={({ currentTarget: { value } }) =>
            send({ kind: "granting-typed", field: "reason", text: value })
          }
        />
      </label>
      <div class="effect" role="status">
        {!written.ok && (
          <p class="small">
            {written.unread.length === 0
              ? w("grants.pick")
              : w("grants.missing", {
                  fields: [...new Set(written.unread.flatMap(({ missing }) => missing))]
                    .map((field) => w(`lacking.${field}`))
                    .join("; "),
                })}
          </p>
        )}
        {written.ok && !isLooked && <p class="small">{w("grants.look-first")}</p>}
        {isLooked && (
          <>
            {clear.length > 0 && <p class="strong">{w("grants.clear", { count: clear.length })}</p>}
            {clear.length < decisions.length && (
              <p class="bad">{w("grants.refused", { count: decisions.length - clear.length })}</p>
            )}
            {draft.effect && <p class="small">{effectInWords(draft.effect, state.lang)}</p>}
          </>
        )}
      </div>
      <p class="row">
        <button type="submit" class="button button-plain" aria-disabled={!written.ok || isBusy}>
          {w("grants.preview")}
        </button>
        {clear.length > 0 && (
          <Button isOff={isBusy} onPress={() => send({ kind: "grants-pressed", decisions: clear })}>
            {w("grants.record", { count: clear.length })}
          </Button>
        )}
        <Button kind="quiet" onPress={() => send({ kind: "granting-left" })}>
          {t("frame.close")}
        </Button>
      </p>
    </form>
  );
}

const saidOf = ({ said }: GrantingDraft, decision: GrantDecision) => said[grantKey(decision)];

const isClear = (draft: GrantingDraft, decision: GrantDecision): boolean =>
  saidOf(draft, decision)?.every(({ severity }) => severity !== "error") ?? false;
