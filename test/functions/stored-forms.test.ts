import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  apiOn,
  type RunningApi,
  TEST_BUCKET,
  type TestStorage,
  testStorage,
} from "../support/running-api.ts";

/**
 * A bloc's year as an earlier release left it in its storage, byte for byte, and the standings it answered: scored,
 * withdrawn, verified, extended, closed, published; before a close kept what it counted, before set-ups and table locks.
 */
const BEFORE = JSON.parse(
  readFileSync(join(import.meta.dirname, "adapters/stored-forms/before-closings.json"), "utf8"),
) as { readonly objects: Readonly<Record<string, string>>; readonly standings: object };

const BLOC = "/v1/seasons/nam-2024/periods/nam/blocs/khoi-1";
const CARD_A = "scorecards/nam-2024/nam/khoi-1/co-quan-a/self/co-quan-a/000002.json";
const STANDINGS = "standings/nam-2024/nam/khoi-1.json";
const ENTRY = "province-entries/nam-2024/nam/khoi-1.json";

let storage: TestStorage;
beforeEach(async () => {
  storage = await testStorage();
});
afterEach(() => storage.close());

const put = (key: string, body: string) =>
  storage.client.send(new PutObjectCommand({ Bucket: TEST_BUCKET, Key: key, Body: body }));
async function restored(
  change: (objects: Record<string, string>) => void = () => undefined,
): Promise<RunningApi> {
  const objects: Record<string, string> = { ...BEFORE.objects };
  change(objects);
  for (const [key, body] of Object.entries(objects)) await put(key, body);
  return apiOn(storage.store);
}
const figures = ({ lines }: { lines?: unknown }) =>
  (lines as { agency: string; rank?: number; total?: string }[]).map(({ agency, rank, total }) => [
    agency,
    rank,
    total,
  ]);
const isUnpublished = (key: string) => key.endsWith("decisions/nam-2024/nam/khoi-1/000003.json");
const without = (objects: Record<string, string>, isGone: (key: string) => boolean) => {
  for (const key of Object.keys(objects)) if (isGone(key)) delete objects[key];
};
/** The object with a member that this release does not know, as a newer one might write it. */
const newer = (text: string | undefined) =>
  JSON.stringify({ ...JSON.parse(text ?? "{}"), fromTheFuture: true });

describe("what an earlier release stored", () => {
  test("is read by this one: what was published stands as it was", async () => {
    const desk = await restored();
    const { status, body } = await desk.get("tk-1", `${BLOC}/standings`);
    expect(status).toBe(200);
    expect(body).toEqual(BEFORE.standings);
    const { body: journal } = await desk.get("tk-1", `${BLOC}/decisions`);
    expect(
      (journal["decisions"] as { decision: { kind: string } }[]).map(({ decision }) => decision.kind),
    ).toEqual(["extend", "close", "publish"]);
  });

  test("is folded again to the same figures when everything derived is gone, and goes on to be decided about", async () => {
    const desk = await restored((objects) =>
      without(objects, (key) => isUnpublished(key) || /^(standings|province-entries|published)\//.test(key)),
    );
    const { body } = await desk.get("tk-1", `${BLOC}/standings`);
    expect(figures(body)).toEqual(figures(BEFORE.standings as { lines?: unknown }));
    desk.setNow("2024-12-23T08:00:00.000Z");
    const published = await desk.post("tk-1", "/v1/decisions", {
      season: "nam-2024",
      period: "nam",
      bloc: "khoi-1",
      follows: 2,
      decision: { kind: "publish", reason: "Theo biên bản họp khối" },
    });
    expect([published.status, published.body["code"]]).toEqual([201, undefined]);
    expect(figures((await desk.get("tk-1", `${BLOC}/standings`)).body)).toEqual(
      figures(BEFORE.standings as { lines?: unknown }),
    );
  });
});

describe("after a step back, what a newer release stored", () => {
  test("is refused by the object's name, never read as if it were the old form; nothing is written over it", async () => {
    const desk = await restored((objects) => {
      without(objects, (key) => isUnpublished(key) || /^(standings|province-entries)\//.test(key));
      objects[CARD_A] = newer(objects[CARD_A]);
    });
    const { status } = await desk.get("tk-1", `${BLOC}/standings`);
    expect(status).toBe(500);
    expect(String((desk.failures[0] as { error: Error }).error)).toContain(
      `${CARD_A} is in a form that this release does not read`,
    );
    expect(
      await storage.store.standings({ season: "nam-2024", period: "nam", bloc: "khoi-1" } as never),
    ).toBe(undefined);
  });

  test("is made again where it is derived from records that are known", async () => {
    const desk = await restored((objects) => {
      without(objects, isUnpublished);
      objects[STANDINGS] = newer(objects[STANDINGS]);
      objects[ENTRY] = '{"cut off';
    });
    const { status, body } = await desk.get("tk-1", `${BLOC}/standings`);
    expect([status, figures(body)]).toEqual([200, figures(BEFORE.standings as { lines?: unknown })]);
    const { status: again } = await desk.get("tk-1", `${BLOC}/standings`);
    expect([again, desk.failures]).toEqual([200, []]);
  });

  test("keeps a bloc that it does not concern at work", async () => {
    const desk = await restored((objects) => {
      objects["scorecards/nam-2024/nam/khoi-2/co-quan-x/self/co-quan-x/000001.json"] = newer(objects[CARD_A]);
    });
    expect((await desk.get("tk-2", "/v1/seasons/nam-2024/periods/nam/blocs/khoi-2/standings")).status).toBe(
      500,
    );
    expect((await desk.get("tk-1", `${BLOC}/standings`)).status).toBe(200);
  });
});
