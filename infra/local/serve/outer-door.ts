import { Hono } from "hono";
import { problemJson } from "../../../functions/problem-json.ts";
import { refuse } from "../../../functions/reply.ts";
import type { Bindings } from "./doorway.ts";
import { described, type Log } from "./log.ts";

/**
 * The app that all parts of the server stand in. An address that none of them knows is answered as the API answers it; a
 * fault of one is told to the log, and to whoever asked no more than the request's id.
 */
export function outerDoor(api: Hono, log: Log, newId: () => string): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.notFound(({ req }) => api.fetch(req.raw));
  app.onError((error) => {
    const id = newId();
    log.error("failed", { request: id, error: described(error) });
    return new Response(JSON.stringify(problemJson(refuse("internal"), id)), {
      status: 500,
      headers: {
        "content-type": "application/problem+json; charset=utf-8",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-request-id": id,
      },
    });
  });
  return app;
}
