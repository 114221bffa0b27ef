import { instant } from "./calendar.ts";
import type { Period } from "./season.ts";

/** Whether an ISO instant is after the due instant, if there is one. Instants of any offset compare by their UTC form. */
export const isLate = (at: string, { due }: Pick<Period, "due">): boolean =>
  due !== undefined && instant(at) > instant(due);
