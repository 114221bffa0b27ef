import { DesktopDialog, type DialogOpener, type DialogWindow } from "./desktop-dialog.ts";
import type { ExcelHost } from "./excel-host.ts";
import { safeArray } from "./safe-array.ts";

type Callback = (result: unknown, code?: number) => boolean | undefined;
type Handler = (event: number, payload: unknown) => void;

/** Numbers of the calls and events that Excel for Windows serves. */
const RICH_API = 93;
const RICH_API_EVENT = 33;
const DIALOG_EVENT = 10;
const PARENT_MESSAGE_EVENT = 12;
const SELECTION_EVENT = 2;
const THEME_EVENT = 9;
const NOT_SUPPORTED = 5003;

/**
 * The window.external that Excel for Windows gives its task pane, in front of an ExcelHost. With it the real office.js
 * runs over plain http in a frame of the same origin, and takes the host for Excel on Windows.
 */
export class DesktopBridge {
  private readonly host: ExcelHost;
  private readonly open: DialogOpener;
  private dialog: DesktopDialog | undefined;
  private events: Handler | undefined;

  constructor(host: ExcelHost, open: DialogOpener) {
    this.host = host;
    this.open = open;
    host.onEvent((entry) => {
      const payload = safeArray([entry]);
      setTimeout(() => this.events?.(RICH_API_EVENT, payload), 0);
    });
  }

  /** What a page of the add-in finds as window.external: the pane, or the dialog that is open. */
  externalFor(page: DialogWindow): object {
    return this.dialog?.isShownIn(page) ? this.dialogExternal(this.dialog) : this.paneExternal();
  }

  private paneExternal(): object {
    return {
      ...this.about(""),
      Execute: (id: number, params: readonly unknown[], callback: Callback) => {
        this.execute(id, params, callback);
        return true;
      },
      RegisterEvent: (id: number, target: string, handler: Handler, callback: Callback) =>
        this.register(id, target, handler, callback),
      UnregisterEvent: (id: number, _target: string, callback: Callback) => {
        if (id === DIALOG_EVENT) this.dialog?.close();
        if (id === RICH_API_EVENT) this.events = undefined;
        callback(0);
      },
      MessageChild2: (message: string) => this.dialog?.tell(message),
    };
  }

  private dialogExternal(dialog: DesktopDialog): object {
    return {
      ...this.about("isDialog"),
      Execute: (_id: number, _params: unknown, callback: Callback) => callback(NOT_SUPPORTED),
      RegisterEvent: (id: number, _target: string, handler: Handler, callback: Callback) => {
        if (id === PARENT_MESSAGE_EVENT) dialog.listen((payload) => handler(PARENT_MESSAGE_EVENT, payload));
        callback(0);
      },
      UnregisterEvent: (_id: number, _target: string, callback: Callback) => callback(0),
      MessageParent2: (message: string) => dialog.messageParent(message),
    };
  }

  private about(kind: "" | "isDialog"): object {
    const { displayLanguage } = this.host;
    return {
      GetHostInfo: () => `Excel$Win32$16.01$${displayLanguage}$telemetry$${kind}$disableLogging$0`,
      GetContext: () => this.context(),
      GetLoggingAllowed: () => false,
    };
  }

  private context(): object {
    const { host } = this;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "bang-vang",
      GetAppVersionMajor: () => "16",
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => host.displayLanguage,
      GetAppDataLocale: () => host.contentLanguage,
      GetDocUrl: () => "book.xlsx",
      GetAppCapabilities: () => 0,
      GetActivationMode: () => "documentOpened",
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetSupportedMatrix: () => JSON.stringify(host.requirements),
      GetHostFullVersion: () => "16.0.14332.20000",
      GetSettings: () => this.settings(),
      GetOfficeThemeInfo: () => JSON.stringify(this.themeNumbers()),
    };
  }

  private settings(): object {
    const { book } = this.host.model;
    return {
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of book.documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        book.documentSettings = new Map(keys.map((key, index) => [key, values[index] ?? ""]));
      },
    };
  }

  /** Colours as numbers, which is how Windows tells them. */
  private themeNumbers(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      Object.entries(this.host.officeTheme).map(([name, color]) => [
        name,
        Number.parseInt(color.slice(1), 16),
      ]),
    );
  }

  private execute(id: number, params: readonly unknown[], callback: Callback): void {
    if (id !== RICH_API) {
      setTimeout(() => callback(NOT_SUPPORTED), 0);
      return;
    }
    const message = (Array.isArray(params[0]) ? params[0] : params) as readonly unknown[];
    const [body, flags] = [String(message[4]), Number(message[6])];
    void this.host.execute(body, flags).then((reply) => {
      if (reply.kind === "failed") callback(reply.code);
      else callback(safeArray([0, [200, [], reply.text]]));
    });
  }

  private register(id: number, target: string, handler: Handler, callback: Callback): void {
    switch (id) {
      case RICH_API_EVENT:
        this.events = handler;
        callback(0);
        return;
      case DIALOG_EVENT:
        this.showDialog(target, handler, callback);
        return;
      case SELECTION_EVENT:
        this.host.model.onChange((event) => {
          if (event.kind === "selected") setTimeout(() => handler(SELECTION_EVENT, safeArray([])), 0);
        });
        callback(0);
        return;
      case THEME_EVENT:
        callback(0);
        return;
      default:
        callback(NOT_SUPPORTED);
    }
  }

  private showDialog(target: string, handler: Handler, callback: Callback): void {
    if (this.dialog?.isOpen) {
      callback(DesktopDialog.ALREADY_OPEN);
      return;
    }
    this.dialog = new DesktopDialog(target, this.open, (payload) => handler(DIALOG_EVENT, payload));
    callback(this.dialog.isOpen ? 0 : DesktopDialog.BLOCKED);
  }
}
