import { openStore } from "../adapters/lambda-observed.ts";
import { lambdaSweep } from "../adapters/lambda-sweep.ts";

export const handler = lambdaSweep(openStore());
