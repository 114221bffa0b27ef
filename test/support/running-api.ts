import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import type { Hono } from "hono";
import { randomCode } from "../../functions/adapters/random-code.ts";
import { s3SeasonStore } from "../../functions/adapters/s3-season-store.ts";
import { strictXlsxReader } from "../../functions/adapters/strict-xlsx/strict-xlsx-reader.ts";
import { api } from "../../functions/api.ts";
import { openSeason } from "../../functions/open-season.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import { type S3Server, startS3Server } from "../../infra/local/s3/s3-server.ts";
import type { Rubric } from "../../shared/rubric.ts";
import type { Season } from "../../shared/season.ts";

/** Storage of a test's own: the embedded S3 server on a temporary folder, and the real adapter on it. */
export type TestStorage = {
  readonly server: S3Server;
  readonly client: S3Client;
  readonly store: SeasonStore;
  readonly close: () => Promise<void>;
};

const KEYS = { accessKeyId: "test", secretAccessKey: "test-secret" };
const BUCKET = "test-bucket";

export async function testStorage(): Promise<TestStorage> {
  const dir = await mkdtemp(join(tmpdir(), "bang-vang-"));
  const server = await startS3Server({ dir, credentials: KEYS, durable: false });
  const client = new S3Client({
    endpoint: server.endpoint,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: KEYS,
  });
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  return {
    server,
    client,
    store: s3SeasonStore(client, BUCKET),
    close: async () => {
      client.destroy();
      await server.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export { BUCKET as TEST_BUCKET };

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
};

/** The API over some storage, called in process; a bearer token is simply the person's id. */
export type RunningApi = {
  readonly app: Hono;
  readonly get: (person: string, path: string) => Promise<Answer>;
  readonly post: (person: string, path: string, body: unknown) => Promise<Answer>;
  readonly failures: readonly unknown[];
  readonly setNow: (instant: string) => void;
};

export async function runningApi(
  store: SeasonStore,
  season: Season,
  rubrics: readonly Rubric[],
): Promise<RunningApi> {
  const opened = await openSeason(
    store,
    season,
    new Map(rubrics.map((rubric) => [rubric.id as string, rubric])),
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return apiOn(store);
}

/** The API over storage as it is, be it empty; `founders` may begin on it. */
export function apiOn(store: SeasonStore, founders?: readonly string[]): RunningApi {
  let now = "2024-12-01T08:00:00.000Z";
  let requests = 0;
  const failures: unknown[] = [];
  const app = api({
    store,
    now: () => now,
    readForm: strictXlsxReader({ milliseconds: 30_000, report: (error) => failures.push(error) }),
    newId: () => `request-${++requests}`,
    newCode: randomCode,
    ...(founders && { founders }),
    report: (failure) => failures.push(failure),
    checkToken: async (authorization) => {
      const person = authorization?.match(/^Bearer (.+)$/)?.[1];
      return person ? { kind: "known", subject: person } : { kind: "missing" };
    },
  });
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await app.request(path, init);
    return {
      status: answer.status,
      headers: answer.headers,
      body: (await answer.json()) as Record<string, unknown>,
    };
  };
  return {
    app,
    failures,
    setNow: (instant) => {
      now = instant;
    },
    get: (person, path) => call(path, { headers: { authorization: `Bearer ${person}` } }),
    post: (person, path, body) =>
      call(path, {
        method: "POST",
        body:
          typeof body === "string" || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
        headers: { authorization: `Bearer ${person}`, "content-type": "application/json" },
      }),
  };
}
