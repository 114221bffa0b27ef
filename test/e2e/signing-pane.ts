import { openQueue } from "../../addin/queue/open-queue.ts";
import { bangVangServer } from "../../addin/server/bang-vang-server.ts";
import { chooseSignIn } from "../../addin/sign-in/choose-sign-in.ts";
import { officeDialog } from "../../addin/sign-in/office-dialog.ts";
import { readPaneConfig } from "../../addin/sign-in/pane-config.ts";
import { SignInTrouble } from "../../addin/sign-in/sign-in-trouble.ts";

/**
 * The least of a pane that can sign in, ask and queue, for a real browser: its buttons act in the click's own task, as
 * the pane's do; `window.pane` is what tests look at.
 */
async function open() {
  const place = new URLSearchParams(location.search);
  const partition = place.get("partition") ?? undefined;
  const config = await readPaneConfig("config.json", fetch);
  const signIn = chooseSignIn(config, {
    browser: window,
    dialogs: officeDialog(),
    partition,
    page: new URL("signed-in.html", location.href).href,
  });
  const server = bangVangServer({ origin: config.api, token: signIn.token, fetch });
  const settings = new Map<string, string>();
  const queue = await openQueue({
    databases: () => window.indexedDB,
    locks: place.has("no-locks") ? undefined : navigator.locks,
    workbook: {
      remember: async (key, text) =>
        void (text === undefined ? settings.delete(key) : settings.set(key, text)),
      recall: async (key) => settings.get(key),
    },
    partition,
  });

  const told: unknown[] = [];
  const came: (string | undefined)[] = [];
  const link = document.getElementById("by-hand") as HTMLAnchorElement;
  const tell = (act: Promise<unknown>) =>
    act.then(
      (value) => void told.push(value),
      (error) => {
        if (!(error instanceof SignInTrouble)) throw error;
        told.push({ code: error.code, told: error.told });
        if (error.link) link.href = error.link;
      },
    );
  signIn.onChange((identity) => void came.push(identity?.name));
  document.getElementById("sign-in")?.addEventListener("click", () => void tell(signIn.signIn()));
  document.getElementById("sign-out")?.addEventListener("click", () => void tell(signIn.signOut()));
  return { signIn, server, queue, told, came };
}

export type Pane = Awaited<ReturnType<typeof open>>;

declare global {
  interface Window {
    pane?: Pane;
  }
}

void open().then((pane) => {
  window.pane = pane;
});
