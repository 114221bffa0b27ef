import type { Intent } from "../state/pane-state.ts";

const INTENTS: Readonly<Record<string, Intent>> = {
  mo: "open",
  "lap-bang": "lay",
  "ra-soat": "check",
  nop: "submit",
  tai: "report",
};

/** What the ribbon button asked for, by the words its address carries. */
export const intentOf = (query: URLSearchParams): Intent | undefined => INTENTS[query.get("lenh") ?? ""];
