import { describe, expect, test } from "vitest";
import { issuerPageAddress } from "../../../addin/sign-in/issuer-page-address.ts";
import { readPaneConfig } from "../../../addin/sign-in/pane-config.ts";
import { readStart, startAddress } from "../../../addin/sign-in/start-address.ts";
import { sessionTokenMemory } from "../../../addin/sign-in/token-memory.ts";

const serving = (body: unknown, status = 200) =>
  (async () => new Response(JSON.stringify(body), { status })) as unknown as typeof fetch;
const SITE = { api: "", issuer: "https://dang-nhap.example", clientId: "bang-vang-pane" };

describe("a site's configuration", () => {
  test("needs the issuer and the client; the rest is as usual", async () => {
    expect(await readPaneConfig("config.json", serving({ ...SITE, more: 1 }))).toEqual({
      ...SITE,
      provider: "openid",
      scope: "openid profile",
    });
  });

  test.each(["http://localhost:4101", "http://127.0.0.1:4101"])(
    "takes an issuer of this machine: %s",
    async (issuer) => {
      expect((await readPaneConfig("config.json", serving({ ...SITE, issuer }))).issuer).toBe(issuer);
    },
  );

  test.each([
    ["an issuer that speaks in the clear", serving({ ...SITE, issuer: "http://dang-nhap.example" }), "shape"],
    ["no issuer", serving({ api: "", clientId: "x" }), "shape"],
    ["a way of signing in nobody knows", serving({ ...SITE, provider: "password" }), "shape"],
    ["no configuration", serving({}, 404), "404"],
    ["no network", (() => Promise.reject(new TypeError("offline"))) as typeof fetch, "offline"],
  ])("is refused with %s", async (_what, get, told) => {
    await expect(readPaneConfig("config.json", get)).rejects.toMatchObject({ code: "no-config", told });
  });
});

describe("the way to the issuer's page", () => {
  const described = {
    issuer: SITE.issuer,
    authorization_endpoint: "https://dang-nhap.example/auth?tenant=1",
  };
  const start = { leg: "authorization", parameters: new URLSearchParams({ state: "pop-up.1" }) } as const;

  test("is the issuer's own, with our parameters", async () => {
    expect(await issuerPageAddress(SITE, start, serving(described))).toBe(
      "https://dang-nhap.example/auth?tenant=1&state=pop-up.1",
    );
  });

  test.each([
    ["another issuer describes itself", { ...described, issuer: "https://evil.example" }],
    ["the page is not told", { issuer: SITE.issuer }],
    [
      "the page speaks in the clear",
      { ...described, authorization_endpoint: "http://dang-nhap.example/auth" },
    ],
  ])("is not gone when %s", async (_why, body) => {
    await expect(issuerPageAddress(SITE, start, serving(body))).rejects.toMatchObject({
      code: "answer-not-ours",
    });
  });

  test("is not known while the issuer is silent", async () => {
    const silent = (() => Promise.reject(new TypeError("offline"))) as typeof fetch;
    await expect(issuerPageAddress(SITE, start, silent)).rejects.toMatchObject({ code: "issuer-silent" });
  });

  test("begins at an address that is read back as it was written; any other begins nothing", () => {
    const parameters = new URLSearchParams({ state: "dialog.1", scope: "openid profile" });
    const { search } = new URL(
      startAddress("https://ngan.example/signed-in.html", "end_session", parameters),
    );
    expect(readStart(search)).toEqual({ leg: "end_session", parameters });
    expect([readStart("?start=token&x=1"), readStart("?code=1&state=2")]).toEqual([undefined, undefined]);
  });
});

describe("tokens in the session's storage", () => {
  const OF = { partition: undefined, issuer: SITE.issuer, clientId: SITE.clientId };
  const kept = { tokens: { identity: { subject: "a", name: "A" }, accessToken: "t", expiresAt: 1 } };

  /** Storage as a browser's, or one that refuses everything. */
  function storage(refuses = false) {
    const items = new Map<string, string>();
    const act = <T>(work: () => T): T => {
      if (refuses) throw new DOMException("refused", "SecurityError");
      return work();
    };
    return {
      items,
      getItem: (key: string) => act(() => items.get(key) ?? null),
      setItem: (key: string, text: string) => act(() => void items.set(key, text)),
      removeItem: (key: string) => act(() => void items.delete(key)),
    };
  }

  test("are there for the next load, by partition, and leave nothing when they are forgotten", () => {
    const here = storage();
    sessionTokenMemory(here, OF).keep(kept);
    expect(sessionTokenMemory(here, OF).read()).toEqual(kept);
    expect(sessionTokenMemory(here, { ...OF, partition: "p" }).read()).toEqual({});
    sessionTokenMemory(here, OF).keep({});
    expect(here.items.size).toBe(0);
  });

  test("that were damaged are nobody's", () => {
    const here = storage();
    sessionTokenMemory(here, OF).keep(kept);
    for (const key of here.items.keys()) here.items.set(key, '{"tokens":{"accessToken":1}}');
    expect(sessionTokenMemory(here, OF).read()).toEqual({});
  });

  test.each([
    ["no storage", undefined],
    ["a storage that refuses", storage(true)],
  ])("are kept in memory where there is %s", (_what, here) => {
    const memory = sessionTokenMemory(here, OF);
    memory.keep(kept);
    expect(memory.read()).toEqual(kept);
  });
});
