import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketNotificationConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import { s3SeasonStore } from "../../../functions/adapters/s3-season-store.ts";
import { openSeason } from "../../../functions/open-season.ts";
import type { FunctionName } from "../../../infra/aws/bundle-functions.ts";
import { jsonCall } from "../../../infra/aws/signed-call.ts";
import { standingsKey } from "../../../shared/storage-keys.ts";
import { AUDIENCE, ISSUER, signingKey, standInIssuer, tokenBy } from "../../functions/stand-in-issuer.ts";
import { httpApiEvent, sqsEvent } from "../../support/aws-events.ts";
import { MOTO_KEYS, type Moto } from "../../support/moto.ts";
import { type RunningFunction, startFunction } from "../../support/runtime-api.ts";
import { selfCard, smallSeason, smallTable } from "../../support/small-season.ts";
import { configured, type Stage } from "./check-made.ts";
import { hold } from "./faults.ts";
import { one } from "./made.ts";

const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" };

/** A card kept through the deployed API's bundle goes the deployed way by itself; only Lambda's poller is played here. */
export async function travel(moto: Moto, stage: Stage, folder: string): Promise<void> {
  const buckets = { records: stage.records, derived: stage.derived };
  // Of these moto makes nothing of a template, and all of it of a call.
  for (const Bucket of Object.values(buckets))
    await stage.s3.send(
      new PutBucketNotificationConfigurationCommand({
        Bucket,
        NotificationConfiguration: { EventBridgeConfiguration: {} },
      }),
    );
  await stage.s3.send(
    new PutBucketVersioningCommand({
      Bucket: stage.records,
      VersioningConfiguration: { Status: "Enabled" },
    }),
  );
  const table = smallTable();
  const store = s3SeasonStore(stage.s3, buckets);
  const opened = await openSeason(store, smallSeason(), new Map([[table.id as string, table]]));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const key = await signingKey("ours");
  const issuer = await standInIssuer(key);
  const running: RunningFunction[] = [];
  const start = async (name: FunctionName) => {
    const fn = await startDeployed(moto, stage, folder, name, issuer.jwksUri);
    running.push(fn);
    return fn;
  };
  const tokenFor = (sub: string) =>
    tokenBy(key, { claims: { sub, token_use: "access", client_id: AUDIENCE }, without: ["aud"] });
  try {
    const [api, fold, exporting] = [
      await start("api"),
      await start("fold-bloc"),
      await start("export-workbook"),
    ];
    const ask = async (person: string, path: string, body: object) =>
      (await api.invoke(
        httpApiEvent({ token: await tokenFor(person), path, body: JSON.stringify(body) }),
      )) as { readonly statusCode: number };

    const began = performance.now();
    const card = { follows: 0, uploadId: "attempt-0001", card: selfCard("a") };
    hold("the deployed API keeps a card", (await ask("dv-a", "/v1/scorecards", card)).statusCode, 201);
    const standings = queueOf(moto, one(stage.made, "AWS::SQS::Queue", "StandingsQueue"));
    const told = await standings.take(1);
    hold("one card is one message", told.map(keyIn), [
      "scorecards/nam-2024/nam/khoi-1/co-quan-a/self/co-quan-a/000001.json",
    ]);
    hold("the deployed fold handles it", await handled(fold, standings, told), []);
    const kept = await stage.s3.send(
      new GetObjectCommand({ Bucket: stage.derived, Key: standingsKey(OF as never) }),
    );
    const { document } = JSON.parse((await kept.Body?.transformToString()) ?? "{}") as {
      document: { lines: readonly { agency: string; rank: number }[] };
    };
    hold("the standings stand in the derived bucket", document.lines[0]?.rank, 1);
    hold("by the stage's own key", kept.ServerSideEncryption, "aws:kms");
    console.log(`  a card: from the API to its standings ${(performance.now() - began).toFixed(0)} ms`);

    hold("a workbook is asked for", (await ask("tk-1", "/v1/workbooks", OF)).statusCode, 202);
    const workbooks = queueOf(moto, one(stage.made, "AWS::SQS::Queue", "WorkbooksQueue"));
    hold(
      "and written by the deployed export",
      await handled(exporting, workbooks, await workbooks.take(1)),
      [],
    );
    const written = await stage.s3.send(
      new ListObjectsV2Command({ Bucket: stage.derived, Prefix: "workbooks/" }),
    );
    hold("as one file", written.KeyCount, 1);

    await stage.s3.send(
      new PutObjectCommand({ Bucket: stage.records, Key: "table-drafts/nam-2024/khoi-1.json", Body: "{}" }),
    );
    await standings.send("torn");
    for (let delivery = 1; delivery <= 5; delivery++) {
      const [torn] = await standings.take(1);
      if (torn)
        hold(`a torn message is handed back, ${delivery}`, await handled(fold, standings, [torn]), [
          torn.messageId,
        ]);
    }
    hold("neither it nor a draft is left in the queue", (await standings.peek()).length, 0);
    const parked = queueOf(moto, one(stage.made, "AWS::SQS::Queue", "StandingsParked"));
    hold(
      "it is parked",
      (await parked.take(1)).map(({ body }) => body),
      ["torn"],
    );
  } finally {
    for (const fn of running) await fn.stop();
    await issuer.close();
  }
}

/** A function as it was deployed: the code CDK uploaded, the environment the template gave; another issuer, since moto makes no Cognito. */
async function startDeployed(
  moto: Moto,
  stage: Stage,
  folder: string,
  name: FunctionName,
  jwksUri: string,
): Promise<RunningFunction> {
  const { bucket, key } = stage.codeOf(name);
  const code = await stage.s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const [zip, to] = [join(folder, `${name}.zip`), join(folder, name)];
  await writeFile(zip, (await code.Body?.transformToByteArray()) ?? new Uint8Array());
  const { status, stderr } = spawnSync("python3", ["-m", "zipfile", "-e", zip, to], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the code of ${name} is no archive: ${stderr}`);
  const { Environment } = await configured(moto, stage.functionNamed(name));
  const { ISSUER: _1, JWKS_URI: _2, AUDIENCE: _3, ...given } = Environment.Variables;
  return startFunction({
    folder: to,
    env: {
      ...given,
      ...(name === "api" && { ISSUER, JWKS_URI: jwksUri, AUDIENCE }),
      AWS_REGION: moto.caller.region,
      AWS_ENDPOINT_URL_S3: moto.endpoint,
      AWS_ACCESS_KEY_ID: MOTO_KEYS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: MOTO_KEYS.secretAccessKey,
    },
  });
}

type Message = { readonly messageId: string; readonly body: string; readonly handle: string };
type Received = { readonly MessageId: string; readonly Body: string; readonly ReceiptHandle: string };

const keyIn = ({ body }: Message): unknown =>
  (JSON.parse(body) as { detail?: { object?: { key?: string } } }).detail?.object?.key;

/** What Lambda's poller does with a queue. */
function queueOf({ caller }: Moto, QueueUrl: string) {
  const sqs = <T>(action: string, more: object) =>
    jsonCall<T>(caller, "sqs", `AmazonSQS.${action}`, { QueueUrl, ...more });
  const peek = async (): Promise<readonly Message[]> => {
    const { Messages = [] } = await sqs<{ Messages?: readonly Received[] }>("ReceiveMessage", {
      MaxNumberOfMessages: 10,
    });
    return Messages.map(({ MessageId, Body, ReceiptHandle }) => ({
      messageId: MessageId,
      body: Body,
      handle: ReceiptHandle,
    }));
  };
  return {
    peek,
    /** Waits until so many came. */
    take: async (many: number): Promise<readonly Message[]> => {
      const taken: Message[] = [];
      for (let waited = 0; taken.length < many && waited < 100; waited++) {
        taken.push(...(await peek()));
        if (taken.length < many) await sleep(100);
      }
      return taken;
    },
    send: (MessageBody: string) => sqs("SendMessage", { MessageBody }),
    forget: ({ handle }: Message) => sqs("DeleteMessage", { ReceiptHandle: handle }),
    giveBack: ({ handle }: Message) =>
      sqs("ChangeMessageVisibility", { ReceiptHandle: handle, VisibilityTimeout: 0 }),
  };
}

/** Hands messages to a function as an event source mapping does; those it hands back are shown again, the others are gone. */
async function handled(
  fn: RunningFunction,
  queue: ReturnType<typeof queueOf>,
  messages: readonly Message[],
): Promise<readonly string[]> {
  const event = sqsEvent(messages.map(({ messageId, body }) => ({ id: messageId, body })));
  const { batchItemFailures } = (await fn.invoke(event)) as SQSBatchResponse;
  const back = new Set(batchItemFailures.map(({ itemIdentifier }): SQSRecord["messageId"] => itemIdentifier));
  for (const message of messages)
    await (back.has(message.messageId) ? queue.giveBack(message) : queue.forget(message));
  return [...back];
}
