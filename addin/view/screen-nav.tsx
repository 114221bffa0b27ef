import type { Role } from "../../shared/season.ts";
import { seatOf } from "../state/focus.ts";
import type { PaneState, Screen } from "../state/pane-state.ts";
import { provinceSeatOf } from "../state/province-seat.ts";
import { screensOf } from "../state/screens-of.ts";
import { situationOf } from "../state/situation.ts";
import type { WordKey } from "../words/words.ts";
import type { Pane } from "./pane.ts";

/** The screens of this person's task. */
export function ScreenNav({ pane: { state, send, t } }: { readonly pane: Pane }) {
  return (
    <nav aria-label={t("nav.name")}>
      <ul class="tabs">
        {tabsOf(state).map(({ screen, word }) => (
          <li key={screen}>
            <button
              type="button"
              class="tab"
              aria-current={state.screen === screen ? "page" : undefined}
              onClick={() => send({ kind: "screen-picked", screen })}
            >
              {t(word)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const OWN = ["help", "settings"] as const;

function tabsOf(state: PaneState): readonly { readonly screen: Screen; readonly word: WordKey }[] {
  const seat = seatOf(state);
  const { seesStandings } = situationOf(state);
  return [
    ...(situationOf(state).seats === "empty" ? (["join"] as const) : []),
    ...(situationOf(state).seats === "empty" && state.setUp.mayBegin ? (["set-up"] as const) : []),
    ...screensOf(seat, provinceSeatOf(state)).filter((screen) => screen !== "standings" || seesStandings),
    ...OWN,
  ].map((screen) => ({ screen, word: wordOf(screen, seat?.role.role) }));
}

/** A secretary has a card and a file of its own; the secretariat takes in the files of others. */
function wordOf(screen: Screen, role: Role["role"] | undefined): WordKey {
  if (screen === "task") return role === undefined || role === "agency-secretary" ? "nav.task" : "nav.tasks";
  if (screen === "intake") return role === "bloc-secretariat" ? "nav.intake" : "nav.own-intake";
  return screen === "print" ? "act.print" : `nav.${screen}`;
}
