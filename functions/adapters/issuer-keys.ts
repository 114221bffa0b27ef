import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

const MINUTE = 60_000;
const KEPT_FOR = 24 * 60 * MINUTE;
const RENEWED_EVERY = 10 * MINUTE;
const SEARCHED_EVERY = 5 * MINUTE;
const PAUSE_AFTER_SILENCE = MINUTE / 6;
const PATIENCE = 3_000;

/** The issuer's key set cannot be had now, so nothing can be said about the token. */
export class IssuerSilent extends Error {
  override readonly name = "IssuerSilent";
}

/**
 * The issuer's public keys, by `kid`. They are renewed while in use, so that a withdrawn key goes,
 * kept a day, so that an outage locks nobody out, and searched again for an unknown `kid`,
 * seldom enough that invented ones cannot be used to flood the issuer.
 */
export function issuerKeys(jwksUri: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(jwksUri), {
    cacheMaxAge: KEPT_FOR,
    cooldownDuration: Number.POSITIVE_INFINITY,
    timeoutDuration: PATIENCE,
  });
  let renewedAt = Number.NEGATIVE_INFINITY;
  let searchedAt = Number.NEGATIVE_INFINITY;
  let silentAt = Number.NEGATIVE_INFINITY;

  async function renew(): Promise<void> {
    if (!isOlder(silentAt, PAUSE_AFTER_SILENCE)) throw new IssuerSilent(`${jwksUri} gave no keys just now`);
    try {
      await keys.reload();
      renewedAt = Date.now();
    } catch (cause) {
      silentAt = Date.now();
      throw new IssuerSilent(`${jwksUri} gives no keys`, { cause });
    }
  }

  return async (header, token) => {
    if (!keys.fresh) await renew();
    else if (isOlder(renewedAt, RENEWED_EVERY)) await renew().catch(keepingOldKeys);
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !isOlder(searchedAt, SEARCHED_EVERY)) throw error;
      await renew();
      searchedAt = Date.now();
      return keys(header, token);
    }
  };
}

const isOlder = (moment: number, age: number): boolean => Date.now() - moment > age;

const keepingOldKeys = (error: unknown): void => {
  if (!(error instanceof IssuerSilent)) throw error;
};
