import * as fc from "fast-check";
import { base64url, exportSPKI } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joseTokenCheck } from "../../functions/adapters/jose-token-check.ts";
import type { TokenCheck } from "../../functions/token-check.ts";
import {
  AUDIENCE,
  type Draft,
  ISSUER,
  type SigningKey,
  signingKey,
  standInIssuer,
  tokenBy,
} from "./stand-in-issuer.ts";

let ours: SigningKey;
let stranger: SigningKey;
let issuer: Awaited<ReturnType<typeof standInIssuer>>;
let check: TokenCheck;

beforeAll(async () => {
  ours = await signingKey("ours");
  stranger = await signingKey("stranger");
  issuer = await standInIssuer(ours);
  check = joseTokenCheck({ issuer: ISSUER, jwksUri: issuer.jwksUri, audience: AUDIENCE });
});
afterAll(() => issuer.close());

const outcomeOf = async (draft: Draft) => (await check(`Bearer ${await tokenBy(ours, draft)}`)).kind;

test("a token is refused when it claims to need no signature", async () => {
  const [, payload] = (await tokenBy(ours)).split(".");
  const header = base64url.encode(JSON.stringify({ alg: "none", kid: "ours" }));
  expect(await check(`Bearer ${header}.${payload}.`)).toEqual({ kind: "invalid" });
});

test("a token is refused when it uses the public key as a shared secret", async () => {
  const secret = new TextEncoder().encode(await exportSPKI(ours.publicKey));
  expect(await outcomeOf({ header: { alg: "HS256" }, signedBy: secret })).toBe("invalid");
});

test("a token is refused when another key signed it under our key's name", async () => {
  expect(await outcomeOf({ signedBy: stranger.privateKey })).toBe("invalid");
});

test("a token is refused when another key signed it and came along in the header", async () => {
  expect(await outcomeOf({ header: { jwk: stranger.jwk }, signedBy: stranger.privateKey })).toBe("invalid");
});

test("a token is refused when its payload was changed after signing", async () => {
  const [header, payload = "", signature] = (await tokenBy(ours)).split(".");
  const claims = JSON.parse(new TextDecoder().decode(base64url.decode(payload)));
  const changed = base64url.encode(JSON.stringify({ ...claims, sub: "chu-tich" }));
  expect(await check(`Bearer ${header}.${changed}.${signature}`)).toEqual({ kind: "invalid" });
});

test("a token is refused when it does not say which key signed it, even if there is only one", async () => {
  expect(await outcomeOf({ without: ["kid"] })).toBe("invalid");
});

test("no text whatever makes the check fail, or pass", async () => {
  const part = fc.oneof(
    fc.string(),
    fc.json().map((json) => base64url.encode(json)),
  );
  const text = fc.oneof(
    fc.string(),
    fc.tuple(part, part, part).map((parts) => parts.join(".")),
  );
  await fc.assert(
    fc.asyncProperty(text, async (token) => {
      expect(["missing", "invalid"]).toContain((await check(`Bearer ${token}`)).kind);
    }),
  );
});
