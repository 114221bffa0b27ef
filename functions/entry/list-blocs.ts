import type { BlocPeriod } from "../../shared/storage-keys.ts";
import { openStore } from "../adapters/lambda-observed.ts";
import { traced } from "../adapters/lambda-trace.ts";
import { blocPeriods } from "../sweep.ts";

const store = openStore();

/** The first step of a rebuild: what there is to fold, each as the next step is given it. */
export const handler = traced(
  async (): Promise<{ readonly blocs: readonly BlocPeriod[] }> => ({ blocs: await blocPeriods(store) }),
);
