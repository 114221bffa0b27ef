import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { remembered } from "../../functions/adapters/remembered.ts";
import { type S3Objects, s3Objects } from "../../functions/adapters/s3-objects.ts";
import { attachment } from "../../functions/adapters/xlsx-download.ts";
import { StorageUnavailable } from "../../functions/storage-unavailable.ts";
import { TEST_BUCKET, type TestStorage, testStorage } from "../support/running-api.ts";

let storage: TestStorage;
let objects: S3Objects;
beforeAll(async () => {
  storage = await testStorage();
  objects = s3Objects(storage.client, () => TEST_BUCKET);
});
afterAll(() => storage.close());

/** The same storage, but the first `times` requests of a kind are answered with a status S3 may give and ours never does. */
function faulty(
  method: string,
  status: number,
  times: number,
): { readonly objects: S3Objects; readonly asked: () => number } {
  let asked = 0;
  const client = new S3Client({ ...clientOptions(), maxAttempts: 1 });
  client.middlewareStack.add(
    (next) => async (args) => {
      const request = args.request as { method: string };
      if (request.method !== method || ++asked > times) return next(args);
      const { S3ServiceException } = await import("@aws-sdk/client-s3");
      throw new S3ServiceException({
        name: "Injected",
        $fault: "server",
        $metadata: { httpStatusCode: status },
      });
    },
    { step: "finalizeRequest", priority: "high" },
  );
  return { objects: s3Objects(client, () => TEST_BUCKET), asked: () => asked };
}

const clientOptions = () => ({
  endpoint: storage.server.endpoint,
  region: "us-east-1",
  forcePathStyle: true,
  credentials: { accessKeyId: "test", secretAccessKey: "test-secret" },
});

describe("an object", () => {
  test("that is written once is never written again", async () => {
    expect(await objects.putOnce("once", "first")).toBe("kept");
    expect(await objects.putOnce("once", "second")).toBe("taken");
    expect((await objects.get("once"))?.text).toBe("first");
  });

  test("that is replaced must still be what was read", async () => {
    expect(await objects.replace("doc", "1", undefined)).toEqual({ tag: expect.any(String) });
    const read = await objects.get("doc");
    expect(await objects.replace("doc", "2", undefined)).toBe("stale");
    const next = await objects.replace("doc", "2", read?.tag);
    expect(next).toEqual({ tag: (await objects.get("doc"))?.tag });
    expect(await objects.replace("doc", "3", read?.tag)).toBe("stale");
    expect(await objects.replace("gone", "1", read?.tag)).toBe("stale");
  });

  test("that did not change is not read again", async () => {
    await objects.putOnce("same", "text");
    const { tag = "" } = (await objects.get("same")) ?? {};
    expect(await objects.getUnless("same", tag)).toBe("unchanged");
    expect(await objects.getUnless("same", '"another"')).toMatchObject({ text: "text" });
  });

  test("that is not there is nothing", async () => {
    expect(await objects.get("nowhere")).toBeUndefined();
    expect(await objects.exists("nowhere")).toBe(false);
    expect(await objects.exists("once")).toBe(true);
  });
});

test("a listing goes on over all its pages", async () => {
  for (let index = 0; index < 5; index++) await objects.putOnce(`many/${index}`, "x");
  const client = new S3Client(clientOptions());
  client.middlewareStack.add((next) => (args) => next({ ...args, input: { ...args.input, MaxKeys: 2 } }), {
    step: "initialize",
  });
  expect((await s3Objects(client, () => TEST_BUCKET).list("many/")).map(({ key }) => key)).toEqual(
    [0, 1, 2, 3, 4].map((index) => `many/${index}`),
  );
});

describe("S3's own answers", () => {
  test("409, two conditional writes meeting, is tried again and is neither won nor lost", async () => {
    const { objects: meeting, asked } = faulty("PUT", 409, 2);
    expect(await meeting.putOnce("met", "x")).toBe("kept");
    expect(asked()).toBe(3);
  });

  test("409 for ever is an error and not an acknowledgement", async () => {
    await expect(faulty("PUT", 409, 99).objects.putOnce("never", "x")).rejects.toThrow();
    expect(await objects.exists("never")).toBe(false);
  });

  test.each(["GET", "HEAD", "PUT"])("503 to %s means the storage does not answer", async (method) => {
    const { objects: down } = faulty(method, 503, 99);
    const act = {
      GET: () => down.get("once"),
      HEAD: () => down.exists("once"),
      PUT: () => down.putOnce("z", "x"),
    }[method];
    await expect(act?.()).rejects.toBeInstanceOf(StorageUnavailable);
  });

  test("a listing that is not answered is an outage; a refused right is a fault of ours", async () => {
    await expect(faulty("GET", 500, 99).objects.list("")).rejects.toBeInstanceOf(StorageUnavailable);
    await expect(faulty("GET", 403, 99).objects.get("once")).rejects.not.toBeInstanceOf(StorageUnavailable);
  });

  test("no answer at all is an outage", async () => {
    const client = new S3Client({ ...clientOptions(), endpoint: "http://127.0.0.1:9", maxAttempts: 1 });
    await expect(s3Objects(client, () => TEST_BUCKET).get("once")).rejects.toBeInstanceOf(StorageUnavailable);
  });
});

test("what was read of write-once objects is remembered until the limit, the longest unused forgotten first", () => {
  const memory = remembered<string>(10);
  memory.keep("a", "A", 4);
  memory.keep("b", "B", 4);
  expect(memory.recall("a")).toBe("A");
  memory.keep("c", "C", 4);
  memory.keep("huge", "H", 11);
  expect(["a", "b", "c", "huge"].map((key) => memory.recall(key))).toEqual(["A", undefined, "C", undefined]);
});

test("a file name of any language is told to old and new browsers", () => {
  expect(attachment("Khối 1's (năm).xlsx")).toBe(
    `attachment; filename="bang-vang.xlsx"; filename*=UTF-8''Kh%E1%BB%91i%201%27s%20%28n%C4%83m%29.xlsx`,
  );
});
