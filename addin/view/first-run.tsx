import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** The first run in three steps: what the pane is, where figures go, how a card is sent. May be skipped. */
export function FirstRun({ pane: { state, send, t }, at }: { readonly pane: Pane; readonly at: 1 | 2 | 3 }) {
  const place = state.host === "excel" ? "excel" : "browser";
  return (
    <section class="box first-run" aria-labelledby="first-run-title">
      <h2 id="first-run-title">{t("first.title", { at })}</h2>
      <p>{at === 2 ? t(`first.2-${place}`) : t(at === 1 ? "first.1" : "first.3")}</p>
      <p class="row">
        <Button onPress={() => send({ kind: "first-run-next" })}>
          {t(at === 3 ? "first.done" : "first.next")}
        </Button>
        {state.host === "excel" && (
          <Button kind="quiet" onPress={() => send({ kind: "practice-pressed" })}>
            {t("first.practice")}
          </Button>
        )}
        {at < 3 && (
          <Button kind="quiet" onPress={() => send({ kind: "first-run-left" })}>
            {t("first.skip")}
          </Button>
        )}
      </p>
    </section>
  );
}
