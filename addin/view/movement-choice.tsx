import { slugOf } from "../../shared/authoring/free-ids.ts";
import { periodState } from "../../shared/period-state.ts";
import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import type { DecisionDraft } from "../state/decision-draft.ts";
import { sayOfTellings } from "../words/telling-words.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly log: DecisionLog; readonly draft: DecisionDraft };

/** Which movement is told of: one recorded before, with all that stands of it, or a new one. */
export function MovementChoice({ pane: { state, send }, log, draft }: Props) {
  const known = [...periodState(log.decisions).movements.values()];
  const of = draft.telling?.of;
  const isSame = ({ id }: { readonly id: string }) =>
    of === undefined && id === slugOf(draft.fields.named ?? "");
  const same = known.find(isSame);
  if (known.length === 0) return null;
  return (
    <>
      <label class="field">
        <span>{sayOfTellings("movement.which", state.lang)}</span>
        <select
          value={of ?? ""}
          onChange={({ currentTarget: { value } }) =>
            send({ kind: "movement-picked", movement: known.find(({ id }) => id === value) })
          }
        >
          <option value="">{sayOfTellings("movement.new", state.lang)}</option>
          {known.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {of !== undefined && <p class="small">{sayOfTellings("movement.whole", state.lang)}</p>}
      {same && (
        <div class="box box-warn" role="status">
          <p>{sayOfTellings("movement.same", state.lang)}</p>
          <Button onPress={() => send({ kind: "movement-picked", movement: same })}>
            {sayOfTellings("movement.carry-on", state.lang)}
          </Button>
        </div>
      )}
    </>
  );
}
