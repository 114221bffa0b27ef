import { isError } from "../../shared/checked.ts";
import { readingOf } from "../state/focus.ts";
import type { Pane } from "./pane.ts";

/** What a screen reader is told without being asked: what was done, what is going on, how many problems are left. */
export function LiveRegion({ pane: { state, t } }: { readonly pane: Pane }) {
  const reading = readingOf(state);
  const errors = reading?.problems.filter(isError).length;
  return (
    <>
      <div class="said" role="status" aria-live="polite" key="said">
        {state.notice && <p key={state.notice.serial}>{t(state.notice.word, state.notice.facts)}</p>}
      </div>
      <div class="hidden" role="status" aria-live="polite">
        {state.busy ? t(`busy.${state.busy}`) : ""}
      </div>
      <div class="hidden" role="status" aria-live="polite">
        {reading === undefined
          ? ""
          : t("card.count", { errors: errors ?? 0, warnings: reading.problems.length - (errors ?? 0) })}
      </div>
    </>
  );
}
