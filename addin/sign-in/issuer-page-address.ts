import { isLoopback, type PaneConfig } from "./pane-config.ts";
import { SignInTrouble } from "./sign-in-trouble.ts";
import type { Start } from "./start-address.ts";

/**
 * The issuer's page a window is to be led to, by the issuer's own description: whatever the parameters say, nobody is
 * led to another's.
 */
export async function issuerPageAddress(
  { issuer }: Pick<PaneConfig, "issuer">,
  { leg, parameters }: Start,
  get: typeof fetch,
): Promise<string> {
  const described = await description(issuer, get);
  const told = described[`${leg}_endpoint`];
  if (described["issuer"] !== issuer || typeof told !== "string" || !URL.canParse(told))
    throw new SignInTrouble("answer-not-ours", { told: "description" });
  const url = new URL(told);
  if (url.protocol !== "https:" && !isLoopback(url))
    throw new SignInTrouble("answer-not-ours", { told: "http" });
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  return url.href;
}

async function description(issuer: string, get: typeof fetch): Promise<Record<string, unknown>> {
  try {
    const answer = await get(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
    return (await answer.json()) as Record<string, unknown>;
  } catch {
    throw new SignInTrouble("issuer-silent");
  }
}
