import { useEffect, useRef } from "preact/hooks";
import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import type { BlocTable } from "../../shared/wire/table.ts";
import type { LockDraft } from "../state/authoring-desk.ts";
import { mayLock } from "../state/locking-table.ts";
import { authoringSay } from "./authoring-say.ts";
import { EffectBox } from "./effect-box.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { ProblemTexts } from "./problem-texts.tsx";
import { TableTouched } from "./table-touched.tsx";

type Props = { readonly pane: Pane; readonly table: BlocTable; readonly lock: LockDraft };

/** "Chốt bảng tiêu chí": everything it does stands before the reason and the button. */
export function TableLockForm({ pane, table, lock }: Props) {
  const { state, send } = pane;
  const w = authoringSay(pane);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("textarea")?.focus(), []);
  const { preview, rubric, reason, problems } = lock;
  const { version } = rubric;
  const next = table.table && table.table.version + 1;
  const isOff = next !== undefined && next !== version;
  const { targets, notAssigned } = preview.dropped;
  return (
    <form
      ref={form}
      class="box box-warn"
      aria-labelledby="lock-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOff) send({ kind: "lock-pressed" });
      }}
    >
      <h2 id="lock-title">{w("lock.title", { version })}</h2>
      {isOff && (
        <p class="bad" role="alert">
          {w("lock.version-off", { version, next })}
        </p>
      )}
      {table.table ? <TableTouched pane={pane} touched={preview.touched} /> : <p>{w("lock.first")}</p>}
      {preview.changes.length > 0 && (
        <p class="small">
          {w("lock.changes", {
            parts: preview.changes
              .map(({ detail, detailEn }) => (state.lang === "vi" ? detail : detailEn))
              .join("; "),
          })}
        </p>
      )}
      {targets.length + notAssigned.length > 0 && (
        <p class="strong">
          {w("lock.dropped", { targets: targets.length, notAssigned: notAssigned.length })}
        </p>
      )}
      {preview.effects.map(({ period, title, effect }) => (
        <section key={period} aria-label={w("lock.effects", { period: title })}>
          <h3>{w("lock.effects", { period: title })}</h3>
          <EffectBox pane={pane} effect={effect} problems={[]} />
        </section>
      ))}
      <ProblemTexts pane={pane} problems={problems} />
      <label class="field">
        <span>{w("lock.reason")}</span>
        <textarea
          rows={2}
          maxLength={LONGEST_TEXT}
          value={reason}
          onInput={({ currentTarget: { value } }) => send({ kind: "lock-typed", reason: value })}
        />
      </label>
      <p class="row">
        <button
          type="submit"
          class="button button-primary"
          aria-disabled={!mayLock(lock) || isOff || state.busy !== undefined}
        >
          {w("lock.confirm", { version })}
        </button>
        <Button kind="quiet" onPress={() => send({ kind: "lock-left" })}>
          {w("lock.leave")}
        </Button>
      </p>
    </form>
  );
}
