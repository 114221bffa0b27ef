import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api } from "../../functions/api.ts";
import { StorageUnavailable } from "../../functions/storage-unavailable.ts";
import type { TokenOutcome } from "../../functions/token-check.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;

beforeAll(async () => {
  storage = await testStorage();
  desk = await runningApi(storage.store, smallSeason(), [smallTable()]);
});
afterAll(() => storage.close());

const submission = (card: unknown = selfCard("a")) => ({ follows: 0, uploadId: "attempt-0001", card });
const keptCards = async () =>
  (await storage.store.listCards({ season: "nam-2024", period: "nam", bloc: "khoi-1" } as never)).length;

describe("a body that is not one we take is refused before anything is read from storage", () => {
  const send = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    desk.app.request("/v1/scorecards", {
      method: "POST",
      body: body as BodyInit,
      headers: { authorization: "Bearer dv-a", "content-type": "application/json", ...headers },
    });
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

  test.each<[string, string | Uint8Array, Record<string, string>, number, string]>([
    ["10 MB", "x".repeat(10_000_000), {}, 413, "body-too-large"],
    ["a length header over the limit", "{}", { "content-length": "99999999" }, 413, "body-too-large"],
    ["nested 100,000 deep", nested(100_000), {}, 400, "json-too-deep"],
    ["nested 25 deep", nested(25), {}, 400, "json-too-deep"],
    ["nothing", "", {}, 400, "json-malformed"],
    ["trailing text", "{} x", {}, 400, "json-malformed"],
    ["a byte-order mark", "\uFEFF{}", {}, 400, "json-malformed"],
    ["invalid UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), {}, 400, "json-malformed"],
    ["an unfinished string", '{"a', {}, 400, "json-malformed"],
    ["a colon alone", ":", {}, 400, "json-malformed"],
    ["a key that is no string", "{1:2}", {}, 400, "json-malformed"],
    ["a bad escape in a key", '{"\\x":1}', {}, 400, "json-malformed"],
    ["a key twice", '{"a":1,"a":2}', {}, 400, "json-duplicate-key"],
    ["a key twice in other letters", '{"a":1,"\\u0061":2}', {}, 400, "json-duplicate-key"],
    ["a form", "a=1", { "content-type": "application/x-www-form-urlencoded" }, 415, "unsupported-media-type"],
    [
      "another charset",
      "{}",
      { "content-type": "application/json; charset=utf-16" },
      415,
      "unsupported-media-type",
    ],
    ["a compressed body", "{}", { "content-encoding": "gzip" }, 415, "unsupported-encoding"],
  ])("%s", async (_, body, headers, status, code) => {
    const answer = await send(body, headers);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
    expect(await keptCards()).toBe(0);
  });

  test("no body, and no word of what it is", async () => {
    const headers = { authorization: "Bearer dv-a" };
    const silent = await desk.app.request("/v1/scorecards", {
      method: "POST",
      body: new Uint8Array([0x7b, 0x7d]),
      headers,
    });
    const empty = await desk.app.request("/v1/scorecards", {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
    });
    const codes = await Promise.all(
      [silent, empty].map(async (answer) => ((await answer.json()) as { code: string }).code),
    );
    expect(codes).toEqual(["unsupported-media-type", "json-malformed"]);
  });

  test("one key in two objects, and a key that is also a value, are no repetition", async () => {
    const answer = await send('{"a":{"k":"a"},"b":[{"k":1},{"k":2}],"c":"a"}');
    expect(((await answer.json()) as { code: string }).code).toBe("invalid-body");
  });
});

describe("a body of the wrong shape is refused with every place", () => {
  test.each([
    ["an id that climbs", { agency: "../co-quan-b" }, "/card/agency"],
    ["an id with a coded slash", { bloc: "khoi%2f1" }, "/card/bloc"],
    ["an id with a NUL", { season: "nam-2024\u0000" }, "/card/season"],
    ["an id in capitals", { period: "NAM" }, "/card/period"],
    ["an id of 300 letters", { scorer: "a".repeat(300) }, "/card/scorer"],
    ["an id with a Cyrillic letter", { agency: "cо-quan-a" }, "/card/agency"],
  ])("%s", async (_, change, pointer) => {
    const answer = await desk.post("dv-a", "/v1/scorecards", submission({ ...selfCard("a"), ...change }));
    expect([answer.status, answer.body["code"]]).toEqual([400, "bad-identifier"]);
    expect(answer.body["errors"]).toMatchObject([{ code: "identifier-format", pointer }]);
    expect(await keptCards()).toBe(0);
  });

  test("fields the form does not have, missing ones and wrong ones, all at once", async () => {
    const { entries: _, ...rest } = selfCard("a");
    const answer = await desk.post("dv-a", "/v1/scorecards", {
      ...submission({ ...rest, total: "20", rank: 1 }),
      follows: "none",
      __proto__x: 1,
    });
    expect([answer.status, answer.body["code"]]).toEqual([422, "invalid-body"]);
    const errors = answer.body["errors"] as { code: string; pointer: string }[];
    expect(errors.map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual([
      "field-missing /card/entries",
      "field-shape /follows",
      "unknown-field /__proto__x",
      "unknown-field /card/rank",
      "unknown-field /card/total",
    ]);
  });

  test("a list where an object belongs", async () => {
    const answer = await desk.post("dv-a", "/v1/scorecards", []);
    expect(answer.body).toMatchObject({
      code: "invalid-body",
      errors: [{ code: "field-shape", pointer: "" }],
    });
  });

  test("an own __proto__ key is an unknown field and changes nothing", async () => {
    const answer = await desk.post(
      "dv-a",
      "/v1/scorecards",
      '{"follows":0,"uploadId":"attempt-0001","card":{},"__proto__":{"admin":true}}',
    );
    expect(answer.status).toBe(422);
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
  });

  test("an object where text belongs", async () => {
    const wrong = {
      ...selfCard("a"),
      entries: [{ criterion: "i-1", points: "1", reason: { formula: "WEBSERVICE()" } }],
    };
    expect((await desk.post("dv-a", "/v1/scorecards", submission(wrong))).body["code"]).toBe("invalid-body");
  });

  test("an id in the address", async () => {
    const answer = await desk.get("tk-1", "/v1/seasons/nam-2024/periods/nam/blocs/..%2Fkhoi-1/standings");
    expect([answer.status, answer.body["code"]]).toEqual([400, "bad-identifier"]);
  });
});

describe("who asks", () => {
  const asking = (outcome: TokenOutcome) =>
    api({
      store: storage.store,
      readForm: async () => ({ ok: false, code: "file-empty" }),
      now: () => "",
      newId: () => "request",
      newCode: () => "",
      report: () => {},
      checkToken: async () => outcome,
    }).request("/v1/seasons/nam-2024/me");

  test.each<[TokenOutcome, number, string]>([
    [{ kind: "missing" }, 401, "auth-missing"],
    [{ kind: "invalid" }, 401, "auth-invalid"],
    [{ kind: "expired" }, 401, "auth-expired"],
    [{ kind: "unavailable" }, 503, "auth-unavailable"],
    [{ kind: "known", subject: "../x" }, 401, "auth-invalid"],
  ])("%o", async (outcome, status, code) => {
    const answer = await asking(outcome);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
    expect(answer.headers.get("www-authenticate")).toBe(status === 401 ? "Bearer" : null);
    expect(answer.headers.get("retry-after")).toBe(status === 503 ? "5" : null);
  });

  test("a member reads its tasks of a season; a stranger is not told that it exists", async () => {
    expect((await desk.get("dv-a", "/v1/seasons/nam-2024/me")).body).toMatchObject({
      id: "dv-a",
      roles: [{ role: "agency-secretary", agency: "co-quan-a" }],
    });
    expect((await desk.get("nobody", "/v1/seasons/nam-2024/me")).body["code"]).toBe("unknown-season");
    expect((await desk.get("dv-a", "/v1/seasons/nam-1999/me")).body["code"]).toBe("unknown-season");
  });
});

describe("an answer", () => {
  test("that says no is problem+json with a stable code, Vietnamese first, and the request's id", async () => {
    const answer = await desk.post("dv-b", "/v1/scorecards", submission());
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(answer.body).toMatchObject({
      type: "urn:bang-vang:problem:forbidden-agency",
      status: 403,
      code: "forbidden-agency",
    });
    expect(answer.body["detail"]).toContain("không được nhập");
    expect(answer.body["instance"]).toBe(`urn:bang-vang:request:${answer.headers.get("x-request-id")}`);
  });

  test("is never cached and never guessed at by a browser", async () => {
    const { headers } = await desk.get("tk-1", "/v1/seasons/nam-2024/me");
    expect([headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual([
      "no-store",
      "nosniff",
    ]);
  });

  test("to another method names the one that is taken; an unknown address has an answer of its own", async () => {
    const other = await desk.app.request("/v1/scorecards", { method: "DELETE" });
    expect([other.status, other.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await desk.get("tk-1", "/v1/nothing")).body["code"]).toBe("unknown-route");
    expect((await desk.app.request("/v1/health")).status).toBe(200);
  });

  test.each<[string, Error, number, string]>([
    [
      "storage that does not answer",
      new StorageUnavailable(new Error("socket hang up")),
      503,
      "storage-unavailable",
    ],
    ["a fault of ours", new Error("secret detail"), 500, "internal"],
  ])("after %s says nothing of the inside and reports it", async (_, error, status, code) => {
    const failures: unknown[] = [];
    const broken = api({
      store: { ...storage.store, season: () => Promise.reject(error) },
      readForm: async () => ({ ok: false, code: "file-empty" }),
      now: () => "",
      newId: () => "request",
      newCode: () => "",
      report: (failure) => failures.push(failure),
      checkToken: async () => ({ kind: "known", subject: "dv-a" }),
    });
    const answer = await broken.request("/v1/seasons/nam-2024/me");
    const text = await answer.text();
    expect([answer.status, JSON.parse(text).code]).toEqual([status, code]);
    expect(text).not.toContain("secret");
    expect(failures).toEqual([{ request: "request", error }]);
  });
});
