import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { joseTokenCheck } from "../../functions/adapters/jose-token-check.ts";
import type { TokenCheck } from "../../functions/token-check.ts";
import { AUDIENCE, ISSUER, type SigningKey, signingKey, standInIssuer, tokenBy } from "./stand-in-issuer.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let old: SigningKey;
let next: SigningKey;
let issuer: Awaited<ReturnType<typeof standInIssuer>>;
let check: TokenCheck;

beforeAll(async () => {
  old = await signingKey("2025");
  next = await signingKey("2026");
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  issuer = await standInIssuer(old);
  check = joseTokenCheck({ issuer: ISSUER, jwksUri: issuer.jwksUri, audience: AUDIENCE });
});
afterEach(async () => {
  vi.useRealTimers();
  await issuer.close();
});

const pass = (time: number) => vi.setSystemTime(Date.now() + time);
const outcomeBy = async (key: SigningKey) => (await check(`Bearer ${await tokenBy(key)}`)).kind;

test("the keys are asked for once, however many tokens come", async () => {
  expect(await Promise.all([outcomeBy(old), outcomeBy(old), outcomeBy(old)])).toEqual(Array(3).fill("known"));
  expect(await outcomeBy(old)).toBe("known");
  expect(issuer.asked()).toBe(1);
});

test("nothing can be said about a token while the issuer is silent and no keys are held", async () => {
  issuer.goSilent();
  expect(await outcomeBy(old)).toBe("unavailable");
});

test("a silent issuer is left alone for a moment, then asked again", async () => {
  issuer.goSilent();
  await outcomeBy(old);
  issuer.comeBack();
  pass(9_000);
  expect(await outcomeBy(old)).toBe("unavailable");
  expect(issuer.asked()).toBe(1);
  pass(2_000);
  expect(await outcomeBy(old)).toBe("known");
});

test("keys younger than a day outlive the issuer's silence", async () => {
  await outcomeBy(old);
  issuer.goSilent();
  pass(23 * HOUR);
  expect(await outcomeBy(old)).toBe("known");
});

test("keys of a day ago are no longer believed without the issuer", async () => {
  await outcomeBy(old);
  issuer.goSilent();
  pass(25 * HOUR);
  expect(await outcomeBy(old)).toBe("unavailable");
});

test("a new key is found by one more question", async () => {
  await outcomeBy(old);
  issuer.publish(old, next);
  expect(await outcomeBy(next)).toBe("known");
  expect(await outcomeBy(old)).toBe("known");
  expect(issuer.asked()).toBe(2);
});

test("a withdrawn key is forgotten at the next renewal", async () => {
  await outcomeBy(old);
  issuer.publish(next);
  pass(11 * MINUTE);
  expect(await outcomeBy(old)).toBe("invalid");
});

test("unknown keys make us ask once in five minutes", async () => {
  await outcomeBy(old);
  const stranger = await signingKey("stranger");
  expect(await Promise.all([outcomeBy(stranger), outcomeBy(stranger)])).toEqual(["invalid", "invalid"]);
  pass(4 * MINUTE);
  expect(await outcomeBy(stranger)).toBe("invalid");
  expect(issuer.asked()).toBe(2);
  pass(2 * MINUTE);
  expect(await outcomeBy(stranger)).toBe("invalid");
  expect(issuer.asked()).toBe(3);
});

test("an unknown key is not called false while the issuer cannot be asked about it", async () => {
  await outcomeBy(old);
  issuer.goSilent();
  expect([await outcomeBy(next), await outcomeBy(next)]).toEqual(["unavailable", "unavailable"]);
});

test("a fault in our own program is not taken for a false token", async () => {
  issuer.publish({ ...old, jwk: { kid: "2025", kty: "RSA", alg: "RS256", n: "AQAB", e: "AQAB" } });
  await expect(outcomeBy(old)).rejects.toThrow();
});
