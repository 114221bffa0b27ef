import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type SigningKey, signingKey, tokenBy } from "../../../functions/stand-in-issuer.ts";

/** An OpenID issuer with one person, which gives tokens for a code to who can show what the code was asked for with. */
export type TrialIssuer = {
  readonly issuer: string;
  readonly key: SigningKey;
  /** What a browser does with the address: the person signs in and is sent back; where the browser then stands. */
  readonly signIn: (address: string, person: string) => string;
  readonly close: () => Promise<void>;
};

export async function trialIssuer(audience: string): Promise<TrialIssuer> {
  const key = await signingKey("ours");
  const codes = new Map<
    string,
    { readonly challenge: string; readonly person: string; readonly client: string }
  >();
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    const issuer = `http://${request.headers.host}`;
    if (request.url === "/jwks") return answer(200, { keys: [key.jwk] });
    if (request.url !== "/token")
      return answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
      });
    const sent = new URLSearchParams(await textOf(request));
    const asked = codes.get(sent.get("code") ?? "");
    const shown = createHash("sha256")
      .update(sent.get("code_verifier") ?? "")
      .digest("base64url");
    if (!asked || shown !== asked.challenge) return answer(400, { error: "invalid_grant" });
    const common = { iss: issuer, sub: asked.person };
    return answer(200, {
      token_type: "Bearer",
      expires_in: 600,
      access_token: await tokenBy(key, { claims: { ...common, aud: audience } }),
      id_token: await tokenBy(key, { claims: { ...common, aud: asked.client } }),
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    issuer: `http://127.0.0.1:${port}`,
    key,
    signIn: (address, person) => {
      const asked = new URL(address).searchParams;
      const code = randomUUID();
      codes.set(code, {
        challenge: asked.get("code_challenge") ?? "",
        person,
        client: asked.get("client_id") ?? "",
      });
      return `${asked.get("redirect_uri")}?code=${code}`;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
