import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize, resolve } from "node:path";
import { build } from "esbuild";

const ROOT = resolve(import.meta.dirname, "../../..");
const OFFICE_JS = join(ROOT, "node_modules/@microsoft/office-js/dist");

const page = (body: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Sổ thử</title>${body}`;
const PAGES: Readonly<Record<string, string>> = {
  "/host.html": page('<script type="module" src="desk-host.js"></script>'),
  "/pane.html": page(
    '<script src="adopt-external.js"></script><script src="/office-js/office.js"></script><script type="module" src="desk-pane.js"></script>',
  ),
};

export type DeskSite = { readonly origin: string; readonly close: () => Promise<void> };

/** Serves a workbook's page and a pane that opens it, office.js as it was installed. */
export async function deskSite(): Promise<DeskSite> {
  const scripts = await bundled();
  const server = createServer(async ({ url = "" }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
    if (PAGES[path]) return send("text/html", PAGES[path]);
    const script = scripts.get(path);
    if (script !== undefined) return send("text/javascript", script);
    if (path.startsWith("/office-js/"))
      return readFile(join(OFFICE_JS, path.slice("/office-js".length))).then(
        (file) => send("text/javascript", file),
        () => response.writeHead(404).end(),
      );
    return response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

async function bundled(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      "infra/local/excel/adopt-external.ts",
      "test/addin/workbook/desk-host.ts",
      "test/addin/workbook/desk-pane.ts",
    ],
    entryNames: "[name]",
    outdir: "out",
    bundle: true,
    format: "esm",
    target: "es2020",
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${path.split("/").at(-1)}`, text]));
}
