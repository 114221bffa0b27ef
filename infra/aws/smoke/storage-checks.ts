import { randomUUID } from "node:crypto";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { allOf, type Check, fails, holds, type Outcome } from "./check.ts";

type Storage = { readonly s3: S3Client; readonly records: string; readonly derived: string };

const AT_ONCE = 20;

/** What of S3 the product stands on, tried with the rights of whoever runs this. Nothing is left behind. */
export const storageChecks = (storage: Storage): readonly Check[] => [
  {
    what: `S3: ${AT_ONCE} lần ghi có điều kiện cùng lúc, đúng một lần được · ${AT_ONCE} conditional writes at once, one wins`,
    run: () => oneWins(storage),
  },
  {
    what: "S3: thay thế theo thẻ cũ bị từ chối · a replacement by a stale tag is refused",
    run: () => staleIsRefused(storage),
  },
  {
    what: "S3: kho dữ liệu gốc từ chối ghi không điều kiện · the records refuse a write without its condition",
    run: () => writeOnce(storage),
  },
  {
    what: "S3: kho dữ liệu gốc từ chối xóa · the records refuse a deletion",
    run: () => nobodyDeletes(storage),
  },
  {
    what: "S3: đối tượng không có là 404 với người được xem danh mục · a missing object is 404 to who may list",
    run: () => missingIsAbsent(storage),
  },
];

/** 412 has lost; 409 has neither won nor lost, and is tried again, as the product does. */
export async function oneWins({ s3, derived }: Storage): Promise<Outcome> {
  const Key = `forms/smoke/${randomUUID()}.json`;
  let conflicts = 0;
  const write = async (body: string): Promise<number> => {
    for (let tries = 1; ; tries++) {
      const status = await put(s3, { Bucket: derived, Key, Body: body, IfNoneMatch: "*" });
      if (status !== 409 || tries === 8) return status;
      conflicts += 1;
    }
  };
  const statuses = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => write(`"${index}"`)));
  await s3.send(new DeleteObjectCommand({ Bucket: derived, Key }));
  const won = statuses.filter((status) => status === 200).length;
  const lost = statuses.filter((status) => status === 412).length;
  return won === 1 && lost === AT_ONCE - 1
    ? holds(`1 × 200, ${lost} × 412, ${conflicts} × 409`)
    : fails(`${statuses.sort().join(" ")}, ${conflicts} × 409`);
}

export async function staleIsRefused({ s3, derived }: Storage): Promise<Outcome> {
  const Key = `forms/smoke/${randomUUID()}.json`;
  const first = await s3.send(new PutObjectCommand({ Bucket: derived, Key, Body: "1" }));
  const replaced = await put(s3, { Bucket: derived, Key, Body: "2", IfMatch: first.ETag });
  const stale = await put(s3, { Bucket: derived, Key, Body: "3", IfMatch: first.ETag });
  await s3.send(new DeleteObjectCommand({ Bucket: derived, Key }));
  const gone = await put(s3, { Bucket: derived, Key, Body: "4", IfMatch: first.ETag });
  return allOf({
    "by its tag": [replaced, 200],
    "by a stale tag": [stale, 412],
    "when it is gone": [gone, 404],
  });
}

/** Below a prefix that no rule listens to: what a broken policy would let in sets nothing off. */
export async function writeOnce({ s3, records }: Storage): Promise<Outcome> {
  const Key = `published/smoke/${randomUUID()}.json`;
  return allOf({ "PUT without If-None-Match": [await put(s3, { Bucket: records, Key, Body: "{}" }), 403] });
}

/** A key that is not there: a policy is asked first, and a broken one leaves a mark of deletion on nothing. */
export async function nobodyDeletes({ s3, records }: Storage): Promise<Outcome> {
  const command = new DeleteObjectCommand({ Bucket: records, Key: `published/smoke/${randomUUID()}.json` });
  return allOf({ DELETE: [await statusOf(s3.send(command)), 403] });
}

export async function missingIsAbsent({ s3, records }: Storage): Promise<Outcome> {
  const command = new GetObjectCommand({ Bucket: records, Key: `seasons/smoke-${randomUUID()}/season.json` });
  return allOf({ GET: [await statusOf(s3.send(command)), 404] });
}

const put = (s3: S3Client, input: PutObjectCommandInput): Promise<number> =>
  statusOf(s3.send(new PutObjectCommand(input)));

async function statusOf(sent: Promise<{ readonly $metadata: { readonly httpStatusCode?: number } }>) {
  try {
    return (await sent).$metadata.httpStatusCode ?? 0;
  } catch (error) {
    if (error instanceof S3ServiceException) return error.$metadata.httpStatusCode ?? 0;
    throw error;
  }
}
