import { seatOf } from "../state/focus.ts";
import { cardsOf, isNews } from "../state/intake.ts";
import { DropZone } from "./drop-zone.tsx";
import { FileList } from "./file-list.tsx";
import { FormBox } from "./form-box.tsx";
import { Button, Section } from "./frame.tsx";
import { IntakeEffectBox } from "./intake-effect-box.tsx";
import type { Pane } from "./pane.ts";

/** "Nhận nhiều tệp": forms that came by mail or chat, looked at one by one and taken in for their agencies. */
export function IntakeScreen({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  if (seatOf(state)?.role.role !== "bloc-secretariat")
    return state.chain ? <FormBox pane={pane} chain={state.chain} /> : <p>{t("intake.pick-card")}</p>;
  const ready = cardsOf(state.intake).filter(isNews).length;
  return (
    <Section id="intake-title" title={t("nav.intake")}>
      <p>{t("intake.why")}</p>
      <DropZone pane={pane} />
      <IntakeEffectBox pane={pane} />
      {ready > 1 && (
        <Button onPress={() => send({ kind: "take-all-pressed" })}>
          {t("intake.take-all", { count: ready })}
        </Button>
      )}
      <FileList pane={pane} />
    </Section>
  );
}
