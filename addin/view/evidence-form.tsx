import { LONGEST_TEXT, MOST_EVIDENCE } from "../../shared/card-limits.ts";
import { criteriaOf } from "../../shared/rubric.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { EvidenceDraft } from "../state/evidence-draft.ts";
import { draftProblems, patchOf } from "../state/evidence-patch.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly source: Sheet; readonly draft: EvidenceDraft };

/** Evidence, claim and note of one criterion, written into its row. */
export function EvidenceForm({ pane, source, draft }: Props) {
  const { state, send, t } = pane;
  const criterion = criteriaOf(source.rubric).find(({ id }) => id === draft.criterion);
  const problems = draftProblems(draft);
  const isSelf = source.round === "self";
  return (
    <form
      class="box evidence"
      aria-labelledby="evidence-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.length === 0) send({ kind: "evidence-saved-pressed", patch: patchOf(draft) });
      }}
    >
      <h2 id="evidence-title">{t("evidence.title", { code: criterion?.code ?? "" })}</h2>
      {state.row !== undefined && state.row !== draft.criterion && (
        <p class="strong">{t("evidence.other-row", { code: criterion?.code ?? "" })}</p>
      )}
      <p class="small">{t("evidence.why")}</p>
      {draft.lines.map((line, index) => (
        <EvidenceFields
          key={index}
          pane={pane}
          line={line}
          at={index}
          onType={(change) => send({ kind: "evidence-typed", line: index, change })}
          onRemove={() => send({ kind: "evidence-removed", line: index })}
        />
      ))}
      <Button isOff={draft.lines.length >= MOST_EVIDENCE} onPress={() => send({ kind: "evidence-added" })}>
        {t("evidence.add")}
      </Button>
      {isSelf && (
        <label class="field">
          <span>{t("evidence.claim")}</span>
          <input
            type="text"
            inputMode="decimal"
            value={draft.claimed}
            aria-invalid={problems.some(({ kind }) => kind === "claim")}
            aria-describedby="claim-help"
            onInput={({ currentTarget: { value } }) => send({ kind: "claim-typed", text: value })}
          />
          <span id="claim-help" class="small">
            {t(problems.some(({ kind }) => kind === "claim") ? "evidence.claim-bad" : "evidence.claim-help")}
          </span>
        </label>
      )}
      <label class="field">
        <span>{t(isSelf ? "evidence.note" : "evidence.reason")}</span>
        <textarea
          rows={3}
          maxLength={LONGEST_TEXT}
          value={draft.note}
          onInput={({ currentTarget: { value } }) => send({ kind: "note-typed", text: value })}
        />
      </label>
      <p class="row">
        <button
          type="submit"
          class="button button-plain"
          aria-disabled={problems.length > 0 || state.busy !== undefined}
        >
          {t("evidence.save")}
        </button>
        <Button kind="quiet" onPress={() => send({ kind: "evidence-left" })}>
          {t(draft.isChanged ? "evidence.drop" : "frame.close")}
        </Button>
      </p>
    </form>
  );
}
