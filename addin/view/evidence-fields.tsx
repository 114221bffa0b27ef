import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import type { EvidenceLine } from "../state/evidence-draft.ts";
import { DayField } from "./day-field.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = {
  readonly pane: Pane;
  readonly line: EvidenceLine;
  readonly at: number;
  readonly onType: (change: Partial<EvidenceLine>) => void;
  readonly onRemove: () => void;
};

/** One paper that supports something: its number, day, issuer, what it is about, whether the act is still under way. */
export function EvidenceFields({ pane, line, at, onType, onRemove }: Props) {
  const { t } = pane;
  return (
    <fieldset class="evidence-line">
      <legend>{t("evidence.line", { at: at + 1 })}</legend>
      <label class="field">
        <span>{t("evidence.number")}</span>
        <input
          type="text"
          maxLength={200}
          value={line.number}
          onInput={({ currentTarget: { value } }) => onType({ number: value })}
        />
      </label>
      <DayField pane={pane} label={t("evidence.date")} text={line.date} onText={(date) => onType({ date })} />
      <label class="field">
        <span>{t("evidence.issuer")}</span>
        <input
          type="text"
          maxLength={400}
          value={line.issuer}
          onInput={({ currentTarget: { value } }) => onType({ issuer: value })}
        />
      </label>
      <label class="field">
        <span>{t("evidence.excerpt")}</span>
        <textarea
          rows={2}
          maxLength={LONGEST_TEXT}
          value={line.excerpt}
          onInput={({ currentTarget: { value } }) => onType({ excerpt: value })}
        />
      </label>
      <label class="option">
        <input
          type="checkbox"
          checked={line.underWay}
          onChange={({ currentTarget: { checked } }) => onType({ underWay: checked })}
        />
        {t("evidence.under-way")}
      </label>
      <Button kind="quiet" label={t("evidence.remove-label", { at: at + 1 })} onPress={onRemove}>
        {t("evidence.remove")}
      </Button>
    </fieldset>
  );
}
