import type { CellAt } from "./selection.ts";

/** What cells held before a person changed them, as they would be typed again. */
export type Change = {
  readonly sheet: string;
  readonly cells: readonly { readonly at: CellAt; readonly text: string }[];
};

export type UndoStack = {
  readonly remember: (change: Change) => void;
  readonly take: () => Change | undefined;
};

const AT_MOST = 100;

/** The last hundred changes, the newest taken first. */
export function undoStack(): UndoStack {
  const changes: Change[] = [];
  return {
    remember: (change) => {
      changes.push(change);
      if (changes.length > AT_MOST) changes.shift();
    },
    take: () => changes.pop(),
  };
}
