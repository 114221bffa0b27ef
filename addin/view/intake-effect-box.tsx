import { cardsOf } from "../state/intake.ts";
import { EffectBox } from "./effect-box.tsx";
import { Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** What the files would do together before any is taken in: who moves, whose proposal changes, what would be refused. */
export function IntakeEffectBox({ pane }: { readonly pane: Pane }) {
  const { state, t } = pane;
  const { intakeEffect } = state;
  if (!intakeEffect) return null;
  const { mark, outcome } = intakeEffect;
  const titleOf = (id: string) => cardsOf(state.intake).find(({ uploadId }) => uploadId === id)?.title ?? id;
  return (
    <Section id="intake-effect-title" title={t("intake.effect", { count: mark.split("|").length })}>
      {outcome === "coming" && <p role="status">{t("busy.previewing")}</p>}
      {outcome === "lost" && <p>{t("intake.effect-lost")}</p>}
      {typeof outcome === "object" && (
        <>
          <EffectBox pane={pane} effect={outcome.effect} problems={[]} />
          {outcome.refused.length > 0 && (
            <>
              <h3 class="bad">{t("intake.effect-without", { count: outcome.refused.length })}</h3>
              <ul class="plain small">
                {outcome.refused.map(({ uploadId, detail, detailEn }) => (
                  <li key={uploadId}>
                    {titleOf(uploadId)}: {state.lang === "vi" ? detail : detailEn}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Section>
  );
}
