import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { KEPT_IN } from "../words/queue.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** Cards that wait on this machine for the network, each with what was said when it was tried last. */
export function WaitingList({ pane: { state, send, t } }: { readonly pane: Pane }) {
  return (
    <Section id="waiting-title" title={t("waiting.title", { count: state.waiting.length })} tone="warn">
      <p class="small">
        {KEPT_IN[state.keptIn][state.lang]} {t("waiting.safe")}
      </p>
      <ul class="plain">
        {state.waiting.map(({ id, title, queuedAt, tries, refusal, conflict }) => (
          <li key={id}>
            <strong>{title}</strong>
            <br />
            <span class="small">{t("waiting.since", { at: vietnamTime(queuedAt), tries })}</span>
            {conflict && (
              <Button onPress={() => send({ kind: "waiting-clash-picked", id })}>
                {t("waiting.choose")}
              </Button>
            )}
            {refusal && <p class="bad small">{refusal[state.lang]}</p>}
            <Button
              kind="quiet"
              label={t("waiting.drop-label", { title })}
              onPress={() => send({ kind: "drop-waiting-pressed", id })}
            >
              {t("waiting.drop")}
            </Button>
          </li>
        ))}
      </ul>
      <Button isOff={state.busy !== undefined} onPress={() => send({ kind: "send-waiting-pressed" })}>
        {t("act.send-waiting")}
      </Button>
    </Section>
  );
}
