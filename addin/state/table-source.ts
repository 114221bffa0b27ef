import type { Rubric } from "../../shared/rubric.ts";
import type { Beginning } from "./authoring-desk.ts";
import type { TableSource } from "./authoring-effect.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";

/** What a beginning is before anything is picked. */
const FIRST_BEGINNING: Beginning = { from: "preset", title: "", ground: "" };

/** What is begun from unless another thing is picked: the draft that is there, or the table in force, or a ready one. */
export function firstOf({ authoring }: PaneState): Beginning {
  const table = knownOf(authoring.table);
  if (table?.draft) return { ...FIRST_BEGINNING, from: "draft" };
  return table?.table ? { ...FIRST_BEGINNING, from: "current" } : FIRST_BEGINNING;
}

/** The title and ground as typed; what is left blank has words of ours, for its author to change in the sheet. */
export const namedIn = ({ title, ground }: Beginning) => ({
  title: title.trim().normalize("NFC") || "Bảng tiêu chí thi đua",
  ground: ground.trim().normalize("NFC") || "Chưa ghi căn cứ",
});

/** What is to be laid, once there is enough of it. */
export function sourceOfBeginning(state: PaneState): TableSource | undefined {
  const { authoring } = state;
  const beginning = authoring.beginning ?? firstOf(state);
  const table = knownOf(authoring.table);
  const rubric = (given: Rubric | undefined): TableSource | undefined =>
    given && { from: "rubric", rubric: given };
  switch (beginning.from) {
    case "draft":
      return rubric(table?.draft?.rubric);
    case "current":
      return rubric(table?.table?.rubric);
    case "preset":
      return beginning.preset === undefined ? undefined : { from: "preset", preset: beginning.preset };
    case "earlier":
      return beginning.earlier === undefined ? undefined : { from: "earlier", season: beginning.earlier };
    case "pasted":
    case "file": {
      const found = beginning.matching?.understood?.rubric;
      return rubric(found && { ...found, ...namedIn(beginning) });
    }
    case "empty":
      return { from: "empty", ...namedIn(beginning) };
  }
}
