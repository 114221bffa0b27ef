/** Which of the issuer's pages a sign-in window is led to. */
export type Leg = "authorization" | "end_session";

const LEGS: readonly string[] = ["authorization", "end_session"] satisfies readonly Leg[];
const NAME = "start";

/**
 * Where a window begins: a page of our own, because Office opens no other. It finds the issuer by itself and takes
 * these parameters there; none of them is a secret.
 */
export function startAddress(page: string, leg: Leg, parameters: URLSearchParams): string {
  const url = new URL(page);
  url.search = new URLSearchParams([[NAME, leg], ...parameters]).toString();
  return url.href;
}

export type Start = { readonly leg: Leg; readonly parameters: URLSearchParams };

export function readStart(query: string): Start | undefined {
  const parameters = new URLSearchParams(query);
  const leg = parameters.get(NAME);
  if (leg === null || !LEGS.includes(leg)) return undefined;
  parameters.delete(NAME);
  return { leg: leg as Leg, parameters };
}
