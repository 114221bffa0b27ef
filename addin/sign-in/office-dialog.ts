import { type DialogHost, DialogRefusal } from "./dialog-window.ts";

/** The dialogs of the Office host this pane runs in; undefined where it has none, as in a plain browser. */
export function officeDialog(): DialogHost | undefined {
  if (typeof Office === "undefined" || !Office.context?.requirements?.isSetSupported("DialogApi", "1.1"))
    return undefined;
  return {
    open: (address, told) =>
      new Promise((opened, refused) => {
        Office.context.ui.displayDialogAsync(address, { height: 60, width: 30 }, (result) => {
          if (result.status !== Office.AsyncResultStatus.Succeeded)
            return refused(new DialogRefusal(result.error.code));
          const dialog = result.value;
          dialog.addEventHandler(Office.EventType.DialogMessageReceived, (given) => {
            if ("message" in given) told.message(given.message);
          });
          dialog.addEventHandler(Office.EventType.DialogEventReceived, (given) => {
            if ("error" in given) told.closed(given.error);
          });
          opened({ close: () => dialog.close() });
        });
      }),
  };
}
