import type { Screen } from "./pane-state.ts";
import type { ProvinceSeat } from "./province-seat.ts";
import type { Seat } from "./seat.ts";

/**
 * The screens of a task, the first of them its home; where standings are closed to it that one is left out by the view.
 * Who looks at all blocs of a season has that screen, whether one of them is picked or none.
 */
export function screensOf(
  seat: Pick<Seat, "role" | "bloc"> | undefined,
  province?: ProvinceSeat,
): readonly Screen[] {
  switch (seat?.role.role) {
    case undefined:
      return province ? ["province", "people", "set-up"] : ["task"];
    case "agency-secretary":
      return ["task", "intake", "standings", "years"];
    case "verifier":
      return ["task", "board", "compare", "intake", "standings"];
    case "deputy":
      return ["task", "board", "decisions", "compare", "intake", "standings", "years"];
    case "bloc-secretariat":
      return [
        "task",
        "board",
        "intake",
        "decisions",
        "compare",
        ...analysisOf(seat),
        "standings",
        "authoring",
        "years",
        "people",
        "set-up",
      ];
    default:
      return [
        "board",
        ...(province ? (["province"] as const) : []),
        "decisions",
        "compare",
        ...analysisOf(seat),
        "standings",
        "years",
        "people",
        "set-up",
      ];
  }
}

/** There is something to analyse only where several people score the same. */
const analysisOf = (seat: Pick<Seat, "bloc"> | undefined): readonly Screen[] =>
  seat?.bloc.hasSeveralScorers ? ["fairness"] : [];

export const EVERYBODYS: readonly Screen[] = ["help", "print", "settings", "join"];

/** The screen asked for, or the home of the task where it has none of that name. */
export function shownTo(seat: Seat | undefined, screen: Screen, province?: ProvinceSeat): Screen {
  const own = screensOf(seat, province);
  const isThere = own.includes(screen) || EVERYBODYS.includes(screen);
  return isThere || (!seat && !province) ? screen : (own[0] ?? screen);
}
