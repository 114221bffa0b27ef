import { describe, expect, test } from "vitest";
import type { OpenIdProtocol } from "../../../addin/sign-in/openid-protocol.ts";
import { openIdSignIn } from "../../../addin/sign-in/openid-sign-in.ts";
import { SignInTrouble } from "../../../addin/sign-in/sign-in-trouble.ts";
import type { OpenWindow, SignInWindow } from "../../../addin/sign-in/sign-in-window.ts";
import type { Kept } from "../../../addin/sign-in/token-memory.ts";
import type { Tokens } from "../../../addin/sign-in/tokens.ts";

const A = { subject: "dv-a", name: "Thư ký Cơ quan A" };
const NOW = 1_000_000;
const tokens = (accessToken: string, more: Partial<Tokens> = {}): Tokens => ({
  identity: A,
  accessToken,
  expiresAt: NOW + 600_000,
  refreshToken: `refresh-${accessToken}`,
  ...more,
});

/** Everything around the sign-in, played by the test: the issuer, the window, the memory. */
function stage(kept: Kept = {}, played: Partial<OpenIdProtocol> = {}) {
  const memory = { kept };
  const begun: { kind: string; askAnew: boolean }[] = [];
  const windows: {
    closed: boolean;
    led: string[];
    answer: () => void;
    fail: (error: SignInTrouble) => void;
  }[] = [];
  const window: SignInWindow = {
    kind: "pop-up",
    open(): OpenWindow {
      const shown = { closed: false, led: [] as string[], answer: () => {}, fail: (_: SignInTrouble) => {} };
      windows.push(shown);
      return {
        close: () => {
          shown.closed = true;
        },
        lead(address, state) {
          shown.led.push(address);
          return {
            answer: new Promise((resolve) => {
              shown.answer = () => resolve(new URLSearchParams({ state, code: "code" }));
            }),
            trouble: new Promise((_, reject) => {
              shown.fail = reject;
            }),
          };
        },
      };
    },
  };
  const protocol: OpenIdProtocol = {
    begin: async (kind, askAnew) => {
      begun.push({ kind, askAnew });
      return {
        state: `${kind}.1`,
        nonce: "n",
        verifier: "v",
        parameters: new URLSearchParams({ scope: "openid" }),
      };
    },
    finish: async () => tokens("new"),
    renew: async () => tokens("renewed"),
    revoke: async () => {},
    end: async (kind) => ({ state: `${kind}.2`, parameters: new URLSearchParams() }),
    ...played,
  };
  const came: (string | undefined)[] = [];
  const signIn = openIdSignIn({
    protocol: async () => protocol,
    window,
    page: "https://ngan.example/pane/signed-in.html",
    memory: {
      read: () => memory.kept,
      keep: (next) => {
        memory.kept = next;
      },
    },
    exclusively: (work) => work(),
    now: () => NOW,
  });
  signIn.onChange((identity) => void came.push(identity?.subject));
  const shown = async (index = 0) => {
    await expect.poll(() => windows[index]?.led.length).toBe(1);
    const found = windows[index];
    if (!found) throw new Error("no window");
    return found;
  };
  return { signIn, memory, begun, windows, shown, came };
}

const code = (act: Promise<unknown>) =>
  act.then(
    () => "none",
    (error) => (error as SignInTrouble).code,
  );

describe("signing in", () => {
  test("opens its window in the click's own task, before anything is fetched", () => {
    const { signIn, windows } = stage();
    void signIn.signIn();
    expect(windows).toHaveLength(1);
  });

  test("keeps the tokens, closes the window and tells who came", async () => {
    const { signIn, shown, memory, came } = stage();
    const identity = signIn.signIn();
    const window = await shown();
    expect(window.led).toEqual(["https://ngan.example/pane/signed-in.html?start=authorization&scope=openid"]);
    window.answer();
    expect(await identity).toEqual(A);
    expect([signIn.current(), came, window.closed]).toEqual([A, ["dv-a"], true]);
    expect(memory.kept).toEqual({ tokens: tokens("new") });
  });

  test.each(["closed", "popup-blocked"] as const)("takes an answer that comes after %s", async (trouble) => {
    const { signIn, shown, came } = stage();
    const identity = signIn.signIn();
    const window = await shown();
    window.fail(new SignInTrouble(trouble));
    expect([await code(identity), window.closed]).toEqual([trouble, false]);
    window.answer();
    await expect.poll(() => signIn.current()).toEqual(A);
    expect(came).toEqual(["dv-a"]);
  });

  test("begun again puts the first window away", async () => {
    const { signIn, shown, windows } = stage();
    void signIn.signIn();
    await shown();
    void signIn.signIn();
    expect(windows.map(({ closed }) => closed)).toEqual([true, false]);
  });

  test("that the issuer refuses closes the window and leaves nobody signed in", async () => {
    const { signIn, shown } = stage(
      {},
      { finish: () => Promise.reject(new SignInTrouble("issuer-refused", { told: "access_denied" })) },
    );
    const identity = signIn.signIn();
    const window = await shown();
    window.answer();
    expect([await code(identity), window.closed, signIn.current()]).toEqual([
      "issuer-refused",
      true,
      undefined,
    ]);
  });
});

describe("a token", () => {
  test("of nobody is refused", async () => {
    expect(await code(stage().signIn.token())).toBe("signed-out");
  });

  test("is the one kept while it is good for more than half a minute", async () => {
    const { signIn } = stage({ tokens: tokens("kept", { expiresAt: NOW + 30_001 }) });
    expect(await signIn.token()).toBe("kept");
  });

  test("is renewed half a minute before its end, once for all who wait", async () => {
    let renewals = 0;
    const { signIn, memory, came } = stage(
      { tokens: tokens("kept", { expiresAt: NOW + 30_000 }) },
      { renew: async () => tokens(`renewed-${++renewals}`) },
    );
    expect(await Promise.all([signIn.token(), signIn.token(), signIn.token()])).toEqual(
      Array(3).fill("renewed-1"),
    );
    expect([memory.kept.tokens?.accessToken, came]).toEqual(["renewed-1", []]);
  });

  test("refused by the API is replaced; one that was replaced meanwhile is not renewed again", async () => {
    const { signIn } = stage({ tokens: tokens("kept") });
    expect(await signIn.token("kept")).toBe("renewed");
    expect(await signIn.token("kept")).toBe("renewed");
  });

  test("renewed by another pane of the session is taken from it", async () => {
    const renew = () => Promise.reject(new Error("asked twice"));
    const { signIn, memory } = stage({ tokens: tokens("kept") }, { renew });
    memory.kept = { tokens: tokens("others") };
    expect(await signIn.token("kept")).toBe("others");
  });

  test.each([
    ["there is nothing to renew it with", { refreshToken: undefined }, {}],
    [
      "the issuer takes the refresh token no more",
      {},
      { renew: () => Promise.reject(new SignInTrouble("expired")) },
    ],
  ])("is over when %s, and the person is told to come again", async (_why, more, played) => {
    const old = { ...tokens("kept", { expiresAt: NOW }), ...more } as Tokens;
    const { signIn, came, memory } = stage({ tokens: old }, played as Partial<OpenIdProtocol>);
    expect(await code(signIn.token())).toBe("expired");
    expect([signIn.current(), came, memory.kept]).toEqual([undefined, [undefined], {}]);
  });

  test("is not over because the issuer is silent", async () => {
    const { signIn } = stage(
      { tokens: tokens("kept", { expiresAt: NOW }) },
      { renew: () => Promise.reject(new SignInTrouble("issuer-silent")) },
    );
    expect([await code(signIn.token()), signIn.current()]).toEqual(["issuer-silent", A]);
  });

  test("renewed while its person signed out does not bring them back", async () => {
    let renewed: (given: Tokens) => void = () => {};
    const { signIn } = stage(
      { tokens: tokens("kept", { expiresAt: NOW }) },
      {
        renew: () =>
          new Promise((resolve) => {
            renewed = resolve;
          }),
      },
    );
    const token = code(signIn.token());
    await Promise.resolve();
    void signIn.signOut();
    await expect.poll(() => signIn.current()).toBeUndefined();
    renewed(tokens("late"));
    expect([await token, signIn.current()]).toEqual(["signed-out", undefined]);
  });
});

describe("signing out", () => {
  test("forgets at once, gives the refresh token back, and ends the sign-in at the issuer", async () => {
    const given: string[] = [];
    const { signIn, shown, memory } = stage(
      { tokens: tokens("kept") },
      { revoke: async (token) => void given.push(token) },
    );
    const out = signIn.signOut();
    expect([signIn.current(), memory.kept]).toEqual([undefined, { askAnew: true }]);
    const window = await shown();
    expect(window.led[0]).toContain("start=end_session");
    window.answer();
    expect(await out).toEqual({ everywhere: true });
    expect([given, memory.kept]).toEqual([["refresh-kept"], {}]);
  });

  test.each([
    ["the issuer knows no way to end it", { end: async () => undefined }],
    ["the issuer is silent", { revoke: () => Promise.reject(new SignInTrouble("issuer-silent")) }],
  ])("is done here alone when %s; the next person is asked who they are", async (_why, played) => {
    const { signIn, begun, windows } = stage({ tokens: tokens("kept") }, played as Partial<OpenIdProtocol>);
    expect(await signIn.signOut()).toEqual({ everywhere: false });
    expect(windows[0]?.closed).toBe(true);
    void signIn.signIn();
    await expect.poll(() => begun).toEqual([{ kind: "pop-up", askAnew: true }]);
  });

  test("gives the way to end it by hand when the window is blocked", async () => {
    const { signIn, shown } = stage({ tokens: tokens("kept") });
    const out = signIn.signOut();
    (await shown()).fail(new SignInTrouble("popup-blocked", { link: "https://ngan.example/here" }));
    expect(await out).toEqual({ everywhere: false, link: "https://ngan.example/here" });
  });
});

test("whoever listens no longer is not told", async () => {
  const { signIn, shown } = stage();
  const heard: unknown[] = [];
  signIn.onChange((identity) => void heard.push(identity))();
  const identity = signIn.signIn();
  (await shown()).answer();
  expect(await identity).toEqual({ ...A, name: A.name });
  expect(heard).toEqual([]);
});
