import { readdir, stat } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startIdentity } from "../../infra/local/identity/start-identity.ts";
import { DEMO, demoIdentity, outcomeOf } from "./demo-identity.ts";
import { discover } from "./sign-in-walk.ts";

let demo: Awaited<ReturnType<typeof demoIdentity>>;

beforeAll(async () => {
  demo = await demoIdentity();
});
afterAll(() => demo.end());

test("discovery leads to the keys, and promises no more than is done", async () => {
  const { issuer, jwksUri } = demo.identity;
  expect(await discover(issuer)).toMatchObject({
    issuer,
    jwks_uri: jwksUri,
    response_types_supported: ["code"],
    code_challenge_methods_supported: ["S256"],
    token_endpoint_auth_methods_supported: ["none"],
    id_token_signing_alg_values_supported: ["RS256"],
  });
  const { keys } = (await (await fetch(jwksUri)).json()) as { keys: object[] };
  expect(keys.map((key) => Object.keys(key).sort())).toEqual([["alg", "e", "kid", "kty", "n", "use"]]);
});

test("under another host's name nothing is answered", async () => {
  const status = await new Promise((told, failed) => {
    const headers = { host: "evil.example" };
    request(demo.identity.jwksUri, { headers }, (response) => told(response.resume().statusCode))
      .on("error", failed)
      .end();
  });
  expect(status).toBe(421);
});

describe("a token for a program", () => {
  test("is one our check knows, for an hour", async () => {
    const token = await demo.identity.tokenFor("co-quan-a");
    const { iat = 0, exp = 0 } = decodeJwt(token);
    expect(exp - iat).toBe(3600);
    expect(await outcomeOf(token, demo.identity)).toEqual({ kind: "known", subject: "co-quan-a" });
  });

  test("is not given for a person who is not of the demo", async () => {
    await expect(demo.identity.tokenFor("chu-tich")).rejects.toThrow('"chu-tich"');
  });
});

describe("the issuer's secrets", () => {
  test("are readable by their owner alone", async () => {
    const files = await readdir(demo.dir);
    const modes = await Promise.all(files.map(async (file) => (await stat(join(demo.dir, file))).mode));
    expect(modes.map((mode) => mode & 0o777)).toEqual([0o600]);
  });

  test("outlive a restart, so that a token of before still holds", async () => {
    const token = await demo.identity.tokenFor("to-thu-ky");
    const restarted = await startIdentity({ dir: demo.dir, ...DEMO });
    const { issuer } = demo.identity;
    expect(await outcomeOf(token, { ...restarted, issuer })).toMatchObject({ kind: "known" });
    await restarted.close();
  });

  test("are this issuer's own: another has others", async () => {
    const other = await demoIdentity();
    const token = await demo.identity.tokenFor("to-thu-ky");
    const { issuer } = demo.identity;
    expect(await outcomeOf(token, { ...other.identity, issuer })).toEqual({ kind: "invalid" });
    await other.end();
  });
});

describe("the issuer does not start", () => {
  test("on a port that is taken", async () => {
    const port = Number(new URL(demo.identity.issuer).port);
    await expect(startIdentity({ dir: demo.dir, port, ...DEMO })).rejects.toThrow("EADDRINUSE");
  });

  test("for an audience that is no URI", async () => {
    const audience = "bang-vang";
    await expect(startIdentity({ dir: demo.dir, ...DEMO, audience })).rejects.toThrow("absolute URI");
  });
});
