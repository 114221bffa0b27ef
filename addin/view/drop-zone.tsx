import { FileDrop } from "./file-drop.tsx";
import type { Pane } from "./pane.ts";

/** Where forms are dropped. What they hold is read by the server, strictly, and not stored. */
export const DropZone = ({
  pane: { send, t },
  isSingle = false,
}: {
  readonly pane: Pane;
  readonly isSingle?: boolean;
}) => (
  <FileDrop
    words={t(isSingle ? "drop.one" : "drop.many")}
    accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    isMany={!isSingle}
    onFiles={(files) => send({ kind: "files-dropped", files })}
  />
);
