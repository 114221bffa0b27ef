import type { IncomingMessage } from "node:http";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { type Bindings, clientAddress, doorway } from "../../../../infra/local/serve/doorway.ts";
import { networks } from "../../../../infra/local/serve/settings.ts";

const ORIGIN = "https://thidua.example";

function asked(
  trusted: readonly string[] | undefined,
  from: string,
  headers: Record<string, string>,
  { path = "/pane/pane.html", method = "GET" } = {},
): Promise<Response> | Response {
  const app = new Hono<Bindings>()
    .use(doorway({ origin: ORIGIN, ...(trusted && { proxy: { trusted: [...trusted] } }) }))
    .all("*", (context) => context.text("in"));
  const incoming = { socket: { remoteAddress: from } } as unknown as IncomingMessage;
  return app.request(`http://inside${path}`, { headers, method }, { incoming } as Bindings["Bindings"]);
}
const FORWARDED = { "x-forwarded-host": "thidua.example", "x-forwarded-proto": "https" };
const statusOf = async (...of: Parameters<typeof asked>) => (await asked(...of)).status;

describe("a server with its own certificate", () => {
  test("answers to its own name alone, whatever a header says of another", async () => {
    expect(await statusOf(undefined, "10.1.2.3", { host: "thidua.example" })).toBe(200);
    expect(await statusOf(undefined, "10.1.2.3", { host: "THIDUA.example" })).toBe(200);
    expect(await statusOf(undefined, "10.1.2.3", { host: "else.example" })).toBe(421);
    expect(await statusOf(undefined, "10.1.2.3", { host: "else.example", ...FORWARDED })).toBe(421);
  });

  test("tells anybody that it lives", async () => {
    expect(await statusOf(undefined, "10.1.2.3", { host: "10.9.9.9:443" }, { path: "/healthz" })).toBe(200);
  });
});

describe("a server behind a proxy", () => {
  const TRUSTED = ["10.0.0.0/8", "::1"];

  test("believes the proxies it trusts, and answers nobody who goes around them", async () => {
    expect(await statusOf(TRUSTED, "10.1.2.3", FORWARDED)).toBe(200);
    expect(await statusOf(TRUSTED, "::ffff:10.1.2.3", FORWARDED)).toBe(200);
    expect(await statusOf(TRUSTED, "::1", FORWARDED)).toBe(200);
    expect(await statusOf(TRUSTED, "192.168.1.5", FORWARDED)).toBe(403);
    expect(await statusOf(TRUSTED, "", FORWARDED)).toBe(403);
  });

  test("takes the name that its proxy gives, or the one the proxy passes on", async () => {
    const { "x-forwarded-proto": proto } = FORWARDED;
    expect(await statusOf(TRUSTED, "::1", { host: "thidua.example", "x-forwarded-proto": proto })).toBe(200);
    expect(
      await statusOf(TRUSTED, "::1", { ...FORWARDED, "x-forwarded-host": "thidua.example, else.example" }),
    ).toBe(421);
  });

  test("leads a reader who came over http to https, and takes nothing sent in the clear", async () => {
    const plain = { ...FORWARDED, "x-forwarded-proto": "http" };
    const led = await asked(TRUSTED, "::1", plain, { path: "/pane/pane.html?lenh=mo" });
    expect([led.status, led.headers.get("location")]).toEqual([308, `${ORIGIN}/pane/pane.html?lenh=mo`]);
    expect(await statusOf(TRUSTED, "::1", plain, { method: "POST" })).toBe(403);
    expect(await statusOf(TRUSTED, "::1", { ...FORWARDED, "x-forwarded-proto": "https, http" })).toBe(308);
  });
});

describe("who asks", () => {
  const trusted = networks(["10.0.0.0/8"]);
  test.each([
    ["the connection, without a proxy", "1.2.3.4", "9.9.9.9", undefined, "1.2.3.4"],
    ["the connection, when it is no proxy of ours", "1.2.3.4", "9.9.9.9", trusted, "1.2.3.4"],
    ["whom the nearest proxy names", "10.0.0.1", "9.9.9.9, 5.6.7.8", trusted, "5.6.7.8"],
    ["whom it names before proxies of ours", "10.0.0.1", "5.6.7.8, 10.0.0.2", trusted, "5.6.7.8"],
    ["the proxy, when it names nobody", "10.0.0.1", undefined, trusted, "10.0.0.1"],
    ["the proxy, when what it names is no address", "10.0.0.1", "unknown", trusted, "10.0.0.1"],
  ])("is %s", (_, address, forwarded, list, expected) => {
    expect(clientAddress(address, forwarded, list)).toBe(expected);
  });
});
