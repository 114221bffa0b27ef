import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { type Bindings, clientAddress, isHealthCheck } from "./doorway.ts";
import type { Log } from "./log.ts";
import type { CurrentRequest } from "./own-writes.ts";
import { networks, type Settings } from "./settings.ts";

/** Names every request, and tells the log how it was answered: neither what was sent, nor by whom, nor a query. */
export function answered(
  { proxy }: Pick<Settings, "proxy">,
  current: CurrentRequest,
  log: Log,
): MiddlewareHandler<Bindings> {
  const trusted = proxy && networks(proxy.trusted);
  return async (context, next) => {
    const { req, env } = context;
    const id = randomUUID();
    const began = performance.now();
    await current.run({ id }, next);
    if (isHealthCheck(req.path) && context.res.ok) return; // asked every few seconds, and nothing is new
    log.info("answered", {
      request: id,
      method: req.method,
      path: req.path,
      status: context.res.status,
      milliseconds: Math.round(performance.now() - began),
      from: clientAddress(env.incoming.socket.remoteAddress ?? "", req.header("x-forwarded-for"), trusted),
    });
  };
}
