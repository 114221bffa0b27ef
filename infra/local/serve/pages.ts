import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { openApi } from "../../../functions/openapi.ts";
import { manifestFor } from "../manifest/write-manifest.ts";
import { bundlePages, endBundler, type PageFile } from "../pages/bundle.ts";
import { contentPolicy } from "../pages/content-policy.ts";
import { contentType } from "../pages/content-type.ts";
import { firstPage } from "../pages/first-page.ts";
import { inlineHashes } from "../pages/inline-hashes.ts";
import { fileBelow } from "./file-below.ts";
import type { Settings } from "./settings.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const OFFICE_JS_FOLDER = dirname(fileURLToPath(import.meta.resolve("@microsoft/office-js/dist/office.js")));
/** Where the copy of office.js stands that is installed here. */
const OWN_OFFICE_JS = "/office-js/office.js";

/** A page is asked for anew each time, a picture kept for a day, what carries its content's hash for ever. */
type Caching = "no-cache" | "public, max-age=86400" | "public, max-age=31536000, immutable";
type Served = { readonly bytes: Uint8Array; readonly type: string; readonly caching: Caching };

/**
 * The pages of a server of one's own: first page, pane, help, manifest, its own office.js where that is wanted. They are
 * built once, at the start. `spokenTo` names the hosts of the sign-in; a page waits for it, nothing else does.
 */
export async function servedPages(
  settings: Settings,
  spokenTo: () => Promise<readonly string[]>,
): Promise<Hono> {
  const { origin, officeJs } = settings;
  const [signIn] = settings.issuers;
  if (!signIn) throw new Error("no issuer signs people in");
  const files = await builtFiles(officeJs === "own" ? OWN_OFFICE_JS : officeJs);
  files.set("/", page(firstPage()));
  files.set(
    "/manifest.xml",
    text(manifestFor({ origin, alsoShown: [new URL(signIn.issuer).origin] }), "manifest.xml"),
  );
  files.set("/pane/config.json", text(JSON.stringify(paneConfig(signIn)), "config.json"));
  files.set("/v1/openapi.json", text(JSON.stringify(openApi()), "openapi.json"));
  const scripts = [
    ...(officeJs === "own" ? [] : [new URL(officeJs).origin]),
    ...new Set([...files.values()].flatMap(scriptsIn)),
  ];

  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header("strict-transport-security", "max-age=63072000");
    context.header("x-content-type-options", "nosniff");
    context.header("referrer-policy", "strict-origin-when-cross-origin");
    const isPage = context.res.headers.get("content-type")?.startsWith("text/html");
    context.header(
      "content-security-policy",
      contentPolicy({ scripts, spokenTo: isPage ? await spokenTo() : [] }),
    );
  });
  for (const [path, { bytes, type, caching }] of files)
    app.get(
      path,
      () =>
        new Response(bytes as Uint8Array<ArrayBuffer>, {
          headers: { "content-type": type, "cache-control": caching },
        }),
    );
  if (officeJs === "own")
    app.get("/office-js/*", ({ req }) => fileBelow(OFFICE_JS_FOLDER, req.path.slice(11)));
  return app;
}

async function builtFiles(officeJs: string): Promise<Map<string, Served>> {
  const folder = join(ROOT, "addin");
  const [built, icons, pictures] = await Promise.all([
    bundlePages({ folder, base: "", officeJs }).finally(endBundler),
    filesBelow(join(folder, "assets")),
    filesBelow(join(ROOT, "test/pictures")),
  ]);
  return new Map([
    ...[...built.files].map(([name, file]) => [`/pane/${name}`, ofBundle(file)] as const),
    ...icons.map(([name, bytes]) => [`/pane/assets/${name}`, picture(name, bytes)] as const),
    ...pictures.map(([name, bytes]) => [`/pane/assets/help/${name}`, picture(name, bytes)] as const),
  ]);
}

const ofBundle = ({ bytes, type, hashed }: PageFile): Served => ({
  bytes,
  type,
  caching: hashed ? "public, max-age=31536000, immutable" : "no-cache",
});
const picture = (name: string, bytes: Uint8Array): Served => ({
  bytes,
  type: contentType(name),
  caching: "public, max-age=86400",
});
const text = (content: string, name: string): Served => ({
  bytes: new TextEncoder().encode(content),
  type: contentType(name),
  caching: "no-cache",
});
const page = (html: string): Served => text(html, "page.html");

const scriptsIn = ({ bytes, type }: Served): readonly string[] =>
  type.startsWith("text/html") ? inlineHashes(new TextDecoder().decode(bytes)) : [];

async function filesBelow(folder: string): Promise<readonly (readonly [string, Uint8Array])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [relative(folder, path).split(sep).join("/"), await readFile(path)] as const;
      }),
  );
}

/** What the pane is told: the API is where it is itself, people sign in at the first issuer. */
function paneConfig({ issuer, clientId, scope, audience, audienceAs }: Settings["issuers"][number]): object {
  return { api: "", issuer, clientId, scope, ...(audienceAs !== "none" && { [audienceAs]: audience }) };
}
