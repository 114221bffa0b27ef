import { useEffect, useRef } from "preact/hooks";
import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import { dossierActInWords } from "../../shared/words/rollup.ts";
import { isComplete } from "../state/handling-dossier.ts";
import type { DossierDraft } from "../state/province-desk.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";
import { ProblemTexts } from "./problem-texts.tsx";

type Props = { readonly pane: Pane; readonly draft: DossierDraft; readonly title: string };

/** One act on a dossier before it is recorded, with its reason. */
export function DossierForm({ pane, draft, title }: Props) {
  const { state, send, t } = pane;
  const w = (key: ProvinceWord) => sayOfProvince(key, state.lang);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const isOff = state.busy !== undefined || !isComplete(draft);
  const act = dossierActInWords(draft.outcome, state.lang);
  return (
    <form
      class="found"
      aria-label={sayOfProvince("dossier.act-label", state.lang, { act, bloc: title })}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOff) send({ kind: "dossier-pressed" });
      }}
      onKeyDown={({ key }) => key === "Escape" && send({ kind: "dossier-left" })}
    >
      {draft.isStale && (
        <p class="strong bad" role="alert">
          {w("dossier.stale")}
        </p>
      )}
      <label class="field">
        <span>{w(draft.outcome === "returned" ? "dossier.reason" : "dossier.note")}</span>
        <textarea
          ref={text}
          rows={3}
          maxLength={LONGEST_TEXT}
          value={draft.reason}
          onInput={({ currentTarget: { value } }) => send({ kind: "dossier-typed", reason: value })}
        />
      </label>
      <p class="small">{w(isComplete(draft) ? "dossier.kept" : "dossier.reason-missing")}</p>
      <ProblemTexts pane={pane} problems={draft.problems} />
      <p class="row">
        <button type="submit" class="button button-plain" aria-disabled={isOff}>
          {act}
        </button>
        <Button kind="quiet" onPress={() => send({ kind: "dossier-left" })}>
          {t("frame.cancel")}
        </Button>
      </p>
    </form>
  );
}
