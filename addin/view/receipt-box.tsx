import { writtenDay } from "../../shared/calendar.ts";
import type { SheetHead } from "../../shared/wire/sheet.ts";
import { fixed } from "../../shared/words/format.ts";
import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import type { CardStatus } from "../state/card-status.ts";
import { sourceOf } from "../state/focus.ts";
import { receiptText } from "../state/receipt-text.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly head: SheetHead; readonly status: CardStatus };

/** The receipt of what is kept: number, time, total, hash. Red once the sheet says something else. */
export function ReceiptBox({ pane, head, status }: Props) {
  const { state, send, t } = pane;
  const source = sourceOf(state);
  const isEdited = status === "edited";
  if (head.withdrawn)
    return (
      <p class="box box-bad">{t("receipt.withdrawn", { at: vietnamTime(head.receivedAt), by: head.by })}</p>
    );
  if (head.sentBack !== undefined)
    return (
      <p class="box box-bad">{t("receipt.sent-back", { reason: head.sentBack, revision: head.revision })}</p>
    );
  return (
    <Section id="receipt-title" title={t("receipt.title")} tone={isEdited ? "bad" : "good"}>
      {isEdited && <p class="strong">{t("receipt.edited")}</p>}
      <dl class="facts">
        <dt>{t("receipt.revision")}</dt>
        <dd>{head.revision}</dd>
        <dt>{t("receipt.at")}</dt>
        <dd>{vietnamTime(head.receivedAt)}</dd>
        <dt>{t("receipt.by")}</dt>
        <dd>
          {head.by}
          {head.onBehalf && ` (${t("receipt.on-behalf")})`}
        </dd>
        {head.total !== undefined && (
          <>
            <dt>{t("receipt.total")}</dt>
            <dd>{fixed(head.total, state.lang)}</dd>
          </>
        )}
        <dt>{t("receipt.hash")}</dt>
        <dd class="hash">{head.hash}</dd>
        <dt>{t("receipt.signed")}</dt>
        <dd>
          {head.signedCopy
            ? t("receipt.signed-as", {
                number: head.signedCopy.number,
                date: writtenDay(head.signedCopy.date),
                revision: head.signedCopy.revision,
              })
            : t("receipt.not-signed")}
        </dd>
      </dl>
      {head.late && <p>{t("receipt.late")}</p>}
      {source && (
        <Button
          kind="quiet"
          onPress={() =>
            send({ kind: "copy-pressed", as: "receipt", text: receiptText(source, head, state.lang) })
          }
        >
          {t("receipt.copy")}
        </Button>
      )}
    </Section>
  );
}
