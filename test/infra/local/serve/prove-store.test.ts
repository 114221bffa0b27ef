import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NotNow } from "../../../../infra/local/command-line.ts";
import { proveStore } from "../../../../infra/local/serve/prove-store.ts";
import { type OpenStorage, openStorage } from "../../../../infra/local/serve/storage.ts";

let directory: string;
let storage: OpenStorage;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "bang-vang-proofs-"));
  storage = await openStorage({ kind: "embedded", directory }, {});
});
afterEach(async () => {
  await storage.close();
  await rm(directory, { recursive: true, force: true });
});

const [BUCKET] = ["start-up-proofs"];
type Sent = { readonly request: { headers: Record<string, string> } };

/** A store of the kind that takes a header and does not heed it. */
function deafTo(client: S3Client, header: string): void {
  client.middlewareStack.add(
    (next) => (args) => {
      delete (args as unknown as Sent).request.headers[header];
      return next(args);
    },
    { step: "build", name: `deafTo-${header}`, priority: "low" },
  );
}

test("a store that keeps its promises passes, and nothing of the proofs stays", async () => {
  await proveStore(storage.client, BUCKET as string);
  const { Contents } = await storage.client.send(new ListObjectsV2Command({ Bucket: BUCKET }));
  expect(Contents ?? []).toEqual([]);
});

test.each([
  ["if-none-match", "If-None-Match: * từ chối ghi đè"],
  ["if-match", "If-Match từ chối thay bản đã bị người khác thay"],
])(
  "one that takes %s and does not heed it is refused, with what that would cost",
  async (header, promise) => {
    deafTo(storage.client, header);
    await expect(proveStore(storage.client, BUCKET as string)).rejects.toThrow(
      new RegExp(
        `không giữ lời.*có thể mất bảng đã nộp; chưa khởi động gì.*${promise.replace(/[*]/g, "\\*")}`,
        "s",
      ),
    );
  },
);

test("a listing that lags is refused", async () => {
  storage.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (commandName === "ListObjectsV2Command") (answer.output as { Contents?: unknown }).Contents = [];
        return answer;
      },
    { step: "initialize", name: "lag" },
  );
  await expect(proveStore(storage.client, BUCKET as string)).rejects.toThrow("vừa ghi xong là liệt kê thấy");
});

test("a bucket that is not there is told by its name, and may be there later", async () => {
  const told = await proveStore(storage.client, "nowhere").catch((error: unknown) => error);
  expect(told).toBeInstanceOf(NotNow);
  expect((told as Error).message).toMatch(
    /Kho "nowhere" không trả lời như S3 hoặc không cho đọc, ghi.*NoSuchBucket/s,
  );
});

test("a store that does not answer may do so later; one that breaks a promise will not keep it by being asked again", async () => {
  const { client } = await openStorage(
    { kind: "s3", endpoint: "http://127.0.0.1:9", region: "us-east-1", pathStyle: true, records: "records" },
    { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b" },
  );
  await expect(proveStore(client, "records")).rejects.toBeInstanceOf(NotNow);
  client.destroy();
  deafTo(storage.client, "if-match");
  await expect(proveStore(storage.client, BUCKET as string)).rejects.not.toBeInstanceOf(NotNow);
});
