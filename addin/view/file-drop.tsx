import { useState } from "preact/hooks";
import type { DroppedFile } from "../state/effect.ts";

type Props = {
  readonly words: string;
  /** As an input of files takes it. */
  readonly accept: string;
  readonly isMany: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
};

/** A place where files are dropped, or picked with the keyboard. */
export function FileDrop({ words, accept, isMany, onFiles }: Props) {
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].map(droppedFile);
    if (files.length > 0) onFiles(files);
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
      <span>{words}</span>
      <input
        type="file"
        multiple={isMany}
        accept={accept}
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
