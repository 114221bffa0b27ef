import type { Scope } from "./canonical-request.ts";
import { S3Error } from "./s3-error.ts";

/** What a request says of its own signature, from the Authorization header or from a presigned URL. */
export type Claim = {
  readonly accessKeyId: string;
  readonly scope: Scope;
  /** yyyymmddThhmmssZ, as it was signed. */
  readonly time: string;
  /** Seconds a presigned URL lives; undefined for a signed header. */
  readonly expires: number | undefined;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** The body's SHA-256 in hex, or one of S3's words such as UNSIGNED-PAYLOAD. */
  readonly payloadHash: string;
};

const ALGORITHM = "AWS4-HMAC-SHA256";
const SEVEN_DAYS = 604_800;

/** The claim in `Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`. */
export function readHeaderClaim(authorization: string, headers: ReadonlyMap<string, string>): Claim {
  const refuse = (why: string): never => {
    throw new S3Error("AuthorizationHeaderMalformed", `The authorization header is malformed: ${why}.`);
  };
  if (!authorization.startsWith(`${ALGORITHM} `))
    throw new S3Error(
      "InvalidRequest",
      `The authorization mechanism is not supported. Please use ${ALGORITHM}.`,
    );

  const fields = new Map(
    authorization
      .slice(ALGORITHM.length)
      .split(",")
      .map((field) => {
        const [name = "", ...value] = field.trim().split("=");
        return [name, value.join("=")] as const;
      }),
  );
  const payloadHash = headers.get("x-amz-content-sha256");
  if (payloadHash === undefined)
    throw new S3Error("InvalidRequest", "Missing required header for this request: x-amz-content-sha256");
  return {
    ...readCredential(fields.get("Credential") ?? "", refuse),
    ...readSignature(fields.get("SignedHeaders"), fields.get("Signature"), refuse),
    time: headers.get("x-amz-date") ?? "",
    expires: undefined,
    payloadHash,
  };
}

/** The claim in a presigned URL; AWS page "Authenticating Requests: Using Query Parameters". */
export function readQueryClaim(
  query: ReadonlyMap<string, string>,
  headers: ReadonlyMap<string, string>,
): Claim {
  const refuse = (why: string): never => {
    throw new S3Error("AuthorizationQueryParametersError", why);
  };
  if (query.get("X-Amz-Algorithm") !== ALGORITHM) refuse(`X-Amz-Algorithm only supports "${ALGORITHM}"`);

  const expires = query.get("X-Amz-Expires") ?? "";
  if (!/^\d{1,6}$/.test(expires) || Number(expires) < 1 || Number(expires) > SEVEN_DAYS)
    refuse("X-Amz-Expires must be between 1 second and a week (604800 seconds)");
  return {
    ...readCredential(query.get("X-Amz-Credential") ?? "", refuse),
    ...readSignature(query.get("X-Amz-SignedHeaders"), query.get("X-Amz-Signature"), refuse),
    time: query.get("X-Amz-Date") ?? "",
    expires: Number(expires),
    payloadHash:
      query.get("X-Amz-Content-Sha256") ?? headers.get("x-amz-content-sha256") ?? "UNSIGNED-PAYLOAD",
  };
}

type Refuse = (why: string) => never;

function readCredential(text: string, refuse: Refuse): Pick<Claim, "accessKeyId" | "scope"> {
  const parts = /^([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request$/.exec(text);
  const [, accessKeyId = "", day = "", region = ""] =
    parts ?? refuse("the Credential is not key/day/region/s3/aws4_request");
  return { accessKeyId, scope: { day, region } };
}

function readSignature(
  signedHeaders: string | undefined,
  signature: string | undefined,
  refuse: Refuse,
): Pick<Claim, "signedHeaders" | "signature"> {
  if (!signedHeaders || !/^[!-~]+$/.test(signedHeaders)) return refuse("SignedHeaders is missing");
  if (signature === undefined || !/^[0-9a-f]{64}$/.test(signature))
    return refuse("Signature is not 64 hex digits");
  return { signedHeaders: signedHeaders.split(";"), signature };
}
