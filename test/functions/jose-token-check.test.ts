import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joseTokenCheck } from "../../functions/adapters/jose-token-check.ts";
import type { TokenProfileName } from "../../functions/adapters/token-profile.ts";
import type { TokenCheck } from "../../functions/token-check.ts";
import {
  AUDIENCE,
  type Draft,
  ISSUER,
  type SigningKey,
  SUBJECT,
  signingKey,
  standInIssuer,
  tokenBy,
} from "./stand-in-issuer.ts";

let ours: SigningKey;
let stranger: SigningKey;
let byAlgorithm: Map<string, SigningKey>;
let issuer: Awaited<ReturnType<typeof standInIssuer>>;
let check: TokenCheck;

beforeAll(async () => {
  ours = await signingKey("ours");
  stranger = await signingKey("stranger");
  byAlgorithm = new Map();
  for (const alg of ["RS256", "PS256", "ES256", "RS512", "EdDSA"])
    byAlgorithm.set(alg, await signingKey(alg, alg));
  issuer = await standInIssuer(ours, ...byAlgorithm.values());
  check = joseTokenCheck({ issuer: ISSUER, jwksUri: issuer.jwksUri, audience: AUDIENCE });
});
afterAll(() => issuer.close());

const now = () => Math.floor(Date.now() / 1000);
const outcomeOf = async (draft: Draft) => (await check(`Bearer ${await tokenBy(ours, draft)}`)).kind;

describe("a token by our issuer, for us, in force", () => {
  test("names its subject and nothing else", async () => {
    const token = await tokenBy(ours, { claims: { roles: ["council"] } });
    expect(await check(`Bearer ${token}`)).toEqual({ kind: "known", subject: SUBJECT });
  });

  test("may be signed with RS256, PS256 or ES256, and with nothing else", async () => {
    const signed = new Map<string, string>();
    for (const [alg, key] of byAlgorithm) signed.set(alg, (await check(`Bearer ${await tokenBy(key)}`)).kind);
    expect(Object.fromEntries(signed)).toEqual({
      RS256: "known",
      PS256: "known",
      ES256: "known",
      RS512: "invalid",
      EdDSA: "invalid",
    });
  });

  test("may write the scheme in any case, and the audience as a list of ours alone", async () => {
    expect(await check(`bearer ${await tokenBy(ours)}`)).toMatchObject({ kind: "known" });
    expect(await outcomeOf({ claims: { aud: [AUDIENCE] } })).toBe("known");
  });

  test("is forgiven a minute of clock difference", async () => {
    expect(await outcomeOf({ claims: { exp: now() - 30 } })).toBe("known");
    expect(await outcomeOf({ claims: { nbf: now() + 30, iat: now() + 30 } })).toBe("known");
  });
});

describe("who sends no bearer token", () => {
  test.each([
    ["no header", undefined],
    ["an empty header", ""],
    ["a password", "Basic dGh1LWt5OjE="],
    ["a password of 9,000 letters", `Basic ${"x".repeat(9000)}`],
    ["the word alone", "Bearer"],
    ["the word and a space", "Bearer "],
  ])("is asked for one: %s", async (_what, authorization) => {
    expect(await check(authorization)).toEqual({ kind: "missing" });
  });
});

describe("a token past its time", () => {
  test("is told apart from a false one", async () => {
    expect(await outcomeOf({ claims: { exp: now() - 90 } })).toBe("expired");
  });

  test("is merely false when it is not ours either", async () => {
    expect(await outcomeOf({ claims: { exp: now() - 90 }, signedBy: stranger.privateKey })).toBe("invalid");
  });
});

describe("a token is refused, though signed by the issuer's key, when", () => {
  const refused: readonly (readonly [string, Draft])[] = [
    ["it is for another audience", { claims: { aud: "https://graph.example" } }],
    ["it is for others besides us", { claims: { aud: [AUDIENCE, "https://graph.example"] } }],
    ["it is for nobody", { claims: { aud: [] } }],
    ["it names no audience", { without: ["aud"] }],
    ["another issuer stands in it", { claims: { iss: `${ISSUER}/v1` } }],
    ["no issuer stands in it", { without: ["iss"] }],
    ["it is not yet in force", { claims: { nbf: now() + 300 } }],
    ["it was issued in the future", { claims: { iat: now() + 300 } }],
    ["it has no end", { without: ["exp"] }],
    ["it has no beginning", { without: ["iat"] }],
    ["it names no subject", { without: ["sub"] }],
    ["its subject is empty", { claims: { sub: "" } }],
    ["its subject is no text", { claims: { sub: 7 as unknown as string } }],
    ["it names no known key", { header: { kid: "unheard-of" } }],
    ["it demands an extension", { header: { crit: ["urn:example:critical"], "urn:example:critical": 1 } }],
    ["it demands even an extension jose knows", { header: { crit: ["b64"], b64: true } }],
    ["it brings a key", { header: { jwk: { kty: "oct", k: "AAAA" } } }],
    ["it says where to fetch keys", { header: { jku: "https://evil.example/keys" } }],
    ["it says where to fetch a certificate", { header: { x5u: "https://evil.example/cert" } }],
    ["it brings a certificate", { header: { x5c: ["AAAA"] } }],
    ["it is longer than 8 KiB", { claims: { note: "x".repeat(8192) } }],
  ];
  test.each(refused)("%s", async (_rule, draft) => {
    expect(await outcomeOf(draft)).toBe("invalid");
  });
});

/** Shapes as the issuers' own documents show them, with the names and numbers of nobody. */
describe("tokens as the great issuers write them", () => {
  const as = async (profile: TokenProfileName, audience: string, draft: Draft) =>
    joseTokenCheck({ issuer: ISSUER, jwksUri: issuer.jwksUri, audience, profile })(
      `Bearer ${await tokenBy(ours, draft)}`,
    );
  const known = (subject: string) => ({ kind: "known", subject });

  const cognito = {
    sub: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    client_id: "1example23456789",
    token_use: "access",
    scope: "openid profile",
    username: "thu-ky-a",
    "cognito:groups": ["council"],
  };
  test("Cognito's access token names the client and no audience", async () => {
    expect(await as("cognito", "1example23456789", { claims: cognito, without: ["aud"] })).toEqual(
      known(cognito.sub),
    );
  });
  test.each([
    ["its ID token, which is for the pane", { claims: { ...cognito, token_use: "id" }, without: ["aud"] }],
    [
      "one that an application got for itself",
      { claims: { ...cognito, sub: cognito.client_id }, without: ["aud"] },
    ],
    ["one of another client", { claims: { ...cognito, client_id: "other" }, without: ["aud"] }],
    [
      "one that names an audience, as its access tokens do not",
      { claims: { ...cognito, aud: "1example23456789" } },
    ],
  ] as const)("Cognito: not %s", async (_what, draft) => {
    expect(await as("cognito", "1example23456789", draft as Draft)).toEqual({ kind: "invalid" });
  });

  const entra = {
    aud: "11111111-2222-4333-8444-555555555555",
    oid: "66666666-7777-4888-8999-000000000000",
    tid: "99999999-8888-4777-8666-555555555555",
    sub: "pairwise-to-this-application",
    ver: "2.0",
    roles: ["Council"],
    scp: "use",
  };
  test("Entra ID's names the person by `oid`, the same in every application of the tenant", async () => {
    expect(await as("entra", entra.aud, { claims: entra })).toEqual(known(entra.oid));
  });
  test("Entra ID: not one without a tenant, nor of an application alone, nor for another application", async () => {
    const { tid: _tid, ...noTenant } = entra;
    const { oid: _oid, ...noPerson } = entra;
    for (const claims of [noTenant, noPerson, { ...entra, aud: "other" }])
      expect(await as("entra", entra.aud, { claims })).toEqual({ kind: "invalid" });
  });
  test("Entra ID: not its ID token nor one of an application for itself, though both name `aud`, `oid` and `tid`", async () => {
    const { scp: _scp, roles: _roles, ...person } = entra;
    const idToken = { ...person, nonce: "n", preferred_username: "thu-ky-a@tinh.example" };
    const appOnly = { ...person, sub: entra.oid, azp: "of-a-daemon", idtyp: "app", roles: ["Council"] };
    for (const claims of [idToken, appOnly, { ...entra, scp: "" }])
      expect(await as("entra", entra.aud, { claims })).toEqual({ kind: "invalid" });
  });

  test("by RFC 9068: not one that an application got for itself, nor an ID token of the pane", async () => {
    const access = { client_id: "pane", aud: "api", sub: "thu-ky-a" };
    expect(await as("standard", "api", { claims: access })).toEqual(known("thu-ky-a"));
    expect(
      await as("standard", "api", { claims: { ...access, client_id: "daemon", sub: "daemon" } }),
    ).toEqual({
      kind: "invalid",
    });
    const idToken = { aud: "pane", sub: "thu-ky-a", nonce: "n" };
    expect(await as("standard", "api", { claims: idToken })).toEqual({ kind: "invalid" });
  });

  const keycloak = { typ: "Bearer", aud: ["account", "bang-vang"], azp: "pane", sub: "f0f0f0f0-1111" };
  test("Keycloak's lists every client the person has roles in, ours among them", async () => {
    expect(await as("keycloak", "bang-vang", { claims: keycloak })).toEqual(known(keycloak.sub));
    expect(await as("keycloak", "bang-vang", { claims: { ...keycloak, aud: "bang-vang" } })).toEqual(
      known(keycloak.sub),
    );
  });
  test("Keycloak: not its ID token, nor one that does not name us, nor one for nobody", async () => {
    expect(await as("keycloak", "bang-vang", { claims: { ...keycloak, typ: "ID" } })).toEqual({
      kind: "invalid",
    });
    expect(await as("keycloak", "bang-vang", { claims: { ...keycloak, aud: ["account"] } })).toEqual({
      kind: "invalid",
    });
    expect(await as("keycloak", "bang-vang", { claims: keycloak, without: ["aud"] })).toEqual({
      kind: "invalid",
    });
  });
});
