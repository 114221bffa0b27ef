import { useEffect, useRef } from "preact/hooks";
import { knownOf } from "../state/loaded.ts";
import type { SetUpDraft } from "../state/set-up-desk.ts";
import { BLANK_BLOC, BLANK_PERIOD } from "../state/set-up-draft.ts";
import { isJudgedGood } from "../state/setting-up.ts";
import { writtenSetUp } from "../state/written-set-up.ts";
import { type SetUpWord, sayOfSetUp } from "../words/set-up-words.ts";
import type { Fact } from "../words/words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { SetUpBlocFields } from "./set-up-bloc-fields.tsx";
import { SetUpField } from "./set-up-field.tsx";
import { SetUpFollows } from "./set-up-follows.tsx";
import { SetUpJudged } from "./set-up-judged.tsx";
import { SetUpPeriodFields } from "./set-up-period-fields.tsx";
import { unreadSetUpInWords } from "./unread-set-up.ts";

/** A season being begun or changed: its periods, blocs and members, what stands against it, and then its keeping. */
export function SetUpForm({ pane, draft }: { readonly pane: Pane; readonly draft: SetUpDraft }) {
  const { state, send, t } = pane;
  const w = (key: SetUpWord, facts?: Readonly<Record<string, Fact>>) => sayOfSetUp(key, state.lang, facts);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  const isNew = draft.mark === undefined;
  const written = writtenSetUp(draft);
  const unread = written.ok ? [] : written.unread;
  const isGood = isJudgedGood(draft);
  const isOff = state.busy !== undefined || !written.ok || draft.isStale === true;
  const press = () => {
    if (written.ok) send({ kind: isGood ? "set-up-pressed" : "set-up-judged-pressed", setUp: written.setUp });
  };
  const text = (field: "title" | "id" | "year" | "name" | "reason", word: SetUpWord) => (
    <SetUpField
      label={w(word)}
      text={draft[field]}
      isBad={unread.some(
        (each) => each.field === field && each.period === undefined && each.bloc === undefined,
      )}
      onText={(typed) => send({ kind: "set-up-typed", change: { [field]: typed } })}
    />
  );
  return (
    <form
      ref={form}
      class="box"
      aria-labelledby="set-up-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOff) press();
      }}
    >
      <h2 id="set-up-title">{isNew ? w("form.begin") : w("form.change", { season: draft.title })}</h2>
      {draft.isStale && (
        <p class="strong bad" role="alert">
          {w("form.stale")}
        </p>
      )}
      {isNew && <FoundingFields pane={pane} draft={draft} />}
      {isNew && text("name", "form.name")}
      {text("title", "form.title")}
      {isNew && (
        <div class="pair">
          {text("id", "form.id")}
          {text("year", "form.year")}
        </div>
      )}
      <SetUpFollows pane={pane} draft={draft} />
      <h3>{w("form.periods")}</h3>
      {draft.periods.map((line, at) => (
        <SetUpPeriodFields key={at} pane={pane} draft={draft} line={line} at={at} />
      ))}
      <p class="row">
        <Button
          onPress={() =>
            send({ kind: "set-up-typed", change: { periods: [...draft.periods, BLANK_PERIOD] } })
          }
        >
          {w("form.add-period")}
        </Button>
      </p>
      <h3>{w("form.blocs")}</h3>
      {draft.blocs.map((line, at) => (
        <SetUpBlocFields key={at} pane={pane} draft={draft} line={line} at={at} />
      ))}
      <p class="row">
        <Button
          onPress={() => send({ kind: "set-up-typed", change: { blocs: [...draft.blocs, BLANK_BLOC] } })}
        >
          {w("form.add-bloc")}
        </Button>
      </p>
      {!isNew && text("reason", "form.reason")}
      {unread.length > 0 && (
        <p class="small">
          {w("form.unread", { places: unreadSetUpInWords(unread, draft, state.lang).join("; ") })}
        </p>
      )}
      {draft.problems && <SetUpJudged pane={pane} problems={draft.problems} />}
      <p class="row">
        <button type="submit" class="button button-plain" aria-disabled={isOff}>
          {isGood ? w(isNew ? "form.keep" : "form.keep-change") : w("form.judge")}
        </button>
        <Button kind="quiet" onPress={() => send({ kind: "set-up-left" })}>
          {t("frame.cancel")}
        </Button>
      </p>
    </form>
  );
}

/** As whom a season is begun, where there is a choice. */
function FoundingFields({
  pane: { state, send },
  draft,
}: {
  readonly pane: Pane;
  readonly draft: SetUpDraft;
}) {
  const kinds = [...new Set((knownOf(state.setUp.beginnings)?.as ?? []).map(({ as }) => as))];
  if (kinds.length < 2) return null;
  const w = (key: SetUpWord) => sayOfSetUp(key, state.lang);
  return (
    <label class="field">
      <span>{w("form.as")}</span>
      <select
        value={draft.as}
        onChange={({ currentTarget: { value } }) =>
          send({
            kind: "set-up-typed",
            change: { as: value === "bloc-secretariat" ? "bloc-secretariat" : "council-office" },
          })
        }
      >
        <option value="council-office">{w("form.as-council")}</option>
        <option value="bloc-secretariat">{w("form.as-secretariat")}</option>
      </select>
    </label>
  );
}
