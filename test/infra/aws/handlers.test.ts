import { createSocket } from "node:dgram";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bundleFunctions,
  type FunctionBundle,
  type FunctionName,
} from "../../../infra/aws/bundle-functions.ts";
import type { BlocPeriod } from "../../../shared/storage-keys.ts";
import {
  AUDIENCE,
  ISSUER,
  type SigningKey,
  signingKey,
  standInIssuer,
  tokenBy,
} from "../../functions/stand-in-issuer.ts";
import { httpApiEvent, objectCreated, sqsEvent } from "../../support/aws-events.ts";
import { runningApi, TEST_BUCKET, type TestStorage, testStorage } from "../../support/running-api.ts";
import { startFunction, TRACE } from "../../support/runtime-api.ts";
import { selfCard, smallSeason, smallTable } from "../../support/small-season.ts";

const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as unknown as BlocPeriod;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let folder: string;
let bundles: Readonly<Record<FunctionName, FunctionBundle>>;
let storage: TestStorage;
let key: SigningKey;
let issuer: Awaited<ReturnType<typeof standInIssuer>>;
let settings: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bang-vang-handlers-"));
  key = await signingKey("ours");
  [bundles, storage, issuer] = await Promise.all([
    bundleFunctions(join(folder, "functions")),
    testStorage(),
    standInIssuer(key),
  ]);
  await runningApi(storage.store, smallSeason(), [smallTable()]);
  settings = {
    RECORDS_BUCKET: TEST_BUCKET,
    DERIVED_BUCKET: TEST_BUCKET,
    AWS_ENDPOINT_URL_S3: storage.server.endpoint,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test-secret",
    ISSUER,
    JWKS_URI: issuer.jwksUri,
    AUDIENCE,
    TOKEN_PROFILE: "standard",
  };
}, 120_000);
afterAll(async () => {
  await issuer.close();
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

type Invoked = { readonly answer: Record<string, unknown>; readonly log: readonly Record<string, unknown>[] };

/** One invocation in a process of its own, as a cold start is. */
async function invoke(name: FunctionName, event: unknown, env = settings): Promise<Invoked> {
  const running = await startFunction({ folder: bundles[name].folder, env });
  const answer = await running.invoke(event).catch(({ message }: Error) => ({ thrown: message }));
  await running.stop();
  const log = running
    .lines()
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  return { answer: answer as Invoked["answer"], log };
}

/** A request as an HTTP API hands it on. */
const asked = async (person: string, path: string, body: string | Uint8Array, type?: string) =>
  httpApiEvent({
    token: await tokenBy(key, { claims: { sub: person } }),
    path,
    body,
    ...(type !== undefined && { type }),
  });

/** What a queue hands on of an object that S3 told of. */
const told = (...keys: readonly string[]) =>
  sqsEvent(
    keys.map((each, index) => ({ id: `message-${index}`, body: objectCreated(each, `write-${index}`) })),
  );

async function keysBelow(prefix: string): Promise<readonly string[]> {
  const { Contents = [] } = await storage.client.send(
    new ListObjectsV2Command({ Bucket: TEST_BUCKET, Prefix: prefix }),
  );
  return Contents.map(({ Key }) => String(Key));
}

describe("the programs as they are deployed, each in a process of its own", () => {
  test("the API takes a card, answers with the gateway's id, and tells the write, not the person or the points", async () => {
    const card = JSON.stringify({ follows: 0, uploadId: "attempt-0001", card: selfCard("a") });
    const { answer, log } = await invoke("api", await asked("dv-a", "/v1/scorecards", card));
    expect(answer).toMatchObject({ statusCode: 201, headers: { "x-request-id": "gateway-1" } });
    const written = log.filter(({ message }) => message === "written");
    expect(written).toContainEqual(
      expect.objectContaining({
        request: "gateway-1",
        key: "scorecards/nam-2024/nam/khoi-1/co-quan-a/self/co-quan-a/000001.json",
      }),
    );
    expect(JSON.stringify(log)).not.toMatch(/dv-a|Thư ký|points|Bearer/);
  });

  test("a process serves one request after another, each told under its own id, none with what was the other's", async () => {
    const running = await startFunction({ folder: bundles.api.folder, env: settings });
    const event = await asked("dv-a", "/v1/workbooks", JSON.stringify(OF));
    const answers: unknown[] = [];
    for (const requestId of ["first", "second"])
      answers.push(
        await running.invoke({ ...event, requestContext: { ...event.requestContext, requestId } }),
      );
    await running.stop();
    expect(answers).toMatchObject([
      { headers: { "x-request-id": "first" } },
      { headers: { "x-request-id": "second" } },
    ]);
  });

  test("the API refuses a stranger's token", async () => {
    const other = await signingKey("ours");
    const event = await asked("dv-a", "/v1/workbooks", JSON.stringify(OF));
    const forged = { ...event.headers, authorization: `Bearer ${await tokenBy(other)}` };
    expect((await invoke("api", { ...event, headers: forged })).answer).toMatchObject({ statusCode: 401 });
  });

  test("the API reads a file in its worker, which lies beside it", async () => {
    const event = await asked("dv-a", "/v1/form-readings", new TextEncoder().encode("no workbook"), XLSX);
    const { answer, log } = await invoke("api", event);
    expect(answer["statusCode"]).toBe(422);
    expect(String(answer["body"])).toContain('"code":"file-text"');
    expect(log.filter(({ message }) => message === "failed")).toEqual([]);
  });

  test("the fold makes standings of an event, and tells which write it came of; a torn message is handed back", async () => {
    const [card = ""] = await keysBelow("scorecards/");
    const { answer, log } = await invoke("fold-bloc", told(card, "elsewhere/x.json"));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "message-1" }] });
    expect((await storage.store.standings(OF))?.stored.document.lines[0]).toMatchObject({ rank: 1 });
    expect(log.find(({ message }) => message === "caused by")).toMatchObject({
      causes: [{ message: "message-0", key: card, write: "write-0" }, { message: "message-1" }],
    });
    expect(log).toContainEqual(expect.objectContaining({ service: "bang-vang", EventsHandled: 1 }));
    expect(log).toContainEqual(expect.objectContaining({ service: "bang-vang", EventsFailed: 1 }));
  });

  test("the export writes the workbook that was asked for", async () => {
    const event = await asked("tk-1", "/v1/workbooks", JSON.stringify(OF));
    expect((await invoke("api", event)).answer).toMatchObject({ statusCode: 202 });
    const [request = ""] = await keysBelow("workbook-requests/");
    expect((await invoke("export-workbook", told(request))).answer).toEqual({ batchItemFailures: [] });
    expect(await keysBelow("workbooks/")).toHaveLength(1);
  });

  test("the sweep mends what no event told of, and the metric its alarm watches says how many", async () => {
    const card = JSON.stringify({ follows: 0, uploadId: "attempt-0002", card: selfCard("b") });
    await invoke("api", await asked("dv-b", "/v1/scorecards", card));
    const { answer, log } = await invoke("sweep", {});
    expect(answer).toEqual({ looked: 2, mended: 2 });
    expect(log).toContainEqual(expect.objectContaining({ service: "bang-vang", BlocsMended: 2 }));
    expect((await invoke("sweep", {})).answer).toEqual({ looked: 2, mended: 0 });
  });

  test.each(["RECORDS_BUCKET", "JWKS_URI", "TOKEN_PROFILE"])(
    "without %s the API says that it is missing",
    async (name) => {
      const { [name]: _missing, ...others } = settings;
      const { answer } = await invoke("api", {}, others);
      expect(answer["thrown"]).toBe(`the environment variable ${name} is not set`);
    },
  );
});

describe("a trace that X-Ray keeps", () => {
  type Part = {
    readonly name: string;
    readonly id: string;
    readonly parent_id?: string;
    readonly trace_id: string;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly aws?: { readonly operation: string; readonly key?: string };
    readonly fault?: boolean;
    readonly error?: boolean;
    readonly cause?: object;
  };

  /** What X-Ray's daemon hears while something is done. */
  async function heard(act: (address: string) => Promise<unknown>): Promise<readonly Part[]> {
    const parts: Part[] = [];
    const daemon = createSocket("udp4").on("message", (message) => {
      const document = message.toString().split("\n")[1];
      if (document) parts.push(JSON.parse(document));
    });
    await new Promise<void>((bound) => daemon.bind(0, "127.0.0.1", bound));
    await act(`127.0.0.1:${daemon.address().port}`);
    await new Promise<void>((closed) => daemon.close(closed));
    return parts;
  }
  const traced = (name: FunctionName, address: string) =>
    startFunction({
      folder: bundles[name].folder,
      env: { ...settings, AWS_XRAY_DAEMON_ADDRESS: address, POWERTOOLS_SERVICE_NAME: name },
    });

  test("has the part of each function, its calls of the storage below it, and what it is found by; no person, no points", async () => {
    const card = JSON.stringify({ follows: 0, uploadId: "attempt-0003", card: selfCard("c") });
    const event = await asked("tk-1", "/v1/scorecards", card);
    const parts = await heard(async (address) => {
      const api = await traced("api", address);
      expect(await api.invoke(event, true)).toMatchObject({ statusCode: 201 });
      await api.stop();
      const fold = await traced("fold-bloc", address);
      const key = "scorecards/nam-2024/nam/khoi-1/co-quan-c/self/co-quan-c/000001.json";
      expect(await fold.invoke(told(key), true)).toEqual({ batchItemFailures: [] });
      await fold.stop();
    });
    const [api, fold] = ["api", "fold-bloc"].map((name) => parts.find((part) => part.name === name));
    expect(api).toMatchObject({
      trace_id: TRACE.root,
      parent_id: TRACE.parent,
      annotations: { request: "gateway-1" },
    });
    expect(fold).toMatchObject({ trace_id: TRACE.root, annotations: { writes: "write-0" } });
    const callsOf = (part: Part | undefined) =>
      parts.filter((each) => each.parent_id === part?.id).map(({ aws }) => aws?.operation);
    expect(callsOf(api)).toEqual(expect.arrayContaining(["PutObject", "GetObject"]));
    expect(callsOf(fold)).toEqual(expect.arrayContaining(["PutObject", "ListObjectsV2"]));
    expect(JSON.stringify(parts)).not.toMatch(/tk-1|Thư ký|points|Bearer/);
  });

  test("tells what failed, and what was asked before and after without being kept stands in none", async () => {
    const rebuild = { ...OF, bloc: "khoi-khong-co" };
    const parts = await heard(async (address) => {
      const running = await traced("rebuild-bloc", address);
      for (const isKept of [false, true, false])
        await running.invoke(isKept ? {} : rebuild, isKept).catch(() => undefined);
      expect(running.lines().join("\n")).not.toMatch(/context|segment/i);
      await running.stop();
    });
    expect(parts.map(({ name, error, fault }) => [name, error ?? fault ?? false])).toEqual([
      ["rebuild-bloc", true],
    ]);
  });

  test("that cannot be recorded keeps nobody from being answered, and is told of", async () => {
    const event = await asked("dv-a", "/v1/workbooks", JSON.stringify(OF));
    const running = await traced("api", "not an address of a daemon");
    expect(await running.invoke(event, true)).toMatchObject({ headers: { "x-request-id": "gateway-1" } });
    await running.stop();
    expect(running.lines().join("\n")).toMatch(/nothing is traced|a part of a trace is lost/);
  });
});
