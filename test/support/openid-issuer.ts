import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import selfsigned from "selfsigned";
import { signingKey, tokenBy } from "../functions/stand-in-issuer.ts";

/** A certificate for some names, and the authority a site would hand out for it: itself. */
export async function certificateFor(names: readonly string[]) {
  const { private: key, cert } = await selfsigned.generate([{ name: "commonName", value: names[0] ?? "" }], {
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: names.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key, cert };
}

export type OpenIdIssuer = Awaited<ReturnType<typeof openIdIssuer>>;

/**
 * An issuer as a site has one, over https under a name of its own (a process started with `NAMES_ARE_HERE` finds it on
 * this machine): it describes itself, publishes its key and signs tokens.
 */
export async function openIdIssuer(host: string, audience = "urn:bang-vang:api") {
  const { key, cert } = await certificateFor([host]);
  const signing = await signingKey("key-1");
  const at: { issuer?: string } = {};
  const server = createServer({ key, cert }, ({ url }, response) => {
    const { issuer } = at;
    const answers: Readonly<Record<string, object>> = {
      "/realm/.well-known/openid-configuration": {
        issuer,
        jwks_uri: `${issuer}/keys`,
        token_endpoint: `${issuer}/token`,
        authorization_endpoint: `https://people.example/authorize`,
      },
      "/realm/keys": { keys: [signing.jwk] },
    };
    const answer = answers[url ?? ""];
    response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `https://${host}:${(server.address() as AddressInfo).port}/realm`;
  at.issuer = issuer;
  return {
    issuer,
    cert,
    tokenFor: (sub: string, claims: Readonly<Record<string, unknown>> = {}) =>
      tokenBy(signing, { claims: { iss: issuer, aud: audience, sub, ...claims } }),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** A program to run before another: names below .example are found on this machine, where a test has put them. */
export const NAMES_ARE_HERE = `data:text/javascript,${encodeURIComponent(`
import dns from "node:dns";
const { lookup } = dns;
dns.lookup = (host, options, done) => lookup(host.endsWith(".example") ? "127.0.0.1" : host, options, done);
`)}`;
