import { seatOf } from "../state/focus.ts";
import type { PaneState, Screen } from "../state/pane-state.ts";
import { situationOf } from "../state/situation.ts";
import type { WordKey } from "../words/words.ts";
import type { Pane } from "./pane.ts";

/** The screens of this person's task. */
export function ScreenNav({ pane: { state, send, t } }: { readonly pane: Pane }) {
  return (
    <nav aria-label={t("nav.name")}>
      <ul class="tabs">
        {screensOf(state).map(({ screen, word }) => (
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

function screensOf(state: PaneState): readonly { readonly screen: Screen; readonly word: WordKey }[] {
  const role = seatOf(state)?.role.role;
  const standings: readonly { readonly screen: Screen; readonly word: WordKey }[] = situationOf(state)
    .seesStandings
    ? [{ screen: "standings", word: "nav.standings" }]
    : [];
  const ends: readonly { readonly screen: Screen; readonly word: WordKey }[] = [
    { screen: "help", word: "nav.help" },
    { screen: "settings", word: "nav.settings" },
  ];
  switch (role) {
    case undefined:
      return [{ screen: "task", word: "nav.task" }, ...ends];
    case "agency-secretary":
      return [
        { screen: "task", word: "nav.task" },
        { screen: "intake", word: "nav.own-intake" },
        ...standings,
        ...ends,
      ];
    case "verifier":
      return [
        { screen: "task", word: "nav.tasks" },
        { screen: "board", word: "nav.board" },
        { screen: "compare", word: "nav.compare" },
        { screen: "intake", word: "nav.own-intake" },
        ...standings,
        ...ends,
      ];
    case "bloc-secretariat":
      return [
        { screen: "task", word: "nav.tasks" },
        { screen: "board", word: "nav.board" },
        { screen: "intake", word: "nav.intake" },
        { screen: "compare", word: "nav.compare" },
        ...standings,
        ...ends,
      ];
  }
}
