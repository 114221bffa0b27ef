import { LONGEST_TEXT, MOST_EVIDENCE } from "../../shared/card-limits.ts";
import { criteriaOf } from "../../shared/rubric.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { EvidenceDraft, EvidenceLine } from "../state/evidence-draft.ts";
import { type DraftProblem, draftProblems, patchOf } from "../state/evidence-patch.ts";
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
        <Line
          key={index}
          pane={pane}
          line={line}
          at={index}
          isBad={problems.some((each) => isOfLine(each, index))}
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

const isOfLine = (problem: DraftProblem, line: number): boolean =>
  problem.kind === "day" && problem.line === line;

type LineProps = {
  readonly pane: Pane;
  readonly line: EvidenceLine;
  readonly at: number;
  readonly isBad: boolean;
};

function Line({ pane: { send, t }, line, at, isBad }: LineProps) {
  const type = (change: Partial<EvidenceLine>) => send({ kind: "evidence-typed", line: at, change });
  return (
    <fieldset class="evidence-line">
      <legend>{t("evidence.line", { at: at + 1 })}</legend>
      <label class="field">
        <span>{t("evidence.number")}</span>
        <input
          type="text"
          maxLength={200}
          value={line.number}
          onInput={({ currentTarget: { value } }) => type({ number: value })}
        />
      </label>
      <label class="field">
        <span>{t("evidence.date")}</span>
        <input
          type="text"
          inputMode="numeric"
          placeholder="31/12/2025"
          value={line.date}
          aria-invalid={isBad}
          onInput={({ currentTarget: { value } }) => type({ date: value })}
        />
        {isBad && <span class="bad small">{t("evidence.date-bad")}</span>}
      </label>
      <label class="field">
        <span>{t("evidence.issuer")}</span>
        <input
          type="text"
          maxLength={400}
          value={line.issuer}
          onInput={({ currentTarget: { value } }) => type({ issuer: value })}
        />
      </label>
      <label class="field">
        <span>{t("evidence.excerpt")}</span>
        <textarea
          rows={2}
          maxLength={LONGEST_TEXT}
          value={line.excerpt}
          onInput={({ currentTarget: { value } }) => type({ excerpt: value })}
        />
      </label>
      <label class="option">
        <input
          type="checkbox"
          checked={line.underWay}
          onChange={({ currentTarget: { checked } }) => type({ underWay: checked })}
        />
        {t("evidence.under-way")}
      </label>
      <Button
        kind="quiet"
        label={t("evidence.remove-label", { at: at + 1 })}
        onPress={() => send({ kind: "evidence-removed", line: at })}
      >
        {t("evidence.remove")}
      </Button>
    </fieldset>
  );
}
