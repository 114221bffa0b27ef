import { createHash, createHmac } from "node:crypto";
import { encodePath, encodeUri } from "./uri-encoding.ts";

/** A request as it came over the wire: the parts a signature covers. */
export type WireRequest = {
  readonly method: string;
  /** Decoded, with its leading slash. */
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  /** Names in lower case; repeated headers joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
};

/** Where and when a key may sign: yyyymmdd, a region, always s3. */
export type Scope = { readonly day: string; readonly region: string };

export const scopeText = ({ day, region }: Scope): string => `${day}/${region}/s3/aws4_request`;

/** The request in the one spelling both sides hash; AWS page "Signature Calculations for the Authorization Header". */
export function canonicalRequest(
  request: WireRequest,
  signedHeaders: readonly string[],
  payloadHash: string,
): string {
  return [
    request.method,
    encodePath(request.path),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${(request.headers.get(name) ?? "").trim().replace(/ +/g, " ")}`),
    "",
    signedHeaders.join(";"),
    payloadHash,
  ].join("\n");
}

/** Every parameter but the signature itself, sorted by its encoded name. */
function canonicalQuery(query: ReadonlyMap<string, string>): string {
  return [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => [encodeUri(name), encodeUri(value)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

export function signatureOf(canonical: string, time: string, scope: Scope, secretAccessKey: string): string {
  const key = [scope.day, scope.region, "s3", "aws4_request"].reduce<Buffer | string>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  const hash = createHash("sha256").update(canonical).digest("hex");
  return hmac(key, ["AWS4-HMAC-SHA256", time, scopeText(scope), hash].join("\n")).toString("hex");
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac("sha256", key).update(text).digest();
