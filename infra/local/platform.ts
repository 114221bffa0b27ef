import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { joseTokenCheck } from "../../functions/adapters/jose-token-check.ts";
import { randomCode } from "../../functions/adapters/random-code.ts";
import { s3SeasonStore } from "../../functions/adapters/s3-season-store.ts";
import { strictXlsxReader } from "../../functions/adapters/strict-xlsx/strict-xlsx-reader.ts";
import { api } from "../../functions/api.ts";
import { exportEvents, foldEvents } from "../../functions/handle-events.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import {
  DECISIONS,
  FORM_REQUESTS,
  PAPER_REQUESTS,
  SCORECARDS,
  TABLE_FILE_REQUESTS,
  WORKBOOK_REQUESTS,
} from "../../shared/storage-keys.ts";
import { type EventPump, eventPump } from "./event-pump.ts";
import type { DemoPerson } from "./identity/demo-person.ts";
import { startIdentity } from "./identity/start-identity.ts";
import { localKeys } from "./local-keys.ts";
import { versionedBucket } from "./make-bucket.ts";
import { renderOnDemand } from "./render-on-demand.ts";
import { startS3Server } from "./s3/s3-server.ts";

/** What tokens are issued for, and the API accepts. */
export const AUDIENCE = "urn:bang-vang:api";
const BUCKET = "bang-vang";

export type Platform = {
  readonly url: string;
  readonly store: SeasonStore;
  readonly pump: EventPump;
  readonly tokenFor: (person: string) => Promise<string>;
  /** Sets the clock of the API to an instant of the past, where a year that is over is played; undefined sets it right again. */
  readonly setClock: (instant: string | undefined) => void;
  readonly close: () => Promise<void>;
};

type Options = {
  /** Where everything is kept: storage, keys. */
  readonly dir: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly people: readonly DemoPerson[];
  /** Who may begin while there is no season of these years, by the subjects their issuer gives them. */
  readonly founders?: readonly string[];
  /** Whether acknowledged writes outlive a power cut; true unless said otherwise. */
  readonly durable?: boolean;
  readonly now?: () => string;
  /** Where signing in may end, when the pane is not served by this platform itself over http. */
  readonly redirectUris?: readonly string[];
  /** Pages of this machine beside the API, told where people sign in. */
  readonly pages?: (issuer: string) => Hono;
};

/** The whole product on one machine: storage, identity, API and event pump, all on loopback, all the real code. */
export async function startPlatform({
  dir,
  port,
  people,
  founders = [],
  durable = true,
  now: given = () => new Date().toISOString(),
  redirectUris,
  pages = () => new Hono(),
}: Options): Promise<Platform> {
  const keys = await localKeys(dir);
  const storage = await startS3Server({ dir: join(dir, "storage"), credentials: keys, durable });
  const client = new S3Client({
    endpoint: storage.endpoint,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: keys,
  });
  await versionedBucket(client, BUCKET);
  const store = s3SeasonStore(client, BUCKET);

  let played: string | undefined;
  const now = () => played ?? given();
  const failure = (told: object) => console.error(told);
  const pump = eventPump([
    { prefixes: [SCORECARDS, DECISIONS], handle: foldEvents(store, failure) },
    {
      prefixes: [WORKBOOK_REQUESTS, FORM_REQUESTS, TABLE_FILE_REQUESTS, PAPER_REQUESTS],
      handle: exportEvents(store, renderOnDemand, failure),
    },
  ]);
  storage.onCreated(pump.created);

  const identity = await startIdentity({
    dir: join(dir, "identity"),
    people,
    audience: AUDIENCE,
    ...(redirectUris && { redirectUris }),
  });
  const checkToken = joseTokenCheck({
    issuer: identity.issuer,
    jwksUri: identity.jwksUri,
    audience: AUDIENCE,
  });
  const readForm = strictXlsxReader({ report: (error) => failure({ error }) });
  const app = new Hono().route("/", pages(identity.issuer)).route(
    "/",
    api({
      store,
      checkToken,
      readForm,
      now,
      newId: randomUUID,
      newCode: randomCode,
      founders,
      report: failure,
    }),
  );
  const { server, listening } = await listen(app.fetch, port);
  return {
    url: `http://localhost:${listening}`,
    store,
    pump,
    tokenFor: identity.tokenFor,
    setClock: (instant) => {
      played = instant;
    },
    close: async () => {
      await new Promise((closed) => server.close(closed));
      await pump.idle();
      await identity.close();
      client.destroy();
      await storage.close();
    },
  };
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<{ server: ReturnType<typeof serve>; listening: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: "127.0.0.1" }, (info) =>
      resolve({ server, listening: info.port }),
    );
    server.once("error", reject);
  });
}
