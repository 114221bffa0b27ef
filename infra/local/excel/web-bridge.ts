import type { ExcelHost } from "./excel-host.ts";

/** One message of office.js in Excel on the web: JSON text between the pane and the page around it. */
type Message = {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
};

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const REGISTER = 1;
const UNREGISTER = 2;
const ANSWER = 0;
const EVENT = 1;

const RICH_API = 93;
const READ_SETTINGS = 75;
const WRITE_SETTINGS = 76;
const NOT_SUPPORTED = 5003;

type ExecuteData = {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly Properties?: readonly (readonly [string, string])[];
};

/**
 * Excel on the web around a frame with the add-in, in front of an ExcelHost. office.js trusts a host page only over
 * https, and only under the pane's own hostname or Microsoft's.
 */
export class WebBridge {
  private readonly host: ExcelHost;
  private readonly frame: HTMLIFrameElement;
  private readonly registered = new Map<string, Message>();
  private paneOrigin = "";

  constructor(host: ExcelHost, frame: HTMLIFrameElement) {
    this.host = host;
    this.frame = frame;
    window.addEventListener("message", (event) => void this.receive(event));
    host.onEvent((entry) => {
      const listener = this.registered.get("richApiMessage");
      if (listener) this.post(listener, EVENT, { ArrayData: [entry] });
    });
    host.model.onChange((event) => {
      const listener = this.registered.get("documentSelectionChanged");
      if (listener && event.kind === "selected") this.post(listener, EVENT, {});
    });
  }

  /** Loads the add-in into the frame, told where it runs as Excel on the web tells it. */
  open(address: string): void {
    const url = new URL(address, window.location.href);
    const hostInfo = `Excel$Web$16.01$${this.host.displayLanguage}$telemetry$$disableLogging$0`;
    const xdmInfo = ["conversation", "bang-vang", window.location.href].join("|");
    url.searchParams.set("_host_Info", hostInfo);
    url.hash = `&_xdm_Info=${encodeURIComponent(xdmInfo)}&_serializer_version=1`;
    // office.js hands the frame's name on to the dialogs it opens.
    const name = JSON.stringify({ baseFrameName: "bang-vang", hostInfo, xdmInfo, serializerVersion: 1 });
    this.frame.name = name;
    if (this.frame.contentWindow) this.frame.contentWindow.name = name;
    this.frame.src = url.href;
  }

  private async receive(event: MessageEvent): Promise<void> {
    if (event.source !== this.frame.contentWindow || typeof event.data !== "string") return;
    const message = messageIn(event.data);
    if (message?._messageType !== REQUEST) return;
    this.paneOrigin = event.origin;
    switch (message._actionType) {
      case INVOKE:
        return this.post(message, ANSWER, await this.invoke(message._actionName, message._data));
      case REGISTER:
        this.registered.set(message._actionName, message);
        return this.post(message, ANSWER, { Error: 0 });
      case UNREGISTER:
        this.registered.delete(message._actionName);
        return this.post(message, ANSWER, { Error: 0 });
    }
  }

  private post(to: Message, kind: number, data: unknown): void {
    const text = JSON.stringify({
      _messageType: RESPONSE,
      _responseType: kind,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: window.location.origin,
      _data: data ?? null,
      _errorCode: 0,
      _serializerVersion: 1,
    });
    this.frame.contentWindow?.postMessage(text, this.paneOrigin);
  }

  private async invoke(name: string, data: unknown): Promise<unknown> {
    if (name === "ContextActivationManager_getAppContextAsync") return this.context();
    if (name !== "executeMethod") return null;
    const call = data as ExecuteData;
    switch (call.DdaMethod.DispatchId) {
      case RICH_API:
        return this.execute(call.ArrayData ?? []);
      case READ_SETTINGS:
        return { Version: 1, Error: 0, Settings: this.settings().map(([Name, Value]) => ({ Name, Value })) };
      case WRITE_SETTINGS: {
        const given = call.DdaSettingsMethod?.Properties ?? call.Properties ?? [];
        this.host.model.book.documentSettings = new Map(given);
        return { Version: 1, Error: 0, DdaSettingsMethod: {} };
      }
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  private async execute(message: readonly unknown[]): Promise<unknown> {
    const reply = await this.host.execute(String(message[4]), Number(message[6]));
    if (reply.kind === "failed") return { Version: 1, Error: reply.code };
    return { Version: 1, Error: 0, Data: [200, [], reply.text] };
  }

  private settings(): readonly (readonly [string, string])[] {
    return [...this.host.model.book.documentSettings];
  }

  private context(): object {
    const { host } = this;
    return {
      _id: "bang-vang",
      _appName: 16,
      _appVersion: "16",
      _appMinorVersion: 1,
      _appUILocale: host.displayLanguage,
      _dataLocale: host.contentLanguage,
      _docUrl: "https://workbook.invalid/book.xlsx",
      _clientMode: 0,
      _settings: this.settings(),
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "",
      _requirementMatrix: JSON.stringify(host.requirements),
      _hostFullVersion: "16.0.17928.20000",
      _appDomains: [],
      _clientWindowWidth: window.innerWidth,
      _clientWindowHeight: window.innerHeight,
    };
  }
}

function messageIn(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}
