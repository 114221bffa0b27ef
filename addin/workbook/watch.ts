import type { SheetEvent } from "../ports.ts";
import type { Clock } from "../server/clock.ts";
import type { Capabilities } from "./capabilities.ts";
import { gatheredEvents } from "./gathered-events.ts";
import type { RunExcel } from "./run-excel.ts";

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "remove" | "context">;
/** A sheet's or all sheets' own events. */
type Told = Pick<Excel.Worksheet, "onChanged" | "onSelectionChanged">;

/** Hears what happens to the sheets until the returned function is called. Excel's events are late or missing at times: hints only. */
export async function watchSheets(
  excel: RunExcel,
  can: Capabilities,
  clock: Clock,
  listener: (event: SheetEvent) => void,
): Promise<() => Promise<void>> {
  const ear = { isOpen: true };
  const tell = gatheredEvents((event) => {
    if (ear.isOpen) listener(event);
  }, clock);
  const handlers = await excel(async ({ context, sync }) => {
    const { worksheets } = context.workbook;
    // A build that broke off half way may have left them off.
    context.runtime.enableEvents = true;
    const heard: Handler[] = [
      worksheets.onActivated.add(async ({ worksheetId }) =>
        tell({ kind: "activated", sheet: worksheetId, byOther: false }),
      ),
      worksheets.onDeleted.add(async ({ worksheetId, source }) =>
        tell({ kind: "deleted", sheet: worksheetId, byOther: source === "Remote" }),
      ),
    ];
    if (can.eventsOfAllSheets) heard.push(...hear(worksheets, tell));
    else await hearEach({ worksheets, sync, excel, tell, heard });
    await sync();
    return heard;
  });
  return async () => {
    ear.isOpen = false;
    await excel(async () => {
      for (const handler of handlers) handler.remove();
      for (const context of new Set(handlers.map((handler) => handler.context))) await context.sync();
    }).catch(() => {
      // A sheet that is gone tells nothing more; whatever Excel still says is not passed on.
    });
  };
}

type Hearing = {
  readonly worksheets: Excel.WorksheetCollection;
  readonly sync: () => Promise<void>;
  readonly excel: RunExcel;
  readonly tell: (event: SheetEvent) => void;
  /** What is listened to so far. */
  readonly heard: Handler[];
};

/** Before ExcelApi 1.9 every sheet is heard by itself, those that are added later too. */
async function hearEach({ worksheets, sync, excel, tell, heard }: Hearing): Promise<void> {
  worksheets.load("items/id");
  await sync();
  const added = worksheets.onAdded.add(async ({ worksheetId }) => {
    const more = await excel(async ({ context, sync: send }) => {
      const handlers = hear(context.workbook.worksheets.getItem(worksheetId), tell);
      await send();
      return handlers;
    }).catch(() => []); // Hints only: a sheet that cannot be heard is read when it is asked for.
    heard.push(...more);
  });
  heard.push(added, ...worksheets.items.flatMap((sheet) => hear(sheet, tell)));
}

const hear = ({ onChanged, onSelectionChanged }: Told, tell: Hearing["tell"]): readonly Handler[] => [
  onChanged.add(async ({ worksheetId, address, source }) =>
    tell({ kind: "changed", sheet: worksheetId, byOther: source === "Remote", address }),
  ),
  onSelectionChanged.add(async ({ worksheetId, address }) =>
    tell({ kind: "selected", sheet: worksheetId, byOther: false, address }),
  ),
];
