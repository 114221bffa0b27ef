import { OFFICE_THEMES, type ThemeName } from "./office-theme.ts";
import type { XlsxLoader } from "./sheet-content.ts";
import { type Batch, type BatchAnswer, failedAnswer } from "./wire/batch.ts";
import { type EventMessage, messagesOf } from "./wire/event-message.ts";
import { withFilesRead } from "./wire/files-read.ts";
import { rangeObject } from "./wire/range-self.ts";
import { Session } from "./wire/session.ts";
import type { WorkbookEvent } from "./workbook-event.ts";
import type { WorkbookModel } from "./workbook-model.ts";

/** What goes wrong with the next batch: an error of the transport, an error of Excel, or no answer at all. */
export type Fault =
  | { readonly kind: "transport"; readonly code: number }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "silence" };

/** Common codes of the transport, as the host numbers them: too much asked at once, the session is gone. */
export const TOO_BUSY = 5102;
export const SESSION_GONE = 5012;

/**
 * One batch that office.js sent. "sync" is a context.sync() of the add-in; "release" is what office.js sends by itself
 * after Excel.run, to let ranges go; "start" is its greeting.
 */
export type BatchRecord = {
  readonly purpose: "sync" | "release" | "start";
  readonly actions: number;
  readonly bytes: number;
  /** In the host, without the latency asked for. */
  readonly milliseconds: number;
  /** The code of the error it ended with. */
  readonly error: string | undefined;
};

export type HostOptions = {
  readonly model: WorkbookModel;
  /** The highest ExcelApi set the host claims and serves; 1.14 is Excel 2021. */
  readonly requirement?: string;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly theme?: ThemeName;
  /** Whether Office dialogs are offered (DialogApi 1.2). */
  readonly dialogs?: boolean;
  /** Milliseconds that every batch takes longer. */
  readonly latency?: number;
  readonly loadXlsx?: XlsxLoader;
};

export type Reply =
  | { readonly kind: "answered"; readonly text: string }
  | { readonly kind: "failed"; readonly code: number };

/** An event as its transport carries it: category, number, whose, what, an id, whether a co-author did it. */
export type EventEntry = readonly [65536, number, string, string, 0, boolean];

/** The flag of a batch that asks to wait for the end of cell editing (Excel.run({ delayForCellEdit: true })). */
const WAITS_FOR_EDITING = 64;

/** An Excel without Excel: answers the add-in's batches from a workbook model, whatever the transport. */
export class ExcelHost {
  readonly model: WorkbookModel;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** What isSetSupported is answered from. Versions are texts, or 1.10 would be 1.1. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Every batch so far, oldest first; tests count syncs here. */
  readonly log: BatchRecord[] = [];
  /** Taken one a sync, first in, first out. */
  readonly faults: Fault[] = [];
  latency: number;
  theme: ThemeName;
  private readonly session: Session;
  private readonly loadXlsx: XlsxLoader | undefined;
  private readonly listeners = new Set<(entry: EventEntry) => void>();

  constructor(options: HostOptions) {
    this.model = options.model;
    const requirement = options.requirement ?? "1.14";
    this.displayLanguage = options.displayLanguage ?? "vi-VN";
    this.contentLanguage = options.contentLanguage ?? "vi-VN";
    this.requirements = {
      ExcelApi: requirement,
      DelayForCellEdit: "1.1",
      Settings: "1.1",
      ...((options.dialogs ?? true) && { DialogApi: "1.2" }),
    };
    this.theme = options.theme ?? "light";
    this.latency = options.latency ?? 0;
    this.loadXlsx = options.loadXlsx;
    this.session = new Session(this.model.book, requirement);
    this.model.onChange((event) => this.pass(event));
  }

  /** How often the add-in synchronised so far. */
  get syncs(): number {
    return this.log.filter(({ purpose }) => purpose === "sync").length;
  }

  get officeTheme() {
    return OFFICE_THEMES[this.theme];
  }

  /** Answers one batch of office.js. */
  async execute(body: string, flags: number): Promise<Reply> {
    if (this.latency > 0) await new Promise((resume) => setTimeout(resume, this.latency));
    const batch = JSON.parse(body) as Batch;
    const fault = purposeOf(batch) === "sync" ? this.faults.shift() : undefined;
    if (fault?.kind === "silence") {
      this.record(body, batch, "silence", 0);
      return new Promise(() => undefined);
    }
    if (fault?.kind === "transport") {
      this.record(body, batch, String(fault.code), 0);
      return { kind: "failed", code: fault.code };
    }
    const started = performance.now();
    const answer = await this.answered(batch, flags, fault?.code);
    this.record(body, batch, answer.Error?.Code, performance.now() - started);
    return { kind: "answered", text: JSON.stringify(answer) };
  }

  /** Events of the workbook that the add-in asked for. */
  onEvent(listener: (entry: EventEntry) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async answered(batch: Batch, flags: number, injected: string | undefined): Promise<BatchAnswer> {
    if (injected) return failedAnswer(injected, `[emulator] ${injected} was asked for`);
    // learn.microsoft.com, Excel.RunOptions.delayForCellEdit: without it a batch fails while a person edits a cell.
    // What office.js sends on its own while it loads waits for nobody: no add-in could answer for its failure.
    if (this.model.editing && purposeOf(batch) !== "start") {
      if (!(flags & WAITS_FOR_EDITING))
        return failedAnswer("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      await this.endOfEditing();
    }
    const read = await withFilesRead(batch, this.loadXlsx);
    return this.session.run(read);
  }

  private endOfEditing(): Promise<void> {
    return new Promise((resume) => {
      const end = this.model.onChange(() => {
        if (this.model.editing) return;
        end();
        resume();
      });
    });
  }

  private record(body: string, batch: Batch, error: string | undefined, milliseconds: number): void {
    const actions = batch.Actions.length;
    this.log.push({ purpose: purposeOf(batch), actions, bytes: body.length, milliseconds, error });
  }

  private pass(event: WorkbookEvent): void {
    if (!this.model.book.eventsEnabled) return;
    for (const message of messagesOf(event))
      if (this.session.events.wants(message.number, message.target)) this.send(message, event);
  }

  private send({ number, target, message, isRemote }: EventMessage, event: WorkbookEvent): void {
    const reference =
      event.kind === "changed"
        ? { referenceId: this.session.keep(rangeObject(this.model.book, event.sheet, event.area)) }
        : {};
    const text = JSON.stringify({ ...message, ...reference });
    const entry: EventEntry = [65536, number, target, text, 0, isRemote];
    for (const listener of this.listeners) listener(entry);
  }
}

function purposeOf({ Actions: actions }: Batch): BatchRecord["purpose"] {
  const names = actions.flatMap(({ Name }) => (Name ? [Name] : []));
  if (names.length > 0 && names.every((name) => name === "_RemoveReference")) return "release";
  return names.includes("NotifyActionHandlerReady") ? "start" : "sync";
}
