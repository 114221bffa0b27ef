import type { Screen } from "./pane-state.ts";
import type { Seat } from "./seat.ts";

/** The screens of a task, the first of them its home; where standings are closed to it that one is left out by the view. */
export function screensOf(seat: Pick<Seat, "role"> | undefined): readonly Screen[] {
  switch (seat?.role.role) {
    case undefined:
      return ["task"];
    case "agency-secretary":
      return ["task", "intake", "standings"];
    case "verifier":
      return ["task", "board", "compare", "intake", "standings"];
    case "deputy":
      return ["task", "board", "decisions", "compare", "intake", "standings"];
    case "bloc-secretariat":
      return ["task", "board", "intake", "decisions", "compare", "standings"];
    default:
      return ["board", "decisions", "compare", "standings"];
  }
}

const EVERYBODYS: readonly Screen[] = ["help", "print", "settings"];

/** The screen asked for, or the home of the task where it has none of that name. */
export function shownTo(seat: Seat | undefined, screen: Screen): Screen {
  const own = screensOf(seat);
  const isThere = own.includes(screen) || EVERYBODYS.includes(screen);
  return isThere || !seat ? screen : (own[0] ?? screen);
}
