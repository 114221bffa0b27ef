import type { SQSEvent } from "aws-lambda";
import { expect, test } from "vitest";
import { causesOf } from "../../functions/causes-of.ts";

const batch = (...bodies: readonly string[]): SQSEvent =>
  ({ Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) }) as unknown as SQSEvent;

test("an event names the object that was written, and the request that wrote it, as S3 numbered it", () => {
  const detail = { object: { key: "scorecards/a.json" }, "request-id": "4Z1M" };
  expect(causesOf(batch(JSON.stringify({ detail })))).toEqual([
    { message: "m0", key: "scorecards/a.json", write: "4Z1M" },
  ]);
});

test("an event without a request, or no event at all, names what it can", () => {
  const detail = { object: { key: "decisions/1.json" } };
  expect(causesOf(batch(JSON.stringify({ detail }), "not JSON", "{}"))).toEqual([
    { message: "m0", key: "decisions/1.json" },
    { message: "m1" },
    { message: "m2" },
  ]);
});
