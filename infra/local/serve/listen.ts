import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer as createPlain, type Server } from "node:http";
import { createServer as createSecure, type Server as SecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { Misuse, NotNow } from "../command-line.ts";
import type { Log } from "./log.ts";
import type { Settings } from "./settings.ts";

type Fetch = (request: Request, env: HttpBindings) => Response | Promise<Response>;

export type Listening = {
  readonly port: number;
  /** Reads the certificate again, now; a broken one is told and the old one stays. */
  readonly renew: () => Promise<void>;
  /** Takes nothing new, lets what is under way finish for so many milliseconds, then ends. */
  readonly close: (grace: number) => Promise<void>;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A certificate is told of, once a day, when it has less than this left. */
const SOON = 21 * DAY;

/** Listens where the settings say, with the site's certificate or, behind a proxy, in the clear. */
export async function listen(
  { listen: { host, port }, tls }: Pick<Settings, "listen" | "tls">,
  fetch: Fetch,
  log: Log,
): Promise<Listening> {
  const answer = getRequestListener((request, env) => fetch(request, env as HttpBindings), {
    overrideGlobalObjects: false,
  });
  const pair = tls && (await readPair(tls));
  const server = pair
    ? createSecure({ ...pair.context, minVersion: "TLSv1.2" }, answer)
    : createPlain(answer);
  server.requestTimeout = MINUTE;
  await opened(server, host, port);
  const kept = { hash: pair?.hash, toldAt: Date.now() };
  if (pair) tellExpiry(pair.context.cert, log);

  const renew = async () => {
    if (!tls) return;
    try {
      const next = await readPair(tls);
      if (next.hash === kept.hash && Date.now() - kept.toldAt < DAY) return;
      kept.toldAt = Date.now();
      tellExpiry(next.context.cert, log);
      if (next.hash === kept.hash) return;
      (server as SecureServer).setSecureContext({ ...next.context, minVersion: "TLSv1.2" });
      kept.hash = next.hash;
      log.info("certificate renewed", { until: expiryOf(next.context.cert).toISOString() });
    } catch (error) {
      log.failed({ error });
    }
  };
  const watching = setInterval(() => void renew(), MINUTE).unref();
  return {
    port: (server.address() as AddressInfo).port,
    renew,
    close: (grace) => {
      clearInterval(watching);
      return closed(server, grace);
    },
  };
}

/** Refuses files that are no pair: of two that are replaced one after the other, the first is there alone for a while. */
async function readPair({ certificate, key }: NonNullable<Settings["tls"]>) {
  const [cert, privateKey] = await Promise.all([readFile(certificate), readFile(key)]);
  if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(privateKey)))
    throw new Error(`${key} is not the key of ${certificate}`);
  const hash = createHash("sha256").update(cert).update(privateKey).digest("hex");
  return { context: { cert, key: privateKey }, hash };
}

const expiryOf = (cert: Buffer): Date => new Date(new X509Certificate(cert).validTo);

function tellExpiry(cert: Buffer, log: Log): void {
  const until = expiryOf(cert);
  if (until.getTime() - Date.now() < SOON)
    log.warn("certificate ends soon", {
      told: "chứng thư sắp hết hạn; thay tệp, máy chủ tự nạp trong một phút",
      until: until.toISOString(),
    });
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: "cổng đang có chương trình khác dùng · another program has this port",
  EACCES:
    "không có quyền dùng cổng này (dưới 1024: xem mục systemd trong docs/may-chu-rieng.md) · no right to this port (below 1024: see systemd in docs/own-server.md)",
  EADDRNOTAVAIL: "máy này không có địa chỉ ấy · this machine has no such address",
};
/** What passes by itself: a process that is ending still has the port, a network is not up yet. */
const PASSING = ["EADDRINUSE", "EADDRNOTAVAIL"];

async function opened(server: Server | SecureServer, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((listening, failed) =>
      server.once("error", failed).listen(port, host, () => listening()),
    );
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const why = WHY[code];
    if (why === undefined) throw error;
    const told = `listen ${host}:${port}: ${why}. Chưa khởi động gì. · Nothing was started.`;
    throw PASSING.includes(code) ? new NotNow(told) : new Misuse(told);
  }
}

async function closed(server: Server | SecureServer, grace: number): Promise<void> {
  const ended = new Promise<void>((done) => server.close(() => done()));
  // A connection that has just answered stays open for the next request, which will not come any more.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => server.closeAllConnections(), grace);
  await ended;
  clearInterval(idle);
  clearTimeout(impatience);
}
