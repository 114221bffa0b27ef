import type { OpenIdProtocol } from "./openid-protocol.ts";
import type { Exclusively } from "./renewal-lock.ts";
import type { Identity, SignIn } from "./sign-in.ts";
import { SignInTrouble } from "./sign-in-trouble.ts";
import type { OpenWindow, SignInWindow } from "./sign-in-window.ts";
import { type Leg, startAddress } from "./start-address.ts";
import type { TokenMemory } from "./token-memory.ts";
import { isFresh, type Tokens } from "./tokens.ts";

type Parts = {
  /** Loaded when it is first needed: most loads of the pane find a token still good. */
  readonly protocol: () => Promise<OpenIdProtocol>;
  readonly window: SignInWindow;
  /** The page of ours a window begins and ends at. */
  readonly page: string;
  readonly memory: TokenMemory;
  readonly exclusively: Exclusively;
  readonly now: () => number;
};

/** Signing in at an OpenID provider, in a window of its own. */
export function openIdSignIn({ protocol, window, page, memory, exclusively, now }: Parts): SignIn {
  const listeners = new Set<(identity: Identity | undefined) => void>();
  let held = memory.read().tokens;
  let opened: OpenWindow | undefined;
  let renewing: Promise<Tokens> | undefined;

  const hold = (tokens: Tokens | undefined, askAnew = false): void => {
    const former = held?.identity;
    held = tokens;
    memory.keep({ ...(tokens && { tokens }), ...(askAnew && { askAnew }) });
    if (former?.subject === tokens?.identity.subject) return;
    for (const listener of listeners) listener(tokens?.identity);
  };

  /** A new window in place of one that may still be open. */
  const openAnew = (): OpenWindow => {
    opened?.close();
    opened = window.open();
    return opened;
  };

  async function lead<T>(
    shown: OpenWindow,
    leg: Leg,
    { parameters, state }: { readonly parameters: URLSearchParams; readonly state: string },
    use: (answer: URLSearchParams) => Promise<T>,
  ): Promise<T> {
    const { answer, trouble } = shown.lead(startAddress(page, leg, parameters), state);
    const used = answer.then((given) => {
      shown.close();
      return use(given);
    });
    // Whichever loses the race has been told by the winner.
    used.catch(() => {});
    trouble.catch(() => {});
    return Promise.race([used, trouble]);
  }

  async function signIn(): Promise<Identity> {
    const shown = openAnew();
    try {
      const openId = await protocolOrTrouble(protocol);
      const attempt = await openId.begin(window.kind, memory.read().askAnew === true);
      return await lead(shown, "authorization", attempt, async (answer) => {
        const tokens = await openId.finish(attempt, answer);
        hold(tokens);
        return tokens.identity;
      });
    } catch (error) {
      if (!keepsListening(error)) shown.close();
      throw error;
    }
  }

  const renewOnce = (old: Tokens): Promise<Tokens> => {
    renewing ??= exclusively(() => renewed(old)).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  async function renewed(old: Tokens): Promise<Tokens> {
    const { tokens: other } = memory.read();
    if (other && other.accessToken !== old.accessToken && isFresh(other, now())) {
      hold(other);
      return other;
    }
    if (old.refreshToken === undefined) throw over(old);
    try {
      const tokens = await (await protocolOrTrouble(protocol)).renew(old, old.refreshToken);
      if (held !== old) throw new SignInTrouble("signed-out");
      hold(tokens);
      return tokens;
    } catch (error) {
      throw error instanceof SignInTrouble && error.code === "expired" ? over(old) : error;
    }
  }

  const over = (old: Tokens): SignInTrouble => {
    if (held === old) hold(undefined);
    return new SignInTrouble("expired");
  };

  async function endAtIssuer(shown: OpenWindow, refreshToken: string | undefined) {
    const openId = await protocolOrTrouble(protocol);
    if (refreshToken !== undefined) await openId.revoke(refreshToken);
    const end = await openId.end(window.kind);
    if (!end) throw new SignInTrouble("issuer-refused", { told: "no-end-session" });
    await lead(shown, "end_session", end, async () => hold(undefined));
  }

  return {
    current: () => held?.identity,
    signIn,
    async token(refused) {
      if (!held) throw new SignInTrouble("signed-out");
      if (held.accessToken !== refused && isFresh(held, now())) return held.accessToken;
      return (await renewOnce(held)).accessToken;
    },
    async signOut() {
      const shown = openAnew();
      const refreshToken = held?.refreshToken;
      hold(undefined, true);
      try {
        await endAtIssuer(shown, refreshToken);
        return { everywhere: true };
      } catch (error) {
        if (!(error instanceof SignInTrouble)) throw error;
        if (!keepsListening(error)) shown.close();
        return { everywhere: false, ...(error.link !== undefined && { link: error.link }) };
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** After these the answer may still come: by a link followed by hand, from a window that only seemed closed. */
const keepsListening = (error: unknown): boolean =>
  error instanceof SignInTrouble && ["popup-blocked", "closed"].includes(error.code);

/** A part of the pane that cannot be fetched is the network's silence. */
async function protocolOrTrouble(load: () => Promise<OpenIdProtocol>): Promise<OpenIdProtocol> {
  try {
    return await load();
  } catch (error) {
    throw error instanceof TypeError ? new SignInTrouble("issuer-silent", { told: "pane" }) : error;
  }
}
