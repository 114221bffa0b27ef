import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import type { Clash } from "../state/clash.ts";
import { sourceOf } from "../state/focus.ts";
import { criterionName, criterionOf, entryInWords } from "./entry-words.ts";
import { Button, Section } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** Who was faster and when; for every line that differs, mine or theirs. */
export function ClashBox({ pane, clash }: { readonly pane: Pane; readonly clash: Clash }) {
  const { state, send, t } = pane;
  const source = sourceOf(state);
  const { conflict, mine, kept } = clash;
  return (
    <Section id="clash-title" title={t("clash.title")} tone="warn">
      <p>
        {t(conflict.withdrawn ? "clash.withdrew" : "clash.who", {
          by: conflict.by,
          at: vietnamTime(conflict.receivedAt),
          revision: conflict.latest,
        })}
      </p>
      <p>{t("clash.safe")}</p>
      <p class="row">
        <Button onPress={() => send({ kind: "side-picked-for-all", side: "mine" })}>
          {t("clash.all-mine")}
        </Button>
        <Button onPress={() => send({ kind: "side-picked-for-all", side: "theirs" })}>
          {t("clash.all-theirs")}
        </Button>
      </p>
      {conflict.differs.map((criterion) => {
        const known = criterionOf(source?.rubric, criterion);
        const sides = {
          mine: mine.entries.find((entry) => entry.criterion === criterion),
          theirs: conflict.theirs.find((entry) => entry.criterion === criterion),
        };
        return (
          <fieldset key={criterion} class="clash-line">
            <legend>{criterionName(source?.rubric, criterion)}</legend>
            {(["mine", "theirs"] as const).map((side) => (
              <label key={side} class="option">
                <input
                  type="radio"
                  name={`clash-${criterion}`}
                  checked={kept[criterion] === side}
                  onChange={() => send({ kind: "side-picked", criterion, side })}
                />
                <span>
                  <strong>{t(`clash.${side}`)}:</strong> {entryInWords(pane, known, sides[side])}
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
      <Button kind="quiet" onPress={() => send({ kind: "clash-left" })}>
        {t("clash.leave")}
      </Button>
    </Section>
  );
}
