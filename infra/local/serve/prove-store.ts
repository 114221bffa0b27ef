import { randomUUID } from "node:crypto";
import { DeleteObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { type S3Objects, s3Objects } from "../../../functions/adapters/s3-objects.ts";
import { Misuse, NotNow } from "../command-line.ts";

/** How many writers meet at one key, each with content of its own, of whom one may win. */
const RIVALS = 8;

/** A promise of the store that the product stands on, and what it costs when it is not kept. */
type Proof = {
  readonly promise: string;
  readonly holds: (objects: S3Objects, key: (name: string) => string) => Promise<boolean>;
};

const PROOFS: readonly Proof[] = [
  {
    promise: "If-None-Match: * từ chối ghi đè · refuses a second write",
    holds: async ({ putOnce, get }, key) =>
      (await putOnce(key("once"), "1")) === "kept" &&
      (await putOnce(key("once"), "2")) === "taken" &&
      (await get(key("once")))?.text === "1",
  },
  {
    promise: "hai người cùng ghi một khóa mới thì đúng một người được · of rivals at a new key one wins",
    holds: async ({ putOnce }, key) =>
      (await winners((rival) => putOnce(key("rivals"), rival), "kept")) === 1,
  },
  {
    promise: "If-Match từ chối thay bản đã bị người khác thay · refuses to replace what has changed",
    holds: async ({ replace, get }, key) => {
      const first = await replace(key("replaced"), "1", undefined);
      if (first === "stale") return false;
      const second = await replace(key("replaced"), "2", first.tag);
      if (second === "stale" || (await replace(key("replaced"), "3", first.tag)) !== "stale") return false;
      return (await get(key("replaced")))?.text === "2";
    },
  },
  {
    promise: "hai người cùng thay một bản thì đúng một người được · of rivals at one version one wins",
    holds: async ({ replace }, key) => {
      const first = await replace(key("versions"), "1", undefined);
      if (first === "stale") return false;
      const outcome = async (rival: string) =>
        (await replace(key("versions"), rival, first.tag)) === "stale" ? "stale" : "replaced";
      return (await winners(outcome, "replaced")) === 1;
    },
  },
  {
    promise: "vừa ghi xong là liệt kê thấy, theo thứ tự khóa · a listing has what was just written, in order",
    holds: async ({ list, get }, key) => {
      const listed = await list(key(""));
      const tags = await Promise.all(listed.map(async (each) => (await get(each.key))?.tag === each.tag));
      const keys = listed.map((each) => each.key);
      const after = await list(key(""), key("replaced"));
      return (
        ["once", "replaced", "rivals", "versions"].every((name, place) => keys[place] === key(name)) &&
        after.length === 2 &&
        tags.every((same) => same)
      );
    },
  },
  {
    promise: "chưa đổi thì trả 304, không có thì trả 404 · answers 304 unchanged and 404 missing",
    holds: async ({ get, getUnless, exists }, key) => {
      const found = await get(key("once"));
      return (
        found !== undefined &&
        (await getUnless(key("once"), found.tag)) === "unchanged" &&
        (await get(key("nowhere"))) === undefined &&
        !(await exists(key("nowhere")))
      );
    },
  },
  {
    promise: "liên kết tải có chữ ký dùng được · a presigned address answers",
    holds: async ({ presign }, key) => {
      const address = await presign(key("once"), 60, { disposition: "attachment", type: "text/plain" });
      const answer = await fetch(address);
      if (answer.status >= 500) throw new Error(`${new URL(address).origin} answers ${answer.status}`);
      return (await answer.text()) === "1" && answer.status === 200;
    },
  },
];

async function winners(write: (rival: string) => Promise<string>, won: string): Promise<number> {
  const outcomes = await Promise.all(Array.from({ length: RIVALS }, (_, rival) => write(`rival ${rival}`)));
  return outcomes.filter((outcome) => outcome === won).length;
}

/**
 * Proves on scratch keys of a bucket, which are deleted again where that is allowed, that its store keeps every promise
 * on which no upload is lost and no two people overwrite each other; a store that breaks one is refused. One that does
 * not answer, or lets nobody in, may do so later: that is `NotNow`.
 */
export async function proveStore(client: S3Client, bucket: string): Promise<void> {
  const objects = s3Objects(client, () => bucket);
  const folder = `start-up-proofs/${randomUUID()}/`;
  const key = (name: string) => `${folder}${name}`;
  const broken: string[] = [];
  try {
    for (const { promise, holds } of PROOFS) if (!(await holds(objects, key))) broken.push(promise);
  } catch (error) {
    throw new NotNow(
      `Kho "${bucket}" không trả lời như S3 hoặc không cho đọc, ghi; chưa khởi động gì. · The bucket "${bucket}" does not answer as S3 does, or refuses us; nothing was started.\n  ${saidBy(error)}`,
    );
  } finally {
    await sweepAway(client, bucket, objects, folder);
  }
  if (broken.length > 0)
    throw new Misuse(
      [
        `Kho "${bucket}" không giữ lời mà dữ liệu thi đua cần, nên có thể mất bảng đã nộp; chưa khởi động gì. Hãy dùng kho khác, hoặc bản mới hơn của kho này. · The bucket "${bucket}" does not keep what the records need, so uploads could be lost; nothing was started. Use another store, or a newer release of this one.`,
        ...broken.map((promise) => `  ${promise}`),
      ].join("\n"),
    );
}

async function sweepAway(
  client: S3Client,
  bucket: string,
  objects: S3Objects,
  folder: string,
): Promise<void> {
  const left = await objects.list(folder).catch(() => []);
  for (const { key } of left)
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })).catch(() => undefined); // a locked bucket keeps these few bytes
}

/** The words of the innermost cause, which name the address or the refusal. */
function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return saidBy(error.cause);
  const { code } = error as NodeJS.ErrnoException;
  return [error.name, code, error.message].filter((word) => word).join(": ");
}
