import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoIdentity, outcomeOf } from "./demo-identity.ts";
import {
  type Browser,
  browser,
  choose,
  destination,
  discover,
  exchange,
  proofKey,
  renew,
  SIGNED_IN,
  signInUrl,
  submitForm,
  type Tokens,
} from "./sign-in-walk.ts";

const { verifier, challenge } = proofKey();

let demo: Awaited<ReturnType<typeof demoIdentity>>;
let endpoints: Awaited<ReturnType<typeof discover>>;

beforeAll(async () => {
  demo = await demoIdentity();
  endpoints = await discover(demo.identity.issuer);
});
afterAll(() => demo.end());

async function signedIn(browse: Browser): Promise<Tokens> {
  const chooser = destination(await browse(signInUrl(endpoints.authorization_endpoint, challenge)));
  const end = await choose(browse, chooser, "to-thu-ky");
  return (await (await exchange(endpoints.token_endpoint, end, verifier)).json()) as Tokens;
}

const renewed = (token: string) => renew(endpoints.token_endpoint, token);

describe("a refresh token", () => {
  test("gives a new access token that our check knows, and a refresh token in its place", async () => {
    const { access_token, refresh_token } = await signedIn(browser());
    const answer = await renewed(refresh_token);
    expect(answer.headers.get("access-control-allow-origin")).toBe("http://localhost:4100");
    const next = (await answer.json()) as Tokens;
    expect(await outcomeOf(next.access_token, demo.identity)).toEqual({
      kind: "known",
      subject: "to-thu-ky",
    });
    expect(next.access_token).not.toBe(access_token);
    expect(next.refresh_token).not.toBe(refresh_token);
  });

  test("used twice ends the sign-in, because one of the two users is a thief", async () => {
    const { refresh_token } = await signedIn(browser());
    const next = (await (await renewed(refresh_token)).json()) as Tokens;
    expect((await renewed(refresh_token)).status).toBe(400);
    expect((await renewed(next.refresh_token)).status).toBe(400);
  });

  test("that the pane gave back is worth nothing", async () => {
    const { refresh_token } = await signedIn(browser());
    const answer = await fetch(endpoints.revocation_endpoint, {
      method: "POST",
      body: new URLSearchParams({ client_id: "bang-vang-pane", token: refresh_token }),
    });
    expect(answer.status).toBe(200);
    expect((await renewed(refresh_token)).status).toBe(400);
  });
});

describe("signing out", () => {
  const ask = (browse: Browser) => {
    const url = new URL(endpoints.end_session_endpoint);
    url.searchParams.set("client_id", "bang-vang-pane");
    url.searchParams.set("post_logout_redirect_uri", SIGNED_IN);
    url.searchParams.set("state", "out");
    return browse(url);
  };

  test("asks first, then forgets the person and the refresh token, and goes back to the pane", async () => {
    const browse = browser();
    const { refresh_token } = await signedIn(browse);
    const page = await (await ask(browse)).text();
    expect(page).toContain("Đăng xuất trên máy này?");

    const end = destination(await submitForm(browse, page, { logout: "yes" }));
    expect(`${end.origin}${end.pathname}`).toBe(SIGNED_IN);
    expect(end.searchParams.get("state")).toBe("out");
    expect((await renewed(refresh_token)).status).toBe(400);
    const next = destination(await browse(signInUrl(endpoints.authorization_endpoint, challenge)));
    expect(next.pathname).toContain("/chooser/");
  });

  test("does not send anybody to an address that is not the pane's", async () => {
    const url = new URL(endpoints.end_session_endpoint);
    url.searchParams.set("client_id", "bang-vang-pane");
    url.searchParams.set("post_logout_redirect_uri", "https://evil.example/");
    const answer = await browser()(url);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("post_logout_redirect_uri not registered");
  });
});
