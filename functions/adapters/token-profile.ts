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

/** A token that an application got for itself names that as its subject (RFC 9068, section 2.2), and so no person. */
const bySub: TokenProfile["subjectOf"] = ({ sub, client_id }) => (sub === client_id ? "" : textOf(sub));

/**
 * What differs between issuers, as their own documents give it. An ID token is made for the pane, not for the API, and is
 * refused by each of them; how each tells one is said below.
 */
export const TOKEN_PROFILES: Readonly<Record<TokenProfileName, TokenProfile>> = {
  /**
   * RFC 9068: `aud` names the API, `sub` the person. An ID token's `aud` is the pane's client: whoever sets this up names
   * the API otherwise than the client.
   */
  standard: { isFor: isForUsAlone, subjectOf: bySub },
  /** Amazon Cognito: an access token carries `client_id` and no `aud`; an ID token of the same pool says `token_use: "id"`. */
  cognito: {
    isFor: (client, { aud, token_use, client_id }) =>
      aud === undefined && token_use === "access" && client_id === client,
    subjectOf: bySub,
  },
  /**
   * Microsoft Entra ID, v2.0: `oid` is the person in every application of the tenant `tid`; `sub` is another one in each.
   * Pane and API may be one application, and so have one `aud`: what a person let the pane do stands in `scp`, which
   * neither an ID token has nor one that an application got for itself.
   */
  entra: {
    isFor: (audience, payload) =>
      isForUsAlone(audience, payload) && textOf(payload["tid"]) !== "" && textOf(payload["scp"]) !== "",
    subjectOf: ({ oid }) => textOf(oid),
  },
  /** Keycloak: `aud` lists every client whose roles the person has, ours by an audience mapper; `typ` tells the kind of token. */
  keycloak: {
    isFor: (audience, { aud, typ }) => typ === "Bearer" && [aud ?? []].flat().includes(audience),
    subjectOf: bySub,
  },
};
