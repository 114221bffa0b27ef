import type { Language } from "./words.ts";

/** What the address of the preview may ask for; tests use most of it, people hardly any. */
export type PreviewOptions = {
  /** The level of ExcelApi the host claims: "1.14", that of Excel 2021, unless asked otherwise. */
  readonly api: string;
  readonly decimal: "," | ".";
  /** Milliseconds each batch of office.js waits for its answer. */
  readonly latency: number;
  /** As Office names it: "vi-VN". */
  readonly locale: string;
  readonly language: Language;
  readonly theme: "light" | "dark" | "contrast";
};

/** Reads `?api=1.8&thap-phan=.&tre=300&ngon-ngu=en-US&giao-dien=dark`; anything else is left at its default. */
export function previewOptions(search: string, prefersDark: boolean): PreviewOptions {
  const asked = new URLSearchParams(search);
  const locale = /^[a-z]{2}-[A-Z]{2}$/.exec(asked.get("ngon-ngu") ?? "")?.[0] ?? "vi-VN";
  const theme = asked.get("giao-dien");
  const latency = Number(asked.get("tre") ?? 0);
  return {
    api: /^1\.\d{1,2}$/.exec(asked.get("api") ?? "")?.[0] ?? "1.14",
    decimal: asked.get("thap-phan") === "." ? "." : ",",
    latency: Number.isFinite(latency) && latency > 0 ? latency : 0,
    locale,
    language: locale.startsWith("vi") ? "vi" : "en",
    theme:
      theme === "dark" || theme === "light" || theme === "contrast" ? theme : prefersDark ? "dark" : "light",
  };
}
