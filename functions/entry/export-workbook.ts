import { observed, openStore, report } from "../adapters/lambda-observed.ts";
import { rendering } from "../adapters/rendering.ts";
import { exportEvents } from "../handle-events.ts";

/** Writes the workbooks, forms, files of tables and papers that a batch of events asks for. */
export const handler = observed(exportEvents(openStore(), rendering, report));
