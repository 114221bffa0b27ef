import * as oauth from "oauth4webapi";
import { Misuse } from "../../local/command-line.ts";
import type { Deployed } from "./deployed.ts";

export type SignedIn = {
  readonly accessToken: string;
  readonly idToken: string;
  /** The person, as the issuer names it to the API. */
  readonly subject: string;
};

type Pane = Pick<Deployed, "origin" | "issuer" | "clientId" | "scope" | "audience">;

/** A sign-in that a person does in a browser and brings back by hand. */
export type ByHand = {
  /** Where to sign in. */
  readonly address: string;
  /** Takes the address that the browser stands at afterwards. */
  readonly finish: (endedAt: string) => Promise<SignedIn>;
};

/**
 * Signs in as the pane itself, by authorization code with PKCE, so that the tokens are the ones the API gets. No `state`
 * is sent: the page at the end then leaves the code in its address, where the person can copy it; the code is worth
 * nothing without the verifier, which never leaves this process.
 */
export async function signInByHand({ origin, issuer, clientId, scope, audience }: Pane): Promise<ByHand> {
  const at = new URL(issuer);
  const asks = { [oauth.allowInsecureRequests]: at.protocol === "http:" };
  const server = await oauth.processDiscoveryResponse(at, await oauth.discoveryRequest(at, asks));
  const client: oauth.Client = { client_id: clientId };
  const callback = `${origin}/pane/signed-in.html`;
  const verifier = oauth.generateRandomCodeVerifier();
  const address = new URL(server.authorization_endpoint ?? "");
  for (const [name, value] of Object.entries({
    client_id: clientId,
    response_type: "code",
    redirect_uri: callback,
    scope,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(audience !== undefined && { audience }),
  }))
    address.searchParams.set(name, value);
  return {
    address: address.href,
    finish: async (endedAt) => {
      if (!URL.canParse(endedAt))
        throw new Misuse("Địa chỉ dán vào không đúng · what was pasted is no address");
      const answer = oauth.validateAuthResponse(server, client, new URL(endedAt), oauth.expectNoState);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        answer,
        callback,
        verifier,
        // Entra gives tokens of a page's registration only to a page.
        { ...asks, headers: { origin } },
      );
      const given = await oauth.processAuthorizationCodeResponse(server, client, response, {
        requireIdToken: true,
      });
      const claims = oauth.getValidatedIdTokenClaims(given);
      return {
        accessToken: given.access_token,
        idToken: given.id_token ?? "",
        subject: String(claims?.["oid"] ?? claims?.sub ?? ""),
      };
    },
  };
}
