import { DesktopBridge } from "../../../infra/local/excel/desktop-bridge.ts";
import { ExcelHost } from "../../../infra/local/excel/excel-host.ts";
import { addSheet, deleteSheet, renameSheet } from "../../../infra/local/excel/sheet-list.ts";
import { createWorkbook, type WorkbookModel } from "../../../infra/local/excel/workbook-model.ts";

/** What a test has of the page: the workbook as a person sees it, the host, and how often the pane's code synced. */
export type DeskHost = {
  readonly model: WorkbookModel;
  readonly host: ExcelHost;
  readonly counted: { syncs: number };
  /** The workbook as it was opened: one empty sheet, nothing wrong. */
  readonly begin: () => void;
};

declare global {
  interface Window {
    deskHost?: DeskHost;
    bangVangExcel?: DesktopBridge;
  }
}

/** When a run is over office.js gives back the ranges it held, unasked: no sync of ours. */
const GIVES_BACK = "_RemoveReference";

/** The page that holds the workbook, the pane in a frame beside. */
function openHost(): void {
  const place = new URLSearchParams(location.search);
  const model = createWorkbook({ decimal: "," });
  const host = new ExcelHost({ model, requirement: place.get("api") ?? "1.14", dialogs: false });
  const counted = { syncs: 0 };
  const execute = host.execute.bind(host);
  host.execute = (body, flags) => {
    const { Actions } = JSON.parse(body) as { readonly Actions: readonly { readonly Name?: string }[] };
    if (!Actions.some(({ Name }) => Name === GIVES_BACK)) counted.syncs++;
    return execute(body, flags);
  };
  window.bangVangExcel = new DesktopBridge(host, () => null);
  window.deskHost = { model, host, counted, begin: () => begin(model, host) };
}

function begin({ book }: WorkbookModel, host: ExcelHost): void {
  host.faults.length = 0;
  Object.assign(book, {
    structureProtected: false,
    structurePassword: "",
    editing: false,
    eventsEnabled: true,
  });
  book.settings.clear();
  const old = [...book.sheets];
  const sheet = addSheet(book);
  for (const each of old) {
    each.visibility = "Visible";
    deleteSheet(book, each);
  }
  renameSheet(book, sheet, "Sheet1");
}

openHost();
