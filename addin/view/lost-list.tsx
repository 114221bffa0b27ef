import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import { sourceOf } from "../state/focus.ts";
import type { LostFigure } from "../state/lost-figures.ts";
import { DAMAGE_BOX_WORDS as WORDS } from "../words/damage-words.ts";
import { filled } from "../words/words.ts";
import { criterionOf, entryInWords } from "./entry-words.ts";
import type { Pane } from "./pane.ts";

/** What rows that are gone had said, each with where that is known from; what is not wanted back is left out. */
export function LostList({ pane, lost }: { readonly pane: Pane; readonly lost: readonly LostFigure[] }) {
  const { state, send } = pane;
  return (
    <fieldset>
      <legend>{filled(WORDS["damage.offer"], state.lang, {})}</legend>
      {lost.map((figure) => (
        <label class="option" key={figure.key}>
          <input
            type="checkbox"
            checked={!state.leftOut.includes(figure.key)}
            disabled={state.busy !== undefined}
            onChange={({ currentTarget: { checked } }) =>
              send({ kind: "lost-figure-picked", key: figure.key, on: checked })
            }
          />
          <span>
            <strong>{figure.code}</strong> {saidBy(pane, figure)} ({knownFrom(pane, figure)})
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function saidBy(pane: Pane, { entry, declaration, title }: LostFigure): string {
  if (declaration)
    return `${title}: ${filled(declaration.holds ? WORDS["damage.yes"] : WORDS["damage.no"], pane.state.lang, {})}; ${declaration.reason}`;
  const criterion = entry && criterionOf(sourceOf(pane.state)?.rubric, entry.criterion);
  return entryInWords(pane, criterion, entry);
}

function knownFrom({ state }: Pane, { from }: LostFigure): string {
  if (from.kind === "revision")
    return filled(WORDS["damage.from-revision"], state.lang, { revision: from.revision });
  const time = vietnamTime(from.at);
  const isToday = time.slice(0, 10) === vietnamTime(state.now).slice(0, 10);
  const at = isToday ? time.slice(11, 16) : `${time.slice(11, 16)} ${time.slice(0, 10)}`;
  return filled(WORDS[from.kind === "read" ? "damage.from-read" : "damage.from-waiting"], state.lang, { at });
}
