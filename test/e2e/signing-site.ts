import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { Hono } from "hono";
import { decodeJwt } from "jose";
import { openSeason } from "../../functions/open-season.ts";
import { demoPerson } from "../../infra/local/identity/demo-tasks.ts";
import { paneConfig } from "../../infra/local/pages/pane-config.ts";
import { type Platform, startPlatform } from "../../infra/local/platform.ts";
import { smallSeason, smallTable } from "../support/small-season.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** office.js as far as a dialog's page needs it; the parent is whoever opened the window. */
const DIALOG_OFFICE = `window.Office = {
  onReady: () => Promise.resolve(),
  context: { ui: { messageParent: (text) => opener.postMessage({ dialogSaid: text }, location.origin) } },
};`;

/** An Office host with dialogs, before the pane's own script; a dialog is a window it opens. */
const HOST_OFFICE = `window.Office = {
  AsyncResultStatus: { Succeeded: "succeeded" },
  EventType: { DialogMessageReceived: "message", DialogEventReceived: "event" },
  context: {
    requirements: { isSetSupported: (set) => set === "DialogApi" },
    ui: {
      displayDialogAsync(address, options, done) {
        const shown = open(address, "dialog", "popup");
        const heard = {};
        addEventListener("message", ({ data }) => data.dialogSaid && heard.message?.({ message: data.dialogSaid }));
        window.closeDialogByHand = () => { shown.close(); heard.event?.({ error: 12006 }); };
        done({ status: "succeeded", value: {
          addEventHandler: (name, handler) => { heard[name] = handler; },
          close: () => shown.close(),
        } });
      },
    },
  },
};`;

export type SigningSite = {
  readonly platform: Platform;
  readonly issuer: string;
  readonly pane: string;
  readonly close: () => Promise<void>;
};

/** The whole product on this machine with a small pane, its sign-in pages, and the small season's people. */
export async function signingSite(): Promise<SigningSite> {
  const dir = await mkdtemp(join(tmpdir(), "bang-vang-signing-"));
  const season = smallSeason();
  const files = await paneFiles();
  const platform = await startPlatform({
    dir,
    port: 0,
    people: season.people.map(demoPerson),
    durable: false,
    now: () => "2024-12-01T08:00:00.000Z",
    pages: (issuer) => pagesOf(files, issuer),
  });
  const rubric = smallTable();
  const opened = await openSeason(platform.store, season, new Map([[rubric.id as string, rubric]]));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { iss: issuer = "" } = decodeJwt(await platform.tokenFor("dv-a"));
  return {
    platform,
    issuer,
    pane: `${platform.url}/pane/pane.html`,
    close: async () => {
      await platform.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

type Files = ReadonlyMap<string, { readonly text: string; readonly type: string }>;

function pagesOf(files: Files, issuer: string): Hono {
  const pages = new Hono();
  pages.get("/pane/config.json", (context) => context.json(paneConfig(issuer)));
  pages.get("/pane/:file", (context) => {
    const file = files.get(context.req.param("file"));
    return file ? context.body(file.text, 200, { "content-type": file.type }) : context.notFound();
  });
  return pages;
}

/** The scripts by the names of their sources, the pages with those names put in. */
async function paneFiles(): Promise<Files> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["addin/signed-in-page.ts", "addin/signed-in.css", "test/e2e/signing-pane.ts"],
    entryNames: "[name]",
    chunkNames: "part-[hash]",
    outdir: "out",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2020",
    write: false,
  });
  const files = new Map<string, { text: string; type: string }>();
  for (const { path, text } of outputFiles)
    files.set(path.split("/").at(-1) ?? "", {
      text,
      type: path.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
    });
  const html = "text/html; charset=utf-8";
  const signedIn = (await readFile(join(ROOT, "addin/signed-in.html"), "utf8"))
    .replace("signed-in-page.ts", "signed-in-page.js")
    .replace("%OFFICE_JS%", "office.js");
  files.set("signed-in.html", { text: signedIn, type: html });
  files.set("office.js", { text: DIALOG_OFFICE, type: "text/javascript" });
  files.set("pane.html", { text: paneHtml(""), type: html });
  files.set("pane-in-office.html", { text: paneHtml(HOST_OFFICE), type: html });
  return files;
}

const paneHtml = (
  before: string,
): string => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Ngăn thử</title>
<button id="sign-in">Đăng nhập</button> <button id="sign-out">Đăng xuất</button>
<a id="by-hand" target="_blank" rel="opener">Mở trang đăng nhập</a>
<script>${before}</script><script type="module" src="signing-pane.js"></script>`;
