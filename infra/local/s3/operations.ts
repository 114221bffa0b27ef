import { createBucket, getBucketVersioning, headBucket, putBucketVersioning } from "./bucket-operations.ts";
import type { Call, Reply } from "./call.ts";
import { listObjectsV2, listObjectVersions } from "./list-operations.ts";
import { deleteObject, getObject, headObject, putObject } from "./object-operations.ts";
import type { RequestTarget } from "./request-target.ts";
import { S3Error } from "./s3-error.ts";

type Operation = {
  readonly at: "bucket" | "object";
  readonly method: string;
  /** The parameter that tells this operation from others of its method. */
  readonly marker?: string;
  readonly parameters: readonly string[];
  readonly conditional: boolean;
  /** Bytes. */
  readonly largestBody: number;
  readonly run: (call: Call) => Promise<Reply>;
};

const listing = ["prefix", "delimiter", "max-keys", "encoding-type"];
const reading = [
  "versionId",
  "response-cache-control",
  "response-content-disposition",
  "response-content-encoding",
  "response-content-language",
  "response-content-type",
  "response-expires",
];

const KIBIBYTE = 1024;
const LARGEST_OBJECT = 64 * KIBIBYTE * KIBIBYTE;

const plain = { parameters: [], conditional: false, largestBody: 64 * KIBIBYTE };

const operations: readonly Operation[] = [
  { ...plain, at: "bucket", method: "PUT", run: createBucket },
  { ...plain, at: "bucket", method: "HEAD", run: headBucket },
  { ...plain, at: "bucket", method: "PUT", marker: "versioning", run: putBucketVersioning },
  { ...plain, at: "bucket", method: "GET", marker: "versioning", run: getBucketVersioning },
  {
    ...plain,
    at: "bucket",
    method: "GET",
    marker: "list-type",
    parameters: [...listing, "start-after", "continuation-token"],
    run: listObjectsV2,
  },
  {
    ...plain,
    at: "bucket",
    method: "GET",
    marker: "versions",
    parameters: [...listing, "key-marker", "version-id-marker"],
    run: listObjectVersions,
  },
  { ...plain, at: "object", method: "PUT", conditional: true, largestBody: LARGEST_OBJECT, run: putObject },
  { ...plain, at: "object", method: "GET", parameters: reading, conditional: true, run: getObject },
  { ...plain, at: "object", method: "HEAD", parameters: reading, conditional: true, run: headObject },
  { ...plain, at: "object", method: "DELETE", parameters: ["versionId"], run: deleteObject },
];

/** Names the SDKs add for their own sake. */
const idle = /^(x-id|X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Content-Sha256))$/;

/** Presigned URLs carry these, and S3 makes nothing of them there; AWS page "Download and upload objects with presigned URLs". */
const idleWhenPresigned = /^x-amz-(checksum-(mode|crc32|sha256)|sdk-checksum-algorithm)$/i;

const understood =
  /^x-amz-(date|content-sha256|user-agent|trailer|decoded-content-length|sdk-checksum-algorithm|checksum-(mode|crc32|sha256)|meta-.+)$/;

/** Finds what the request asks for; anything this server would have to ignore is refused instead. */
export function findOperation(
  method: string,
  { bucket, key, query }: RequestTarget,
  headers: ReadonlyMap<string, string>,
): Pick<Operation, "run" | "largestBody"> {
  const presigned = query.has("X-Amz-Signature");
  const asked = [...query.keys()].filter(
    (name) => !idle.test(name) && !(presigned && idleWhenPresigned.test(name)),
  );
  const operation = operations.find(
    ({ at, method: its, marker, parameters }) =>
      bucket !== "" &&
      at === (key === "" ? "bucket" : "object") &&
      its === method &&
      (marker === undefined || asked.includes(marker)) &&
      asked.every((name) => name === marker || parameters.includes(name)),
  );
  const subject = key === "" ? (bucket === "" ? "the service" : "a bucket") : "an object";
  if (!operation || (asked.includes("list-type") && query.get("list-type") !== "2"))
    throw new S3Error(
      "NotImplemented",
      `${method} of ${subject} with [${asked.join(", ")}] is not implemented.`,
    );

  const unknown = [...headers.keys()].find(
    (name) =>
      (name.startsWith("x-amz-") && !understood.test(name)) ||
      (name.startsWith("if-") && !operation.conditional),
  );
  if (unknown !== undefined) throw new S3Error("NotImplemented", `The header ${unknown} is not implemented.`);
  return operation;
}
