import type { OfflineQueue } from "../queue/offline-queue.ts";
import { openQueue } from "../queue/open-queue.ts";
import { bangVangServer } from "../server/bang-vang-server.ts";
import { chooseSignIn } from "../sign-in/choose-sign-in.ts";
import { officeDialog } from "../sign-in/office-dialog.ts";
import { type PaneConfig, readPaneConfig } from "../sign-in/pane-config.ts";
import { copyText } from "./copy-text.ts";
import type { Place } from "./office-place.ts";
import type { PaneParts } from "./parts.ts";
import { sourceShelf } from "./source-shelf.ts";

const get: typeof fetch = (...asked) => fetch(...asked);

/** What the site tells its pane, or `SignInTrouble` "no-config". */
export const readConfig = (): Promise<PaneConfig> =>
  readPaneConfig(new URL("config.json", location.href).href, get);

/** The real world of the pane: workbook, server, sign-in, queue. */
export async function openParts(
  place: Extract<Place, { kind: "excel" | "browser" }>,
  config: PaneConfig,
  remember: PaneParts["remember"],
): Promise<PaneParts> {
  const partition = place.kind === "excel" ? place.partition : undefined;
  const desk =
    place.kind === "excel" ? await (await import("../workbook/excel-desk.ts")).openWorkbookDesk() : undefined;
  const signIn = chooseSignIn(config, {
    browser: window,
    dialogs: officeDialog(),
    partition,
    page: new URL("signed-in.html", location.href).href.split("?")[0] ?? "",
  });
  const databases = () => window.indexedDB;
  return {
    desk,
    server: bangVangServer({ origin: config.api, token: signIn.token, fetch: get }),
    queue: once(() => openQueue({ databases, locks: navigator.locks, workbook: desk, partition })),
    signIn,
    shelf: sourceShelf(databases, partition),
    remember,
    copy: copyText,
    print: () => window.print(),
    now: () => new Date().toISOString(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    focus: (selector) => requestAnimationFrame(() => focusOn(selector)),
  };
}

const once = (open: () => Promise<OfflineQueue>): (() => Promise<OfflineQueue>) => {
  let opened: Promise<OfflineQueue> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
};

function focusOn(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) return;
  if (!found.matches("button, input, select, textarea, a")) found.tabIndex = -1;
  found.focus();
}
