import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { demoIdentity, outcomeOf } from "./demo-identity.ts";
import {
  type Browser,
  browser,
  choose,
  destination,
  discover,
  exchange,
  proofKey,
  SIGNED_IN,
  signInUrl,
  type Tokens,
} from "./sign-in-walk.ts";

const printed: unknown[] = [];
const { verifier, challenge } = proofKey();

let demo: Awaited<ReturnType<typeof demoIdentity>>;
let endpoints: Awaited<ReturnType<typeof discover>>;

beforeAll(async () => {
  for (const level of ["debug", "info", "log", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation((line) => void printed.push(line));
  demo = await demoIdentity();
  endpoints = await discover(demo.identity.issuer);
});
afterAll(() => demo.end());

const ask = (browse: Browser, changes = {}) =>
  browse(signInUrl(endpoints.authorization_endpoint, challenge, changes));
const openChooser = async (browse: Browser, changes = {}) => destination(await ask(browse, changes));
const tokensFor = async (end: URL) =>
  (await (await exchange(endpoints.token_endpoint, end, verifier)).json()) as Tokens;

describe("signing in", () => {
  test("goes by the chooser to a token our check knows, and prints nothing", async () => {
    const browse = browser();
    const chooser = await openChooser(browse);
    expect(await (await browse(chooser)).text()).toContain("Tổ thư ký Khối số 1");

    const end = await choose(browse, chooser, "to-thu-ky");
    expect(`${end.origin}${end.pathname}`).toBe(SIGNED_IN);
    expect(end.searchParams.get("state")).toBe("where-the-pane-was");

    const { access_token, id_token, expires_in } = await tokensFor(end);
    expect(expires_in).toBe(600);
    expect(await outcomeOf(access_token, demo.identity)).toEqual({ kind: "known", subject: "to-thu-ky" });
    expect(decodeJwt(id_token).name).toBe("Tổ thư ký Khối số 1");
    expect(printed).toEqual([]);
  });

  test("gives an ID token for the pane's own eyes, which our check refuses", async () => {
    const browse = browser();
    const { id_token } = await tokensFor(await choose(browse, await openChooser(browse), "to-thu-ky"));
    expect(await outcomeOf(id_token, demo.identity)).toEqual({ kind: "invalid" });
  });

  test("is remembered for the next time, until the pane asks anew who it is", async () => {
    const browse = browser();
    await choose(browse, await openChooser(browse), "to-thu-ky");
    const remembered = await tokensFor(destination(await ask(browse)));
    expect(decodeJwt(remembered.access_token).sub).toBe("to-thu-ky");

    const chooser = await openChooser(browse, { prompt: "login" });
    const changed = await tokensFor(await choose(browse, chooser, "co-quan-a"));
    expect(decodeJwt(changed.access_token).sub).toBe("co-quan-a");
  });
});

describe("a sign-in", () => {
  test("that is over cannot be chosen in again", async () => {
    const browse = browser();
    const chooser = await openChooser(browse);
    await choose(browse, chooser, "to-thu-ky");
    expect((await browse(`${chooser}/co-quan-a`, { method: "POST" })).status).toBe(400);
  });

  test("is not resumed by a cookie the issuer did not sign", async () => {
    const answer = await ask(browser());
    const unsigned = answer.headers.getSetCookie().filter((cookie) => !cookie.includes(".sig="));
    expect(unsigned).toHaveLength(2);
    const cookie = unsigned.map((line) => line.split(";")[0]).join("; ");
    expect((await fetch(destination(answer), { headers: { cookie } })).status).toBe(400);
  });
});

describe("no token is given", () => {
  test("for a code with another's proof key", async () => {
    const browse = browser();
    const end = await choose(browse, await openChooser(browse), "to-thu-ky");
    expect((await exchange(endpoints.token_endpoint, end, proofKey().verifier)).status).toBe(400);
  });

  test("for a code of somebody whose place another has taken", async () => {
    const browse = browser();
    const end = await choose(browse, await openChooser(browse), "to-thu-ky");
    await choose(browse, await openChooser(browse, { prompt: "login" }), "co-quan-a");
    expect((await exchange(endpoints.token_endpoint, end, verifier)).status).toBe(400);
  });

  test("twice for one code", async () => {
    const browse = browser();
    const end = await choose(browse, await openChooser(browse), "to-thu-ky");
    expect((await exchange(endpoints.token_endpoint, end, verifier)).status).toBe(200);
    expect((await exchange(endpoints.token_endpoint, end, verifier)).status).toBe(400);
  });

  test.each([
    [
      "without a proof key",
      { code_challenge: undefined, code_challenge_method: undefined },
      "invalid_request",
    ],
    ["for another audience", { resource: "urn:another:api" }, "invalid_target"],
  ])("%s", async (_what, changes, error) => {
    expect(destination(await ask(browser(), changes)).searchParams.get("error")).toBe(error);
  });

  test("to an address that is not the pane's, which is told on a page instead", async () => {
    const answer = await ask(browser(), { redirect_uri: "https://evil.example/pane/signed-in.html" });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Không đăng nhập được");
  });

  test("to a script of another site, while the pane's may read its own", async () => {
    const browse = browser();
    const end = await choose(browse, await openChooser(browse), "to-thu-ky");
    const readableBy = async (origin: string) =>
      (await exchange(endpoints.token_endpoint, end, verifier, origin)).headers.get(
        "access-control-allow-origin",
      );
    expect(await readableBy("https://evil.example")).toBeNull();
    expect(await readableBy("http://localhost:4100")).toBe("http://localhost:4100");
  });
});
