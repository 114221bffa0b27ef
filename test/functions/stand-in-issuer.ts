import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from "jose";

export const ISSUER = "https://issuer.example";
export const AUDIENCE = "urn:bang-vang:api";
export const SUBJECT = "thu-ky-khoi";

export type SigningKey = { readonly jwk: JWK; readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };

export async function signingKey(kid: string, alg = "RS256"): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" }, privateKey, publicKey };
}

/** A key set served over HTTP, which can change, go silent and count how often it was asked. */
export async function standInIssuer(...keys: readonly SigningKey[]) {
  const state = { published: keys.map(({ jwk }) => jwk), silent: false, asked: 0 };
  const server = createServer((_request, response) => {
    state.asked += 1;
    if (state.silent) return response.destroy();
    return response
      .setHeader("content-type", "application/json")
      .end(JSON.stringify({ keys: state.published }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;

  return {
    jwksUri: `http://127.0.0.1:${port}/jwks`,
    asked: () => state.asked,
    publish: (...next: readonly SigningKey[]) => {
      state.published = next.map(({ jwk }) => jwk);
    },
    goSilent: () => {
      state.silent = true;
    },
    comeBack: () => {
      state.silent = false;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

export type Draft = {
  readonly claims?: JWTPayload;
  /** Claims and header members left out. */
  readonly without?: readonly string[];
  readonly header?: Readonly<Record<string, unknown>>;
  readonly signedBy?: CryptoKey | Uint8Array;
};

/** A token as the issuer would write it now, but for what the draft changes. */
export function tokenBy(key: SigningKey, { claims, without = [], header, signedBy }: Draft = {}) {
  const now = Math.floor(Date.now() / 1000);
  const usual = { iss: ISSUER, aud: AUDIENCE, sub: SUBJECT, iat: now, exp: now + 3600 };
  const members = { alg: key.jwk.alg ?? "RS256", kid: key.jwk.kid, ...header };
  const stays = ([name]: [string, unknown]) => !without.includes(name);
  return new SignJWT(Object.fromEntries(Object.entries({ ...usual, ...claims }).filter(stays)))
    .setProtectedHeader(Object.fromEntries(Object.entries(members).filter(stays)) as JWTHeaderParameters)
    .sign(signedBy ?? key.privateKey, { crit: { "urn:example:critical": true } });
}
