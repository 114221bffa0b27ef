import { readFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import selfsigned from "selfsigned";

export type Site = { readonly origin: string; close(): Promise<void> };

const OFFICE = join(dirname(fileURLToPath(import.meta.resolve("@microsoft/office-js/package.json"))), "dist");
const ROOT = resolve(import.meta.dirname, "../..");

const HOST_PAGE = `<!doctype html><meta charset="utf-8"><title>host</title><body><script src="/host.js"></script>`;
const ADDIN_PAGE = `<!doctype html><meta charset="utf-8"><title>add-in</title>
<script src="/adopt.js"></script><script src="/office/office.js"></script>
<body><script>Office.onReady((information) => { window.ready = information; });</script>
<button id="open" onclick="window.openDialog()">open</button>`;

/** A small server for the emulated Excel and the real, unmodified office.js, on this machine only; https where the web's bridge needs it. */
export async function excelHostSite(scheme: "http" | "https"): Promise<Site> {
  const scripts = new Map([
    ["/host.js", await bundled("test/support/excel-host-page.ts")],
    ["/adopt.js", await bundled("infra/local/excel/adopt-external.ts")],
  ]);
  const answer: RequestListener = async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const content = await contentOf(pathname, scripts);
    const type = pathname.endsWith(".js") ? "text/javascript" : "text/html";
    response.writeHead(content === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8` });
    response.end(content);
  };
  const server = scheme === "http" ? createServer(answer) : createSecureServer(await certificate(), answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${scheme}://localhost:${port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

async function contentOf(
  path: string,
  scripts: ReadonlyMap<string, string>,
): Promise<string | Buffer | undefined> {
  if (path === "/host.html") return HOST_PAGE;
  if (path === "/pane.html" || path === "/dialog.html") return ADDIN_PAGE;
  if (!path.startsWith("/office/") || path.includes("..")) return scripts.get(path);
  return readFile(join(OFFICE, path.slice("/office/".length))).catch(() => undefined);
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

async function certificate(): Promise<{ key: string; cert: string }> {
  const made = await selfsigned.generate([{ name: "commonName", value: "localhost" }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  return { key: made.private, cert: made.cert };
}
