import { timingSafeEqual } from "node:crypto";
import { canonicalRequest, scopeText, signatureOf, type WireRequest } from "./canonical-request.ts";
import { S3Error } from "./s3-error.ts";
import { type Claim, readHeaderClaim, readQueryClaim } from "./signature-claim.ts";

export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };

const FIFTEEN_MINUTES = 15 * 60_000;

/** Refuses a request that our key did not sign, whole and in time; hands back what the signature says of the body. */
export function verifySignature(
  request: WireRequest,
  { credentials, region, now }: { credentials: Credentials; region: string; now: Date },
): { payloadHash: string } {
  const claim = readClaim(request);
  if (claim.accessKeyId !== credentials.accessKeyId) throw new S3Error("InvalidAccessKeyId");
  checkScope(claim, region);
  checkTime(claim, now);
  checkSignedHeaders(claim, request.headers);

  const canonical = canonicalRequest(request, claim.signedHeaders, claim.payloadHash);
  const expected = signatureOf(canonical, claim.time, claim.scope, credentials.secretAccessKey);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(claim.signature)))
    throw new S3Error("SignatureDoesNotMatch");
  return { payloadHash: claim.payloadHash };
}

function readClaim({ headers, query }: WireRequest): Claim {
  const header = headers.get("authorization");
  const presigned = query.has("X-Amz-Algorithm") || query.has("X-Amz-Signature");
  if (header !== undefined && presigned)
    throw new S3Error(
      "InvalidArgument",
      "Only one auth mechanism allowed: the query or the Authorization header.",
    );
  if (header !== undefined) return readHeaderClaim(header, headers);
  if (presigned) return readQueryClaim(query, headers);
  throw new S3Error("AccessDenied");
}

function checkScope({ scope, time, expires }: Claim, region: string): void {
  const code = expires === undefined ? "AuthorizationHeaderMalformed" : "AuthorizationQueryParametersError";
  if (scope.region !== region)
    throw new S3Error(code, `The region '${scope.region}' is wrong; expecting '${region}'`);
  if (!time.startsWith(scope.day))
    throw new S3Error(code, `The credential ${scopeText(scope)} is not of the day of ${time}.`);
}

function checkTime({ time, expires }: Claim, now: Date): void {
  const age = now.getTime() - instantOf(time);
  if (expires === undefined) {
    if (Math.abs(age) > FIFTEEN_MINUTES) throw new S3Error("RequestTimeTooSkewed");
    return;
  }
  if (age < -FIFTEEN_MINUTES) throw new S3Error("AccessDenied", "Request is not valid yet");
  if (age > expires * 1000) throw new S3Error("AccessDenied", "Request has expired");
}

function instantOf(time: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time) ?? [];
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(instant))
    throw new S3Error("AccessDenied", "AWS authentication requires a valid Date or x-amz-date header");
  return instant;
}

/** `host` and every x-amz- header must be under the signature, or anybody between could add one. */
function checkSignedHeaders({ signedHeaders }: Claim, headers: ReadonlyMap<string, string>): void {
  const signed = new Set(signedHeaders);
  const unsigned = [...headers.keys()].filter((name) => name.startsWith("x-amz-") && !signed.has(name));
  if (!signed.has("host")) unsigned.push("host");
  if (unsigned.length > 0)
    throw new S3Error(
      "AccessDenied",
      `There were headers present in the request which were not signed: ${unsigned.join(", ")}`,
    );
}
