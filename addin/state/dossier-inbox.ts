import type { InboxRow } from "../../shared/rollup/inbox.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";

/** The closed blocs whose dossier is to be received: what was returned waits until the bloc has changed its result. */
export function toReceive({ province: { view } }: PaneState): readonly InboxRow[] {
  const known = knownOf(view);
  const closed = known?.entries.filter(({ stage }) => stage !== "open").map(({ bloc }) => bloc) ?? [];
  return (known?.inbox ?? []).filter(
    ({ bloc, last }) =>
      closed.includes(bloc) && (!last || (last.outcome === "returned" && last.changed === true)),
  );
}
