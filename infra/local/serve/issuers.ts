import { decodeJwt, errors } from "jose";
import { joseTokenCheck } from "../../../functions/adapters/jose-token-check.ts";
import type { TokenCheck } from "../../../functions/token-check.ts";
import type { TrustedIssuer } from "./settings.ts";

const PATIENCE = 3_000;
/** An issuer that did not describe itself is left alone for so long, in milliseconds. */
const PAUSE_AFTER_SILENCE = 10_000;

/** What an issuer says of itself (OpenID Connect Discovery 1.0). */
type Description = { readonly jwksUri: string; readonly origins: readonly string[] };

export type Issuers = {
  readonly checkToken: TokenCheck;
  /** Which issuers do not answer now, by name. */
  readonly silent: () => Promise<readonly string[]>;
  /** The hosts that a pane speaks to while somebody signs in: all of them, unless the issuer is silent. */
  readonly spokenTo: () => Promise<readonly string[]>;
};

/** Tokens of several issuers: each is judged by the one it says it is from, and its people go by that one's prefix. */
export function openIdIssuers(trusted: readonly TrustedIssuer[]): Issuers {
  const all = trusted.map((each) => openIdIssuer(each, trusted));
  return {
    checkToken: async (authorization) => {
      const named = issuerIn(authorization);
      const issuer = all.find(({ name }) => name === named) ?? all[0];
      return issuer ? issuer.checkToken(authorization) : { kind: "invalid" };
    },
    silent: async () => {
      const asked = await Promise.all(all.map(async (each) => ((await each.answers()) ? [] : [each.name])));
      return asked.flat();
    },
    spokenTo: async () => [...new Set(await all[0]?.spokenTo())],
  };
}

/** Whose token it says it is; nothing is believed by that. */
function issuerIn(authorization = ""): string | undefined {
  try {
    return decodeJwt(authorization.replace(/^bearer +/i, "")).iss;
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return undefined;
    throw error;
  }
}

function openIdIssuer(settings: TrustedIssuer, all: readonly TrustedIssuer[]) {
  const { issuer, audience, profile, prefix } = settings;
  const others = all.map((each) => each.prefix).filter((each) => each !== prefix && each !== "");
  const known: { description?: Promise<Description> | undefined; check?: TokenCheck; silentAt?: number } = {};

  /** Asked for once, however many wait for it. */
  const description = async (): Promise<Description> => {
    if (known.description) return known.description;
    if (Date.now() - (known.silentAt ?? 0) < PAUSE_AFTER_SILENCE)
      throw new Error(`${issuer} was silent just now`);
    known.description = describe(settings).catch((error: unknown) => {
      known.description = undefined;
      known.silentAt = Date.now();
      throw error;
    });
    return known.description;
  };
  const check = async (): Promise<TokenCheck> => {
    const { jwksUri } = settings.jwksUri === undefined ? await description() : { jwksUri: settings.jwksUri };
    known.check ??= joseTokenCheck({ issuer, jwksUri, audience, profile });
    return known.check;
  };

  return {
    name: issuer,
    checkToken: async (authorization: string | undefined): ReturnType<TokenCheck> => {
      const checked = await check().catch(() => undefined);
      if (!checked) return { kind: "unavailable" };
      const outcome = await checked(authorization);
      if (outcome.kind !== "known") return outcome;
      const subject = `${prefix}${outcome.subject}`;
      return prefix === "" && others.some((each) => subject.startsWith(each))
        ? { kind: "invalid" } // would be taken for somebody of another issuer's
        : { kind: "known", subject };
    },
    answers: async (): Promise<boolean> => {
      try {
        const keys = settings.jwksUri ?? (await description()).jwksUri;
        const answer = await fetch(keys, { signal: AbortSignal.timeout(PATIENCE) });
        await answer.arrayBuffer();
        return answer.ok;
      } catch {
        return false;
      }
    },
    spokenTo: async (): Promise<readonly string[]> => {
      const described = await description().catch(() => undefined);
      return [new URL(issuer).origin, ...(described?.origins ?? [])];
    },
  };
}

const ENDPOINTS = ["authorization_endpoint", "token_endpoint", "revocation_endpoint", "end_session_endpoint"];

async function describe({ issuer, jwksUri }: TrustedIssuer): Promise<Description> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  const told = (await answer.json()) as Readonly<Record<string, unknown>>;
  const keys = jwksUri ?? told["jwks_uri"];
  if (told["issuer"] !== issuer || typeof keys !== "string")
    throw new Error(`${address} describes another issuer`);
  const endpoints = ENDPOINTS.map((name) => told[name]).filter((each) => typeof each === "string");
  return { jwksUri: keys, origins: endpoints.flatMap((each) => URL.parse(each)?.origin ?? []) };
}
