import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type Attempt, openIdProtocol } from "../../../addin/sign-in/openid-protocol.ts";
import { PaneConfig } from "../../../addin/sign-in/pane-config.ts";
import { DEMO, demoIdentity, outcomeOf } from "../../local/demo-identity.ts";
import { browser, choose, destination, SIGNED_IN } from "../../local/sign-in-walk.ts";

let demo: Awaited<ReturnType<typeof demoIdentity>>;

beforeAll(async () => {
  demo = await demoIdentity();
});
afterAll(() => demo.end());
afterEach(() => void vi.useRealTimers());

const NOW = 5_000_000;
const config = (more: object = {}) =>
  PaneConfig.parse({
    api: "",
    issuer: demo.identity.issuer,
    clientId: "bang-vang-pane",
    resource: DEMO.audience,
    ...more,
  });
const protocol = (more: object = {}) =>
  openIdProtocol({ config: config(more), callback: SIGNED_IN, now: () => NOW });

/** A person chooses who they are; what the issuer sends them back with. */
async function answerTo({ parameters }: Attempt): Promise<URLSearchParams> {
  const browse = browser();
  const begun = destination(await browse(`${demo.identity.issuer}/auth?${parameters}`));
  const end = begun.pathname.startsWith("/chooser") ? await choose(browse, begun, "to-thu-ky") : begun;
  return end.searchParams;
}

async function signedIn() {
  const openId = protocol();
  const attempt = await openId.begin("pop-up", false);
  return { openId, tokens: await openId.finish(attempt, await answerTo(attempt)) };
}

test("an attempt ends with the person's name, a token the API takes, and the way to renew it", async () => {
  const { tokens } = await signedIn();
  expect(tokens).toMatchObject({
    identity: { subject: "to-thu-ky", name: "Tổ thư ký Khối số 1" },
    expiresAt: NOW + 600_000,
  });
  expect(await outcomeOf(tokens.accessToken, demo.identity)).toEqual({ kind: "known", subject: "to-thu-ky" });
  expect(tokens.refreshToken).toBeDefined();
});

test("no two attempts share anything a stranger could use", async () => {
  const attempts = await Promise.all([1, 2, 3].map(() => protocol().begin("dialog", false)));
  const secrets = attempts.flatMap(({ state, nonce, verifier }) => [state, nonce, verifier]);
  expect(new Set(secrets).size).toBe(9);
  for (const { parameters, verifier, state } of attempts) {
    expect(parameters.toString()).not.toContain(verifier);
    expect(state).toMatch(/^dialog\./);
  }
});

describe("nobody is taken in", () => {
  test("by an answer to another attempt", async () => {
    const openId = protocol();
    const [ours, theirs] = [await openId.begin("pop-up", false), await openId.begin("pop-up", false)];
    const answer = await answerTo(theirs);
    await expect(openId.finish(ours, answer)).rejects.toMatchObject({ code: "answer-not-ours" });
  });

  test("by an answer whose state was put right: its proof key is another's", async () => {
    const openId = protocol();
    const [ours, theirs] = [await openId.begin("pop-up", false), await openId.begin("pop-up", false)];
    const answer = await answerTo(theirs);
    answer.set("state", ours.state);
    await expect(openId.finish(ours, answer)).rejects.toMatchObject({ code: "expired" });
  });

  test("by tokens made for another nonce", async () => {
    const openId = protocol();
    const attempt = await openId.begin("pop-up", false);
    const answer = await answerTo(attempt);
    const replayed = openId.finish({ ...attempt, nonce: "another" }, answer);
    await expect(replayed).rejects.toMatchObject({ code: "answer-not-ours" });
  });

  test("by an answer that says it is another issuer's", async () => {
    const openId = protocol();
    const attempt = await openId.begin("pop-up", false);
    const answer = await answerTo(attempt);
    answer.set("iss", "https://evil.example");
    await expect(openId.finish(attempt, answer)).rejects.toMatchObject({ code: "answer-not-ours" });
  });

  test("when the issuer says no, which is told with its code", async () => {
    const openId = protocol({ resource: "urn:another:api" });
    const attempt = await openId.begin("pop-up", false);
    const refused = openId.finish(attempt, await answerTo(attempt));
    await expect(refused).rejects.toMatchObject({ code: "issuer-refused", told: "invalid_target" });
  });

  test("on a machine whose clock is hours wrong, which is told as that", async () => {
    const openId = protocol();
    const attempt = await openId.begin("pop-up", false);
    const answer = await answerTo(attempt);
    const reallyFetch = globalThis.fetch;
    // The issuer runs in this process too; only from its answer on is the clock the wrong one.
    const fetching = vi.spyOn(globalThis, "fetch").mockImplementation(async (...asked) => {
      const response = await reallyFetch(...asked);
      if (String(asked[0]).endsWith("/token"))
        vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3 * 3_600_000 });
      return response;
    });
    await expect(openId.finish(attempt, answer)).rejects.toMatchObject({ code: "clock-wrong" });
    fetching.mockRestore();
  });
});

describe("renewing", () => {
  test("gives another token for the same person", async () => {
    const { openId, tokens } = await signedIn();
    const renewed = await openId.renew(tokens, tokens.refreshToken ?? "");
    expect(renewed.identity).toEqual(tokens.identity);
    expect([renewed.accessToken, renewed.refreshToken]).not.toEqual([
      tokens.accessToken,
      tokens.refreshToken,
    ]);
  });

  test("is over with a refresh token that was given back", async () => {
    const { openId, tokens } = await signedIn();
    await openId.revoke(tokens.refreshToken ?? "");
    await expect(openId.renew(tokens, tokens.refreshToken ?? "")).rejects.toMatchObject({ code: "expired" });
  });

  test("does not turn one person into another", async () => {
    const { openId, tokens } = await signedIn();
    const other = { ...tokens, identity: { subject: "co-quan-a", name: "A" } };
    await expect(openId.renew(other, tokens.refreshToken ?? "")).rejects.toMatchObject({
      code: "answer-not-ours",
      told: "subject",
    });
  });
});

test("signing out at the issuer names the client and the way back, and no token", async () => {
  const end = await protocol().end("dialog");
  expect(Object.fromEntries(end?.parameters ?? [])).toEqual({
    client_id: "bang-vang-pane",
    post_logout_redirect_uri: SIGNED_IN,
    state: end?.state,
  });
});

test("an issuer that does not answer is silent, and is asked anew the next time", async () => {
  const gone = await demoIdentity();
  const { issuer } = gone.identity;
  await gone.end();
  await expect(protocol({ issuer }).end("dialog")).rejects.toMatchObject({ code: "issuer-silent" });

  const asked = vi.spyOn(globalThis, "fetch").mockRejectedValueOnce(new TypeError("Failed to fetch"));
  const openId = protocol();
  await expect(openId.end("dialog")).rejects.toMatchObject({ code: "issuer-silent" });
  expect(await openId.end("dialog")).toBeDefined();
  asked.mockRestore();
});
