const PATIENCE_MS = 10_000;

/**
 * Loads office.js into a page that an Office dialog shows; it must be there from the dialog's first page on, which is
 * when Office says who opened it. False when it does not come in time.
 */
export function loadOffice(document: Document, source: string): Promise<boolean> {
  return new Promise((loaded) => {
    setTimeout(() => loaded(false), PATIENCE_MS);
    const script = document.createElement("script");
    script.src = source;
    script.onerror = () => loaded(false);
    script.onload = () => void Office.onReady().then(() => loaded(true));
    document.head.append(script);
  });
}

/** Tells the pane that opened this dialog. */
export const tellParent = (text: string): void => Office.context.ui.messageParent(text);
