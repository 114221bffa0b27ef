import { createHash, randomBytes } from "node:crypto";

export const SIGNED_IN = "http://localhost:4100/pane/signed-in.html";

/** A browser as far as signing in needs one: it keeps cookies by path and does not follow redirects by itself. */
export function browser() {
  const jar = new Map<string, { readonly value: string; readonly path: string }>();

  return async (url: string | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(url);
    const sent = [...jar].filter(([, { path }]) => pathname.startsWith(path));
    const headers = new Headers(init.headers);
    headers.set("cookie", sent.map(([name, { value }]) => `${name}=${value}`).join("; "));
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? "/" });
    }
    return response;
  };
}

export type Browser = ReturnType<typeof browser>;

export async function discover(issuer: string) {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  return (await response.json()) as Record<
    | "issuer"
    | "jwks_uri"
    | "authorization_endpoint"
    | "token_endpoint"
    | "revocation_endpoint"
    | "end_session_endpoint",
    string
  >;
}

/** A proof key (PKCE, RFC 7636). */
export function proofKey() {
  const verifier = randomBytes(32).toString("base64url");
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
}

/** The address that begins a sign-in; `changes` replaces parameters, undefined leaves one out. */
export function signInUrl(
  endpoint: string,
  challenge: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): URL {
  const url = new URL(endpoint);
  const parameters = {
    client_id: "bang-vang-pane",
    response_type: "code",
    scope: "openid profile",
    redirect_uri: SIGNED_IN,
    code_challenge: challenge,
    code_challenge_method: "S256",
    state: "where-the-pane-was",
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

/** Where an answer sends the browser. */
export const destination = (response: Response): URL =>
  new URL(response.headers.get("location") ?? "", response.url);

/** Presses a person's button on the chooser and goes on until the browser is sent away from the issuer. */
export async function choose(browse: Browser, chooser: URL, personId: string): Promise<URL> {
  let answer = await browse(`${chooser}/${personId}`, { method: "POST" });
  while (destination(answer).origin === chooser.origin) {
    answer = answer.headers.has("location")
      ? await browse(destination(answer))
      : await submitForm(browse, await answer.text());
  }
  return destination(answer);
}

/** The provider's own page that submits itself, when another person takes over the session. */
export function submitForm(
  browse: Browser,
  page: string,
  pressed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const [, action = ""] = /action="([^"]+)"/.exec(page) ?? [];
  const inputs = [...page.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  return browse(action, {
    method: "POST",
    body: new URLSearchParams({ ...Object.fromEntries(inputs), ...pressed }),
  });
}

export type Tokens = {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
};

/** Asks for tokens with what the sign-in ended with, as a script of `origin` would. */
export const exchange = (
  endpoint: string,
  end: URL,
  verifier: string,
  origin = "http://localhost:4100",
): Promise<Response> =>
  fetch(endpoint, {
    method: "POST",
    headers: { origin },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: "bang-vang-pane",
      redirect_uri: SIGNED_IN,
      code: end.searchParams.get("code") ?? "",
      code_verifier: verifier,
    }),
  });

/** Asks for new tokens with a refresh token. */
export const renew = (endpoint: string, refreshToken: string): Promise<Response> =>
  fetch(endpoint, {
    method: "POST",
    headers: { origin: "http://localhost:4100" },
    body: new URLSearchParams({
      grant_type: "refresh_token",
      client_id: "bang-vang-pane",
      refresh_token: refreshToken,
    }),
  });
