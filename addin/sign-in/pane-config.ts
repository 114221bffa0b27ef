import * as z from "zod/mini";
import { SignInTrouble } from "./sign-in-trouble.ts";

/** Tokens travel in the clear over http, so an issuer speaks https, unless it is on this very machine. */
const Issuer = z.string().check(
  z.refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url));
  }),
);

/** What a site tells its pane, at `config.json` beside it. Nothing in it is a secret. */
export const PaneConfig = z.object({
  /** The origin of the API; "" for the pane's own. */
  api: z.string(),
  /** How people sign in here. */
  provider: z._default(z.enum(["openid", "nested-app-auth"]), "openid"),
  issuer: Issuer,
  clientId: z.string().check(z.minLength(1)),
  scope: z._default(z.string(), "openid profile"),
  /** Names the API to issuers that follow RFC 8707 (`resource`). */
  resource: z.optional(z.string()),
  /** Names the API to issuers that ask for `audience` instead. */
  audience: z.optional(z.string()),
});
export type PaneConfig = z.infer<typeof PaneConfig>;

/** The site's configuration, or `SignInTrouble` "no-config". */
export async function readPaneConfig(address: string, get: typeof fetch): Promise<PaneConfig> {
  const text = await textAt(address, get);
  try {
    return PaneConfig.parse(JSON.parse(text));
  } catch {
    throw new SignInTrouble("no-config", { told: "shape" });
  }
}

async function textAt(address: string, get: typeof fetch): Promise<string> {
  try {
    const answer = await get(address, { cache: "no-cache" });
    if (answer.ok) return await answer.text();
    throw new SignInTrouble("no-config", { told: String(answer.status) });
  } catch (error) {
    if (error instanceof SignInTrouble) throw error;
    throw new SignInTrouble("no-config", { told: "offline" });
  }
}

export const isLoopback = ({ hostname }: URL): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
