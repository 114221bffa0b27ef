import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { DemoPerson } from "./demo-person.ts";
import { accessToken, identityProvider } from "./identity-provider.ts";
import { issuerSecrets } from "./issuer-secrets.ts";

export type IdentityOptions = {
  /** Where the issuer's secrets are kept between starts. */
  readonly dir: string;
  /** A free one unless given; the issuer's name contains it. */
  readonly port?: number;
  readonly people: readonly DemoPerson[];
  /** Whom the access tokens are for: an absolute URI, such as `urn:bang-vang:api`. */
  readonly audience: string;
  /** Where the pane's sign-in and sign-out may end: http addresses of this machine, good for every port; or https ones. */
  readonly redirectUris?: readonly string[];
  /** How long an access token of the pane is good for; ten minutes unless said otherwise. */
  readonly accessSeconds?: number;
};

export type Identity = {
  readonly issuer: string;
  readonly jwksUri: string;
  /** An access token for one of the people, for programs that cannot click. */
  tokenFor(personId: string): Promise<string>;
  close(): Promise<void>;
};

const LOOPBACK = "127.0.0.1";
const SIGNED_IN = ["localhost", LOOPBACK].map((host) => `http://${host}/pane/signed-in.html`);
const TEN_MINUTES = 600;

/** The embedded OpenID provider: real tokens for the demo's people, on this machine only. */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  const { dir, port = 0, people, audience, redirectUris = SIGNED_IN, accessSeconds = TEN_MINUTES } = options;
  if (!URL.canParse(audience)) throw new Error(`The audience "${audience}" is not an absolute URI`);
  const secrets = await issuerSecrets(dir);

  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening, failed) => {
    server.once("error", failed).listen(port, LOOPBACK, listening);
  });
  const issuer = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  const provider = identityProvider({ issuer, secrets, people, audience, redirectUris, accessSeconds });
  answer = provider.callback();

  return {
    issuer,
    jwksUri: `${issuer}/jwks`,
    async tokenFor(personId) {
      if (!people.some(({ id }) => id === personId)) throw new Error(`Nobody here is called "${personId}"`);
      return accessToken(provider, personId, audience);
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
