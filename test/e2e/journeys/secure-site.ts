import { request } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { build } from "esbuild";
import selfsigned from "selfsigned";
import { type PreviewSite, previewSite } from "../../support/preview-site.ts";

const HOST = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Excel trên web (mô phỏng)</title><body><script src="/web-host.js"></script></body></html>`;

const OWN_TYPES: Readonly<Record<string, string>> = {
  "/web.html": "text/html",
  "/web-host.js": "text/javascript",
};

export type SecureSite = {
  readonly site: PreviewSite;
  /** The page that stands for Excel on the web, over https. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** The same site behind https, which office.js demands of a host on the web, with a page that speaks the web's bridge. */
export async function secureSite(): Promise<SecureSite> {
  const made = await selfsigned.generate([{ name: "commonName", value: "localhost" }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, "web-host.ts")],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
  });
  const script = outputFiles[0]?.text ?? "";
  const behind: { port?: string } = {};
  const server = createServer({ key: made.private, cert: made.cert }, (asked, answer) => {
    const own = OWN_TYPES[asked.url ?? ""];
    if (own !== undefined)
      return void answer.setHeader("content-type", own).end(asked.url === "/web.html" ? HOST : script);
    const passed = request(
      { host: "127.0.0.1", port: behind.port, path: asked.url, method: asked.method, headers: asked.headers },
      (came) => {
        answer.writeHead(came.statusCode ?? 502, came.headers);
        came.pipe(answer);
      },
    );
    passed.once("error", () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  const site = await previewSite({
    isLastYearPlayed: false,
    redirectUris: [`${origin}/pane/signed-in.html`],
  });
  behind.port = new URL(site.url).port;
  return {
    site,
    url: `${origin}/web.html`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
      await site.close();
    },
  };
}
