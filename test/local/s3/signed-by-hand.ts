import { createHash } from "node:crypto";
import { canonicalRequest, scopeText, signatureOf } from "../../../infra/local/s3/canonical-request.ts";
import { readTarget } from "../../../infra/local/s3/request-target.ts";
import { credentials } from "./embedded.ts";

type Request = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
};

export const sha256 = (body: string | Buffer): string => createHash("sha256").update(body).digest("hex");

/** The headers of a request that no SDK would send, signed as it stands; what is given overrides what is due. */
export function signedHeaders(
  { method, url, headers }: Request,
  more: { region?: string; time?: Date } = {},
): Readonly<Record<string, string>> {
  const { region = "us-east-1", time = new Date() } = more;
  const stamp = time.toISOString().replace(/[-:]|\.\d+/g, "");
  const all = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD", "x-amz-date": stamp, ...headers };
  const names = Object.keys(all).toSorted();
  const scope = { day: stamp.slice(0, 8), region };
  const wire = { method, ...readTarget(url), headers: new Map(Object.entries(all)) };
  const canonical = canonicalRequest(wire, names, all["x-amz-content-sha256"]);
  const signature = signatureOf(canonical, stamp, scope, credentials.secretAccessKey);
  const credential = `${credentials.accessKeyId}/${scopeText(scope)}`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return { ...all, authorization };
}
