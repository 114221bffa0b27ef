import type { Damage } from "../../shared/sheet/sheet-reading.ts";
import { damageInWords } from "../../shared/words/damage.ts";
import type { Lang } from "../../shared/words/format.ts";
import { readingOf } from "../state/focus.ts";
import { lostFigures } from "../state/lost-figures.ts";
import { tornSheet } from "../state/torn-sheet.ts";
import { DAMAGE_BOX_WORDS } from "../words/damage-words.ts";
import { filled } from "../words/words.ts";
import { Button, Section } from "./frame.tsx";
import { LostList } from "./lost-list.tsx";
import type { Pane } from "./pane.ts";

const MOST_SHOWN = 6;

/** What was done to the form, what of it can be had back, and the one way back that keeps the figures. */
export function DamageBox({ pane }: { readonly pane: Pane }) {
  const { state, send } = pane;
  const t = (key: keyof typeof DAMAGE_BOX_WORDS, facts = {}) =>
    filled(DAMAGE_BOX_WORDS[key], state.lang, facts);
  const { damage = [] } = readingOf(state) ?? {};
  const torn = tornSheet(state);
  const lost = torn ? lostFigures(torn) : [];
  return (
    <Section id="damage-title" title={t("damage.title")} tone="bad">
      <ul class="plain">
        {damage.slice(0, MOST_SHOWN).map((each) => (
          <li key={JSON.stringify(each)}>{placed(each, state.lang)}</li>
        ))}
        {damage.length > MOST_SHOWN && <li>{t("damage.more", { count: damage.length - MOST_SHOWN })}</li>}
      </ul>
      <p>{t(safety(damage, lost.length > 0))}</p>
      {lost.length > 0 && <LostList pane={pane} lost={lost} />}
      <p>
        <Button isOff={state.busy !== undefined} onPress={() => send({ kind: "repair-pressed" })}>
          {t("damage.repair")}
        </Button>
      </p>
    </Section>
  );
}

/** What became of the figures, by the worst that was done. */
function safety(damage: readonly Damage[], isOffered: boolean) {
  if (isOffered) return "damage.safe-with-rows";
  if (damage.some(({ kind }) => kind === "row-missing" || kind === "cells-merged"))
    return "damage.safe-but-rows";
  return damage.every(({ kind }) => kind === "rule-lost") ? "damage.rules-only" : "damage.safe";
}

/** "G10: công thức ở mục I.1 bị ghi đè; …": the cell first, where there is one. */
function placed(damage: Damage, lang: Lang): string {
  const words = damageInWords(damage, lang);
  if (!("cell" in damage)) return words;
  return `${damage.cell}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
