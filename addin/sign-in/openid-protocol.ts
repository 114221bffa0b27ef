import * as oauth from "oauth4webapi";
import { isLoopback, type PaneConfig } from "./pane-config.ts";
import { SignInTrouble } from "./sign-in-trouble.ts";
import type { Tokens } from "./tokens.ts";

/** One attempt to sign in: what only this pane knows of it, and what its window takes to the issuer. */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly parameters: URLSearchParams;
};

/** OpenID Connect by authorization code with PKCE, for a client without a secret. Failures are `SignInTrouble`. */
export type OpenIdProtocol = ReturnType<typeof openIdProtocol>;

type Setup = {
  readonly config: PaneConfig;
  /** The page of ours the issuer sends people back to; registered there. */
  readonly callback: string;
  readonly now: () => number;
};

const PATIENCE_MS = 20_000;
/** A clerk's clock may be wrong by some minutes. */
const CLOCK_TOLERANCE_SECONDS = 300;
/** When an issuer does not say how long its token is good for. */
const UNSAID_SECONDS = 300;

export function openIdProtocol({ config, callback, now }: Setup) {
  const issuer = new URL(config.issuer);
  const client: oauth.Client = {
    client_id: config.clientId,
    [oauth.clockTolerance]: CLOCK_TOLERANCE_SECONDS,
  };
  const asks = { signal: patience, [oauth.allowInsecureRequests]: isLoopback(issuer) };
  const forTheApi = {
    ...(config.resource !== undefined && { resource: config.resource }),
    ...(config.audience !== undefined && { audience: config.audience }),
  };

  let discovered: Promise<oauth.AuthorizationServer> | undefined;
  const server = (): Promise<oauth.AuthorizationServer> => {
    discovered ??= oauth
      .discoveryRequest(issuer, asks)
      .then((response) => oauth.processDiscoveryResponse(issuer, response))
      .catch((error) => {
        discovered = undefined;
        throw error;
      });
    return discovered;
  };

  const tokensOf = (
    answer: oauth.TokenEndpointResponse,
    identity: Tokens["identity"],
    former?: string,
  ): Tokens => {
    const refreshToken = answer.refresh_token ?? former;
    return {
      identity,
      accessToken: answer.access_token,
      expiresAt: now() + (answer.expires_in ?? UNSAID_SECONDS) * 1000,
      ...(refreshToken !== undefined && { refreshToken }),
    };
  };

  return {
    /** `askAnew` has the issuer ask who it is, also when it remembers somebody. */
    begin: (kind: string, askAnew: boolean): Promise<Attempt> =>
      inWords(async () => {
        const verifier = oauth.generateRandomCodeVerifier();
        const attempt = {
          verifier,
          state: `${kind}.${oauth.generateRandomState()}`,
          nonce: oauth.generateRandomNonce(),
        };
        const parameters = new URLSearchParams({
          client_id: config.clientId,
          response_type: "code",
          redirect_uri: callback,
          scope: config.scope,
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
          ...(askAnew && { prompt: "login" }),
          ...forTheApi,
        });
        return { ...attempt, parameters };
      }),

    finish: ({ state, nonce, verifier }: Attempt, answer: URLSearchParams): Promise<Tokens> =>
      inWords(async () => {
        const as = await server();
        const checked = oauth.validateAuthResponse(as, client, answer, state);
        const response = await oauth.authorizationCodeGrantRequest(
          as,
          client,
          oauth.None(),
          checked,
          callback,
          verifier,
          { ...asks, additionalParameters: forTheApi },
        );
        const given = await oauth.processAuthorizationCodeResponse(as, client, response, {
          expectedNonce: nonce,
          requireIdToken: true,
        });
        const claims = oauth.getValidatedIdTokenClaims(given);
        return tokensOf(given, { subject: claims?.sub ?? "", name: nameIn(claims) });
      }),

    renew: ({ identity }: Tokens, refreshToken: string): Promise<Tokens> =>
      inWords(async () => {
        const as = await server();
        const response = await oauth.refreshTokenGrantRequest(as, client, oauth.None(), refreshToken, {
          ...asks,
          additionalParameters: forTheApi,
        });
        const given = await oauth.processRefreshTokenResponse(as, client, response);
        const subject = oauth.getValidatedIdTokenClaims(given)?.sub ?? identity.subject;
        if (subject !== identity.subject) throw new SignInTrouble("answer-not-ours", { told: "subject" });
        return tokensOf(given, identity, refreshToken);
      }),

    /** Gives a refresh token back, where the issuer takes it. */
    revoke: (refreshToken: string): Promise<void> =>
      inWords(async () => {
        const as = await server();
        if (!as.revocation_endpoint) return;
        const response = await oauth.revocationRequest(as, client, oauth.None(), refreshToken, asks);
        await oauth.processRevocationResponse(response);
      }),

    /** What a window takes to the issuer to end the sign-in there; undefined where that cannot be asked for. */
    end: (
      kind: string,
    ): Promise<{ readonly state: string; readonly parameters: URLSearchParams } | undefined> =>
      inWords(async () => {
        const as = await server();
        if (!as.end_session_endpoint) return undefined;
        const state = `${kind}.${oauth.generateRandomState()}`;
        const parameters = new URLSearchParams({
          client_id: config.clientId,
          post_logout_redirect_uri: callback,
          state,
        });
        return { state, parameters };
      }),
  };
}

function patience(): AbortSignal {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), PATIENCE_MS);
  return limit.signal;
}

const nameIn = (claims: oauth.IDToken | undefined): string => {
  const names = [claims?.["name"], claims?.["preferred_username"], claims?.["email"], claims?.sub];
  return names.find((name): name is string => typeof name === "string" && name !== "") ?? "";
};

/** The issuer's refusals and silences as `SignInTrouble`. */
async function inWords<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw troubleOf(error);
  }
}

function troubleOf(error: unknown): unknown {
  if (error instanceof SignInTrouble) return error;
  if (error instanceof oauth.AuthorizationResponseError)
    return new SignInTrouble("issuer-refused", { told: error.error });
  if (error instanceof oauth.ResponseBodyError)
    return error.error === "invalid_grant"
      ? new SignInTrouble("expired", { told: error.error })
      : new SignInTrouble("issuer-refused", { told: error.error });
  if (error instanceof oauth.OperationProcessingError)
    return new SignInTrouble(CODES[error.code ?? ""] ?? "answer-not-ours", { told: error.code ?? "" });
  const silent = error instanceof TypeError || (error instanceof DOMException && error.name === "AbortError");
  return silent ? new SignInTrouble("issuer-silent") : error;
}

const CODES: Readonly<Record<string, "clock-wrong" | "issuer-silent">> = {
  [oauth.JWT_TIMESTAMP_CHECK]: "clock-wrong",
  [oauth.RESPONSE_IS_NOT_CONFORM]: "issuer-silent",
  [oauth.RESPONSE_IS_NOT_JSON]: "issuer-silent",
};
