import type { BlockList } from "node:net";
import { isIP } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import { networks, type Settings } from "./settings.ts";

export type Bindings = { Bindings: HttpBindings };

/** Addresses that anybody may ask: they tell whether the server lives, and nothing else. */
const OPEN = ["/healthz", "/readyz"];
export const isHealthCheck = (path: string): boolean => OPEN.includes(path);

/**
 * Lets in what was asked of the server's own name; behind a proxy only what came through it, over https. Somebody else's
 * name pointed at this server becomes no origin of the pane by that.
 */
export function doorway({ origin, proxy }: Pick<Settings, "origin" | "proxy">): MiddlewareHandler<Bindings> {
  const { host } = new URL(origin);
  const trusted = proxy && networks(proxy.trusted);
  return async (context, next) => {
    const { req, env } = context;
    if (isHealthCheck(req.path)) return next();
    const address = env.incoming.socket.remoteAddress ?? "";
    if (trusted && !isAmong(trusted, address))
      return context.text(
        "Máy chủ này chỉ nhận yêu cầu qua máy chủ đứng trước. · This server takes requests through its proxy alone.",
        403,
      );
    const asked = (trusted && last(req.header("x-forwarded-host"))) ?? req.header("host");
    if (asked?.toLowerCase() !== host)
      return context.text(`Địa chỉ của máy chủ này là · this server's address is ${origin}`, 421);
    if (trusted && last(req.header("x-forwarded-proto")) !== "https")
      return ["GET", "HEAD"].includes(req.method)
        ? context.redirect(`${origin}${req.path}${new URL(req.url).search}`, 308)
        : context.text("Chỉ nhận qua https. · Over https only.", 403);
    return next();
  };
}

/** Who asks: the address of the connection, or the nearest one a trusted proxy names that is no proxy of ours. */
export function clientAddress(
  address: string,
  forwarded: string | undefined,
  trusted: BlockList | undefined,
): string {
  if (!trusted || !isAmong(trusted, address)) return address;
  const named = (forwarded ?? "").split(",").map((each) => each.trim());
  return named.findLast((each) => isIP(each) !== 0 && !isAmong(trusted, each)) ?? address;
}

function isAmong(list: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  return isIP(plain) !== 0 && list.check(plain, isIP(plain) === 6 ? "ipv6" : "ipv4");
}

/** Of a header that every proxy on the way added to, what the nearest one said. */
const last = (header: string | undefined): string | undefined => header?.split(",").at(-1)?.trim();
