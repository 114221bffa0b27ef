import { useState } from "preact/hooks";
import type { DroppedFile } from "../state/effect.ts";
import type { Pane } from "./pane.ts";

/** Where files are dropped, or picked with the keyboard. What they hold is read by the server, strictly, and not stored. */
export function DropZone({
  pane: { send, t },
  isSingle = false,
}: {
  readonly pane: Pane;
  readonly isSingle?: boolean;
}) {
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].map(droppedFile);
    if (files.length > 0) send({ kind: "files-dropped", files });
  };
  return (
    <label
      class={isOver ? "drop drop-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <span>{t(isSingle ? "drop.one" : "drop.many")}</span>
      <input
        type="file"
        multiple={!isSingle}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          currentTarget.value = "";
        }}
      />
    </label>
  );
}

const droppedFile = (file: File): DroppedFile => ({
  name: file.name.normalize("NFC"),
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});
