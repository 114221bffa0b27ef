/**
 * The smallest Lambda runtime: imports the handler, asks for an event, answers, asks again. It stands in for AWS's own
 * runtime client, which needs a compiler to be installed; CI runs the same tests under that one.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT = "" } = process.env;
const api = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;

const told = (error: unknown) => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return JSON.stringify({ errorType: name, errorMessage: message });
};
const post = (path: string, body: string) => fetch(`${api}${path}`, { method: "POST", body });

const module = await import(pathToFileURL(join(LAMBDA_TASK_ROOT, "index.mjs")).href).catch(
  async (error: unknown) => {
    await post("/init/error", told(error));
    process.exit(1);
  },
);
for (;;) {
  const next = await fetch(`${api}/invocation/next`);
  const id = next.headers.get("lambda-runtime-aws-request-id");
  process.env["_X_AMZN_TRACE_ID"] = next.headers.get("lambda-runtime-trace-id") ?? "";
  const context = {
    awsRequestId: id,
    invokedFunctionArn: next.headers.get("lambda-runtime-invoked-function-arn"),
  };
  try {
    const answer: unknown = await module.handler(await next.json(), context);
    await post(`/invocation/${id}/response`, JSON.stringify(answer ?? null));
  } catch (error) {
    await post(`/invocation/${id}/error`, told(error));
  }
}
