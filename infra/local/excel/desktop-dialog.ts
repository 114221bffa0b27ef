import { safeArray } from "./safe-array.ts";

/** The part of a browser window that a dialog needs. */
export type DialogWindow = { readonly closed: boolean; close(): void };

/** Opens a window of a size in pixels; null when the browser blocked it. */
export type DialogOpener = (
  url: string,
  size: { readonly width: number; readonly height: number },
) => DialogWindow | null;

/** Kinds of messages about a dialog (learn.microsoft.com: "Handle errors and events in the Office dialog box"). */
const MESSAGE = 0;
const CLOSED_BY_PERSON = 12006;

/** How often it is looked whether the person closed the window: a window tells nobody. */
const LOOK_EVERY = 200;

/** An Office dialog as Excel for Windows shows it: a window of its own, beside the pane. */
export class DesktopDialog {
  static readonly ALREADY_OPEN = 12007;
  static readonly BLOCKED = 12009;
  private readonly window: DialogWindow | null;
  private readonly tellPane: (payload: unknown) => void;
  private tellDialog: ((payload: unknown) => void) | undefined;
  private readonly timer: ReturnType<typeof setInterval>;

  /** @param target what displayDialogAsync was asked, as JSON: the url, and the size in per cent of the screen */
  constructor(target: string, open: DialogOpener, tellPane: (payload: unknown) => void) {
    const asked = JSON.parse(target) as { url: string; width: number; height: number };
    this.tellPane = tellPane;
    this.window = open(asked.url, { width: asked.width, height: asked.height });
    this.timer = setInterval(() => this.look(), LOOK_EVERY);
    if (!this.window) clearInterval(this.timer);
  }

  get isOpen(): boolean {
    return this.window !== null && !this.window.closed;
  }

  isShownIn(page: DialogWindow): boolean {
    return this.isOpen && this.window === page;
  }

  /** What Office.context.ui.messageParent sends: JSON with the text. */
  messageParent(message: string): void {
    const { messageToParent, targetOrigin } = JSON.parse(message) as Record<string, string>;
    this.tellPane(safeArray([MESSAGE, messageToParent, targetOrigin ?? ""]));
  }

  /** What dialog.messageChild sends. */
  tell(message: string): void {
    const { messageContent, targetOrigin } = JSON.parse(message) as Record<string, string>;
    this.tellDialog?.(safeArray([MESSAGE, messageContent, targetOrigin ?? ""]));
  }

  listen(tellDialog: (payload: unknown) => void): void {
    this.tellDialog = tellDialog;
  }

  /** The pane closes the dialog; nobody is told. */
  close(): void {
    clearInterval(this.timer);
    this.window?.close();
  }

  private look(): void {
    if (this.isOpen) return;
    clearInterval(this.timer);
    this.tellPane(safeArray([CLOSED_BY_PERSON]));
  }
}
