import { useEffect, useRef } from "preact/hooks";
import { LONGEST_TEXT } from "../../shared/card-limits.ts";
import type { Asking } from "../state/asking.ts";
import { mayAgree } from "../state/confirming.ts";
import { DayField } from "./day-field.tsx";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** A question asked in place: it takes the focus, because a person asked for it, and Escape is no. */
export function AskingBox({ pane, asking }: { readonly pane: Pane; readonly asking: Asking }) {
  const { send, t } = pane;
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>("input, textarea, button");
    first?.focus();
  }, [asking.kind]);
  return (
    <form
      ref={box}
      class="box box-warn"
      aria-labelledby="asking-title"
      onKeyDown={(event) => {
        if (event.key === "Escape") send({ kind: "asking-left" });
      }}
      onSubmit={(event) => {
        event.preventDefault();
        send({ kind: "asking-agreed" });
      }}
    >
      <h2 id="asking-title">{t(`ask.${asking.kind}`)}</h2>
      <p>{explained(pane, asking)}</p>
      <Fields pane={pane} asking={asking} />
      <p class="row">
        <button type="submit" class="button button-plain" aria-disabled={!mayAgree(asking)}>
          {t(`ask.${asking.kind}-yes`)}
        </button>
        <Button kind="quiet" onPress={() => send({ kind: "asking-left" })}>
          {t("frame.cancel")}
        </Button>
      </p>
    </form>
  );
}

function explained({ t }: Pane, asking: Asking): string {
  switch (asking.kind) {
    case "fix":
      return t("ask.fix-why", { cell: asking.fix.cell, value: String(asking.fix.value).replace(".", ",") });
    case "copy-self":
      return t("ask.copy-self-why", { count: asking.count });
    case "sign-out":
      return t("settings.sign-out-ask");
    default:
      return t(`ask.${asking.kind}-why`);
  }
}

function Fields({ pane, asking }: { readonly pane: Pane; readonly asking: Asking }) {
  const { send, t } = pane;
  if (asking.kind === "withdraw")
    return (
      <label class="field">
        <span>{t("ask.reason")}</span>
        <textarea
          rows={3}
          maxLength={LONGEST_TEXT}
          required
          value={asking.reason}
          onInput={({ currentTarget: { value } }) =>
            send({ kind: "asking-typed", field: "reason", text: value })
          }
        />
      </label>
    );
  if (asking.kind === "signed-copy")
    return (
      <>
        <label class="field">
          <span>{t("ask.number")}</span>
          <input
            type="text"
            maxLength={200}
            required
            value={asking.number}
            onInput={({ currentTarget: { value } }) =>
              send({ kind: "asking-typed", field: "number", text: value })
            }
          />
        </label>
        <DayField
          pane={pane}
          label={t("ask.date")}
          text={asking.date}
          isRequired
          onText={(text) => send({ kind: "asking-typed", field: "date", text })}
        />
      </>
    );
  return null;
}
