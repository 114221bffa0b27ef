import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import { fixed } from "../../shared/words/format.ts";
import type { Pane } from "./pane.ts";

/** "18/24 tiêu chí · 873,50/1000,00" and a bar that says the same. */
export function ProgressLine({
  pane: { state, t },
  reading,
}: {
  readonly pane: Pane;
  readonly reading: SheetReading;
}) {
  const { filled, toFill, total, most } = reading;
  const points = total === undefined ? "" : ` · ${fixed(total, state.lang)}/${fixed(most, state.lang)}`;
  return (
    <div class="progress-line">
      <p class="progress-words">
        {t("card.filled", { filled, toFill })}
        {points}
      </p>
      <progress max={Math.max(toFill, 1)} value={filled} aria-label={t("card.filled", { filled, toFill })} />
    </div>
  );
}
