import { vietnamTime } from "../../shared/words/vietnam-time.ts";
import type { TableConflict } from "../state/authoring-desk.ts";
import { knownOf } from "../state/loaded.ts";
import { authoringSay, safeWord } from "./authoring-say.ts";
import { Button } from "./frame.tsx";
import type { Pane } from "./pane.ts";

type Props = { readonly pane: Pane; readonly conflict: TableConflict };

/** Somebody else saved or locked meanwhile: who and when, what is safe, and whose to go on with. */
export function TableConflictBox({ pane, conflict }: Props) {
  const { state, send } = pane;
  const w = authoringSay(pane);
  const { draft } = conflict;
  const known = knownOf(state.authoring.table)?.draft;
  return (
    <section class="box box-bad" role="alert" aria-labelledby="table-conflict">
      <h2 id="table-conflict">{w("conflict.title")}</h2>
      <p>{conflict[state.lang]}</p>
      {draft && <p>{w("conflict.draft", { by: draft.by, at: vietnamTime(draft.at) })}</p>}
      {draft && <p class="small">{w(safeWord(state))}</p>}
      <p class="row">
        {draft && known && (
          <Button
            isOff={known.tag !== draft.tag || state.busy !== undefined}
            onPress={() => {
              send({ kind: "beginning-picked", from: "draft" });
              send({ kind: "lay-table-pressed" });
            }}
          >
            {w("conflict.theirs")}
          </Button>
        )}
        <Button kind="quiet" onPress={() => send({ kind: "conflict-settled" })}>
          {w(draft ? "conflict.mine" : "conflict.seen")}
        </Button>
      </p>
    </section>
  );
}
