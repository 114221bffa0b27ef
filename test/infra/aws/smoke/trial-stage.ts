import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { CreateBucketCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { serve } from "@hono/node-server";
import { joseTokenCheck } from "../../../../functions/adapters/jose-token-check.ts";
import { randomCode } from "../../../../functions/adapters/random-code.ts";
import { rendering } from "../../../../functions/adapters/rendering.ts";
import { s3SeasonStore } from "../../../../functions/adapters/s3-season-store.ts";
import { strictXlsxReader } from "../../../../functions/adapters/strict-xlsx/strict-xlsx-reader.ts";
import { api } from "../../../../functions/api.ts";
import { exportEvents, foldEvents } from "../../../../functions/handle-events.ts";
import { signInByHand } from "../../../../infra/aws/smoke/sign-in.ts";
import { eventPump } from "../../../../infra/local/event-pump.ts";
import { WORKBOOK_REQUESTS } from "../../../../shared/storage-keys.ts";
import { testStorage } from "../../../support/running-api.ts";
import { trialIssuer } from "./trial-issuer.ts";

export const PANE = { clientId: "pane-1", scope: "openid profile" };
const BUCKETS = { records: "the-records", derived: "the-derived" };

type Broken = { readonly withoutEvents?: boolean };

/** A deployed stage as far as this machine can be one: two buckets, the API behind an issuer, events that are followed. */
export async function trialStage({ withoutEvents = false }: Broken = {}) {
  const storage = await testStorage();
  for (const Bucket of Object.values(BUCKETS)) await storage.client.send(new CreateBucketCommand({ Bucket }));
  const store = s3SeasonStore(storage.client, BUCKETS);
  const failures: unknown[] = [];
  const report = (failure: unknown) => failures.push(failure);
  const pump = eventPump([
    { prefixes: ["scorecards/"], handle: foldEvents(store, report) },
    { prefixes: [WORKBOOK_REQUESTS], handle: exportEvents(store, rendering, report) },
  ]);
  if (!withoutEvents) storage.server.onCreated(pump.created);
  const issuer = await trialIssuer("urn:bang-vang:api");
  const app = api({
    store,
    now: () => new Date().toISOString(),
    readForm: strictXlsxReader({ report }),
    newId: randomUUID,
    newCode: randomCode,
    report,
    checkToken: joseTokenCheck({
      issuer: issuer.issuer,
      jwksUri: `${issuer.issuer}/jwks`,
      audience: "urn:bang-vang:api",
    }),
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  if (!server.listening) await new Promise((listening) => server.once("listening", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { address, finish } = await signInByHand({ origin, issuer: issuer.issuer, ...PANE });
  return {
    origin,
    issuer,
    s3: storage.client,
    ...BUCKETS,
    failures,
    person: await finish(issuer.signIn(address, "nguoi-kiem-tra")),
    close: async () => {
      await new Promise((closed) => server.close(closed));
      await pump.idle();
      await issuer.close();
      await storage.close();
    },
  };
}

/** The client of a stage whose records' bucket has its policy: no write without its condition, no deletion. */
export const guardedByPolicy = (client: S3Client): S3Client =>
  new Proxy(client, {
    get: (target, name) =>
      name === "send"
        ? (command: { readonly input: { readonly Bucket?: string; readonly IfNoneMatch?: string } }) => {
            const { Bucket, IfNoneMatch } = command.input;
            const kind = command.constructor.name;
            const isDenied =
              Bucket === BUCKETS.records &&
              (kind === "DeleteObjectCommand" || (kind === "PutObjectCommand" && IfNoneMatch === undefined));
            return isDenied ? Promise.reject(denied()) : client.send(command as never);
          }
        : Reflect.get(target, name),
  });

const denied = () =>
  new S3ServiceException({
    name: "AccessDenied",
    message: "with an explicit deny in a resource-based policy",
    $fault: "client",
    $metadata: { httpStatusCode: 403 },
  });
