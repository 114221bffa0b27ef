import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { buildPages } from "../../../infra/aws/build-pages.ts";
import {
  bundleFunctions,
  type FunctionBundle,
  type FunctionName,
} from "../../../infra/aws/bundle-functions.ts";
import { publishPages } from "../../../infra/aws/publish-pages.ts";
import { firstPage } from "../../../infra/local/pages/first-page.ts";
import { inlineHashes } from "../../../infra/local/pages/inline-hashes.ts";
import type { BlocPeriod } from "../../../shared/storage-keys.ts";
import { runningApi, TEST_BUCKET, testStorage } from "../../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../../support/small-season.ts";

const KB = 1000;
const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as unknown as BlocPeriod;

let folder: string;
let bundles: Readonly<Record<FunctionName, FunctionBundle>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bang-vang-bundles-"));
  bundles = await bundleFunctions(join(folder, "functions"));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("what is deployed of each function", () => {
  test.each([
    ["api", 700, 1060],
    ["fold-bloc", 600, 600],
    ["sweep", 600, 600],
    ["rebuild-bloc", 600, 600],
    ["list-blocs", 600, 600],
    ["export-workbook", 1400, 1400],
  ] as const)(
    "%s reads at most %i kB to start, of at most %i kB in all, the SDK with it",
    (name, start, all) => {
      expect(bundles[name].startBytes).toBeLessThanOrEqual(start * KB);
      expect(bundles[name].startBytes).toBeGreaterThan(100 * KB);
      expect(bundles[name].bytes).toBeLessThanOrEqual(all * KB);
    },
  );

  test("the start of the API reads no ready table and nothing of how a year is set up", () => {
    const { inputs, inputsAtStart } = bundles.api;
    for (const seldom of [
      "shared/programmes/presets.ts",
      "functions/begin-season.ts",
      "functions/read-forms.ts",
    ]) {
      expect(inputs).toContain(seldom);
      expect(inputsAtStart).not.toContain(seldom);
    }
    expect(inputsAtStart).toContain("functions/submit-scorecard.ts");
  });

  test("exceljs is in the export and nowhere else", () => {
    const having = Object.entries(bundles)
      .filter(([, { inputs }]) => inputs.some((input) => input.includes("node_modules/exceljs/")))
      .map(([name]) => name);
    expect(having).toEqual(["export-workbook"]);
  });

  test("of the SDK it has the operations of S3 that we call, and no others", async () => {
    for (const { folder: of } of Object.values(bundles)) {
      const text = await readFile(join(of, "index.mjs"), "utf8");
      for (const called of ["GetObjectRequest", "PutObjectRequest", "ListObjectsV2Request"])
        expect(text).toContain(called);
      for (const other of ["SelectObjectContentRequest", "DeleteBucketRequest", "PutBucketPolicyRequest"])
        expect(text).not.toContain(other);
    }
  });

  test("what is left of the SDK reads, writes and lists: a rebuild finds a bloc and makes its standings", async () => {
    const storage = await testStorage();
    const desk = await runningApi(storage.store, smallSeason(), [smallTable()]);
    const card = { follows: 0, uploadId: "attempt-0001", card: selfCard("a") };
    expect((await desk.post("dv-a", "/v1/scorecards", card)).status).toBe(201);
    const settings = {
      RECORDS_BUCKET: TEST_BUCKET,
      DERIVED_BUCKET: TEST_BUCKET,
      AWS_ENDPOINT_URL_S3: storage.server.endpoint,
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test-secret",
    };
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    const program = (name: FunctionName) =>
      import(pathToFileURL(join(bundles[name].folder, "index.mjs")).href);
    const { blocs } = await (await program("list-blocs")).handler();
    expect(blocs).toContainEqual(OF);
    await (await program("rebuild-bloc")).handler(OF);
    expect((await storage.store.standings(OF))?.stored.document.lines[0]).toMatchObject({
      agency: "co-quan-a",
    });
    vi.unstubAllEnvs();
    await storage.close();
  });

  test("nothing in it names this machine, or a secret", async () => {
    for (const { folder: of } of Object.values(bundles)) {
      const text = await readFile(join(of, "index.mjs"), "utf8");
      expect(text).not.toContain(process.cwd());
      expect(text).not.toMatch(/AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY/);
    }
  });
});

describe("the pages of a stage", () => {
  test("are the first page, the pane with its parts, and its pictures", async () => {
    const { inlineScripts } = await buildPages(join(folder, "pages"));
    const pane = await readFile(join(folder, "pages/pane/pane.html"), "utf8");
    expect(pane).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(inlineScripts).toEqual(expect.arrayContaining([...inlineHashes(pane)]));
    for (const [, part = ""] of pane.matchAll(/(?:src|href)="\.?\/?([^":]+\.(?:js|css|png))"/g))
      await expect(readFile(join(folder, "pages/pane", part))).resolves.toBeInstanceOf(Buffer);
    expect(await readFile(join(folder, "pages/index.html"), "utf8")).toBe(firstPage());
  });

  test("are put where they are served from: parts before the pages that name them, then what the pane is told", async () => {
    const storage = await testStorage();
    const { folder: built } = await buildPages(join(folder, "published"));
    const stage = { origin: "https://thidua.example", pagesBucket: TEST_BUCKET, clientId: "pane-1" };
    const issuer = "https://login.example/tinh";
    const written = await publishPages(storage.client, built, { ...stage, issuer, scope: "openid" });
    const kept = async (key: string) => {
      const answer = await storage.client.send(new GetObjectCommand({ Bucket: TEST_BUCKET, Key: key }));
      return { ...answer, text: (await answer.Body?.transformToString()) ?? "" };
    };
    const pages = written.filter((key) => key.endsWith(".html"));
    expect(written.slice(-pages.length - 2)).toEqual([...pages, "pane/config.json", "manifest.xml"]);
    expect(JSON.parse((await kept("pane/config.json")).text)).toEqual({
      api: "",
      issuer,
      clientId: "pane-1",
      scope: "openid",
    });
    const manifest = await kept("manifest.xml");
    expect(manifest.ContentType).toBe("application/xml");
    for (const named of ["https://thidua.example/pane/pane.html", "https://login.example"])
      expect(manifest.text).toContain(named);
    const caching = async (key: string) => (await kept(key)).CacheControl;
    expect(await caching("pane/pane.html")).toBe("no-cache");
    expect(await caching("pane/assets/product-32.png")).toBe("public, max-age=86400");
    const [script = ""] = written.filter((key) => /main-\w+\.js$/.test(key));
    expect(await caching(script)).toContain("immutable");
    await storage.close();
  });

  test("the first page leads everybody in: the add-in's file, the browser's way, the guide", () => {
    const page = firstPage();
    for (const address of ["manifest.xml", "pane/pane.html?trinh-duyet", "pane/help.html"])
      expect(page).toContain(`href="${address}"`);
  });

  test("a script with an address needs no hash, one written into a page has its own", () => {
    // echo -n 'f()' | openssl dgst -sha256 -binary | base64
    expect(inlineHashes('<script src="a.js"></script><script>f()</script>')).toEqual([
      "'sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo='",
    ]);
    expect(inlineHashes("<p>f()</p>")).toEqual([]);
  });
});
