import type { Chain } from "../../shared/storage-keys.ts";
import { standingsOf } from "../state/bloc-standing.ts";
import type { PaneEvent } from "../state/event.ts";
import { seatOf } from "../state/focus.ts";
import { knownOf } from "../state/loaded.ts";
import { ACT_EVENTS, type Act, nextTask } from "../state/next-task.ts";
import type { PaneState } from "../state/pane-state.ts";
import { chainsOf, takesAway } from "../state/seat.ts";
import { situationOf } from "../state/situation.ts";
import type { WordKey } from "../words/words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

/** The one button at the bottom: it does the next thing, and says what is going on while it is done. */
export function PrimaryBar({ pane }: { readonly pane: Pane }) {
  const { state, send, t } = pane;
  const { act } = nextTask(situationOf(state));
  const press = pressOf(state, act);
  if (state.busy === undefined && !press) return null;
  const isOff = state.busy !== undefined || !press;
  return (
    <div class="primary">
      <Button kind="primary" isOff={isOff} onPress={() => press && send(press.event)} accessKey="n">
        {state.busy ? t(`busy.${state.busy}`) : press && t(press.label)}
      </Button>
    </div>
  );
}

type Press = { readonly event: PaneEvent; readonly label: WordKey };

/** What the button does here, and its name; nothing when a person already is where it would lead. */
function pressOf(state: PaneState, act: Act): Press | undefined {
  const round = state.chain?.round ?? "self";
  switch (act) {
    case "none":
      return undefined;
    case "form":
      return state.chain && { event: { kind: "form-pressed", chain: state.chain }, label: "act.form" };
    case "next-agency": {
      const chain = firstWaiting(state);
      return chain && { event: { kind: "chain-picked", chain }, label: "act.next-agency" };
    }
    case "standings":
      return state.screen === "standings" ? takingAway(state) : going("standings");
    case "board":
    case "province":
    case "decisions":
    case "intake":
    case "print":
    case "join":
    case "authoring":
      return state.screen === act ? undefined : going(act);
    case "lay":
      return { event: ACT_EVENTS.lay, label: `act.lay-${round}` };
    case "submit":
      return { event: ACT_EVENTS.submit, label: `act.submit-${round}` };
    default:
      return { event: ACT_EVENTS[act], label: `act.${act}` };
  }
}

const going = (
  screen: "standings" | "board" | "province" | "decisions" | "intake" | "print" | "join" | "authoring",
): Press => ({
  event: { kind: "screen-picked", screen },
  label: `act.${screen}`,
});

/** On the standings themselves the next thing is to take them along, for who may. */
function takingAway(state: PaneState): Press | undefined {
  const seat = seatOf(state);
  if (!seat || !takesAway(seat)) return undefined;
  return state.host === "excel"
    ? { event: { kind: "report-pressed" }, label: "report.add" }
    : { event: { kind: "workbook-pressed" }, label: "report.file" };
}

function firstWaiting(state: PaneState): Chain | undefined {
  const [seat, progress] = [seatOf(state), knownOf(state.progress)];
  const first = seat && progress && standingsOf(progress, seat).find(({ waitsForMe }) => waitsForMe);
  return first && seat && chainsOf(seat).find(({ agency }) => agency === first.agency);
}
