import { observed, openStore, report } from "../adapters/lambda-observed.ts";
import { foldEvents } from "../handle-events.ts";

/** Brings the standings up to date of every bloc that a batch of events is about. */
export const handler = observed(foldEvents(openStore(), report));
