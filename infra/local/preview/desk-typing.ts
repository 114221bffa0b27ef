import { addressOf, type DeskCore } from "./desk-state.ts";
import type { CellAt, Step } from "./selection.ts";
import type { UndoStack } from "./undo.ts";

export type Answer = "retry" | "cancel" | "insist";

/** Typing into a cell, choosing from its dropdown, and answering what Excel asks when it does not take an entry. */
export function deskTyping(core: DeskCore, undone: UndoStack) {
  const { workbook, words, state, put, refuse } = core;

  const isGuarded = (at: CellAt) => workbook.active().isProtected && workbook.cellAt(at).locked;
  const refuseGuarded = (at: CellAt) => refuse({ kind: "protected", ...words.refusals.protected }, at, "");

  const startEdit = (overtyping: boolean): boolean => {
    const at = state().selection.active;
    if (isGuarded(at)) return refuseGuarded(at);
    workbook.setEditing(true);
    const text = overtyping ? "" : workbook.cellAt(at).edited;
    put({ edit: { at, text, overtyping }, list: undefined, copied: undefined });
    return true;
  };

  const endEdit = () => {
    workbook.setEditing(false);
    put({ edit: undefined });
  };

  const enter = (at: CellAt, text: string, insisting = false): boolean => {
    const before = workbook.cellAt(at).edited;
    const entered = workbook.enter(at, text, insisting);
    if (entered.kind === "refused") return refuse(entered.refusal, at, text);
    undone.remember({ sheet: workbook.active().id, cells: [{ at, text: before }] });
    put({ said: words.said(addressOf(at), workbook.cellAt(at).shown) });
    return true;
  };

  return {
    /** Begins to type into the active cell; false when it is locked. */
    startEdit,
    draft: (text: string) => {
      const { edit } = state();
      if (edit) put({ edit: { ...edit, text } });
    },
    /** Keeps what is being typed and goes on; false when it was refused and a question stands. */
    keep: (step?: Step): boolean => {
      const { edit } = state();
      if (edit) {
        const isChanged = edit.overtyping || edit.text !== workbook.cellAt(edit.at).edited;
        endEdit();
        if (isChanged && !enter(edit.at, edit.text)) return false;
      }
      if (step) core.moveBy(step, false);
      return true;
    },
    leave: endEdit,
    answer: (answer: Answer) => {
      const { question } = state();
      put({ question: undefined });
      if (!question) return;
      const { at, text } = question;
      if (answer === "insist" && enter(at, text, true)) core.moveBy("down", false);
      if (answer !== "retry") return;
      workbook.setEditing(true);
      put({ edit: { at, text, overtyping: false } });
    },
    openList: () => {
      const at = state().selection.active;
      const { hasList, shown } = workbook.cellAt(at);
      if (!hasList) return;
      if (isGuarded(at)) return void refuseGuarded(at);
      const options = workbook.listOf(at);
      put({ list: { at, options, index: Math.max(0, options.indexOf(shown)) } });
    },
    pointAt: (index: number) => {
      const { list } = state();
      if (list) put({ list: { ...list, index } });
    },
    closeList: () => put({ list: undefined }),
    choose: (index: number) => {
      const { list } = state();
      put({ list: undefined });
      const option = list?.options[index];
      if (list && option !== undefined) enter(list.at, option);
    },
  };
}
