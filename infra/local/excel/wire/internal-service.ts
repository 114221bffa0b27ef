import type { Workbook } from "../workbook.ts";
import type { HostType } from "./host-object.ts";

/** What office.js itself calls when it starts: that its handlers of ribbon commands are ready. */
export const INTERNAL_SERVICE: HostType<Workbook> = {
  call: { NotifyActionHandlerReady: () => null },
};
