import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import type { TokenCheck, TokenOutcome } from "../token-check.ts";
import { IssuerSilent, issuerKeys } from "./issuer-keys.ts";
import { TOKEN_PROFILES, type TokenProfileName } from "./token-profile.ts";

export type TrustedIssuer = {
  readonly issuer: string;
  readonly jwksUri: string;
  /** What the tokens are issued for; where the profile's tokens name the client instead, the client's id. */
  readonly audience: string;
  /** How this kind of issuer writes its tokens; by the book (RFC 9068) unless said otherwise. */
  readonly profile?: TokenProfileName;
};

const ALGORITHMS = ["RS256", "ES256", "PS256"];
const CLOCK_TOLERANCE_SECONDS = 60;
const LONGEST_TOKEN = 8 * 1024;

/** Header members by which a token brings its own key, or asks for processing we do not do. */
const REFUSED_MEMBERS = ["crit", "jwk", "jku", "x5u", "x5c"] as const;

export function joseTokenCheck({
  issuer,
  jwksUri,
  audience,
  profile = "standard",
}: TrustedIssuer): TokenCheck {
  const { isFor, subjectOf } = TOKEN_PROFILES[profile];
  const keyOf = keyOfPlainHeader(issuerKeys(jwksUri));

  return async (authorization) => {
    const token = bearerToken(authorization);
    if (token === undefined) return { kind: "missing" };
    if (token.length > LONGEST_TOKEN) return { kind: "invalid" };
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: ALGORITHMS,
        issuer,
        requiredClaims: ["exp", "iat"],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      const subject = subjectOf(payload);
      return isFor(audience, payload) && !isAhead(payload) && subject !== ""
        ? { kind: "known", subject }
        : { kind: "invalid" };
    } catch (error) {
      return refusal(error);
    }
  };
}

const bearerToken = (authorization = ""): string | undefined => /^bearer +(\S.*)$/i.exec(authorization)?.[1];

/** jose takes a token without `kid` when the issuer has one key; we want each token to name its key. */
const keyOfPlainHeader =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    const refused = REFUSED_MEMBERS.find((member) => member in header);
    if (refused) throw new errors.JWSInvalid(`header carries "${refused}"`);
    if (!header.kid) throw new errors.JWSInvalid('header lacks "kid"');
    return keys(header, token);
  };

const isAhead = ({ iat = 0 }: JWTPayload): boolean => iat > Date.now() / 1000 + CLOCK_TOLERANCE_SECONDS;

function refusal(error: unknown): TokenOutcome {
  if (error instanceof errors.JWTExpired) return { kind: "expired" };
  if (error instanceof IssuerSilent) return { kind: "unavailable" };
  if (error instanceof errors.JOSEError) return { kind: "invalid" };
  throw error;
}
