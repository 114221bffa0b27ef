import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { certificateFor, NAMES_ARE_HERE, type OpenIdIssuer } from "./openid-issuer.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export type Line = { readonly level: string; readonly message: string } & Readonly<Record<string, unknown>>;
type Asked = { readonly status: number; readonly headers: Record<string, unknown>; readonly text: string };

/** A site's folder: certificate, authority, and settings as its administrator would write them. */
export type Site = {
  readonly folder: string;
  readonly origin: string;
  readonly settings: Record<string, unknown>;
};

export async function newSite(
  folder: string,
  issuer: OpenIdIssuer,
  founders: readonly string[],
): Promise<Site> {
  const port = await freePort();
  const { key, cert } = await certificateFor(["localhost"]);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "site.pem"), cert);
  await writeFile(join(folder, "site.key"), key);
  await writeFile(join(folder, "authority.pem"), issuer.cert);
  const origin = `https://localhost:${port}`;
  const settings = {
    origin,
    listen: { host: "127.0.0.1", port },
    tls: { certificate: "site.pem", key: "site.key" },
    storage: { kind: "embedded", directory: "data" },
    issuers: [{ issuer: issuer.issuer, audience: "urn:bang-vang:api", clientId: "bang-vang-pane" }],
    founders,
    ca: "authority.pem",
  };
  return { folder, origin, settings };
}

export type ServedSite = {
  readonly child: ChildProcess;
  readonly lines: readonly Line[];
  readonly ask: (path: string, options?: AskOptions) => Promise<Asked>;
  readonly post: (
    token: string,
    path: string,
    body: unknown,
  ) => Promise<{ status: number; body: Record<string, unknown> }>;
  readonly get: (token: string, path: string) => Promise<{ status: number; body: Record<string, unknown> }>;
  /** Ends it by a signal; gives how it ended. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
};

type AskOptions = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

/** `npm run serve` on a site, ready to be asked; fails with what it said when it does not start. */
export async function serveSite(
  { folder, origin, settings }: Site,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServedSite> {
  const config = join(folder, "settings.json");
  await writeFile(config, JSON.stringify(settings));
  const child = runServe(["--config", config], environment);
  const lines: Line[] = [];
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const listening = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (text) => {
      const line = JSON.parse(text) as Line;
      lines.push(line);
      if (line.message === "listening") resolve();
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${said.join("")}`)));
  });
  await listening;
  const ask = (path: string, { method = "GET", headers = {}, body }: AskOptions = {}) =>
    asked(new URL(path, origin), method, headers, body);
  const called = async (token: string, path: string, method: string, body?: string) => {
    const { status, text } = await ask(path, {
      method,
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      ...(body !== undefined && { body }),
    });
    return { status, body: JSON.parse(text) as Record<string, unknown> };
  };
  return {
    child,
    lines,
    ask,
    post: (token, path, body) => called(token, path, "POST", JSON.stringify(body)),
    get: (token, path) => called(token, path, "GET"),
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode;
      const ended = once(child, "exit");
      child.kill(signal);
      const [code, by] = (await ended) as [number | null, NodeJS.Signals | null];
      return code ?? by;
    },
  };
}

/** The command itself, for what ends by itself. */
export const runServe = (options: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, ["--import", NAMES_ARE_HERE, "infra/local/serve.ts", ...options], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** The certificate is the site's own, and not what is tried here: it is taken as it is, but told. */
function asked(url: URL, method: string, headers: Record<string, string>, body?: string): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers, rejectUnauthorized: false, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString("utf8"),
        }),
      );
      answer.on("error", reject);
    });
    call.on("error", reject);
    call.end(body);
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
