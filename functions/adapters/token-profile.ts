import type { JWTPayload } from "jose";

/** Which claims of an issuer's access tokens say for whom they are and whom they name. */
type TokenProfile = {
  readonly isFor: (audience: string, payload: JWTPayload) => boolean;
  /** The person; "" when the token names none. */
  readonly subjectOf: (payload: JWTPayload) => string;
};

export type TokenProfileName = "standard" | "cognito" | "entra" | "keycloak";

const textOf = (claim: unknown): string => (typeof claim === "string" ? claim : "");

/** A token meant for others besides us is not ours to take. */
const isForUsAlone: TokenProfile["isFor"] = (audience, { aud }) =>
  Array.isArray(aud) ? aud.length === 1 && aud[0] === audience : aud === audience;

const bySub: TokenProfile["subjectOf"] = ({ sub }) => textOf(sub);

/**
 * What differs between issuers, as their own documents give it. An ID token is refused by each of them: it is made for
 * the pane, not for the API.
 */
export const TOKEN_PROFILES: Readonly<Record<TokenProfileName, TokenProfile>> = {
  /** RFC 9068: `aud` names the API, `sub` the person. */
  standard: { isFor: isForUsAlone, subjectOf: bySub },
  /** Amazon Cognito: an access token carries `client_id` and no `aud`; an ID token of the same pool says `token_use: "id"`. */
  cognito: {
    isFor: (client, { aud, token_use, client_id }) =>
      aud === undefined && token_use === "access" && client_id === client,
    subjectOf: bySub,
  },
  /** Microsoft Entra ID, v2.0: `oid` is the person in every application of the tenant `tid`; `sub` is another one in each. */
  entra: {
    isFor: (audience, payload) => isForUsAlone(audience, payload) && textOf(payload["tid"]) !== "",
    subjectOf: ({ oid }) => textOf(oid),
  },
  /** Keycloak: `aud` lists every client whose roles the person has, ours by an audience mapper; `typ` tells the kind of token. */
  keycloak: {
    isFor: (audience, { aud, typ }) => typ === "Bearer" && [aud ?? []].flat().includes(audience),
    subjectOf: bySub,
  },
};
