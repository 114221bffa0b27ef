import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openIdIssuers } from "../../../../infra/local/serve/issuers.ts";
import { type SigningKey, signingKey, standInIssuer, tokenBy } from "../../../functions/stand-in-issuer.ts";

const OF = { audience: "bang-vang-api", clientId: "pane", scope: "openid", audienceAs: "none" } as const;
const FIRST = "https://login.example/realms/tinh";
const SECOND = "https://login-2.example";

let keys: { readonly first: SigningKey; readonly second: SigningKey };
let first: Awaited<ReturnType<typeof standInIssuer>>;
let second: Awaited<ReturnType<typeof standInIssuer>>;
let issuers: ReturnType<typeof openIdIssuers>;
beforeAll(async () => {
  keys = { first: await signingKey("k1"), second: await signingKey("k2") };
  [first, second] = [await standInIssuer(keys.first), await standInIssuer(keys.second)];
  issuers = openIdIssuers([
    { ...OF, issuer: FIRST, jwksUri: first.jwksUri, profile: "keycloak", prefix: "" },
    { ...OF, issuer: SECOND, jwksUri: second.jwksUri, profile: "entra", prefix: "so-" },
  ]);
});
afterAll(() => Promise.all([first.close(), second.close()]));

const keycloak = (claims: object) =>
  tokenBy(keys.first, {
    claims: { iss: FIRST, aud: ["account", "bang-vang-api"], typ: "Bearer", ...claims },
  });
const entra = (claims: object) =>
  tokenBy(keys.second, { claims: { iss: SECOND, aud: "bang-vang-api", tid: "t", scp: "use", ...claims } });
const judged = async (token: string) => issuers.checkToken(`Bearer ${token}`);

describe("tokens of several issuers", () => {
  test("are judged by the one they are from, by its profile, and people go by its prefix", async () => {
    expect(await judged(await keycloak({ sub: "thu-ky" }))).toEqual({ kind: "known", subject: "thu-ky" });
    expect(await judged(await entra({ sub: "else", oid: "thu-ky" }))).toEqual({
      kind: "known",
      subject: "so-thu-ky",
    });
  });

  test("name nobody of another issuer's, whatever their own issuer calls its people", async () => {
    expect(await judged(await keycloak({ sub: "so-thu-ky" }))).toEqual({ kind: "invalid" });
    const forged = await tokenBy(keys.second, {
      claims: { iss: FIRST, aud: "bang-vang-api", typ: "Bearer", sub: "thu-ky" },
    });
    expect(await judged(forged)).toEqual({ kind: "invalid" });
  });

  test("of an issuer nobody named, and what is no token at all, are refused", async () => {
    expect(await judged(await keycloak({ iss: "https://else.example", sub: "thu-ky" }))).toEqual({
      kind: "invalid",
    });
    expect(await judged("no-token")).toEqual({ kind: "invalid" });
    expect(await issuers.checkToken(undefined)).toEqual({ kind: "missing" });
  });

  test("cannot be judged while an issuer that describes itself is out of reach", async () => {
    const unreachable = openIdIssuers([
      { ...OF, issuer: "https://127.0.0.2:9/x", profile: "standard", prefix: "" },
    ]);
    expect(await unreachable.checkToken(`Bearer ${await keycloak({ sub: "thu-ky" })}`)).toEqual({
      kind: "unavailable",
    });
    expect(await unreachable.silent()).toEqual(["https://127.0.0.2:9/x"]);
  });
});

/** An issuer that describes itself when it is let, and counts how often it was asked. */
async function describingIssuer() {
  const state = { asked: 0, issuer: "", describe: (): void => undefined };
  const may = new Promise<void>((resolve) => {
    state.describe = resolve;
  });
  const server = createServer(async (_request, response) => {
    state.asked += 1;
    await may;
    const { issuer } = state;
    response.end(
      JSON.stringify({
        issuer,
        jwks_uri: `${issuer}/keys`,
        authorization_endpoint: "https://people.example/authorize",
        token_endpoint: "https://tokens.example/token",
      }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  state.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { state, close: () => new Promise((closed) => server.close(closed).closeAllConnections()) };
}

describe("the hosts that a pane speaks to", () => {
  const plain = { ...OF, profile: "standard", prefix: "" } as const;

  test("are waited for, and asked for once however many wait", async () => {
    const { state, close } = await describingIssuer();
    const { spokenTo } = openIdIssuers([{ ...plain, issuer: state.issuer }]);
    const told = Promise.all([spokenTo(), spokenTo(), spokenTo()]);
    state.describe();
    const hosts = [state.issuer, "https://people.example", "https://tokens.example"];
    expect(await told).toEqual([hosts, hosts, hosts]);
    expect(state.asked).toBe(1);
    await close();
  });

  test("are the issuer's own alone while it is silent", async () => {
    const { spokenTo } = openIdIssuers([{ ...plain, issuer: "https://127.0.0.2:9/x" }]);
    expect(await spokenTo()).toEqual(["https://127.0.0.2:9"]);
  });
});

test("an issuer whose keys are named answers when they do, though its description is out of reach", async () => {
  const keysAt = await standInIssuer(keys.first);
  const { silent } = openIdIssuers([
    { ...OF, issuer: "https://127.0.0.2:9/x", jwksUri: keysAt.jwksUri, profile: "standard", prefix: "" },
  ]);
  expect(await silent()).toEqual([]);
  keysAt.goSilent();
  expect(await silent()).toEqual(["https://127.0.0.2:9/x"]);
  await keysAt.close();
});
