import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { bundlePages, bundleScript, endBundler, type PageBundle, type PageFile } from "./bundle.ts";
import { contentType } from "./content-type.ts";
import { withFirstScript } from "./html-entries.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const OFFICE_JS_FOLDER = dirname(fileURLToPath(import.meta.resolve("@microsoft/office-js/dist/office.js")));

/** The pictures of the guides, drawn by the tests in a browser, so that they never age. */
const PICTURES = join(ROOT, "test/pictures");

/** Runs in every page of the pane before office.js: takes what Excel gives from the preview around it, if it is there. */
const ADOPT = join(ROOT, "infra/local/excel/adopt-external.ts");
const ADOPTED = "adopt-external.js";

type Built = { readonly pane: PageBundle; readonly preview: PageBundle; readonly adopting: PageFile };

export type Pages = {
  readonly app: Hono;
  /** Builds what is not built yet; the first request does it too. */
  readonly ready: () => Promise<Built>;
};

type Options = {
  /** Where the pane's pages and pictures are; the product's own unless a test brings another. */
  readonly paneFolder?: string;
  /** What `/pane/config.json` answers: where the API and the sign-in are. */
  readonly config?: object;
};

const OWN = join(ROOT, "addin");
type Bundling = { started?: Promise<Built> };
/** The product's own pages are built once in a process, however many sites it serves them on. */
const ownBundling: Bundling = {};

/**
 * The pages of this machine: the preview at `/`, the pane below `/pane/`, and office.js as Microsoft gives it out below
 * `/office-js/`. They are built in memory when first asked for, so that starting waits for nothing.
 */
export function pages({ paneFolder = OWN, config = {} }: Options = {}): Pages {
  const bundling: Bundling = paneFolder === OWN ? ownBundling : {};
  const ready = () => {
    bundling.started ??= build(paneFolder).catch((error: unknown) => {
      delete bundling.started; // the next one who asks builds anew
      throw error;
    });
    return bundling.started;
  };
  const app = new Hono();
  app.get("/", async () => answer((await ready()).preview.files.get("preview.html")));
  app.get("/preview/:name", async ({ req }) => answer((await ready()).preview.files.get(req.param("name"))));
  app.get(`/pane/${ADOPTED}`, async () => answer((await ready()).adopting));
  app.get("/pane/config.json", (context) => context.json(config));
  app.get("/pane/assets/help/*", ({ req }) => fileBelow(PICTURES, req.path, "/pane/assets/help/"));
  app.get("/pane/assets/*", ({ req }) => fileBelow(join(paneFolder, "assets"), req.path, "/pane/assets/"));
  app.get("/pane/:name", async ({ req }) =>
    answer(inFrame((await ready()).pane.files.get(req.param("name")))),
  );
  app.get("/office-js/*", ({ req }) => fileBelow(OFFICE_JS_FOLDER, req.path, "/office-js/"));
  return { app, ready };
}

async function build(paneFolder: string): Promise<Built> {
  try {
    const [pane, preview, adopting] = await Promise.all([
      bundlePages({ folder: paneFolder, base: "", officeJs: "/office-js/office.js" }),
      bundlePages({ folder: join(ROOT, "infra/local/preview"), base: "/preview/" }),
      bundleScript(ADOPT),
    ]);
    return { pane, preview, adopting };
  } finally {
    await endBundler();
  }
}

function inFrame(file: PageFile | undefined): PageFile | undefined {
  if (!file?.type.startsWith("text/html")) return file;
  const html = withFirstScript(new TextDecoder().decode(file.bytes), `/pane/${ADOPTED}`);
  return { ...file, bytes: new TextEncoder().encode(html) };
}

async function fileBelow(folder: string, path: string, mount: string): Promise<Response> {
  const file = join(folder, decodeURIComponent(path.slice(mount.length)));
  if (!file.startsWith(folder)) return notFound();
  try {
    const bytes = await readFile(file);
    return answer({ bytes, type: contentType(file), hashed: false }, "max-age=3600");
  } catch (error) {
    if (["ENOENT", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return notFound();
    throw error;
  }
}

const answer = (file: PageFile | undefined, caching = "no-cache"): Response =>
  file
    ? new Response(file.bytes as Uint8Array<ArrayBuffer>, {
        headers: {
          "content-type": file.type,
          "cache-control": file.hashed ? "max-age=31536000, immutable" : caching,
          "x-content-type-options": "nosniff",
        },
      })
    : notFound();

const notFound = (): Response =>
  new Response("Không có trang này. · No such page.", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
