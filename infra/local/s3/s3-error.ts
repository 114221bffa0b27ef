/** S3's own codes with their HTTP status and sentence, as listed on the AWS page "Error responses". */
const refusals = {
  AccessDenied: [403, "Access Denied"],
  AuthorizationHeaderMalformed: [400, "The authorization header is malformed."],
  AuthorizationQueryParametersError: [
    400,
    "The query parameters that authenticate the request are malformed.",
  ],
  BadDigest: [400, "The checksum you specified did not match what we received."],
  BucketAlreadyOwnedByYou: [409, "The bucket you tried to create already exists, and you own it."],
  EntityTooLarge: [400, "Your proposed upload exceeds the maximum allowed size."],
  IllegalLocationConstraintException: [
    400,
    "The location constraint is incompatible with this endpoint's region.",
  ],
  IncompleteBody: [400, "You did not provide the number of bytes specified by the length header."],
  InternalError: [500, "We encountered an internal error."],
  InvalidAccessKeyId: [403, "The access key Id you provided does not exist in our records."],
  InvalidArgument: [400, "Invalid argument."],
  InvalidBucketName: [400, "The specified bucket is not valid."],
  InvalidChunkSizeError: [403, "Only the last chunk is allowed to have a size less than 8192 bytes"],
  InvalidDigest: [400, "The Content-MD5 you specified is not valid."],
  InvalidRange: [416, "The requested range is not satisfiable."],
  InvalidRequest: [400, "Invalid request."],
  InvalidURI: [400, "Couldn't parse the specified URI."],
  KeyTooLongError: [400, "Your key is too long."],
  MalformedTrailerError: [400, "The request contained trailing data that was not well-formed."],
  MalformedXML: [
    400,
    "The XML you provided was not well-formed or did not validate against our published schema.",
  ],
  MetadataTooLarge: [400, "Your metadata headers exceed the maximum allowed metadata size."],
  MethodNotAllowed: [405, "The specified method is not allowed against this resource."],
  MissingContentLength: [411, "You must provide the Content-Length HTTP header."],
  NoSuchBucket: [404, "The specified bucket does not exist."],
  NoSuchKey: [404, "The specified key does not exist."],
  NoSuchVersion: [404, "The specified version does not exist."],
  NotModified: [304, "Not Modified"],
  NotImplemented: [501, "A header, parameter or operation you provided is not implemented."],
  OperationAborted: [
    409,
    "A conflicting operation is currently in progress against this resource. Try again.",
  ],
  PreconditionFailed: [412, "At least one of the preconditions you specified did not hold."],
  RequestTimeTooSkewed: [403, "The difference between the request time and the server's time is too large."],
  SignatureDoesNotMatch: [
    403,
    "The request signature we calculated does not match the signature you provided.",
  ],
  XAmzContentSHA256Mismatch: [400, "The provided x-amz-content-sha256 does not match what was computed."],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;

export type S3ErrorCode = keyof typeof refusals;

/** A refusal the client reads: S3's code, HTTP status, and the headers S3 sends along. */
export class S3Error extends Error {
  readonly code: S3ErrorCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: S3ErrorCode, detail?: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail ?? refusals[code][1]);
    this.code = code;
    this.status = refusals[code][0];
    this.headers = headers;
  }
}
