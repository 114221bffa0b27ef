import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { type Call, type CallParts, call } from "../../../addin/server/call.ts";
import { SignInTrouble } from "../../../addin/sign-in/sign-in-trouble.ts";

const Said = z.object({ said: z.string() });
const READING: Call<typeof Said> = { method: "GET", path: "/v1/here", answer: Said, repeatable: "reading" };
const UPLOAD: Call<typeof Said> = { ...READING, method: "POST", body: "{}", repeatable: "by-upload-id" };
const ONCE: Call<typeof Said> = { ...UPLOAD, repeatable: "no" };

const json =
  (body: unknown, status = 200, headers = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers });
const good = json({ said: "được" });
const lost = () => {
  throw new TypeError("Failed to fetch");
};
const problem = (status: number, code: string) =>
  json(
    { type: "", title: code, status, detail: "Không", detailEn: "No", code, instance: "urn:x:1", errors: [] },
    status,
  );

type Reply = () => Response;

/** A server that gives these answers in turn, the last one for ever; and a clock on which no time passes. */
function stage(replies: readonly Reply[], parts: Partial<CallParts> = {}) {
  const asked: { url: string; init: RequestInit }[] = [];
  const waited: number[] = [];
  const given: CallParts = {
    origin: "https://may-chu.example",
    token: async () => "token-1",
    fetch: (async (url: string, init: RequestInit) => {
      asked.push({ url, init });
      const reply = replies[Math.min(asked.length, replies.length) - 1];
      if (!reply) throw new Error("no answer was prepared");
      return reply();
    }) as typeof fetch,
    clock: {
      wait: (ms) => {
        if (ms === 30_000) return new Promise(() => {});
        waited.push(ms);
        return Promise.resolve();
      },
    },
    ...parts,
  };
  return { given, asked, waited };
}

const sentTokens = (asked: readonly { init: RequestInit }[]) =>
  asked.map(({ init }) => new Headers(init.headers).get("authorization"));

describe("an answer", () => {
  test("is read by its schema, with its bare ETag", async () => {
    const { given, asked } = stage([json({ said: "được" }, 200, { etag: '"abc"' })]);
    expect(await call(given, READING)).toEqual({ ok: true, value: { said: "được" }, etag: "abc" });
    expect(asked[0]?.url).toBe("https://may-chu.example/v1/here");
    expect(asked[0]?.init).toMatchObject({ method: "GET", credentials: "omit", redirect: "manual" });
  });

  test.each([
    ["a page of the network's own, with a good status", () => new Response("<html>Đăng nhập mạng"), 200],
    ["an answer of another shape", json({ other: 1 }), 200],
    ["an error that is not our server's", () => new Response("Bad Gateway", { status: 500 }), 500],
  ])("%s is unreadable, and its text is shown to nobody", async (_what, reply, status) => {
    const { given } = stage([reply]);
    expect(await call(given, READING)).toEqual({ ok: false, refusal: { kind: "unreadable", status } });
  });

  test("no from the server is a refusal with its problem", async () => {
    const { given, asked } = stage([problem(409, "stale-revision")]);
    expect(await call(given, UPLOAD)).toMatchObject({
      ok: false,
      refusal: { kind: "refused", problem: { code: "stale-revision", detail: "Không" } },
    });
    expect(asked).toHaveLength(1);
  });
});

describe("a call that finds no network", () => {
  test("is made three times when it only reads, with pauses between", async () => {
    const { given, asked, waited } = stage([lost]);
    expect(await call(given, READING)).toEqual({ ok: false, refusal: { kind: "offline" } });
    expect([asked.length, waited]).toEqual([3, [500, 2_000]]);
  });

  test("is answered when the network comes back meanwhile", async () => {
    const { given, asked } = stage([lost, good]);
    expect(await call(given, UPLOAD)).toMatchObject({ ok: true });
    expect(asked).toHaveLength(2);
  });

  test("is made once when it has no upload id to be known by", async () => {
    const { given, asked } = stage([lost]);
    expect(await call(given, ONCE)).toEqual({ ok: false, refusal: { kind: "offline" } });
    expect(asked).toHaveLength(1);
  });
});

describe("a server that is not well for a moment", () => {
  test.each([
    ["502 of a proxy", () => new Response("", { status: 502 })],
    ["503 of its own", problem(503, "storage-unavailable")],
  ])("is asked again: %s", async (_what, reply) => {
    const { given, asked } = stage([reply, good]);
    expect(await call(given, READING)).toMatchObject({ ok: true });
    expect(asked).toHaveLength(2);
  });

  test("is not pressed with what it fails at itself", async () => {
    const { given, asked } = stage([problem(500, "internal")]);
    expect(await call(given, READING)).toMatchObject({ ok: false, refusal: { kind: "refused" } });
    expect(asked).toHaveLength(1);
  });
});

describe("an answer that does not come", () => {
  /** Hears nothing until it is called off, as a browser's fetch. */
  const deaf = ((_url: string, { signal }: RequestInit) =>
    new Promise((_, reject) =>
      signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError"))),
    )) as typeof fetch;

  test("is given up after thirty seconds; an upload is then not sent again by itself", async () => {
    const waited: number[] = [];
    const clock = { wait: async (ms: number) => void waited.push(ms) };
    const { given } = stage([], { fetch: deaf, clock });
    expect(await call(given, UPLOAD)).toEqual({ ok: false, refusal: { kind: "timeout" } });
    expect(waited).toEqual([30_000]);
  });

  test("is given up at once by whoever does not want it any more", async () => {
    const stop = new AbortController();
    const { given } = stage([], { fetch: deaf });
    const answer = call(given, { ...READING, signal: stop.signal });
    stop.abort();
    expect(await answer).toEqual({ ok: false, refusal: { kind: "cancelled" } });
  });

  test("is not waited for when it was called off before", async () => {
    const { given, asked } = stage([good]);
    const answer = await call(given, { ...READING, signal: AbortSignal.abort() });
    expect([answer, asked.length]).toEqual([{ ok: false, refusal: { kind: "cancelled" } }, 0]);
  });

  test("is not asked for again when it was called off in the pause", async () => {
    const stop = new AbortController();
    const { given, asked } = stage([lost], {
      clock: { wait: async (ms) => (ms === 30_000 ? new Promise<void>(() => {}) : stop.abort()) },
    });
    const answer = await call(given, { ...READING, signal: stop.signal });
    expect([answer, asked.length]).toEqual([{ ok: false, refusal: { kind: "cancelled" } }, 1]);
  });
});

describe("a token the API does not take", () => {
  const tokens = async (refused?: string) => (refused === undefined ? "token-1" : "token-2");

  test("is renewed once and the call made once more", async () => {
    const { given, asked } = stage([problem(401, "auth-expired"), good], { token: tokens });
    expect(await call(given, ONCE)).toMatchObject({ ok: true });
    expect(sentTokens(asked)).toEqual(["Bearer token-1", "Bearer token-2"]);
  });

  test("and neither its successor: nobody is signed in, and why is told", async () => {
    const { given, asked } = stage([problem(401, "auth-invalid")], { token: tokens });
    expect(await call(given, READING)).toMatchObject({
      ok: false,
      refusal: { kind: "signed-out", problem: { code: "auth-invalid" } },
    });
    expect(asked).toHaveLength(2);
  });

  test.each([
    ["expired", "signed-out"],
    ["signed-out", "signed-out"],
    ["issuer-silent", "offline"],
  ] as const)("when the sign-in says %s, the call says %s and nothing is sent", async (code, kind) => {
    const { given, asked } = stage([good], { token: () => Promise.reject(new SignInTrouble(code)) });
    expect(await call(given, ONCE)).toEqual({ ok: false, refusal: { kind } });
    expect(asked).toHaveLength(0);
  });

  test("a fault of our own is not dressed up as the network's", async () => {
    const { given } = stage([good], { token: () => Promise.reject(new Error("broken")) });
    await expect(call(given, READING)).rejects.toThrow("broken");
  });
});
