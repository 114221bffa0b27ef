import type { SQSEvent } from "aws-lambda";
import { expect, test } from "vitest";
import { eventPump } from "../../infra/local/event-pump.ts";

const object = (key: string) => ({ bucket: "b", key, etag: '"e"', size: 1, versionId: "v" });
const keysOf = ({ Records }: SQSEvent) =>
  Records.map(({ body }) => JSON.parse(body).detail.object.key as string);

test("an object goes to every queue whose prefix it has, in the shape of an S3 event on SQS", async () => {
  const seen: SQSEvent[] = [];
  const pump = eventPump([
    {
      prefixes: ["scorecards/", "decisions/"],
      handle: async (event) => {
        seen.push(event);
        return { batchItemFailures: [] };
      },
    },
    { prefixes: ["workbook-requests/"], handle: async () => Promise.reject(new Error("not for this queue")) },
  ]);
  pump.created(object("scorecards/x.json"));
  pump.created(object("standings/x.json"));
  await pump.idle();
  expect(seen.flatMap(keysOf)).toEqual(["scorecards/x.json"]);
  const event = JSON.parse(seen[0]?.Records[0]?.body ?? "");
  expect(event).toMatchObject({
    source: "aws.s3",
    "detail-type": "Object Created",
    detail: { bucket: { name: "b" }, object: { etag: "e" } },
  });
});

test("an object that comes at the very moment a queue falls idle is handled too", async () => {
  for (let steps = 0; steps < 30; steps += 1) {
    const seen: string[] = [];
    const later: Promise<void>[] = [];
    const pump = eventPump([
      {
        prefixes: [""],
        handle: async (event) => {
          seen.push(...keysOf(event));
          if (seen.length === 1) later.push(after(steps, () => pump.created(object("second"))));
          return { batchItemFailures: [] };
        },
      },
    ]);
    pump.created(object("first"));
    await pump.idle();
    await Promise.all(later);
    await pump.idle();
    expect(seen, `${steps} steps`).toEqual(["first", "second"]);
  }
});

/** Does a thing after so many turns of the promises' queue. */
async function after(steps: number, act: () => void): Promise<void> {
  for (let step = 0; step < steps; step += 1) await undefined;
  act();
}

test("events that wait are handed over in batches of at most fifty", async () => {
  const sizes: number[] = [];
  const pump = eventPump([
    {
      prefixes: [""],
      handle: async (event) => {
        sizes.push(event.Records.length);
        return { batchItemFailures: [] };
      },
    },
  ]);
  for (let index = 0; index < 120; index++) pump.created(object(`k${index}`));
  await pump.idle();
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(120);
  expect(Math.max(...sizes)).toBe(50);
});

test("a message handed back is delivered again, alone", async () => {
  const delivered: string[][] = [];
  const pump = eventPump([
    {
      prefixes: [""],
      handle: async (event) => {
        delivered.push(keysOf(event));
        const failed = event.Records.filter(
          ({ body, attributes }) => body.includes('"bad"') && attributes.ApproximateReceiveCount === "1",
        );
        return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
      },
    },
  ]);
  pump.created(object("bad"));
  pump.created(object("good"));
  await pump.idle();
  expect(delivered.flat().filter((key) => key === "bad")).toHaveLength(2);
  expect(delivered.flat().filter((key) => key === "good")).toHaveLength(1);
  expect(pump.parked()).toEqual([]);
});

test("a message that fails five times is parked and the others go on", async () => {
  let tries = 0;
  const pump = eventPump([
    {
      prefixes: [""],
      handle: async () => {
        tries += 1;
        throw new Error("always");
      },
    },
  ]);
  pump.created(object("poison"));
  await pump.idle();
  expect(tries).toBe(5);
  expect(pump.parked()).toHaveLength(1);
});
