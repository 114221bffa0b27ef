import type { Damage, SheetReading } from "../../shared/sheet/sheet-reading.ts";
import { DAMAGE_WORDS } from "../words/damage-words.ts";
import { filled } from "../words/words.ts";
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
          <li key={JSON.stringify(each)}>{damageInWords(pane, each)}</li>
        ))}
        {damage.length > MOST_SHOWN && <li>{t("damage.more", { count: damage.length - MOST_SHOWN })}</li>}
      </ul>
      <p>{t("damage.safe")}</p>
      <p>
        <Button isOff={state.busy !== undefined} onPress={() => send({ kind: "repair-pressed" })}>
          {t("damage.repair")}
        </Button>
      </p>
    </Section>
  );
}

const damageInWords = ({ state }: Pane, damage: Damage): string =>
  filled(DAMAGE_WORDS[damage.kind], state.lang, {
    cell: "cell" in damage ? damage.cell : "",
    code: "code" in damage ? damage.code : "",
    title: "title" in damage ? damage.title : "",
  });
