import { lambdaApi } from "../adapters/lambda-api.ts";

export const handler = lambdaApi();
