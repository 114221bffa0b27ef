import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { certificateFor, type OpenIdIssuer, openIdIssuer } from "../support/openid-issuer.ts";
import { newSite, type ServedSite, type Site, serveSite } from "../support/own-server.ts";
import { seedEmbedded } from "../support/seeded-storage.ts";
import { selfCard } from "../support/small-season.ts";

/** What a server that lives does in well under a second, on a machine that may be busy. */
const SOON = { timeout: 30_000, interval: 50 };
const BLOC = "/v1/seasons/nam-2024/periods/nam/blocs/khoi-1";

let folder: string;
let issuer: OpenIdIssuer;
let site: Site;
let served: ServedSite;
let clerk: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bang-vang-serve-"));
  issuer = await openIdIssuer("login.example");
  site = await newSite(folder, issuer, ["van-thu"]);
  await seedEmbedded(join(folder, "data"));
  clerk = await issuer.tokenFor("tk-1");
  served = await serveSite(site);
});
afterAll(async () => {
  await served.end("SIGKILL");
  await issuer.close();
  await rm(folder, { recursive: true, force: true });
});

const upload = (letter: string, typed: string, follows = 0) => ({
  follows,
  uploadId: `upload-${letter}-${follows + 1}`,
  card: selfCard(letter, { typed }),
});
const totals = async () => {
  const { body } = await served.get(clerk, `${BLOC}/standings`);
  return (body["lines"] as { agency: string; total?: string }[]).map(({ agency, total }) => [agency, total]);
};
const toldOf = (message: string) => served.lines.filter((line) => line.message === message);

describe("people of a site", () => {
  test("sign in with a token of the site's issuer, found over https by the site's own authority, and with no other", async () => {
    expect((await served.get(clerk, "/v1/desks")).status).toBe(200);
    const stranger = await openIdIssuer("stranger.example");
    expect((await served.get(await stranger.tokenFor("tk-1"), "/v1/desks")).status).toBe(401);
    await stranger.close();
    expect((await served.get(await issuer.tokenFor("tk-1", { aud: "else" }), "/v1/desks")).status).toBe(401);
    expect((await served.ask("/v1/desks")).status).toBe(401);
  });

  test("upload a card, and the standings come", async () => {
    const { status, body } = await served.post(clerk, "/v1/scorecards", upload("a", "9"));
    expect([status, body["revision"]]).toEqual([201, 1]);
    expect((await served.post(clerk, "/v1/scorecards", upload("b", "7"))).status).toBe(201);
    expect(await totals()).toEqual([
      ["co-quan-a", "19"],
      ["co-quan-b", "17"],
      ["co-quan-c", undefined],
    ]);
  });

  test("get a workbook from the server's own address, by a link that is good for that file alone", async () => {
    const asked = { season: "nam-2024", period: "nam", bloc: "khoi-1" };
    const ready = await vi.waitUntil(
      async () => {
        const { status, body } = await served.post(clerk, "/v1/workbooks", asked);
        return status === 200 && (body["url"] as string);
      },
      { timeout: 60_000, interval: 200 },
    );
    expect(ready.startsWith(`${site.origin}/files/`)).toBe(true);
    const file = await served.ask(ready);
    expect([file.status, file.text.slice(0, 2)]).toEqual([200, "PK"]);
    expect(file.headers["content-disposition"]).toMatch(/^attachment; filename="bang-vang.xlsx"/);
    const changed = await served.ask(ready.replace("/workbooks/", "/forms/"));
    expect([changed.status, changed.text]).toEqual([403, expect.stringContaining("hết hạn")]);
    expect((await served.ask(ready.replace(/\?.*/, ""))).status).toBe(404);
    expect((await served.ask(ready.replace("/workbooks/", "/scorecards/"))).status).toBe(404);
  });

  test("who is named a founder may begin here once there is no season of these years, and nobody else", async () => {
    const desks = async (person: string) =>
      (await served.get(await issuer.tokenFor(person), "/v1/desks")).body["mayBegin"];
    expect([await desks("van-thu"), await desks("dv-a")]).toEqual([true, undefined]);
  });
});

describe("what is served", () => {
  test("is the first page, the pane told of its issuer, the help with its pictures, and the manifest of this origin", async () => {
    expect((await served.ask("/")).text).toContain("manifest.xml");
    const pane = await served.ask("/pane/pane.html");
    expect(pane.text).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    const [, script = ""] = /src="(main-[^"]+\.js)"/.exec(pane.text) ?? [];
    const part = await served.ask(`/pane/${script}`);
    expect([part.status, part.headers["cache-control"]]).toEqual([200, expect.stringContaining("immutable")]);
    expect((await served.ask("/pane/help.html")).status).toBe(200);
    expect((await served.ask("/pane/assets/product-32.png")).headers["content-type"]).toBe("image/png");
    expect(JSON.parse((await served.ask("/pane/config.json")).text)).toEqual({
      api: "",
      issuer: issuer.issuer,
      clientId: "bang-vang-pane",
      scope: "openid profile",
    });
    const manifest = (await served.ask("/manifest.xml")).text;
    for (const named of [`${site.origin}/pane/pane.html`, new URL(issuer.issuer).origin])
      expect(manifest).toContain(named);
  });

  test("may be framed by Office, speaks to the issuer alone, and is not taken for another name's", async () => {
    const { headers } = await served.ask("/pane/pane.html");
    const policy = headers["content-security-policy"] as string;
    expect(policy).toContain("frame-ancestors 'self' https://*.officeapps.live.com");
    expect(policy).toContain(`connect-src 'self' ${new URL(issuer.issuer).origin} https://people.example`);
    expect(headers["strict-transport-security"]).toContain("max-age=");
    const { status, text } = await served.ask("/", { headers: { host: "elsewhere.example" } });
    expect([status, text]).toEqual([421, expect.stringContaining(site.origin)]);
  });

  test("tells that it lives, and that storage and issuer answer", async () => {
    expect((await served.ask("/healthz")).text).toBe('{"alive":true}');
    const { status, text } = await served.ask("/readyz");
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { ready: true, storage: "answers", issuers: "answer", parked: 0 },
    ]);
  });
});

describe("the log", () => {
  test("follows an upload from its request to the fold, and holds neither scores nor people", async () => {
    const call = await served.ask("/v1/scorecards", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${clerk}` },
      body: JSON.stringify(upload("c", "6.75")),
    });
    const id = call.headers["x-request-id"];
    const [written] = toldOf("written").filter(({ request }) => request === id);
    expect(written?.["key"]).toBe("scorecards/nam-2024/nam/khoi-1/co-quan-c/self/co-quan-c/000001.json");
    const caused = await vi.waitUntil(
      () =>
        toldOf("caused by").find(({ causes }) =>
          (causes as { write?: string }[]).some(({ write }) => write === written?.["write"]),
        ),
      SOON,
    );
    expect(caused).toBeDefined();
    expect(toldOf("answered").find(({ request }) => request === id)).toMatchObject({
      method: "POST",
      path: "/v1/scorecards",
      status: 201,
      from: "127.0.0.1",
    });
    expect(toldOf("answered").filter(({ path }) => path === "/healthz")).toEqual([]);
    const whole = JSON.stringify(served.lines);
    for (const secret of ["6.75", "16.75", "Thư ký", "tk-1", clerk, "X-Amz-Signature"])
      expect(whole).not.toContain(secret);
  });

  test("says at the start what the embedded storage is not", () => {
    expect(toldOf("embedded storage: one process, one disk, as safe as its backups")).toHaveLength(1);
  });
});

describe("the site's certificate", () => {
  const shown = async () => {
    const socket = connect({
      host: "127.0.0.1",
      port: Number(new URL(site.origin).port),
      rejectUnauthorized: false,
    });
    await once(socket, "secureConnect");
    const { fingerprint256 } = socket.getPeerCertificate();
    socket.destroy();
    return fingerprint256;
  };

  test("is changed while the server runs; a broken one leaves the old in place", async () => {
    const before = await shown();
    const { key, cert } = await certificateFor(["localhost"]);
    await writeFile(join(folder, "site.pem"), "no certificate");
    served.child.kill("SIGHUP");
    await vi.waitUntil(() => toldOf("failed").length > 0, SOON);
    expect(await shown()).toBe(before);
    await writeFile(join(folder, "site.pem"), cert);
    await writeFile(join(folder, "site.key"), key);
    served.child.kill("SIGHUP");
    await vi.waitUntil(async () => (await shown()) !== before, SOON);
    expect(toldOf("certificate renewed")).toHaveLength(1);
  });
});

describe("a site behind a proxy", () => {
  test("is served in the clear to its proxy, which says whom for and by which name", async () => {
    const behind = await newSite(join(folder, "behind"), issuer, []);
    const { tls: _, ...settings } = behind.settings;
    const { port } = new URL(behind.origin);
    const origin = "https://thidua.example";
    const second = await serveSite({
      ...behind,
      settings: { ...settings, origin, proxy: { trusted: ["127.0.0.1"] }, officeJs: "own" },
    });
    const asked = (headers: Record<string, string>, path = "/pane/config.json") =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" });
    const passed = { "x-forwarded-host": "thidua.example", "x-forwarded-for": "10.20.30.40" };
    const answer = await asked({ ...passed, "x-forwarded-proto": "https" });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ issuer: issuer.issuer }),
    ]);
    expect((await asked({ ...passed, "x-forwarded-proto": "http" })).status).toBe(308);
    expect((await asked({})).status).toBe(421);
    expect(second.lines.filter(({ from }) => from === "10.20.30.40")).toHaveLength(2);

    const served = { ...passed, "x-forwarded-proto": "https" };
    const pane = await asked(served, "/pane/pane.html");
    expect(await pane.text()).toContain('src="/office-js/office.js"');
    expect(pane.headers.get("content-security-policy")).not.toContain("appsforoffice");
    const own = await asked(served, "/office-js/office.js");
    expect([own.status, own.headers.get("content-type")]).toEqual([
      200,
      expect.stringContaining("javascript"),
    ]);
    expect((await own.text()).length).toBeGreaterThan(10_000);
    expect((await asked(served, "/office-js/..%2f..%2fpackage.json")).status).toBe(404);
    expect((await asked(served, "/office-js/%zz")).status).toBe(404);
    const unknown = await asked(served, "/v1/nowhere");
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      expect.objectContaining({ code: "unknown-route" }),
    ]);
    expect(await second.end("SIGTERM")).toBe(0);
  });
});

describe("a server that is told to stop", () => {
  test("answers what is under way, ends with 0, and has everything when it starts again", async () => {
    const body = JSON.stringify(upload("a", "5", 1));
    const call = request(new URL("/v1/scorecards", site.origin), {
      method: "POST",
      rejectUnauthorized: false,
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        authorization: `Bearer ${clerk}`,
      },
    });
    call.write(body.slice(0, 10));
    await once(call, "socket").then(([socket]) => once(socket, "secureConnect"));
    // The server has the beginning of the request once it answers one that was sent after it.
    await served.ask("/healthz");
    const ended = served.end("SIGTERM");
    call.end(body.slice(10));
    const [answer] = await once(call, "response");
    answer.resume();
    expect(answer.statusCode).toBe(201);
    expect(await ended).toBe(0);
    expect(toldOf("stopped")).toHaveLength(1);

    served = await serveSite(site);
    expect(await totals()).toEqual([
      ["co-quan-b", "17"],
      ["co-quan-c", "16.75"],
      ["co-quan-a", "15"],
    ]);
    const again = await served.post(clerk, "/v1/scorecards", upload("a", "5", 1));
    expect([again.status, again.body["revision"]]).toEqual([200, 2]);
    await vi.waitUntil(() => toldOf("swept").length > 0, SOON);
  });

  test("leaves its folder to one process at a time", async () => {
    const second = serveSite({
      ...site,
      settings: { ...site.settings, listen: { host: "127.0.0.1", port: 0 } },
    });
    await expect(second).rejects.toThrow(/ended with 1: Không mở được kho .* in use by another process/s);
  });

  test("is not ready while its issuer is silent, and people are told to try again", async () => {
    await issuer.close();
    await served.end("SIGTERM");
    served = await serveSite(site);
    const { status, text } = await served.ask("/readyz");
    expect([status, JSON.parse(text)]).toEqual([
      503,
      expect.objectContaining({ ready: false, storage: "answers", silent: [issuer.issuer] }),
    ]);
    expect((await served.ask("/healthz")).status).toBe(200);
    expect((await served.get(clerk, "/v1/desks")).status).toBe(503);
  });
});
