import type { Lang } from "../../shared/words/format.ts";

/** Where the pane runs: in Excel with enough of its API, in an Excel too old, in a plain browser, or nobody knows. */
export type Place =
  | { readonly kind: "excel"; readonly lang: Lang | undefined; readonly partition: string | undefined }
  | { readonly kind: "excel-too-old" }
  | { readonly kind: "browser" }
  | { readonly kind: "silent" };

const PATIENCE_MS = 10_000;
const POLL_MS = 5;

declare global {
  interface Window {
    /** Set by the page once office.js could not be fetched. */
    isOfficeMissing?: true;
  }
}

/**
 * Waits for office.js, at most ten seconds: it comes from Microsoft or from the site's own mirror, and may not come at all.
 * Where it cannot be fetched that is known at once: a window with no sign of Office about it is a browser.
 */
export async function officePlace(isPlainBrowser: boolean): Promise<Place> {
  if (isPlainBrowser) return { kind: "browser" };
  const host = await within(PATIENCE_MS, ready());
  if (host === "missing") return { kind: hasSignOfOffice() ? "silent" : "browser" };
  if (host === undefined) return { kind: "silent" };
  if (host === null) return { kind: "browser" };
  if (host !== Office.HostType.Excel || !Office.context.requirements.isSetSupported("ExcelApi", "1.8"))
    return { kind: "excel-too-old" };
  const spoken = Office.context.displayLanguage;
  return {
    kind: "excel",
    lang: spoken ? (spoken.toLowerCase().startsWith("vi") ? "vi" : "en") : undefined,
    partition: Office.context.partitionKey,
  };
}

/** The host as office.js names it, null outside any; "missing" when there is no office.js to ask. */
async function ready(): Promise<Office.HostType | null | "missing"> {
  while (typeof Office === "undefined" || typeof Office.onReady !== "function") {
    if (window.isOfficeMissing) return "missing";
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return (await Office.onReady()).host;
}

/** What hosts leave about a pane for office.js to find: any of it, and a person sits in Office and must hear that it is missing. */
function hasSignOfOffice(): boolean {
  const view = window as { readonly chrome?: { readonly webview?: unknown }; readonly webkit?: unknown };
  const isNamed = /_host_Info|_xdm_Info/i.test(`${location.search}${location.hash}${window.name}`);
  const external = window.external as { readonly GetContext?: unknown } | undefined;
  return (
    window.parent !== window ||
    isNamed ||
    external?.GetContext !== undefined ||
    view.chrome?.webview !== undefined ||
    hasMessageHandlers(view.webkit)
  );
}

/** Office for Mac and iPad speaks to its panes by a handler of the web view; Safari itself has none. */
const hasMessageHandlers = (webkit: unknown): boolean =>
  typeof webkit === "object" && webkit !== null && "messageHandlers" in webkit;

const within = <T>(ms: number, work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms))]);
