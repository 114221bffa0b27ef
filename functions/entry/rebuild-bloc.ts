import * as z from "zod/mini";
import { BlocId, PeriodId, SeasonId } from "../../shared/ids.ts";
import { openStore } from "../adapters/lambda-observed.ts";
import { traced } from "../adapters/lambda-trace.ts";
import { foldBloc } from "../fold-bloc.ts";

const OneBloc = z.strictObject({ season: SeasonId, period: PeriodId, bloc: BlocId });
const store = openStore();

/** One step of a rebuild: the same fold as an event's, from the listing alone. */
export const handler = traced(async (given: unknown): Promise<void> => {
  await foldBloc(store, OneBloc.parse(given));
});
