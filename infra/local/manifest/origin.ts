/** Why an address cannot be the add-in's. */
export type OriginFault = "not-an-address" | "not-an-origin" | "not-https";

/** An origin as manifests write it, `https://bangvang.tinh.example`, or why it cannot be one. */
export type OriginReading =
  | { readonly ok: true; readonly origin: string }
  | { readonly ok: false; readonly fault: OriginFault };

/**
 * Reads the address the add-in is served from. Excel demands https; `http://localhost` is taken only when `local` is
 * asked for, for a desktop Excel on the machine that serves. A path, a query or a name and password are refused: the
 * pane stands at the origin's `/pane/`.
 */
export function readOrigin(text: string, { local }: { readonly local: boolean }): OriginReading {
  const url = URL.parse(text.trim());
  if (!url || !["https:", "http:"].includes(url.protocol)) return { ok: false, fault: "not-an-address" };
  if (url.pathname !== "/" || url.search || url.hash || url.username || url.password)
    return { ok: false, fault: "not-an-origin" };
  if (!isServable(url, local)) return { ok: false, fault: "not-https" };
  return { ok: true, origin: url.origin };
}

/** Whether Excel loads from there: https anywhere; http from this machine alone, and only when that is asked for. */
export const isServable = ({ protocol, hostname }: URL, local: boolean): boolean =>
  protocol === "https:" || (local && protocol === "http:" && ["localhost", "127.0.0.1"].includes(hostname));
