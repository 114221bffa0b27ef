import {
  CreateBucketCommand,
  ListObjectsV2Command,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { rendering } from "../../../functions/adapters/rendering.ts";
import { s3SeasonStore } from "../../../functions/adapters/s3-season-store.ts";
import { foldBloc } from "../../../functions/fold-bloc.ts";
import { exportEvents, foldEvents } from "../../../functions/handle-events.ts";
import type { SeasonStore } from "../../../functions/season-store.ts";
import { blocPeriods, sweep } from "../../../functions/sweep.ts";
import type { FunctionName } from "../../../infra/aws/bundle-functions.ts";
import { RIGHTS } from "../../../infra/aws/rights.ts";
import { Rubric } from "../../../shared/rubric.ts";
import { type BlocPeriod, isDerived } from "../../../shared/storage-keys.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../../support/small-season.ts";

const BUCKETS = { records: "only-records", derived: "only-derived" };
const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as unknown as BlocPeriod;

let storage: TestStorage;
beforeAll(async () => {
  storage = await testStorage();
  for (const Bucket of Object.values(BUCKETS)) await storage.client.send(new CreateBucketCommand({ Bucket }));
});
afterAll(() => storage.close());

/** The storage as AWS would let a function have it: whatever its rights do not name is refused. */
function storeOf(name: FunctionName): { readonly store: SeasonStore; readonly refused: readonly string[] } {
  const refused: string[] = [];
  const client = guarded(storage.client, (bucket, action, key) => {
    const rights = RIGHTS[name][bucket === BUCKETS.records ? "records" : "derived"];
    const may =
      action === "ListObjectsV2Command"
        ? rights.reads.length > 0
        : (action === "PutObjectCommand" ? rights.writes : rights.reads).some((prefix) =>
            key.startsWith(prefix),
          );
    if (!may) refused.push(`${action} ${bucket}/${key}`);
    return may;
  });
  return { store: s3SeasonStore(client, BUCKETS), refused };
}

type MaySend = (bucket: string, action: string, key: string) => boolean;
type Sent = { readonly input: { readonly Bucket?: string; readonly Key?: string; readonly Prefix?: string } };

const guarded = (client: S3Client, may: MaySend): S3Client =>
  new Proxy(client, {
    get: (target, name) =>
      name === "send"
        ? (command: Sent) => {
            const { Bucket = "", Key, Prefix = "" } = command.input;
            if (may(Bucket, command.constructor.name, Key ?? Prefix)) return client.send(command as never);
            throw new S3ServiceException({
              name: "AccessDenied",
              message: `AccessDenied: ${command.constructor.name} ${Bucket}/${Key ?? Prefix}`,
              $fault: "client",
              $metadata: { httpStatusCode: 403 },
            });
          }
        : Reflect.get(target, name),
  });

const events = (...keys: readonly string[]): SQSEvent =>
  ({
    Records: keys.map((key, index) => ({
      messageId: String(index),
      body: JSON.stringify({ detail: { object: { key } } }),
    })),
  }) as unknown as SQSEvent;

const written = async (prefix: string): Promise<readonly string[]> => {
  const bucket = isDerived(prefix) ? BUCKETS.derived : BUCKETS.records;
  const { Contents = [] } = await storage.client.send(
    new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }),
  );
  return Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
};

describe("with the rights each function has on AWS, and no others", () => {
  let desk: RunningApi;
  const failures: unknown[] = [];
  const fail = (failure: unknown) => void failures.push(failure);

  test("the API takes cards and decisions, and asks for a workbook, a form, a table's file and papers", async () => {
    const { store, refused } = storeOf("api");
    desk = await runningApi(store, smallSeason(), [smallTable()]);
    const card = { follows: 0, uploadId: "attempt-0001", card: selfCard("a") };
    expect((await desk.post("dv-a", "/v1/scorecards", card)).status).toBe(201);
    const decision = { kind: "close", reason: "Họp khối" };
    expect((await desk.post("tk-1", "/v1/decisions", { ...OF, follows: 0, decision })).status).toBe(201);
    expect((await desk.post("tk-1", "/v1/workbooks", OF)).status).toBe(202);
    const chain = { ...OF, agency: "co-quan-b", round: "self", scorer: "co-quan-b" };
    expect((await desk.post("dv-b", "/v1/forms", chain)).status).toBe(202);
    const table = { season: OF.season, bloc: OF.bloc, rubric: z.encode(Rubric, smallTable()) };
    expect((await desk.post("tk-1", "/v1/table-files", table)).status).toBe(202);
    expect((await desk.post("tk-1", "/v1/papers", { ...OF, paper: "bao-cao" })).status).toBe(202);
    expect((await desk.post("dv-b", "/v1/evidence-lists", chain)).status).toBe(202);
    expect(refused).toEqual([]);
  });

  test("the fold makes standings", async () => {
    const { store, refused } = storeOf("fold-bloc");
    const answer = await foldEvents(store, fail)(events(...(await written("scorecards/"))));
    expect(answer.batchItemFailures).toEqual([]);
    expect(await written("standings/")).toEqual(["standings/nam-2024/nam/khoi-1.json"]);
    expect(refused).toEqual([]);
  });

  test("the export writes the workbook, the form, the table's file and the papers", async () => {
    const { store, refused } = storeOf("export-workbook");
    const prefixes = ["workbook-requests/", "form-requests/", "table-file-requests/", "paper-requests/"];
    const asked = (await Promise.all(prefixes.map(written))).flat();
    expect(asked).toHaveLength(5);
    const answer = await exportEvents(store, rendering, fail)(events(...asked));
    expect([answer.batchItemFailures, failures]).toEqual([[], []]);
    expect(await written("workbooks/")).toHaveLength(1);
    expect(await written("forms/")).toHaveLength(1);
    expect(await written("table-files/")).toHaveLength(1);
    expect(await written("papers/")).toHaveLength(2);
    expect(refused).toEqual([]);
  });

  test("the sweep finds what an event missed, and looks at what is well without changing it", async () => {
    const { store, refused } = storeOf("sweep");
    const swept = await sweep(store);
    expect(swept.failed).toEqual([]);
    expect(swept.looked).toBe((await blocPeriods(store)).length);
    expect(swept.mended.map(({ bloc }) => bloc)).toEqual(["khoi-2"]);
    const missed = { follows: 0, uploadId: "attempt-0002", card: { ...selfCard("x"), bloc: "khoi-2" } };
    expect((await desk.post("dv-x", "/v1/scorecards", missed)).status).toBe(201);
    expect((await sweep(store)).mended.map(({ bloc }) => bloc)).toEqual(["khoi-2"]);
    expect((await sweep(store)).mended).toEqual([]);
    expect(refused).toEqual([]);
  });

  test("a rebuild lists the blocs and folds each", async () => {
    const list = storeOf("list-blocs");
    const fold = storeOf("rebuild-bloc");
    for (const of of await blocPeriods(list.store)) await foldBloc(fold.store, of);
    expect([list.refused, fold.refused]).toEqual([[], []]);
  });

  test("a function that reaches for more is refused: the fold cannot write a card", async () => {
    const { store, refused } = storeOf("fold-bloc");
    await expect(store.lockRubric(OF.season, smallTable())).rejects.toThrow("AccessDenied");
    expect(refused).toHaveLength(1);
  });
});

test("a bloc that cannot be folded does not keep the sweep from the others, and is told", async () => {
  const { store } = storeOf("sweep");
  const broken: SeasonStore = {
    ...store,
    listCards: (of) => {
      if (of.bloc === OF.bloc) throw new Error("no answer");
      return store.listCards(of);
    },
  };
  const { looked, failed } = await sweep(broken);
  expect(failed.map(({ of }) => of.bloc)).toEqual(["khoi-1"]);
  expect(looked).toBeGreaterThan(1);
});
