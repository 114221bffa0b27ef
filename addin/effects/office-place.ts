import type { Lang } from "../../shared/words/format.ts";

/** Where the pane runs: in Excel with enough of its API, in an Excel too old, in a plain browser, or nobody knows. */
export type Place =
  | { readonly kind: "excel"; readonly lang: Lang | undefined; readonly partition: string | undefined }
  | { readonly kind: "excel-too-old" }
  | { readonly kind: "browser" }
  | { readonly kind: "silent" };

const PATIENCE_MS = 10_000;
const POLL_MS = 5;

/** Waits for office.js, at most ten seconds: it comes from Microsoft, and may not come at all. */
export async function officePlace(isPlainBrowser: boolean): Promise<Place> {
  if (isPlainBrowser) return { kind: "browser" };
  const host = await within(PATIENCE_MS, ready());
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

/** The host as office.js names it, null outside any. */
async function ready(): Promise<Office.HostType | null> {
  while (typeof Office === "undefined" || typeof Office.onReady !== "function")
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  return (await Office.onReady()).host;
}

const within = <T>(ms: number, work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms))]);
