import { randomUUID } from "node:crypto";
import {
  type ApiGatewayRequestContextV2,
  handle,
  type LambdaContext,
  type LambdaEvent,
} from "hono/aws-lambda";
import * as z from "zod/mini";
import { api } from "../api.ts";
import { env } from "./env.ts";
import { joseTokenCheck } from "./jose-token-check.ts";
import { logger, openStore, report } from "./lambda-observed.ts";
import { traced } from "./lambda-trace.ts";
import { randomCode } from "./random-code.ts";
import { strictXlsxReader } from "./strict-xlsx/strict-xlsx-reader.ts";

const Profile = z.enum(["standard", "cognito", "entra", "keycloak"]);

type Handler = (event: LambdaEvent, context: LambdaContext) => ReturnType<ReturnType<typeof handle>>;

const requestOf = ({ requestContext }: LambdaEvent): string =>
  (requestContext as ApiGatewayRequestContextV2).requestId;

/** The API behind the gateway, whose id of a request goes into every line of the log and back to whoever asked. */
export function lambdaApi(): Handler {
  /** The request at hand: a function serves one at a time. */
  const current: { request?: string } = {};
  const app = api({
    store: openStore(),
    checkToken: joseTokenCheck({
      issuer: env("ISSUER"),
      jwksUri: env("JWKS_URI"),
      audience: env("AUDIENCE"),
      profile: Profile.parse(env("TOKEN_PROFILE")),
    }),
    readForm: strictXlsxReader({
      worker: new URL("./form-worker.mjs", import.meta.url),
      report: (error) => report({ error }),
    }),
    now: () => new Date().toISOString(),
    newId: () => current.request ?? randomUUID(),
    newCode: randomCode,
    founders: (process.env["FOUNDERS"] ?? "").split(" ").filter((subject) => subject !== ""),
    report,
  });
  const answer = handle(app);
  return traced(
    async (event, context) => {
      const request = requestOf(event);
      current.request = request;
      logger.resetKeys();
      logger.appendKeys({ request });
      return answer(event, context);
    },
    (event) => ({ request: requestOf(event) }),
  );
}
