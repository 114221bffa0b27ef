import { cardStatus } from "../state/card-status.ts";
import { seatOf, sourceOf } from "../state/focus.ts";
import type { Pane } from "./pane.ts";

/** Whose pane this is, where it stands, and how. The corner at the right belongs to Office. */
export function Header({ pane }: { readonly pane: Pane }) {
  const { state, t } = pane;
  const [seat, source] = [seatOf(state), sourceOf(state)];
  const status = cardStatus(state);
  const isInvented = source?.season.illustrative ?? seat?.season.illustrative ?? false;
  return (
    <header class="head">
      <p class="product" lang="vi">
        {t("product")}
      </p>
      <h1>{source ? source.agency.title : (seat?.bloc.title ?? t("product"))}</h1>
      {seat && (
        <p class="where">
          {seat.bloc.title} · {seat.period.title} · {seat.season.title}
        </p>
      )}
      <p class="chips">
        {status !== "unknown" && <span class={`chip chip-${status}`}>{t(`status.${status}`)}</span>}
        {!state.isOnline && <span class="chip chip-warn">{t("frame.offline")}</span>}
        {isInvented && <span class="chip chip-mark">{t("frame.illustrative")}</span>}
      </p>
    </header>
  );
}
