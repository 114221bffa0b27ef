import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startS3Server } from "../../infra/local/s3/s3-server.ts";
import { openStorage } from "../../infra/local/serve/storage.ts";
import { type OpenIdIssuer, openIdIssuer } from "../support/openid-issuer.ts";
import { newSite, type Site, serveSite } from "../support/own-server.ts";
import { seed } from "../support/seeded-storage.ts";
import { selfCard } from "../support/small-season.ts";

const BLOC = "/v1/seasons/nam-2024/periods/nam/blocs/khoi-1";
const KEYS = { AWS_ACCESS_KEY_ID: "AKIASITE", AWS_SECRET_ACCESS_KEY: "site-secret" };

/** Three servers, one after the other and two at once, on a machine that may be busy; in milliseconds. */
const WHOLE = 300_000;

let folder: string;
let issuer: OpenIdIssuer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bang-vang-serve-s3-"));
  issuer = await openIdIssuer("login.example");
});
afterAll(async () => {
  await issuer.close();
  await rm(folder, { recursive: true, force: true });
});

/** A site whose records and derived objects stand in two buckets of somebody's S3 store. */
async function siteOn(endpoint: string, name: string): Promise<Site> {
  const client = new S3Client({
    endpoint,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId: KEYS.AWS_ACCESS_KEY_ID, secretAccessKey: KEYS.AWS_SECRET_ACCESS_KEY },
  });
  const storage = { kind: "s3" as const, endpoint, region: "us-east-1", pathStyle: true };
  for (const Bucket of ["records", "derived"]) await client.send(new CreateBucketCommand({ Bucket }));
  client.destroy();
  await seed(await openStorage({ ...storage, records: "records", derived: "derived" }, KEYS));
  const site = await newSite(join(folder, name), issuer, []);
  return {
    ...site,
    settings: { ...site.settings, storage: { ...storage, records: "records", derived: "derived" } },
  };
}

const upload = (letter: string, typed: string) => ({
  follows: 0,
  uploadId: `upload-${letter}-1`,
  card: selfCard(letter, { typed }),
});

/** A card uploaded at one server and read at another, a workbook by the server's own address, a stop and a start. */
async function isServed(site: Site): Promise<void> {
  const clerk = await issuer.tokenFor("tk-1");
  const first = await serveSite(site, KEYS);
  try {
    expect((await first.post(clerk, "/v1/scorecards", upload("a", "9"))).status).toBe(201);
    await vi.waitUntil(() => first.lines.some(({ message }) => message === "caused by"), { timeout: 30_000 });
    const asked = { season: "nam-2024", period: "nam", bloc: "khoi-1" };
    const url = await vi.waitUntil(
      async () => {
        const { status, body } = await first.post(clerk, "/v1/workbooks", asked);
        return status === 200 && (body["url"] as string);
      },
      { timeout: 120_000, interval: 200 },
    );
    expect(url.startsWith(`${site.origin}/files/derived/workbooks/`)).toBe(true);
    expect((await first.ask(url)).text.slice(0, 2)).toBe("PK");
    expect(await first.end("SIGTERM")).toBe(0);
  } finally {
    await first.end("SIGKILL");
  }
  const [one, other] = await Promise.all([
    serveSite(site, KEYS),
    newSite(`${site.folder}-2`, issuer, []).then((second) =>
      serveSite({ ...second, settings: { ...second.settings, storage: site.settings["storage"] } }, KEYS),
    ),
  ]);
  try {
    expect((await one.post(clerk, "/v1/scorecards", upload("b", "8"))).status).toBe(201);
    const { body } = await other.get(clerk, `${BLOC}/standings`);
    const lines = body["lines"] as { agency: string; total?: string }[];
    expect(lines.map(({ agency, total }) => [agency, total])).toEqual([
      ["co-quan-a", "19"],
      ["co-quan-b", "18"],
      ["co-quan-c", undefined],
    ]);
    const rivals = await Promise.all(
      [one, other].map((server, place) =>
        server.post(clerk, "/v1/scorecards", { ...upload("c", "7"), uploadId: `rival-upload-${place}` }),
      ),
    );
    expect(rivals.map(({ status }) => status).sort()).toEqual([201, 409]);
  } finally {
    await Promise.all([one.end("SIGKILL"), other.end("SIGKILL")]);
  }
}

describe("npm run serve on an S3 endpoint, and two servers on one", () => {
  test(
    "serve the same records from the embedded S3 server",
    async () => {
      const store = await startS3Server({
        dir: join(folder, "store"),
        credentials: { accessKeyId: KEYS.AWS_ACCESS_KEY_ID, secretAccessKey: KEYS.AWS_SECRET_ACCESS_KEY },
        durable: false,
      });
      try {
        await isServed(await siteOn(store.endpoint, "embedded"));
      } finally {
        await store.close();
      }
    },
    WHOLE,
  );

  const imported = spawnSync("python3", ["-c", "import moto.server"]).status === 0;
  if (imported) {
    test(
      "serve the same records from moto",
      async () => {
        const moto = spawn("python3", ["-m", "moto.server", "-H", "127.0.0.1", "-p", "0"], {
          stdio: ["ignore", "ignore", "pipe"],
        });
        try {
          await isServed(await siteOn(await addressOf(moto.stderr), "moto"));
        } finally {
          if (moto.exitCode === null && moto.kill()) await once(moto, "exit");
        }
      },
      WHOLE,
    );
  } else {
    const sentence = "moto is not installed here, so serving was tried on the embedded S3 server only.";
    console.warn(sentence);
    test(sentence, () => expect(imported).toBe(false));
  }

  test("are refused where nobody answers, and nothing is started", async () => {
    const site = await newSite(join(folder, "nowhere"), issuer, []);
    const storage = { kind: "s3", endpoint: "http://127.0.0.1:9", records: "records" };
    const started = serveSite({ ...site, settings: { ...site.settings, storage } }, KEYS);
    await expect(started).rejects.toThrow(/ended with 1: Kho "records" không trả lời như S3.*ECONNREFUSED/s);
  });
});

async function addressOf(said: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: said })) {
    const endpoint = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (endpoint === undefined) continue;
    said.resume();
    return endpoint;
  }
  throw new Error("moto ended before it listened.");
}
