import type { Damage, SheetReading } from "../../shared/sheet/sheet-reading.ts";
import { damageInWords } from "../../shared/words/damage.ts";
import type { Lang } from "../../shared/words/format.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

const MOST_SHOWN = 6;

/** What was done to the form, and the one way back that keeps the figures. */
export function DamageBox({
  pane,
  reading: { damage },
}: {
  readonly pane: Pane;
  readonly reading: SheetReading;
}) {
  const { state, send, t } = pane;
  return (
    <Section id="damage-title" title={t("damage.title")} tone="bad">
      <ul class="plain">
        {damage.slice(0, MOST_SHOWN).map((each) => (
          <li key={JSON.stringify(each)}>{placed(each, state.lang)}</li>
        ))}
        {damage.length > MOST_SHOWN && <li>{t("damage.more", { count: damage.length - MOST_SHOWN })}</li>}
      </ul>
      <p>{t(damage.some(({ kind }) => kind === "row-missing") ? "damage.safe-but-rows" : "damage.safe")}</p>
      <p>
        <Button isOff={state.busy !== undefined} onPress={() => send({ kind: "repair-pressed" })}>
          {t("damage.repair")}
        </Button>
      </p>
    </Section>
  );
}

/** "G10: công thức ở mục I.1 bị ghi đè; …": the cell first, where there is one. */
function placed(damage: Damage, lang: Lang): string {
  const words = damageInWords(damage, lang);
  if (!("cell" in damage)) return words;
  return `${damage.cell}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
