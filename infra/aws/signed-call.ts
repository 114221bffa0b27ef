import { createHash, createHmac } from "node:crypto";
import { canonicalRequest } from "../local/s3/canonical-request.ts";

export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
};

/** Who calls, and where. `endpoint` names another place than AWS's own. */
export type Caller = {
  readonly credentials: () => Promise<Credentials>;
  readonly region: string;
  readonly endpoint?: string;
};

type Call = {
  readonly method: string;
  /** Decoded, with its leading slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** A call of an AWS service that the product itself never makes, signed by Signature Version 4. */
export async function signedCall(
  { credentials, region, endpoint }: Caller,
  service: string,
  call: Call,
): Promise<Response> {
  const url = new URL(endpoint ?? `https://${service}.${region}.amazonaws.com`);
  url.pathname = call.path;
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const headers = signedHeaders(call, {
    host: url.host,
    service,
    region,
    by: await credentials(),
    at: new Date(),
  });
  return fetch(url, {
    method: call.method,
    headers,
    ...(call.body !== undefined && { body: call.body }),
    signal: AbortSignal.timeout(30_000),
  });
}

/** A call of a service that speaks JSON by the name of what is asked of it, such as `AmazonSQS.GetQueueAttributes`. */
export async function jsonCall<T>(
  caller: Caller,
  service: string,
  target: string,
  body: object,
  version = "1.0",
): Promise<T> {
  const answer = await signedCall(caller, service, {
    method: "POST",
    path: "/",
    headers: { "content-type": `application/x-amz-json-${version}`, "x-amz-target": target },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${target} answers ${answer.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text || "{}") as T;
}

type Signing = {
  readonly host: string;
  readonly service: string;
  readonly region: string;
  readonly by: Credentials;
  readonly at: Date;
};

/** The call's headers with the signature that covers all of them, its query and its body. */
export function signedHeaders(
  { method, path, query = {}, headers = {}, body = "" }: Call,
  { host, service, region, by, at }: Signing,
): Readonly<Record<string, string>> {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, "");
  const all: Record<string, string> = {
    ...headers,
    host,
    "x-amz-date": time,
    ...(by.sessionToken && { "x-amz-security-token": by.sessionToken }),
  };
  const names = Object.keys(all).sort();
  const canonical = canonicalRequest(
    { method, path, query: new Map(Object.entries(query)), headers: new Map(Object.entries(all)) },
    names,
    sha256(body),
  );
  const scope = [time.slice(0, 8), region, service, "aws4_request"];
  const key = scope.reduce<Buffer | string>(hmac, `AWS4${by.secretAccessKey}`);
  const signature = hmac(key, ["AWS4-HMAC-SHA256", time, scope.join("/"), sha256(canonical)].join("\n"));
  const { host: _sentByItself, ...sent } = all;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${by.accessKeyId}/${scope.join("/")}, SignedHeaders=${names.join(";")}, Signature=${signature.toString("hex")}`,
  };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: Buffer | string, text: string): Buffer => createHmac("sha256", key).update(text).digest();
