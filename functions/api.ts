import { Hono } from "hono";
import * as z from "zod/mini";
import { PersonId } from "../shared/ids.ts";
import { REFUSAL_WORDS, type RefusalCode } from "../shared/words/refusals.ts";
import { problemJson, shapeRefusal } from "./problem-json.ts";
import { readFileBody, readJsonBody } from "./read-body.ts";
import { type Refusal, type Reply, refuse } from "./reply.ts";
import type { Route, World } from "./route.ts";
import { ROUTES } from "./routes.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";
import type { TokenCheck } from "./token-check.ts";

/** What the API needs. `report` is told of every failure that is ours; `newId` names a request. */
export type ApiParts = World & {
  readonly checkToken: TokenCheck;
  readonly newId: () => string;
  readonly report: (failure: { readonly request: string; readonly error: unknown }) => void;
};

/** The HTTP door: who asks, what they sent, the use case, the answer. The same app on Lambda and on one machine. */
export function api(parts: ApiParts): Hono {
  const app = new Hono();
  app.get("/v1/health", (context) => context.json({ ok: true }));
  for (const route of ROUTES) {
    const path = route.path.replace(/\{(\w+)\}/g, ":$1");
    app.on(route.method, path, (context) => answer(parts, route, context.req.raw, context.req.param()));
    app.all(path, () => said(refuse("method-not-allowed"), parts.newId(), { allow: route.method }));
  }
  app.notFound(() => said(refuse("unknown-route"), parts.newId()));
  return app;
}

async function answer(
  parts: ApiParts,
  route: Route,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const id = parts.newId();
  try {
    const reply = await ask(parts, route, request, params);
    if ("refused" in reply) return said(reply, id);
    const schema = route.answers[reply.status] as z.ZodMiniType;
    return new Response(JSON.stringify(z.encode(schema, reply.body)), {
      status: reply.status,
      headers: {
        ...headers(id, "application/json; charset=utf-8"),
        ...(reply.tag !== undefined && { etag: `"${reply.tag}"` }),
      },
    });
  } catch (error) {
    parts.report({ request: id, error });
    return said(refuse(error instanceof StorageUnavailable ? "storage-unavailable" : "internal"), id);
  }
}

async function ask(
  parts: ApiParts,
  route: Route,
  request: Request,
  params: Record<string, string>,
): Promise<Reply<unknown>> {
  const subject = await whoAsks(parts.checkToken, request);
  if ("refused" in subject) return subject;
  const place = route.params.safeParse(params);
  if (!place.success) return refuse("bad-identifier", shapeRefusal(place.error.issues).problems);
  const sent = await bodyOf(route, request);
  if ("refused" in sent) return sent;
  return route.run(parts)(subject.id, { ...(place.data as object), ...(sent.value as object) } as never);
}

const TOKEN_REFUSALS = {
  missing: "auth-missing",
  invalid: "auth-invalid",
  expired: "auth-expired",
  unavailable: "auth-unavailable",
} as const satisfies Record<string, RefusalCode>;

async function whoAsks(
  checkToken: TokenCheck,
  request: Request,
): Promise<{ readonly id: PersonId } | Refusal> {
  const outcome = await checkToken(request.headers.get("authorization") ?? undefined);
  if (outcome.kind !== "known") return refuse(TOKEN_REFUSALS[outcome.kind]);
  const id = PersonId.safeParse(outcome.subject);
  return id.success ? { id: id.data } : refuse("auth-invalid");
}

async function bodyOf(
  { body, file }: Route,
  request: Request,
): Promise<{ readonly value: unknown } | Refusal> {
  if (file) return readFileBody(file, request);
  return body ? readJsonBody(body, request) : { value: {} };
}

function said(refusal: Refusal, id: string, more: Record<string, string> = {}): Response {
  const { status } = REFUSAL_WORDS[refusal.refused];
  return new Response(JSON.stringify(problemJson(refusal, id)), {
    status,
    headers: {
      ...headers(id, "application/problem+json; charset=utf-8"),
      ...(status === 401 && { "www-authenticate": "Bearer" }),
      ...(status === 503 && { "retry-after": "5" }),
      ...more,
    },
  });
}

const headers = (id: string, type: string): Record<string, string> => ({
  "content-type": type,
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-request-id": id,
});
